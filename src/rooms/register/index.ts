export { forgetEntries } from './correction.store.ts'
export { movePaper } from './correction.ts'
export { entryPages } from './entry.page.ts'
export { findEntry, findEntryOfNumber } from './entry.store.ts'
export type { Entry, EntryFacts, Party } from './entry.ts'
export { listFilePlan } from './file-plan.store.ts'
export type { Direction, FilePlan, Unit } from './file-plan.ts'
export { inboxPages } from './inbox.page.ts'
export { countOverdue } from './inbox.store.ts'
export { itemPages } from './item.page.ts'
export type { DueLine, FoundEntry, Search } from './lines.ts'
export { numberProofJob } from './proof.ts'
export {
  type Assignments,
  connectAssignments,
  offerTaskPanel,
  type Sight,
  type TaskPanel,
} from './reading.ts'
export { registerRefusals } from './refusal.words.ts'
export { registrationPages } from './registration.page.ts'
export {
  type Registering,
  type RegisteringOutgoing,
  registerEntry,
  registerOutgoing,
} from './registration.ts'
export { scanJob } from './scan.ts'
export { registerSearchPages } from './search.page.ts'
export { searchEntries } from './search.ts'
export { registerSettingPages } from './settings.page.ts'
export { fillRegister, type RegisterFilling } from './settings.ts'
export { findTerm } from './term.store.ts'
export type { EntryTerm, Term, TermClass, TermKind, TermStep } from './term.ts'
export { extendTermIn, meetTerms, suspendTerm } from './term-change.ts'
export { listUnits } from './unit.store.ts'
export { termWarningJob } from './warning.ts'
