export { connectForgetting, type Forgetting } from './forgetting.ts'
export { retentionRefusals } from './refusal.words.ts'
export { retentionPages } from './retention.page.ts'
