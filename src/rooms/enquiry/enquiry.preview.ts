import { sampleStaffFrame } from '../../../fixtures/sample-frame.ts'
import { type Preview, pagePreview } from '../../house/preview.ts'
import type { Language } from '../../kit/language.ts'
import type { Standing } from '../tasks/index.ts'
import { searchPage } from './enquiry.view.tsx'
import { gatePage } from './gate.view.tsx'
import type { Paper } from './paper.ts'
import { roughDays } from './rough-day.ts'
import { answerPage } from './telling.view.tsx'

const today = Temporal.PlainDate.from('2026-11-24')
const now = Temporal.Instant.from('2026-11-24T08:35:00Z')
const frame = (language: Language) => sampleStaffFrame(language, '/register/enquiry', ['clerk'])

const paper: Paper = {
  itemId: 1,
  entryId: 1,
  number: '1-10/2026/118',
  code: 'LZ26-7K4M-9QX2-C',
  receivedOn: today.subtract({ days: 13 }),
  senderName: 'Jānis Bērziņš',
  subject: 'Par žogu',
  channel: 'box',
  isRestricted: false,
}

const papers: readonly Paper[] = [
  paper,
  { ...paper, entryId: 2, number: '1-10/2026/97', senderName: 'Aina Bērziņa' },
  { ...paper, entryId: 3, number: '3-4/2026/12', senderName: 'Juris Bērziņš', isRestricted: true },
  { ...paper, entryId: null, number: null, senderName: 'Bērziņu ģimene', receivedOn: today },
]

const standing: Standing = {
  entryId: 1,
  number: '1-10/2026/118',
  registeredAt: now,
  isVoid: false,
  isRestricted: false,
  unit: { nameLv: 'Attīstības nodaļa', nameEn: 'Development department' },
  dueOn: Temporal.PlainDate.from('2026-12-11'),
  isExtended: false,
  isSuspended: false,
  ended: undefined,
  letter: undefined,
}

const searched = (language: Language, found: readonly Paper[] | undefined) =>
  searchPage({
    frame: frame(language),
    asked: found ? { name: 'berzinam', number: '', when: 'pirms divām nedēļām' } : empty,
    days: found && roughDays('pirms divām nedēļām', today),
    papers: found,
    today,
  })

const empty = { name: '', number: '', when: '' }

const told = (language: Language, obstacle: Parameters<typeof answerPage>[0]['obstacle']) =>
  answerPage({
    frame: frame(language),
    obstacle,
    standing,
    item: undefined,
    today,
    againPath: '/register/enquiry/entry-1',
  })

const asked = (language: Language, isMissing: boolean) =>
  gatePage({ frame: frame(language), paper, today, raw: { proofs: ['code'] }, isMissing })

export const enquiryPreviews: readonly Preview[] = [
  pagePreview('enquiry', 'search', 'empty', language => searched(language, undefined)),
  pagePreview('enquiry', 'search', 'found', language => searched(language, papers)),
  pagePreview('enquiry', 'search', 'nothing fits', language => searched(language, [])),
  pagePreview('enquiry', 'who calls', 'as usual', language => asked(language, false)),
  pagePreview('enquiry', 'who calls', 'not said', language => asked(language, true)),
  pagePreview('enquiry', 'answer', 'told', language => told(language, undefined)),
  pagePreview('enquiry', 'answer', 'not proven', language => told(language, 'not_proven')),
]
