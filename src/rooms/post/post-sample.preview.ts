import { addressAsLines } from '../../kit/address.ts'
import type { Language } from '../../kit/language.ts'
import type { Bag } from './bag.ts'
import type { bagPage } from './bag.view.tsx'
import type { BagLine } from './bag-line.ts'
import type { DispatchList } from './dispatch.ts'
import type { Letter } from './letter.ts'

const now = Temporal.Instant.from('2026-11-24T08:35:00Z')
const today = Temporal.PlainDate.from('2026-11-24')
const yesterday = today.subtract({ days: 1 })

type SampleFrame = Parameters<typeof bagPage>[0]['frame']

/** What is around a page of the post. */
export const sampleFrame = (language: Language, path: string): SampleFrame => ({
  language,
  path,
  municipality: 'Ogres novada pašvaldība',
  phone: undefined,
  sample: true,
  csrf: 'x',
  clerk: { kind: 'clerk', id: 1, name: 'Ilze Kalniņa', roles: ['clerk', 'head'], siteIds: 'all' },
})

export const sampleBag: Bag = {
  id: 1,
  siteId: 1,
  deliveredOn: today,
  delivery: 1,
  takenBy: 'Ilze Kalniņa',
  takenAt: now,
  count: { n: 1, ordinary: 4, registered: 1, reason: null },
  closing: undefined,
}

const line: BagLine = {
  itemId: 1,
  bagId: 1,
  siteId: 1,
  position: 1,
  code: 'LZ26-7K4M-9QX2-C',
  kind: 'ordinary',
  label: 'scanned',
  tracking: undefined,
  recordedAt: now,
  receivedOn: today,
  withdrawnAt: undefined,
  opening: undefined,
  damage: undefined,
  outcome: { kind: 'registered', reason: null },
}

/** Four lines: registered, sealed, opened and damaged, taken back. */
export const sampleLines: readonly [BagLine, BagLine, BagLine, BagLine] = [
  line,
  {
    ...line,
    itemId: 2,
    position: 2,
    code: 'LZ26-P3TD-05WN-8',
    kind: 'registered',
    tracking: 'RR473124829LV',
    outcome: undefined,
  },
  {
    ...line,
    itemId: 3,
    position: 3,
    code: 'LZ26-H8RZ-2MVB-K',
    opening: { sheets: 3, enclosures: 1, missing: 'Pilnvaras kopija', at: now, by: 'Ilze Kalniņa' },
    damage: 'Aploksne slapja, labais stūris saplēsts',
    outcome: undefined,
  },
  {
    ...line,
    itemId: 4,
    position: 4,
    code: 'LZ26-0GQ6-TT4Y-3',
    label: 'new',
    withdrawnAt: now,
    outcome: { kind: 'not_a_document', reason: 'Kļūdaina rinda' },
  },
]

const created: Letter = {
  id: 1,
  code: 'VL26-00017-X',
  siteId: 1,
  kind: 'ordinary',
  recipient: 'Marta Bērziņa',
  recipientDative: 'Martai Bērziņai',
  address: addressAsLines('„Saulīte“, Ķeipene, Ķeipenes pag., Ogres nov., LV-5062').join('\n'),
  entryNumber: '2-5.1/337',
  subject: 'Par apgaismojumu pie veikala Ķeipenē',
  body: 'Labdien!',
  enclosures: null,
  signatory: 'Vija Krūmiņa',
  signatoryOffice: 'Kancelejas vadītāja',
  largePrint: false,
  stateAddress: null,
  pdfSha256: null,
  language: 'lv',
  resendsId: null,
  tracking: undefined,
  createdBy: 'Ilze Kalniņa',
  createdAt: now,
  listId: undefined,
  dispatched: undefined,
  delivered: undefined,
  returned: undefined,
  withdrawn: undefined,
  retractions: 0,
  resentById: undefined,
}

const registered: Letter = {
  ...created,
  id: 2,
  code: 'VL26-00018-6',
  kind: 'registered',
  recipient: 'SIA „Paraugs“',
  recipientDative: null,
  address: addressAsLines('Brīvības iela 10, Ogre, Ogres nov., LV-5001').join('\n'),
  entryNumber: '2-5.1/338',
}

const rule = { days: 7, unit: 'day' } as const

const sent: Letter = {
  ...registered,
  id: 3,
  code: 'VL26-00012-9',
  recipient: 'Gunārs Liepiņš',
  recipientDative: 'Gunāram Liepiņam',
  tracking: 'RR000000014LV',
  listId: 2,
  dispatched: { on: yesterday, deemedOn: yesterday.add({ days: 7 }), rule },
}

/** Four letters: prepared, to be numbered, sent, come back. */
export const sampleLetters: readonly [Letter, Letter, Letter, Letter] = [
  created,
  registered,
  sent,
  {
    ...sent,
    id: 4,
    code: 'VL26-00009-T',
    delivered: { on: yesterday },
    returned: { on: today, reason: 'moved', note: 'Izbrauca uz Rīgu' },
  },
]

const list: DispatchList = {
  id: 1,
  siteId: 1,
  day: today,
  n: 1,
  openedBy: 'Ilze Kalniņa',
  letters: 2,
  closing: undefined,
}

/** An open list and one that was handed to the post. */
export const sampleLists: readonly [DispatchList, DispatchList] = [
  list,
  {
    ...list,
    id: 2,
    day: yesterday,
    letters: 1,
    closing: { sentOn: yesterday, at: now.subtract({ hours: 20 }), by: 'Ilze Kalniņa' },
  },
]
