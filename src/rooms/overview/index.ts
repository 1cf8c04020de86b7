export { overviewPages } from './journal.page.ts'
