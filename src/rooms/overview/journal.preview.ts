import { sampleStaffFrame } from '../../../fixtures/sample-frame.ts'
import { staff } from '../../../fixtures/staff.ts'
import { type Preview, pagePreview } from '../../house/preview.ts'
import { problemSentence } from '../../kit/form.ts'
import type { Language } from '../../kit/language.ts'
import type { Entry } from './journal.ts'
import { type FilterForm, journalPage, readersPage } from './journal.view.tsx'

const now = Temporal.Instant.from('2026-11-24T08:35:00Z')

type Told = [actorName: string | null, deed: string, subject: string | null, purpose?: string]

const told: readonly Told[] = [
  ['Vija Krūmiņa', 'read', 'journal all', 'supervision'],
  ['Ilze Kalniņa', 'certificate_printed', 'resident 12'],
  ['Ilze Kalniņa', 'mandate_signed', 'mandate 17'],
  ['Ilze Kalniņa', 'read', 'resident 12', 'visit'],
  ['Ilze Kalniņa', 'called_to_counter', 'appointment 812'],
  [null, 'appointment_reminded', 'appointment 813'],
  ['Juris Ozoliņš', 'turned_away', null],
  ['Ilze Kalniņa', 'appointment_moved', 'appointment 815'],
  ['Maija Liepiņa', 'term_extended', 'entry 118'],
  ['Maija Liepiņa', 'signed_in', null],
]

const detailsOf: Readonly<Record<string, Entry['details']>> = {
  certificate_printed: [
    ['copies', '2'],
    ['format', 'folded'],
  ],
  signed_in: [
    ['method', 'password'],
    ['secondFactor', 'true'],
  ],
  appointment_moved: [
    ['resident', '14'],
    ['starts', '2026-11-26T08:00:00Z'],
    ['reason', 'rules_changed'],
  ],
  term_extended: [
    ['number', '2-7.1/2026/118'],
    ['until', '2026-12-28'],
  ],
}

const entries: readonly Entry[] = told.map(([actorName, deed, subject, purpose], at) => ({
  lane: 1,
  number: 500 - at,
  at: now.subtract({ minutes: at * 3 }),
  actor: actorName === null ? 'program' : `staff ${at}`,
  actorName,
  deed,
  subject,
  purpose,
  details: detailsOf[deed] ?? [],
}))

const noFilter: FilterForm = { person: '', deed: '', kind: '', number: '', day: '' }

type State = { entries?: readonly Entry[]; filter?: FilterForm; isWrong?: boolean }

const journal = (state: State) => (language: Language) =>
  journalPage({
    frame: sampleStaffFrame(language, '/overview/journal'),
    filter: state.filter ?? noFilter,
    people: staff.map(({ name }, at) => ({ id: at + 1, name })),
    entries: state.entries ?? entries,
    older: state.entries ? undefined : entries.at(-1),
    isFirst: state.filter === undefined,
    error: state.isWrong
      ? { name: 'day', message: problemSentence({ code: 'day_unreadable' }, language) }
      : undefined,
  })

const readers = (isWhole: boolean) => (language: Language) =>
  readersPage({
    frame: sampleStaffFrame(language, '/overview/journal/resident/12'),
    residentId: 12,
    entries: entries.filter(({ subject }) => subject === 'resident 12'),
    isWhole,
    now,
  })

export const journalPreviews: readonly Preview[] = [
  pagePreview('overview', 'journal', 'as usual', journal({})),
  pagePreview(
    'overview',
    'journal',
    'nothing found',
    journal({
      entries: [],
      filter: { ...noFilter, kind: 'resident', number: '99' },
    }),
  ),
  pagePreview(
    'overview',
    'journal',
    'unreadable day',
    journal({
      isWrong: true,
      filter: { ...noFilter, day: 'kaut kad' },
    }),
  ),
  pagePreview('overview', 'who looked', 'as usual', readers(true)),
  pagePreview('overview', 'who looked', 'more than fits', readers(false)),
]
