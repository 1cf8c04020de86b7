export { bagPages } from './bag.page.ts'
export { bagsRefusals } from './refusal.words.ts'
