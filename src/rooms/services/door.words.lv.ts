import { type PluralForms, plural } from '../../kit/language.ts'

const people: PluralForms = { zero: 'cilvēku', one: 'cilvēks', other: 'cilvēki' }

/** Words of the sign at the door. */
export const doorLv = {
  title: 'Zīme pie durvīm',
  atOnce: 'Vienlaikus iekšā',
  people: (count: number) => plural('lv', count, people),
  hall: (name: string, count: number) =>
    `${name}: vienlaikus ne vairāk kā ${count} ${plural('lv', count, people)}.`,
  openUntil: 'Atvērts līdz',
  opensAt: 'Atvērsim',
  closedLong: 'slēgts',
  inPerson: 'Klātienē',
  notNow: 'nav',
  callOrWrite: 'zvaniet vai rakstiet',
  todayHours: (hours: string) => `Šodien atvērts ${hours}.`,
  todayClosed: 'Šodien slēgts.',
  headings: {
    closed: 'Klātienē neapkalpojam',
    required: 'Tikai pēc pieraksta',
    walk_in: 'Var nākt bez pieraksta',
    closedNow: 'Pašlaik slēgts',
  },
  ways: {
    phone: 'piezvanīt',
    drop_box: 'atstāt dokumentus kastē pie durvīm',
    post: 'sūtīt pa pastu',
    signed_email: 'sūtīt ar elektronisko parakstu',
    e_address: 'rakstīt uz e-adresi',
    portal: 'nokārtot portālā',
  },
  without: (ways: string) => `Bez ierašanās var ${ways}.`,
  or: ' vai ',
  phone: 'Tālrunis',
}

export type DoorWords = typeof doorLv
