export { noticePages } from './notice.page.ts'
