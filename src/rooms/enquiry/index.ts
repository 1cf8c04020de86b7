export { enquiryPages } from './enquiry.page.ts'
