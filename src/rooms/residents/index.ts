export { changeResident } from './change.ts'
export {
  type Consent,
  consents,
  listContacts,
  listSpokenFor,
  type Relation,
  relations,
  type Spokesperson,
} from './contact.store.ts'
export { addSpokesperson, removeSpokesperson } from './contact.ts'
export type { ResidentFilling } from './filling.store.ts'
export { fillResidents } from './filling.ts'
export { findOrCreateResident, type NewResident } from './newcomer.ts'
export { residentsRefusals } from './refusal.words.ts'
export { type NewRegistration, registerResident } from './registration.ts'
export { findResident, listFormerCodes, listLookalikes } from './resident.store.ts'
export { type Resident, residentRoles, type WayToReach, waysToReach } from './resident.ts'
export { type FoundResident, searchResidents } from './search.ts'
