import type { ReceiptSettingWords } from './receipt-setting.words.lv.ts'

/** Words of the settings of the day of receipt. */
export const receiptSettingEn: ReceiptSettingWords = {
  title: 'When it counts as received',
  errorTitle: 'To correct',
  saved: 'Saved',
  lead: 'Terms count from the day of receipt. The ground stands with every entry. What was received stays as it was.',
  channel: 'How it comes',
  rule: 'Day of receipt',
  basis: 'Ground',
  basisLv: 'Ground in Latvian',
  basisEn: 'Ground in English',
  channels: {
    box: 'Box',
    post: 'Post',
    counter: 'In person',
    oral: 'Orally',
    email: 'E-mail',
    web: 'Web form',
    eaddress: 'E-address',
    scan: 'Scanned paper',
  },
  rules: {
    same_day: 'The day it comes',
    after_hours_next: 'After hours: the next working day',
  },
  save: 'Save',
  basisMissing: 'Write the ground in both languages.',
}
