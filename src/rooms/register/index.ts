export { correctEntry, movePaper } from './correction.ts'
export {
  findEntry,
  findEntryOfCode,
  findEntryOfItem,
  findEntryOfNumber,
  listAnswers,
  lockEntry,
} from './entry.store.ts'
export { type Entry, type EntryFacts, type Party, partyKinds } from './entry.ts'
export { type Direction, type FilePlan, findFilePlan, listFilePlan } from './file-plan.store.ts'
export { fillRegister, type RegisterFilling } from './filling.ts'
export { findVoiding } from './number.store.ts'
export { registerRefusals } from './refusal.words.ts'
export {
  type Registering,
  type RegisteringOutgoing,
  registerEntry,
  registerEntryIn,
  registerOutgoing,
} from './registration.ts'
export { registerRoles } from './registration-rule.ts'
export { type EntryTerm, findOpenSuspension, findTerm, listTerms } from './term.store.ts'
export type { Term, TermClass, TermKind, TermStep } from './term.ts'
export { extendTerm, extendTermIn, meetTerm, resumeTerm, suspendTerm } from './term-change.ts'
export { listUnitMembers, listUnits, listUnitsOf, type Unit } from './unit.store.ts'
export { voidNumber } from './voiding.ts'
