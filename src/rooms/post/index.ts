export { bagPages } from './bag.page.ts'
export { type Deemed, deemedFor } from './deemed.ts'
export {
  type DeemedChannel,
  type DeemedRule,
  type DeemedStep,
  deemedNotifiedOn,
} from './deemed-rule.ts'
export { dispatchPages } from './dispatch.page.ts'
export { fillPost, type PostFilling } from './filling.ts'
export { itemPages } from './item.page.ts'
export { letterPages } from './letter.page.ts'
export { findLetter, type Letter, listLettersOf } from './letter.store.ts'
export { type Posting, postLetter } from './letter.ts'
export { newLetterPages } from './letter-new.page.ts'
export { type LetterKind, type ReturnReason, type StateName, stateOf } from './letter-state.ts'
export { letterPath, offerRegistration } from './post-path.ts'
export { postRefusals } from './refusal.words.ts'
export { returnPages } from './return.page.ts'
export { connectReturns, type ReturnedLetter } from './return.ts'
export { postSettingPages } from './setting.page.ts'
export { todayPages } from './today.page.ts'
