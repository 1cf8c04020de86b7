import { type Clerk, worksAt } from '../../house/actor.ts'
import { db, type Reader } from '../../house/database.ts'
import { dayOf } from '../../kit/dates.ts'
import { listDay } from '../appointments/index.ts'
import { hallCeiling, loadRules, rulesOn } from '../services/index.ts'
import {
  type Counter,
  loadSchedules,
  nextOpening,
  openSpans,
  type SiteSchedule,
} from '../sites/index.ts'
import { counterOfClerk } from '../staff/index.ts'
import { countInside } from './arrival.store.ts'
import { listArrivals, listCalls } from './day.store.ts'
import { type DayRow, dayRows } from './day-row.ts'

export type HallNow = {
  id: number
  nameLv: string
  nameEn: string
  inside: number
  ceiling: number
}

/** What the desk shows: the day of the site at which the clerk works. */
export type DeskDay = {
  schedule: SiteSchedule
  counter: Counter
  day: Temporal.PlainDate
  rows: readonly DayRow[]
  halls: readonly HallNow[]
  /** At the door somebody asks what the rules ask; the answer is never written down. */
  asksAtDoor: boolean
  /** On a day without hours: when the site opens next, where that is known. */
  closed: Closed | undefined
}

export type Closed = { opensNext: ReturnType<typeof nextOpening> }

/** Nothing on a day on which the site is open at all. */
export function closedAllDay(schedule: SiteSchedule, now: Temporal.Instant): Closed | undefined {
  if (openSpans(schedule, 'site', dayOf(now)).length > 0) return undefined
  return { opensNext: nextOpening(schedule, now) }
}

/** The sites whose counters a clerk may take, in the municipality's order. */
export async function listOwnSites(reader: Reader, clerk: Clerk): Promise<SiteSchedule[]> {
  const schedules = await loadSchedules(reader)
  return [...schedules.values()].filter(({ site }) => worksAt(clerk, site.id))
}

/** Where the clerk works now; nothing before a counter is chosen. */
export async function findWorkplace(
  reader: Reader,
  clerk: Clerk,
): Promise<{ schedule: SiteSchedule; counter: Counter } | undefined> {
  const counterId = await counterOfClerk(clerk)
  if (counterId === undefined) return undefined
  for (const schedule of await listOwnSites(reader, clerk)) {
    const counter = schedule.counters.find(({ id }) => id === counterId)
    if (counter) return { schedule, counter }
  }
  return undefined
}

/** The whole day of a workplace, read at once. */
export async function readDeskDay(
  { schedule, counter }: { schedule: SiteSchedule; counter: Counter },
  now: Temporal.Instant,
): Promise<DeskDay> {
  const reader = db()
  const day = dayOf(now)
  const siteId = schedule.site.id
  const rules = rulesOn(await loadRules(reader), siteId, day)
  const [appointments, arrivals, calls, halls] = await Promise.all([
    listDay(reader, siteId, day),
    listArrivals(reader, siteId, day),
    listCalls(reader, siteId, day),
    readHalls(reader, schedule, day),
  ])
  const asksAtDoor = rules.entryCheck === 'yes_no'
  const rows = dayRows(appointments, arrivals, calls)
  const closed = closedAllDay(schedule, now)
  return { schedule, counter, day, rows, halls, asksAtDoor, closed }
}

/** How full each hall is, by the contact rules of the day. */
export async function readHalls(
  reader: Reader,
  schedule: SiteSchedule,
  day: Temporal.PlainDate,
): Promise<HallNow[]> {
  const rules = rulesOn(await loadRules(reader), schedule.site.id, day)
  return Promise.all(
    schedule.halls.map(async hall => ({
      id: hall.id,
      nameLv: hall.nameLv,
      nameEn: hall.nameEn,
      inside: await countInside(reader, hall.id, day),
      ceiling: hallCeiling(hall, rules),
    })),
  )
}
