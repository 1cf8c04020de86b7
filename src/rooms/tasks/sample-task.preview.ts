import type { Frame } from '../../house/page.ts'
import type { Language } from '../../kit/language.ts'
import type { Task } from './task.ts'

/** Monday 23 November 2026, twenty to twelve in Riga. */
export const previewNow = Temporal.Instant.from('2026-11-23T09:40:00Z')

const day = (text: string) => Temporal.PlainDate.from(text)

/** What is around a page when Liene looks at it. */
export const lieneFrame = (language: Language, path: string): Frame => ({
  language,
  path,
  municipality: 'Ogres novada pašvaldība',
  phone: undefined,
  sample: true,
  csrf: 'x',
  clerk: { kind: 'clerk', id: 8, name: 'Liene Vanaga', roles: ['official'], siteIds: 'all' },
})

export const development = {
  id: 3,
  nameLv: 'Attīstības nodaļa',
  nameEn: 'Development department',
  headId: 7,
  people: [
    { id: 7, name: 'Anna Bērziņa' },
    { id: 8, name: 'Liene Vanaga' },
  ],
}

export const socialService = {
  id: 2,
  nameLv: 'Sociālais dienests',
  nameEn: 'Social service',
  headId: null,
  people: [{ id: 9, name: 'Kārlis Eglītis' }],
}

/** Marta's letter from the box in Madliena. */
export const martasLetter: Task = {
  entryId: 1,
  number: '1-10/2026/212',
  direction: 'incoming',
  siteId: 1,
  code: 'LZ26-7K4M-9QX2-C',
  language: 'lv',
  subject: 'Par apgaismojumu autobusa pieturā „Kalnāji“',
  receivedOn: day('2026-10-26'),
  isRestricted: false,
  restrictionBasis: null,
  isVoid: false,
  partyKind: 'person',
  partyName: 'Marta Ozoliņa',
  partyAddress: '„Kalnāji“\nMadlienas pag., Ogres nov.\nLV-5045',
  residentId: null,
  senderNumber: null,
  senderDate: day('2026-10-24'),
  replyBy: 'post',
  replyTo: '„Kalnāji“\nMadlienas pag., Ogres nov.\nLV-5045',
  paperAt: 'Kanceleja, 2. plaukts',
  reply: { dueOn: day('2026-11-26'), latestOn: day('2027-02-26'), metAt: null },
  forwarding: { dueOn: day('2026-11-04'), latestOn: day('2026-11-04'), metAt: null },
  isSuspended: false,
  assignment: {
    id: 5,
    unit: development,
    lead: { id: 8, name: 'Liene Vanaga' },
    coAssignees: [{ id: 9, name: 'Kārlis Eglītis' }],
    resolution: 'Lūdzu pārbaudīt uz vietas un atbildēt.',
    decidedBy: { id: 4, name: 'Rita Zariņa' },
    decidedAt: Temporal.Instant.from('2026-10-27T08:10:00Z'),
    reason: undefined,
  },
  closing: undefined,
}

/** The same in other states. */
export const otherTasks: readonly Task[] = [
  {
    ...martasLetter,
    entryId: 2,
    number: '1-10/2026/198',
    subject: 'Par bērnudārza rindu',
    reply: { dueOn: day('2026-11-18'), latestOn: day('2027-02-18'), metAt: null },
  },
  {
    ...martasLetter,
    entryId: 3,
    number: '5-2/2026/31',
    subject: 'Par atļauju nojaukt veco klēti un vietā būvēt garāžu ar darbnīcu',
    reply: { dueOn: day('2026-11-23'), latestOn: day('2027-02-23'), metAt: null },
    assignment: martasLetter.assignment && { ...martasLetter.assignment, lead: undefined },
  },
  {
    ...martasLetter,
    entryId: 4,
    number: '1-10/2026/220',
    subject: 'Par suni Skolas ielā',
    isSuspended: true,
    reply: { dueOn: day('2026-12-14'), latestOn: day('2027-03-14'), metAt: null },
  },
]
