import { dayOf } from '../../kit/dates.ts'
import type { ContactRules, PublicService } from '../services/index.ts'
import { isWalkInAllowed, needsLongContactReason } from '../services/index.ts'
import type { SiteSchedule } from '../sites/index.ts'
import type { BookingChannel } from './appointment.ts'
import type { StoredPlace } from './booking.store.ts'
import {
  type Audience,
  countersFor,
  fairestCounter,
  hasRoom,
  isEnded,
  isStartOnGrid,
  loadsOf,
  rulesObstacle,
} from './free-time.ts'
import { lastHeldMinute } from './occupancy.ts'
import type { DayReading } from './reading.ts'
import {
  counterSpans,
  engineDay,
  instantOf,
  type MinuteSpan,
  minuteOf,
  siteRules,
} from './timetable.ts'

/** Why a time cannot be had. */
export type PlaceObstacle =
  | 'past'
  | 'too_late'
  | 'too_far'
  | 'service_not_here'
  | 'channel_closed'
  | 'outside_rules'
  | 'outside_hours'
  | 'time_taken'
  | 'ceiling_reached'

/** A visit that is wanted at a site at a moment. */
export type WantedVisit = {
  service: PublicService
  startsAt: Temporal.Instant
  /** The counter that is asked first; another one takes the visit when it is held. */
  counterId?: number | undefined
  persons: number
  channel: BookingChannel
  audience: Audience
  /** A code of the closed list; staff alone may give one. */
  longContactReason?: string | undefined
  now: Temporal.Instant
}

export type Placement = { place: StoredPlace } | { obstacle: PlaceObstacle }

/**
 * Finds the counter for a visit, or says why there is none. Pure: what is held and what the rules
 * are is in the reading. The one judge of every way to a booking: web, API, phone desk, walk-in,
 * moving.
 */
export function findPlace(
  reading: DayReading,
  schedule: SiteSchedule,
  wanted: WantedVisit,
): Placement {
  const { timetable, occupancy } = reading
  const day = engineDay(dayOf(wanted.startsAt))
  const rules = siteRules(timetable, schedule.site.id, day)
  const obstacle =
    momentObstacle(reading, wanted, day.date) ??
    rulesObstacle(wanted.service, rules, wanted.audience) ??
    serviceObstacle(schedule, wanted, day.date) ??
    visitObstacle(wanted, rules)
  if (obstacle) return { obstacle }
  const start = minuteOf(wanted.startsAt)
  const end = start + wanted.service.durationMinutes
  const held = { start, end: end + rules.bufferMinutes }
  const open = countersFor(schedule, wanted.service).filter(counter =>
    isOpen(counterSpans(timetable, schedule, counter, day), { start, end }),
  )
  if (open.length === 0) return { obstacle: 'outside_hours' }
  const free = open.filter(counter => lastHeldMinute(occupancy, counter.id, held) === undefined)
  if (free.length === 0) return { obstacle: 'time_taken' }
  const room = { timetable, schedule, occupancy, persons: wanted.persons, day }
  const roomy = free.filter(counter => hasRoom(room, counter.hallId, held))
  const ids = roomy.map(counter => counter.id)
  const fairest = fairestCounter(ids, loadsOf(schedule, occupancy, day))
  const chosen =
    roomy.find(({ id }) => id === wanted.counterId) ?? roomy.find(({ id }) => id === fairest)
  if (!chosen) return { obstacle: 'ceiling_reached' }
  return {
    place: {
      siteId: schedule.site.id,
      hallId: chosen.hallId,
      counterId: chosen.id,
      startsAt: wanted.startsAt,
      endsAt: instantOf(end),
      heldUntil: instantOf(held.end),
    },
  }
}

/** What speaks against the moment itself, whatever the site is. */
function momentObstacle(
  { timetable: { setting } }: DayReading,
  { startsAt, now, audience, channel }: WantedVisit,
  day: Temporal.PlainDate,
): PlaceObstacle | undefined {
  const start = minuteOf(startsAt)
  if (start < minuteOf(now)) return 'past'
  const leadMs = setting.leadMinutes * 60_000
  const tooLate = startsAt.epochMilliseconds < now.epochMilliseconds + leadMs
  if (audience === 'web' && tooLate) return 'too_late'
  const horizon = dayOf(now).add({ days: setting.horizonDays })
  if (Temporal.PlainDate.compare(day, horizon) > 0) return 'too_far'
  // Who walks in is served when a counter is free, not at the next quarter.
  const anyMinute = channel === 'walk_in' && startsAt.equals(instantOf(start))
  return anyMinute || isStartOnGrid(startsAt, setting.gridMinutes) ? undefined : 'outside_hours'
}

function serviceObstacle(
  schedule: SiteSchedule,
  { service, counterId }: WantedVisit,
  day: Temporal.PlainDate,
): PlaceObstacle | undefined {
  const counters = countersFor(schedule, service)
  const isElsewhere = counterId !== undefined && !counters.some(({ id }) => id === counterId)
  return counters.length === 0 || isElsewhere || isEnded(service, day)
    ? 'service_not_here'
    : undefined
}

function visitObstacle(
  { service, channel, longContactReason }: WantedVisit,
  rules: ContactRules,
): PlaceObstacle | undefined {
  if (channel === 'walk_in' && !isWalkInAllowed(service, rules)) return 'outside_rules'
  const unreasoned = longContactReason === undefined && needsLongContactReason(service, rules)
  return unreasoned ? 'outside_rules' : undefined
}

function isOpen(spans: readonly MinuteSpan[], visit: MinuteSpan): boolean {
  return spans.some(span => span.start <= visit.start && visit.end <= span.end)
}
