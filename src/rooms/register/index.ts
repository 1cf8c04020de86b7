export { correctEntry, movePaper, voidNumber } from './correction.ts'
export { entryPages } from './entry.page.ts'
export {
  findEntry,
  findEntryOfCode,
  findEntryOfItem,
  findEntryOfNumber,
  listAnswers,
  lockEntry,
} from './entry.store.ts'
export { type Entry, type EntryFacts, type Party, partyKinds, registerRoles } from './entry.ts'
export { findFilePlan, listFilePlan } from './file-plan.store.ts'
export type { Direction, FilePlan, Unit } from './file-plan.ts'
export { fillRegister, type RegisterFilling } from './filling.ts'
export { inboxPages } from './inbox.page.ts'
export { itemPages } from './item.page.ts'
export type { FoundEntry, Search } from './lines.ts'
export { findVoiding } from './number.store.ts'
export { numberProofJob } from './proof.ts'
export { type Assignments, connectAssignments, mayRead, type Sight, sightOf } from './reading.ts'
export { registerRefusals } from './refusal.words.ts'
export { registrationPages } from './registration.page.ts'
export {
  type Registering,
  type RegisteringOutgoing,
  registerEntry,
  registerEntryIn,
  registerOutgoing,
} from './registration.ts'
export { extendTerm, extendTermIn, meetTerm, resumeTerm, suspendTerm } from './term-change.ts'
export { scanJob } from './scan.ts'
export { registerSearchPages } from './search.page.ts'
export { searchEntries } from './search.ts'
export { registerSettingPages } from './settings.page.ts'
export { findOpenSuspension, findTerm, listTerms } from './term.store.ts'
export type { EntryTerm, Term, TermClass, TermKind, TermStep } from './term.ts'
export { TermSteps } from './term.view.tsx'
export { listUnitMembers, listUnits, listUnitsOf } from './unit.store.ts'
export { termWarningJob } from './warning.ts'
