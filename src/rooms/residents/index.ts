export type { ResidentFilling } from './filling.store.ts'
export { fillResidents } from './filling.ts'
