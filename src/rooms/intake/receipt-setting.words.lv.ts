import type { Channel, ReceiptRule } from './receipt-rule.ts'

/** Words of the settings of the day of receipt. */
export const receiptSettingLv = {
  title: 'Kad uzskata par saņemtu',
  errorTitle: 'Jāpalabo',
  saved: 'Saglabāts',
  lead: 'No saņemšanas dienas skaita termiņus. Pamats stāv pie katra ieraksta. Kas jau saņemts, paliek, kā bija.',
  channel: 'Kā atnāk',
  rule: 'Saņemšanas diena',
  basis: 'Pamats',
  basisLv: 'Pamats latviski',
  basisEn: 'Pamats angliski',
  channels: {
    box: 'Kaste',
    post: 'Pasts',
    counter: 'Klātienē',
    oral: 'Mutvārdos',
    email: 'E-pasts',
    web: 'Tīmekļa veidlapa',
    eaddress: 'E-adrese',
    scan: 'Ieskenēts papīrs',
  } satisfies Record<Channel, string>,
  rules: {
    same_day: 'Diena, kad atnāk',
    after_hours_next: 'Pēc darba laika – nākamā darba diena',
  } satisfies Record<ReceiptRule, string>,
  save: 'Saglabāt',
  basisMissing: 'Ierakstiet pamatu abās valodās.',
}

export type ReceiptSettingWords = typeof receiptSettingLv
