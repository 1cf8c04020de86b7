export { BoxLinks } from './box-links.view.tsx'
export { boxesPages } from './boxes.page.ts'
export {
  discrepancyIn,
  errorsIn,
  idOf,
  keyOf,
  lineOf,
  linesOf,
  refusalIn,
  sealFoundIn,
  Unreadable,
} from './boxes-form.ts'
export { chainPage } from './chain-page.view.tsx'
export { type BoxesFilling, type BoxFilling, fillBoxes } from './filling.ts'
export { missedRoundJob } from './missed.ts'
export { roundPlanningJob } from './plan.ts'
export { boxesRefusals } from './refusal.words.ts'
export { Discrepancies } from './round-part.view.tsx'
export { listUnusedSeals } from './seal.store.ts'
export { takeSeal, tidySealNumber } from './seal.ts'
export { SealFound } from './seal-found.view.tsx'
