import { sampleStaffFrame } from '../../../fixtures/sample-frame.ts'
import { type Preview, pagePreview, pdfPreview } from '../../house/preview.ts'
import type { Language } from '../../kit/language.ts'
import { boxPage } from './box.view.tsx'
import { boxSettingsPage } from './box-setting.view.tsx'
import type { Box, PlannedRound, Round, Scan } from './chain.ts'
import type { RoundView } from './entry-form.view.tsx'
import { missedMail } from './missed.mail.ts'
import { overviewPage } from './overview.view.tsx'
import { boxesRefusals } from './refusal.words.ts'
import { printRemovalRecord } from './removal-record.print.ts'
import { roundPage } from './round.view.tsx'
import { outcomesOf, type RoundSheet } from './round-sheet.ts'
import { sealPage } from './seal.view.tsx'

const now = Temporal.Instant.from('2026-11-24T08:35:00Z')
const newKey = () => '00000000-0000-4000-8000-000000000000'

const box: Box = {
  id: 1,
  siteId: 1,
  siteLv: 'Madlienas pagasta pārvalde',
  siteEn: 'Madliena parish administration',
  nameLv: 'Kaste pie ieejas',
  nameEn: 'Box at the entrance',
  placeLv: 'Ārpusē pie ieejas durvīm',
  placeEn: 'Outside, beside the entrance door',
  endedFrom: null,
}

const round: Round = {
  id: 2,
  boxId: 1,
  siteId: 1,
  plannedRoundId: null,
  joinCode: '204816',
  startedAt: now.subtract({ minutes: 12 }),
  abandoned: null,
  record: undefined,
  closedAt: null,
}

const codes = ['LZ26-2D0R-A0EC-N', 'LZ26-T0WW-NPB7-H', 'LZ26-1C01-DAB6-P', 'LZ26-YZ98-14AE-V']
const scans = codes.map(
  (code, at): Scan => ({
    code,
    scannedBy: 1,
    at: now,
    itemId: null,
    receivedOn: Temporal.PlainDate.from('2026-11-24'),
    outcome: at < 2 ? 'registered' : null,
  }),
)

const attendants = ['Ilze Kalniņa', 'Rita Zariņa'].map((name, at) => ({
  position: at + 1,
  personId: at + 1,
  name,
  proof: at === 0 ? ('session' as const) : ('password' as const),
  passHash: null,
  at: now,
}))

const sealOff = { number: 'MA-00100', expected: 'MA-00100', intact: true, remark: null, at: now }
const counts = [1, 2].map(personId => ({ attempt: 1, personId, counted: 4 }))
const record = { number: 'IA-2026/00002', takenOut: 4, seal: 'MA-00101', at: now }

type Parts = Partial<Omit<RoundSheet, 'figures'>>

function sheetOf(parts: Parts): RoundSheet {
  const whole = {
    round,
    box,
    attendants,
    expectedSeal: 'MA-00100',
    sealOff: undefined,
    scans: [],
    counts: [],
    discrepancies: [],
    receipt: {
      rule: 'same_day',
      basisLv: 'Kārtība novadā: diena, kad kasti iztukšo',
      basisEn: 'Municipal order: the day the box is emptied',
    },
    ...parts,
  }
  const figures = {
    people: whole.attendants.map(({ personId }) => personId),
    sealOff: whole.sealOff,
    counts: whole.counts,
    labelled: whole.scans.length,
    outcomes: outcomesOf(whole.scans),
    hasRecord: whole.round.record !== undefined,
    isClosed: false,
    recorded: [],
  }
  return { ...whole, figures }
}

function drawRound(language: Language, parts: Parts, more: Partial<RoundView> = {}): string {
  return roundPage({
    frame: sampleStaffFrame(language, '/register/rounds/2', ['clerk']),
    sheet: sheetOf(parts),
    now,
    isAttending: true,
    mayCountFor: [1, 2],
    nextSeal: 'MA-00101',
    undoneScans: 0,
    recordObstacle: undefined,
    closingObstacle: undefined,
    printed: undefined,
    newKey,
    raw: {},
    errors: [],
    refusal: undefined,
    ...more,
  })
}

