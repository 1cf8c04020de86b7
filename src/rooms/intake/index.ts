export { listDiscrepancies } from './discrepancy.store.ts'
export { recordDiscrepancy } from './discrepancy.ts'
export {
  type Discrepancy,
  type DiscrepancyKind,
  discrepancyKinds,
  unexplained,
} from './discrepancy-kind.ts'
export {
  countUnscanned,
  type Document,
  type Examination,
  findDocument,
  insertDocuments,
  listDocuments,
  type NewDocument,
} from './document.store.ts'
export { takeEntry } from './entry.page.ts'
export { once } from './entry.ts'
export { EntryForm, EntryKeeper, EntryLine, entryScript } from './entry-form.view.tsx'
export { examinationJob } from './examination.ts'
export { checkCharacter, readIntakeId } from './intake-code.ts'
export { newIntakeId } from './intake-id.ts'
export {
  addAttention,
  findItem,
  findItemOfCode,
  findLabelSite,
  forgetItems,
  type Item,
  listOpenItems,
  lockItem,
  type Outcome,
  type ReplyWay,
  replyWays,
} from './item.store.ts'
export {
  type Arrival,
  endItem,
  intakeRoles,
  makeLabels,
  settleItem,
  settlingObstacle,
  takeIn,
} from './item.ts'
export { labelPages } from './label.page.ts'
export { type Channel, channels, type ReceiptRule } from './receipt-rule.ts'
export { receiptSettingPages } from './receipt-setting.page.ts'
export { findReceiptRule } from './receipt-setting.store.ts'
export { intakeRefusals } from './refusal.words.ts'
export { nextPaperNumber, nextRunningNumber } from './running-number.store.ts'
export { documentTrustPages } from './trust-setting.page.ts'
