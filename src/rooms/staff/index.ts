export { fillStaff, type StaffFilling } from './filling.ts'
export { inviteFirst } from './invitation.ts'
export { findClerkOfPerson, listRecipients, type Recipient } from './proof.store.ts'
export { newPass, type Proof, passHash, proveByPassword } from './proof.ts'
export { staffRefusals } from './refusal.words.ts'
export {
  counterOfClerk,
  findClerk,
  openSession,
  sessionCleaningJob,
  workAtCounter,
} from './session.ts'
export {
  findSetupDraft,
  firstWithoutKey,
  keepSetupDraft,
  longestDraft,
  renewSetup,
  takeSetup,
} from './setup.ts'
export { staffPages } from './staff.page.ts'
