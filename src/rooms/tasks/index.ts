export { fillTasks, type TasksFilling } from './filling.ts'
export { tasksRefusals } from './refusal.words.ts'
export type { Replying } from './reply.ts'
export { findStanding, findStandingOfCode, type Standing } from './standing.store.ts'
