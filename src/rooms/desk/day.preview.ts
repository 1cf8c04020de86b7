import { sampleAppointment } from '../../../fixtures/sample-appointment.ts'
import { sampleFrame, sampleStaffFrame } from '../../../fixtures/sample-frame.ts'
import { sampleSchedule, sampleSchedules } from '../../../fixtures/sample-schedule.ts'
import { type Preview, pagePreview } from '../../house/preview.ts'
import type { Language } from '../../kit/language.ts'
import { counterPage } from './counter.view.tsx'
import type { Closed, DeskDay } from './day.ts'
import { dayPage } from './day.view.tsx'
import { type Arrival, type CounterCall, type DayRow, type DayState, stateOf } from './day-row.ts'
import { outsidePage } from './outside.view.tsx'
import { waitingScreen } from './screen.view.tsx'
import type { PaperWork } from './visit-stages.view.tsx'

const now = Temporal.Instant.from('2026-11-24T08:35:00Z')

const schedule = sampleSchedule()
const [counter] = schedule.counters
if (!counter) throw new Error('the sample has no counter')

type Going = {
  /** Minutes ago; absent: not yet. */
  outside?: number
  inside?: number
  called?: number
  came?: number
  ended?: number
  aside?: boolean
  gone?: 'cancelled' | 'no_show'
}

const ago = (minutes: number | undefined) =>
  minutes === undefined ? null : now.subtract({ minutes })

/** What happened to the people of a morning, one state after the other. */
const goings: readonly Going[] = [
  { outside: 140, inside: 135, called: 130, came: 129, ended: 118 },
  { gone: 'no_show' },
  { inside: 95, called: 90, came: 88, ended: 70 },
  { gone: 'cancelled' },
  { inside: 40, aside: true },
  { inside: 20, called: 12, came: 11 },
  { inside: 15, called: 1 },
  { inside: 9 },
  { outside: 4 },
  {},
  {},
]

function arrivalOf({ outside, inside, called, aside }: Going, at: number): Arrival | undefined {
  if (outside === undefined && inside === undefined) return undefined
  return {
    appointmentId: 800 + at,
    ticket: at + 1,
    outsideAt: ago(outside),
    insideAt: ago(inside),
    waiting: aside ? 'aside' : called === undefined ? 'for_call' : null,
    wantedCounter: null,
  }
}

function callOf({ called, came, ended }: Going, at: number): CounterCall | undefined {
  const calledAt = ago(called)
  if (!calledAt) return undefined
  return {
    id: at,
    appointmentId: 800 + at,
    counterId: 101,
    counterNumber: 1,
    clerkId: 1,
    clerkName: 'Ilze Kalniņa',
    calledAt,
    cameAt: ago(came),
    endedAt: ago(ended),
    outcome: ended === undefined ? null : 'finished',
  }
}

const rows: readonly DayRow[] = goings.map((going, at) => {
  const startsAt = now.add({ minutes: (at - 8) * 15 + 10 })
  const parts = {
    appointment: sampleAppointment(
      {
        startsAt,
        cancelledAt: going.gone === 'cancelled' ? now : null,
        noShowAt: going.gone === 'no_show' ? now : null,
        persons: at === 7 ? 2 : 1,
        note: at === 8 ? 'Ratiņkrēsls' : '',
      },
      at,
    ),
    arrival: arrivalOf(going, at),
    call: callOf(going, at),
  }
  return { ...parts, state: stateOf(parts) }
})

const dayWith = (shown: readonly DayRow[], closed?: Closed): DeskDay => ({
  closed,
  schedule,
  counter,
  asksAtDoor: false,
  day: Temporal.PlainDate.from('2026-11-24'),
  rows: shown,
  halls: schedule.halls.map(hall => ({ ...hall, inside: shown.length > 0 ? 4 : 0, ceiling: 4 })),
})

type Look = { rows?: readonly DayRow[]; closed?: Closed; state?: DayState; paperWork?: PaperWork }

