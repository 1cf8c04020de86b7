import type { Reader } from '../../house/database.ts'
import { dayOf } from '../../kit/dates.ts'
import { hallCeiling, inPersonObstacle, needsLongContactReason } from '../services/index.ts'
import type { SiteSchedule } from '../sites/index.ts'
import { isEnded } from './free-time.ts'
import { listStandingVisits, type StandingVisit } from './outside.store.ts'
import {
  counterSpans,
  type EngineDay,
  engineDay,
  type MinuteSpan,
  minuteOf,
  readTimetable,
  siteRules,
  type Timetable,
} from './timetable.ts'

/** Why a visit that is booked no longer fits. */
export type OutsideReason = 'hours' | 'service' | 'rules' | 'buffer' | 'ceiling'

/** A visit that no longer fits into hours, counters, services or rules. */
export type OutsideVisit = {
  appointmentId: number
  siteId: number
  startsAt: Temporal.Instant
  reason: OutsideReason
}

/**
 * The visits to come at these sites that do not fit into what the database says now, soonest
 * first. It reads in the transaction it is given, so that a change can be tried out and asked
 * about; nothing of it is remembered.
 */
export async function listOutside(
  reader: Reader,
  { siteIds, now }: { siteIds: readonly number[] | 'all'; now: Temporal.Instant },
): Promise<readonly OutsideVisit[]> {
  const timetable = await readTimetable(reader)
  return visitsOutside(timetable, await listStandingVisits(reader, siteIds, now))
}

/**
 * Of several that are too many for a counter's airing or a hall's ceiling, those booked first
 * stay. Pure.
 */
export function visitsOutside(
  timetable: Timetable,
  visits: readonly StandingVisit[],
): readonly OutsideVisit[] {
  const standing: Standing = { counters: new Map(), halls: new Map() }
  const outside = visits.flatMap((visit): OutsideVisit[] => {
    const reason = reasonOutside(timetable, standing, visit)
    if (!reason) return []
    return [{ appointmentId: visit.id, siteId: visit.siteId, startsAt: visit.startsAt, reason }]
  })
  return outside.sort((one, other) => Temporal.Instant.compare(one.startsAt, other.startsAt))
}

/** What those who fit hold so far: spans by counter and, with people, by hall. */
type Standing = {
  counters: Map<string, MinuteSpan[]>
  halls: Map<string, (MinuteSpan & { persons: number })[]>
}

function reasonOutside(
  timetable: Timetable,
  standing: Standing,
  visit: StandingVisit,
): OutsideReason | undefined {
  const schedule = timetable.schedules.get(visit.siteId)
  const day = engineDay(dayOf(visit.startsAt))
  if (!schedule) return 'hours'
  return (
    settingsReason(timetable, schedule, visit, day) ??
    crowdReason(timetable, schedule, visit, { standing, day })
  )
}

function settingsReason(
  timetable: Timetable,
  schedule: SiteSchedule,
  visit: StandingVisit,
  day: EngineDay,
): OutsideReason | undefined {
  const counter = schedule.counters.find(({ id }) => id === visit.counterId)
  if (!counter) return 'hours'
  const [start, end] = [minuteOf(visit.startsAt), minuteOf(visit.endsAt)]
  const spans = counterSpans(timetable, schedule, counter, day)
  if (!spans.some(span => span.start <= start && end <= span.end)) return 'hours'
  const service = timetable.services.get(visit.service)
  const isOffered = service?.counterIds.includes(counter.id) && !isEnded(service, day.date)
  if (!service || !isOffered) return 'service'
  const rules = siteRules(timetable, visit.siteId, day)
  const isTooLong = visit.longContactReason === null && needsLongContactReason(service, rules)
  return inPersonObstacle(service, rules) || isTooLong ? 'rules' : undefined
}

/** Whether others who fit leave this visit its counter, airing included, and its place. */
function crowdReason(
  timetable: Timetable,
  schedule: SiteSchedule,
  visit: StandingVisit,
  { standing, day }: { standing: Standing; day: EngineDay },
): OutsideReason | undefined {
  const rules = siteRules(timetable, visit.siteId, day)
  const hallId = schedule.counters.find(({ id }) => id === visit.counterId)?.hallId
  const hall = schedule.halls.find(({ id }) => id === hallId)
  const start = minuteOf(visit.startsAt)
  const held = { start, end: minuteOf(visit.endsAt) + rules.bufferMinutes }
  const atCounter = listIn(standing.counters, `${visit.counterId} ${day.key}`)
  if (atCounter.some(other => overlaps(other, held))) return 'buffer'
  const inHall = listIn(standing.halls, `${hallId} ${day.key}`)
  const ceiling = hall ? hallCeiling(hall, rules) : Number.POSITIVE_INFINITY
  if (peakWith(inHall, held) + visit.persons > ceiling) return 'ceiling'
  atCounter.push(held)
  inHall.push({ ...held, persons: visit.persons })
  return undefined
}

function listIn<T>(lists: Map<string, T[]>, key: string): T[] {
  const list = lists.get(key) ?? []
  lists.set(key, list)
  return list
}

function overlaps(one: MinuteSpan, other: MinuteSpan): boolean {
  return one.start < other.end && other.start < one.end
}

/** The most people at a moment of the span; a peak begins where somebody comes in. */
function peakWith(others: readonly (MinuteSpan & { persons: number })[], span: MinuteSpan): number {
  const near = others.filter(other => overlaps(other, span))
  const moments = [span.start, ...near.map(other => Math.max(other.start, span.start))]
  return Math.max(
    ...moments.map(moment =>
      near
        .filter(other => other.start <= moment && moment < other.end)
        .reduce((sum, other) => sum + other.persons, 0),
    ),
  )
}
