import { deedsEn } from './deed.words.en.ts'
import { detailNamesEn } from './detail.words.en.ts'
import { detailValuesEn } from './detail-value.words.en.ts'
import type { JournalWords } from './journal.words.lv.ts'
import { purposesEn, subjectsEn } from './subject.words.en.ts'

export const journalEn: JournalWords = {
  deeds: deedsEn,
  subjects: subjectsEn,
  purposes: purposesEn,
  lists: {
    inbox: 'what came in',
    due: 'terms',
    search: 'search',
    newest: 'the newest letters',
  },
  detailNames: detailNamesEn,
  detailValues: detailValuesEn,
  yes: 'yes',
  no: 'no',
  numbered: id => `no. ${id}`,
  days: { zero: 'days', one: 'day', other: 'days' },
  workingDays: { zero: 'working days', one: 'working day', other: 'working days' },
  title: 'Journal',
  intro:
    'Who did what and looked at whose data. Entries cannot be changed or deleted. ' +
    'This reading is written down too.',
  when: 'When',
  who: 'Who',
  what: 'Did what',
  about: 'About',
  more: 'Details',
  everybody: 'everybody',
  everything: 'everything',
  person: 'Colleague',
  deed: 'Deed',
  subjectKind: 'About',
  subjectNumber: 'Number',
  day: 'Day',
  dayHint: 'For example 9 November.',
  show: 'Show',
  clear: 'Show all',
  empty: 'There are no such entries',
  emptyText: 'Choose more widely: another day or everybody.',
  older: 'Older',
  newest: 'Newest',
  pages: 'Pages of the journal',
  place: (lane, number) => `lane ${lane}, number ${number}`,
  program: 'the program',
  resident: 'a resident on the web',
  errorTitle: 'To correct',
  readersTitle: 'Who looked at a resident’s data',
  readersIntro: id =>
    `All that is written down about resident no. ${id}, their appointments and mandates: ` +
    'to be handed to them on request (General Data Protection Regulation, Article 15).',
  readersLink: 'Who looked at this resident’s data?',
  readersMore: 'The newest 1000 entries are shown; all are in the journal’s export.',
  madeAt: 'Made',
  print: 'Print with Ctrl+P',
}
