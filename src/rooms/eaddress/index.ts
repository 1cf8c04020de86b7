export { eaddressPages } from './eaddress.page.ts'
export { forgetEaddressMessages } from './forgetting.store.ts'
export { eaddressRefusals } from './refusal.words.ts'
export { countMessages } from './sending.store.ts'
export {
  connectRejections,
  type EaddressMessage,
  eaddressIsOpen,
  eaddressJobs,
  openEaddress,
  sendByEaddress,
} from './sending.ts'
export type { Sending, SentDocument } from './sent.ts'
export { type EaddressSettings, readEaddressSettings } from './settings.ts'
