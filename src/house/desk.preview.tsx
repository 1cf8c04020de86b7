import {
  type Column,
  DataTable,
  type Stage,
  Stages,
  StateMark,
  type StateShape,
  SubmitButton,
  SummaryList,
} from '../kit/html/index.ts'
import type { Language } from '../kit/language.ts'
import { DeskColumns, deskPage } from './desk-layout.view.tsx'
import { type Preview, pagePreview } from './preview.ts'

/** The desk as a clerk meets it, to see all pieces together. Real pages are in the rooms. */
export const deskPreviews: readonly Preview[] = [
  pagePreview('house', 'desk day', 'fourteen people', day),
]

interface Visit {
  time: string
  person: string
  service: string
  state: [StateShape, string]
}

const states = {
  finished: ['check', 'pabeigts'],
  noShow: ['dash', 'neieradās'],
  cancelled: ['cross', 'atcelts'],
  served: ['lit', 'pie 3. lodziņa'],
  inside: ['half', 'ir iekšā'],
  outside: ['dotted', 'ir ārā'],
  booked: ['open', 'pierakstīts'],
} satisfies Record<string, [StateShape, string]>

const visits: Visit[] = [
  { time: '8.00', person: 'Aivars Kalniņš', service: 'Iesniegums', state: states.finished },
  { time: '8.20', person: 'Velta Ozoliņa', service: 'Sertifikāts', state: states.finished },
  { time: '8.40', person: 'Jēkabs Siliņš', service: 'Iedzīvotāja karte', state: states.noShow },
  { time: '9.00', person: 'Ausma Bērziņa', service: 'Sertifikāts', state: states.finished },
  { time: '9.20', person: 'Zigrīda Kārkliņa', service: 'NĪN', state: states.cancelled },
  { time: '9.40', person: 'Marta Ābele', service: 'Sertifikāts', state: states.served },
  { time: '10.00', person: 'Pēteris Upītis', service: 'Dzīvesvieta', state: states.inside },
  { time: '10.20', person: 'Biruta Liepa', service: 'Sertifikāts', state: states.inside },
  { time: '10.40', person: 'Imants Čakste', service: 'Iesniegums', state: states.outside },
  { time: '11.00', person: 'Skaidrīte Zvirbule', service: 'Sertifikāts', state: states.booked },
  { time: '11.20', person: 'Arvīds Žagars', service: 'Konsultācija', state: states.booked },
  { time: '11.40', person: 'Mirdza Ķeniņa', service: 'Sertifikāts', state: states.booked },
  {
    time: '13.00',
    person: 'Aleksandra Vecbērziņa-Kalniņa',
    service: 'Iedzīvotāja karte',
    state: states.booked,
  },
  { time: '13.20', person: 'Valdis Ērglis', service: 'Peldbaseins', state: states.booked },
]

const ended: [StateShape, string][] = [states.finished, states.noShow, states.cancelled]

const columns: Column<Visit>[] = [
  { key: 'time', label: 'Laiks', isNumeric: true, cell: visit => visit.time },
  {
    key: 'person',
    label: 'Cilvēks',
    isRowHeading: true,
    cell: visit => <a href="/desk/visit">{visit.person}</a>,
  },
  { key: 'service', label: 'Pakalpojums', cell: visit => visit.service },
  {
    key: 'state',
    label: 'Stāvoklis',
    cell: visit => <StateMark shape={visit.state[0]} word={visit.state[1]} />,
  },
]

const frame = {
  sample: true,
  clerk: { name: 'Ilze Paraudziņa', detail: 'Ogre, 3. lodziņš' },
  csrf: 'x',
  search: { action: '/desk/search' },
}

function navigation(current: string) {
  return [
    { href: '/desk', label: 'Diena', key: 'D', current: current === 'day' },
    { href: '/desk/book', label: 'Pierakstīt', key: 'P', current: false },
    { href: '/desk/calls', label: 'Zvani', key: 'Z', current: false },
    { href: '/settings', label: 'Iestatījumi', current: current === 'settings' },
  ]
}

function day(language: Language): string {
  return deskPage({
    ...frame,
    language,
    path: '/desk',
    title: 'Otrdiena, 24. novembris',
    navigation: navigation('day'),
    keys: [
      { keys: '/', label: 'meklēt' },
      { keys: 'Esc', label: 'atpakaļ uz dienu' },
    ],
    children: (
      <DeskColumns
        labels={{ left: 'Diena', middle: 'Vizīte', right: 'Vēl var' }}
        left={<DayList />}
        middle={<VisitNow />}
        right={<OtherActions />}
      />
    ),
  })
}

function DayList() {
  return (
    <>
      <div class="desk-bar">
        <h1>Otrdiena, 24. novembris</h1>
        <span class="soft figures">zālē 2 no 4</span>
      </div>
      <DataTable
        caption="Dienas vizītes"
        isCaptionHidden
        columns={columns}
        rows={visits}
        rowKey={visit => visit.time}
        areRowsLinks
        isOver={visit => ended.includes(visit.state)}
        isCurrent={visit => visit.state === states.served}
      />
    </>
  )
}

const stages: Stage[] = [
  { label: 'Ieradās', state: 'done', word: 'izdarīts', detail: 'plkst. 9.34, ir ārā – iekšā 9.38' },
  {
    label: 'Izsaukta pie 3. lodziņa',
    state: 'done',
    word: 'izdarīts',
    detail: 'plkst. 9.40, Ilze',
    undo: { href: '/desk/hold', label: 'Pagaidīt' },
  },
  {
    label: 'Pilnvara parakstīta',
    state: 'done',
    word: 'izdarīts',
    detail: 'Nr. P-2026/118, der šai vizītei',
    undo: { href: '/desk/revoke', label: 'Atsaukt' },
  },
  {
    label: 'Nolasīt sertifikātu',
    state: 'now',
    word: 'tagad',
    detail: 'Ar skeneri, no attēla vai ar kameru',
    children: (
      <div class="next-step">
        <SubmitButton label="Nolasīt" keys="Enter" />
      </div>
    ),
  },
  { label: 'Izdrukāt 2 eksemplārus', state: 'later', word: 'vēlāk' },
  { label: 'Pabeigt vizīti', state: 'later', word: 'vēlāk' },
]

function VisitNow() {
  return (
    <>
      <div class="desk-bar">
        <h2 class="person">Marta Ābele</h2>
        <StateMark shape="lit" word="pie 3. lodziņa, 4 minūtes" />
      </div>
      <p class="soft">plkst. 9.40 · Sadarbspējīgs sertifikāts uz papīra · numurs B 17</p>
      <Stages stages={stages} />
    </>
  )
}

const others = [
  ['Pabeigt vizīti', 'B'],
  ['Izsaukt nākamo', 'N'],
  ['Pagaidīt ārpus rindas', 'G'],
  ['Nodot citam lodziņam', 'T'],
  ['Pierakstīt vēlreiz', 'V'],
  ['Izdrukāt pilnvaru vēlreiz', 'I'],
  ['Neieradās', 'X'],
] as const

function OtherActions() {
  return (
    <>
      <h2>Vēl var</h2>
      <ul class="actions-list">
        {others.map(([label, key]) => (
          <li key={key}>
            <SubmitButton label={label} keys={key} weight="quiet" />
          </li>
        ))}
      </ul>
      <h2>Šodien</h2>
      <SummaryList
        lines={[
          { key: 'Apkalpoti', value: '3' },
          { key: 'Gaida', value: '3' },
          { key: 'Vidēji gaida', value: '6 min' },
        ]}
      />
    </>
  )
}