const states: readonly [string, Parts, Partial<RoundView>?][] = [
  ['one person', { attendants: attendants.slice(0, 1) }],
  ['somebody else looks', { attendants: attendants.slice(0, 1) }, { isAttending: false }],
  ['two people', {}],
  ['items', { sealOff, scans }, { printed: 'LZ26-YZ98-14AE-V', undoneScans: 1 }],
  ['one has counted', { sealOff, scans, counts: counts.slice(0, 1) }],
  [
    'counts differ',
    { sealOff, scans, counts: [{ attempt: 1, personId: 1, counted: 3 }, ...counts.slice(1)] },
  ],
  ['new seal', { sealOff, scans, counts }],
]

const planned: PlannedRound = {
  id: 1,
  boxId: 1,
  siteId: 1,
  plannedAt: now.subtract({ hours: 2 }),
  plannedBy: null,
  roundId: null,
  callingOff: undefined,
  alarmAt: now,
}

const next = { ...planned, id: 2, plannedAt: now.add({ hours: 3 }), alarmAt: null }
const withRecord = { ...round, record }

const overview = (language: Language) =>
  overviewPage({
    frame: sampleStaffFrame(language, '/register/boxes', ['clerk', 'head']),
    now,
    boxes: [{ box, next, last: withRecord }],
    missed: [{ planned, box }],
    upcoming: [{ planned: next, box }],
    open: [
      { round, box, open: 0, labelled: 0 },
      { round: { ...withRecord, id: 3 }, box, open: 2, labelled: 4 },
    ],
    newKey,
  })

const calendar = [2, 4].map(weekday => ({
  id: weekday,
  boxId: 1,
  weekday,
  begins: Temporal.PlainTime.from('11:00'),
  validFrom: Temporal.PlainDate.from('2026-11-01'),
  validUntil: null,
}))

const oneBox = (language: Language) =>
  boxPage({
    frame: sampleStaffFrame(language, '/register/boxes/1', ['head']),
    now,
    box,
    calendar,
    planned: [
      { ...planned, isMissed: true },
      { ...next, isMissed: false },
    ],
    rounds: [withRecord],
    running: undefined,
    seal: 'MA-00101',
    newKey,
    raw: {},
    errors: [],
    refusal: undefined,
  })

const seals = (language: Language) =>
  sealPage({
    frame: sampleStaffFrame(language, '/register/seals', ['clerk']),
    siteId: 1,
    sites: [{ id: 1, name: box.siteLv, unused: 1 }],
    seals: [{ id: 2, number: 'MA-00102', siteId: 1, deliveredAt: now, use: undefined }],
    raw: {},
    errors: [],
    refusal: undefined,
    saved: false,
  })

const common = (language: Language, path: string) => ({
  frame: sampleStaffFrame(language, path, ['head']),
  raw: {},
  errors: [],
  refusal: undefined,
  saved: false,
})

export const boxesPreviews: readonly Preview[] = [
  pagePreview('boxes', 'overview', 'with an alarm', overview),
  pagePreview('boxes', 'box', 'as usual', oneBox),
  pagePreview('boxes', 'seals', 'as usual', seals),
  ...states.map(([state, parts, more]) =>
    pagePreview('boxes', 'round', state, language => drawRound(language, parts, more)),
  ),
  pagePreview('boxes', 'round', 'to be closed', language =>
    drawRound(
      language,
      { round: withRecord, sealOff, scans, counts },
      { closingObstacle: boxesRefusals[language].unexplained_items_open() },
    ),
  ),
  pagePreview('boxes', 'settings', 'all', language =>
    boxSettingsPage({
      ...common(language, '/settings/boxes'),
      boxes: [box],
      calendar,
      sites: [{ value: '1', label: box.siteLv }],
    }),
  ),
  pdfPreview('boxes', 'removal record', 'as usual', () =>
    printRemovalRecord(sheetOf({ round: withRecord, sealOff, scans, counts }), { sample: true }),
  ),
  {
    room: 'boxes',
    name: 'missed round',
    state: 'mail',
    render: async language => ({
      kind: 'mail',
      ...missedMail({ email: 'vija@paraugs.lv', language }, box, planned.plannedAt),
    }),
  },
]
