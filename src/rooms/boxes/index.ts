export { type BoxesFilling, type BoxFilling, fillBoxes } from './filling.ts'
export { missedRoundJob } from './missed.ts'
export { roundPlanningJob } from './plan.ts'
export { boxesRefusals } from './refusal.words.ts'
