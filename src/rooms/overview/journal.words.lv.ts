import { type DeedWords, deedsLv } from './deed.words.lv.ts'
import { type DetailNames, detailNamesLv } from './detail.words.lv.ts'
import { type DetailValues, detailValuesLv } from './detail-value.words.lv.ts'
import { type PurposeWords, purposesLv, type SubjectWords, subjectsLv } from './subject.words.lv.ts'

const deeds: DeedWords = deedsLv
const subjects: SubjectWords = subjectsLv
const purposes: PurposeWords = purposesLv
const detailNames: DetailNames = detailNamesLv
const detailValues: DetailValues = detailValuesLv

/** Words of the journal's pages. */
export const journalLv = {
  deeds,
  subjects,
  purposes,
  /** What is read of a room's as a list, not one by one. */
  lists: {
    inbox: 'saņemtais',
    due: 'termiņi',
    search: 'meklēšana',
    newest: 'jaunākās vēstules',
  },
  detailNames,
  detailValues,
  yes: 'jā',
  no: 'nē',
  numbered: (id: number) => `Nr. ${id}`,
  days: { zero: 'dienu', one: 'diena', other: 'dienas' },
  workingDays: { zero: 'darba dienu', one: 'darba diena', other: 'darba dienas' },
  title: 'Žurnāls',
  intro:
    'Kas ko darīja un kā datus skatījās. Ierakstus nevar ne mainīt, ne dzēst. ' +
    'Arī šī lasīšana ir ierakstīta.',
  when: 'Kad',
  who: 'Kas',
  what: 'Ko darīja',
  about: 'Par ko',
  more: 'Sīkāk',
  everybody: 'visi',
  everything: 'viss',
  person: 'Darbinieks',
  deed: 'Darbība',
  subjectKind: 'Par ko',
  subjectNumber: 'Numurs',
  day: 'Diena',
  dayHint: 'Piemēram, 9. novembris.',
  show: 'Parādīt',
  clear: 'Rādīt visu',
  empty: 'Tādu ierakstu nav',
  emptyText: 'Atlasiet plašāk: citu dienu vai visus darbiniekus.',
  older: 'Senāki',
  newest: 'Jaunākie',
  pages: 'Žurnāla lapas',
  place: (lane: number, number: number) => `joslā ${lane}, numurs ${number}`,
  program: 'programma',
  resident: 'iedzīvotājs tīmeklī',
  errorTitle: 'Jāpalabo',
  readersTitle: 'Kas skatījās iedzīvotāja datus',
  readersIntro: (id: number) =>
    `Viss, kas ierakstīts par iedzīvotāju Nr. ${id}, viņa vizītēm un pilnvarām: ` +
    'izsniedzams viņam pašam pēc lūguma (Vispārīgās datu aizsardzības regulas 15. pants).',
  readersLink: 'Kas skatījās šī iedzīvotāja datus?',
  readersMore: 'Rādīti jaunākie 1000 ieraksti; visi ir žurnāla izrakstā.',
  madeAt: 'Sagatavots',
  print: 'Drukāt ar Ctrl+P',
}

export type JournalWords = typeof journalLv