const desk = (look: Look) => (language: Language) => {
  const frame = sampleStaffFrame(language, '/desk', ['clerk'])
  return dayPage({
    frame,
    clerk: frame.clerk,
    day: dayWith(look.rows ?? rows, look.closed),
    row: rows.find(({ state }) => state === look.state),
    paperWork: look.paperWork,
    mayBook: true,
  })
}

const wednesday = {
  day: Temporal.PlainDate.from('2026-11-25'),
  time: Temporal.PlainTime.from('08:00'),
}

const mandate = { number: 'SP-2026/00017', path: '/desk/mandates/1', signed: true }
const work = { newMandatePath: '/desk/mandates/new', printed: false } as const

const states: readonly DayState[] = [
  'booked',
  'outside',
  'inside',
  'aside',
  'called',
  'served',
  'finished',
  'no_show',
  'cancelled',
]

const choice = (isEmpty: boolean) => (language: Language) => {
  const frame = sampleStaffFrame(language, '/desk/counter', ['clerk'])
  const sites = isEmpty ? [] : sampleSchedules.slice(0, 3)
  return counterPage({ frame, clerk: frame.clerk, sites, counterId: isEmpty ? undefined : 101 })
}

const calls = [17, 8, 16, 4].map((ticket, at) => ({
  ticket,
  counter: at + 1,
  calledAt: now.subtract({ seconds: 5 + at * 200 }),
}))

const screen = (isEmpty: boolean, closed?: Closed) => (language: Language) =>
  waitingScreen({
    frame: sampleFrame(language, '/screen/ogre'),
    site: schedule.site,
    calls: isEmpty ? [] : calls,
    closed,
    now,
  })

const proposals = [0, 1, 2].map(at => {
  const appointment = sampleAppointment({ startsAt: now.add({ hours: 24 + at }) }, at)
  const startsAt = appointment.startsAt.add({ hours: 24 })
  const to = {
    siteId: 1,
    site: 'ogre',
    startsAt,
    endsAt: startsAt.add({ minutes: 15 }),
    counterId: 101,
  }
  return { appointment, to: at === 2 ? undefined : to }
})

const outside = (done?: { moved: number; refused: number }) => (language: Language) =>
  outsidePage({
    frame: sampleStaffFrame(language, '/desk/outside', ['clerk']),
    proposals: done?.refused === 0 ? [] : proposals,
    done,
  })

export const dayPreviews: readonly Preview[] = [
  pagePreview('desk', 'day', 'nobody at the counter', desk({})),
  pagePreview('desk', 'day', 'nobody today', desk({ rows: [] })),
  pagePreview('desk', 'day', 'closed', desk({ rows: [], closed: { opensNext: wednesday } })),
  ...states.map(state => pagePreview('desk', 'day', state.replace('_', ' '), desk({ state }))),
  pagePreview(
    'desk',
    'day',
    'mandate to make',
    desk({
      state: 'served',
      paperWork: { ...work, mandate: undefined, certificatePath: undefined },
    }),
  ),
  pagePreview(
    'desk',
    'day',
    'certificate to get',
    desk({
      state: 'served',
      paperWork: { ...work, mandate, certificatePath: '/desk/certificates/new?mandate=1' },
    }),
  ),
  pagePreview('desk', 'counter', 'chosen', choice(false)),
  pagePreview('desk', 'counter', 'none', choice(true)),
  pagePreview('desk', 'waiting screen', 'four called', screen(false)),
  pagePreview('desk', 'waiting screen', 'nobody called', screen(true)),
  pagePreview('desk', 'waiting screen', 'closed', screen(true, { opensNext: wednesday })),
  pagePreview('desk', 'outside', 'three visits', outside()),
  pagePreview('desk', 'outside', 'some moved', outside({ moved: 2, refused: 1 })),
  pagePreview('desk', 'outside', 'all moved', outside({ moved: 3, refused: 0 })),
]
