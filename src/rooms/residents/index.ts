export type { ResidentFilling } from './filling.store.ts'
export { fillResidents } from './filling.ts'
export { findOrCreateResident, type NewResident } from './newcomer.ts'
