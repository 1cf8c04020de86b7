export { fillStaff, type StaffFilling } from './filling.ts'
export { staffPages } from './pages.ts'
export { staffRefusals } from './refusal.words.ts'
export {
  counterOfClerk,
  findClerk,
  openSession,
  sessionCleaningJob,
  workAtCounter,
} from './session.ts'
