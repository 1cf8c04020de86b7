import {
  type ContactRules,
  hallCeiling,
  inPersonObstacle,
  needsLongContactReason,
  type PublicService,
} from '../services/index.ts'
import type { Counter, Hall, SiteSchedule } from '../sites/index.ts'
import { heldMinutes, lastHeldMinute, type Occupancy, peakOf } from './occupancy.ts'
import {
  counterSpans,
  type EngineDay,
  engineDay,
  instantOf,
  type Minute,
  type MinuteSpan,
  minuteOf,
  siteRules,
  type Timetable,
} from './timetable.ts'

/** Who asks: people on the web keep a lead time and get no contact that needs a reason. */
export type Audience = 'web' | 'staff'

/** What is looked for at a site. */
export type Search = {
  service: PublicService
  audience: Audience
  persons: number
  /** No start before this minute. */
  earliest: Minute
}

/** A start that can be booked, and the counters that could take it. */
export type FreeStart = { start: Minute; end: Minute; counterIds: readonly number[] }

/** The counters of a site where a service is done. */
export function countersFor(schedule: SiteSchedule, service: PublicService): readonly Counter[] {
  return schedule.counters.filter(counter => service.counterIds.includes(counter.id))
}

/** Why a service cannot be booked under these rules by this audience, or nothing. */
export function rulesObstacle(
  service: PublicService,
  rules: ContactRules,
  audience: Audience,
): 'channel_closed' | 'outside_rules' | undefined {
  const closed = inPersonObstacle(service, rules)
  if (closed) return closed
  return audience === 'web' && needsLongContactReason(service, rules) ? 'outside_rules' : undefined
}

/** The starts of a day at a site that can be booked, in order. Pure: the same in, the same out. */
export function freeStarts(
  timetable: Timetable,
  schedule: SiteSchedule,
  day: EngineDay,
  occupancy: Occupancy,
  search: Search,
): FreeStart[] {
  const { service } = search
  const rules = siteRules(timetable, schedule.site.id, day)
  if (isEnded(service, day.date) || rulesObstacle(service, rules, search.audience)) return []
  const byStart = new Map<Minute, Counter[]>()
  for (const counter of countersFor(schedule, service)) {
    const held = service.durationMinutes + rules.bufferMinutes
    const lengths = { visit: service.durationMinutes, held }
    for (const span of counterSpans(timetable, schedule, counter, day)) {
      const grid = timetable.setting.gridMinutes
      for (const start of startsIn(span, lengths, { grid, search, occupancy, counter })) {
        const known = byStart.get(start)
        if (known) known.push(counter)
        else byStart.set(start, [counter])
      }
    }
  }
  const room = { timetable, schedule, occupancy, persons: search.persons, day }
  const free: FreeStart[] = []
  for (const start of [...byStart.keys()].sort((one, other) => one - other)) {
    const end = start + service.durationMinutes
    const span = { start, end: end + rules.bufferMinutes }
    const roomy = byStart.get(start)?.filter(counter => hasRoom(room, counter.hallId, span)) ?? []
    if (roomy.length > 0) free.push({ start, end, counterIds: roomy.map(counter => counter.id) })
  }
  return free
}

export function isEnded(service: PublicService, day: Temporal.PlainDate): boolean {
  const { endedFrom } = service
  return endedFrom !== null && Temporal.PlainDate.compare(day, endedFrom) >= 0
}

type Lengths = { visit: number; held: number }
type Steps = { grid: number; search: Search; occupancy: Occupancy; counter: Counter }

/** Starts on the grid at which the counter is free long enough; leaps over what is held. */
function startsIn(
  span: MinuteSpan,
  { visit, held }: Lengths,
  { grid, search, occupancy, counter }: Steps,
): Minute[] {
  const starts: Minute[] = []
  let start = onGrid(Math.max(span.start, search.earliest), grid)
  while (start + visit <= span.end) {
    const last = lastHeldMinute(occupancy, counter.id, { start, end: start + held })
    if (last === undefined) {
      starts.push(start)
      start += grid
    } else {
      start = onGrid(last + 1, grid)
    }
  }
  return starts
}

/** Riga is a whole number of hours from UTC, so the grid of the wall clock is that of the minute. */
export function onGrid(minute: Minute, grid: number): Minute {
  return Math.ceil(minute / grid) * grid
}

type Room = {
  timetable: Timetable
  schedule: SiteSchedule
  occupancy: Occupancy
  persons: number
  day: EngineDay
}

/**
 * Whether these people still fit into a hall in every minute of a span. Airing counts: a hall that
 * is aired for one visitor has no place for the next. A span over midnight keeps both days' rules.
 */
export function hasRoom(room: Room, hallId: number, span: MinuteSpan): boolean {
  const hall = room.schedule.halls.find(candidate => candidate.id === hallId)
  if (!hall) return false
  const ceiling = ceilingIn(room, hall, span)
  if (ceiling === Number.POSITIVE_INFINITY) return true
  return peakOf(room.occupancy, hallId, span) + room.persons <= ceiling
}

/** The ceiling of a hall while a span lasts: the lower one where two days' rules meet. */
function ceilingIn({ timetable, schedule, day }: Room, hall: Hall, span: MinuteSpan): number {
  const ceiling = hallCeiling(hall, siteRules(timetable, schedule.site.id, day))
  if (span.end <= day.end) return ceiling
  const tomorrow = engineDay(day.date.add({ days: 1 }))
  return Math.min(ceiling, hallCeiling(hall, siteRules(timetable, schedule.site.id, tomorrow)))
}

/** The minutes each counter of a site is held in a span, by id. */
export function loadsOf(
  schedule: SiteSchedule,
  occupancy: Occupancy,
  span: MinuteSpan,
): ReadonlyMap<number, number> {
  return new Map(schedule.counters.map(({ id }) => [id, heldMinutes(occupancy, id, span)] as const))
}

/** The counter with the least to do; of several the one with the lowest number. */
export function fairestCounter(
  counterIds: readonly number[],
  loads: ReadonlyMap<number, number>,
): number | undefined {
  let fairest: number | undefined
  let least = Number.POSITIVE_INFINITY
  for (const id of counterIds) {
    const load = loads.get(id) ?? 0
    if (load >= least) continue
    fairest = id
    least = load
  }
  return fairest
}

/** Whether a moment is a whole minute on the grid. */
export function isStartOnGrid(start: Temporal.Instant, grid: number): boolean {
  return start.equals(instantOf(minuteOf(start))) && minuteOf(start) % grid === 0
}
