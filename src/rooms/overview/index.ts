export { filesPages } from './files.page.ts'
export { overviewPages } from './journal.page.ts'
export { journalWords } from './journal.words.ts'
export { outboxPages } from './outbox.page.ts'
