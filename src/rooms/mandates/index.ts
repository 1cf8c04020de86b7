export { type EService, listEServices } from './e-service.store.ts'
export { fillMandates, type MandatesFilling, mandateDefaults } from './filling.ts'
export { mandatePages } from './mandate.page.ts'
export { listMandates, type Principal } from './mandate.store.ts'
export {
  confirmSignature,
  type Making,
  type Mandate,
  makeMandate,
  readMandate,
  revokeMandate,
} from './mandate.ts'
export { newMandatePages } from './mandate-new.page.ts'
export { findMandateOfNumber } from './mandate-number.store.ts'
export {
  mandatePath,
  newMandatePath,
  residentMandatesPath,
} from './mandate-path.ts'
export { findMandateSheet, type MandateSheet, type MandateState, stateOf } from './mandate-sheet.ts'
export { offerCertificates } from './next-step.ts'
export { mandatesRefusals } from './refusal.words.ts'
export { mandateRetentionJob } from './retention.ts'
export { mandateSettingPages } from './setting.page.ts'
export { journalRefusedStep, requireMandate, type Step } from './step.ts'
export { CounterTrail } from './trail.view.tsx'
export { endVisitMandates } from './visit-end.ts'
