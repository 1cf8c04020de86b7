import type { Reader } from '../../house/database.ts'
import { dayOf } from '../../kit/dates.ts'
import { type Coordinates, kilometresBetween } from '../../kit/distance.ts'
import type { SiteSchedule } from '../sites/index.ts'
import {
  type Audience,
  countersFor,
  type FreeStart,
  fairestCounter,
  freeStarts,
  loadsOf,
  type Search,
} from './free-time.ts'
import { chooseSites, type DayReading, readOccupancy, serviceOf } from './reading.ts'
import {
  type EngineDay,
  engineDay,
  instantOf,
  type Minute,
  type MinuteSpan,
  type Timetable,
} from './timetable.ts'

/** A time that can be booked. */
export type FreeTime = {
  siteId: number
  /** Slug. */
  site: string
  startsAt: Temporal.Instant
  endsAt: Temporal.Instant
  /** The counter that is asked first: the one with the least to do that day. */
  counterId: number
}

/** What is looked for. Slugs that don't exist throw `NotFound`. */
export type FreeTimesQuestion = {
  service: string
  /** Slug of a site, or every site. */
  sites: string
  now: Temporal.Instant
  audience: Audience
  /** People who come together: 1 (the default) to 5. */
  persons?: number
  /** Slug of a site or a place: the nearest sites come first, else the soonest times. */
  near?: string | Coordinates | undefined
}

type Days = { from: Temporal.PlainDate; to: Temporal.PlainDate }

/** A question never covers more days; what lies behind is left out. */
export const mostDays = 92

/** Every free time from one day to another, both included. One query. */
export async function findFreeTimes(
  reader: Reader,
  question: FreeTimesQuestion & Days,
): Promise<FreeTime[]> {
  const reading = await readDays(reader, question, question)
  return freeTimesIn(reading)
}

/**
 * The next free times after `now`, or after `after`. Looks a week ahead, then further: at most six
 * queries up to the horizon. With `near` the nearest sites of the first week that has any.
 */
export async function nextFreeTimes(
  reader: Reader,
  question: FreeTimesQuestion & { after?: Temporal.Instant | undefined },
  count: number,
): Promise<FreeTime[]> {
  const first = laterOf(dayOf(question.after ?? question.now), dayOf(question.now))
  const found: FreeTime[] = []
  let from = first
  for (let days = 7; days <= 7 * 32; days *= 2) {
    const to = from.add({ days: days - 1 })
    const reading = await readDays(reader, question, { from, to })
    if (isEmpty(reading)) break
    const since = question.after
    found.push(
      ...freeTimesIn(reading).filter(
        time => !since || Temporal.Instant.compare(time.startsAt, since) >= 0,
      ),
    )
    if (found.length >= count) break
    from = to.add({ days: 1 })
  }
  return found.slice(0, count)
}

/** How many different times are free on each day of a month. One query. */
export async function freeDays(
  reader: Reader,
  question: FreeTimesQuestion & { month: Temporal.PlainYearMonth },
): Promise<{ day: Temporal.PlainDate; free: number }[]> {
  const { month } = question
  const days = Array.from({ length: month.daysInMonth }, (_, n) =>
    month.toPlainDate({ day: n + 1 }),
  )
  const first = month.toPlainDate({ day: 1 })
  const range = { from: first, to: first.add({ days: month.daysInMonth - 1 }) }
  const reading = await readDays(reader, question, range)
  return days.map(day => ({
    day,
    free: countOn(reading, engineDay(day)),
  }))
}

function countOn(reading: SearchReading, day: EngineDay): number {
  return reading.schedules.reduce((sum, site) => sum + startsOn(reading, site, day).length, 0)
}

type SearchReading = DayReading &
  Days & { window: MinuteSpan } & { search: Search; distances: Distances }

/** Reads the days that can be booked at all; `to` before `from` when there are none. */
async function readDays(
  reader: Reader,
  question: FreeTimesQuestion,
  days: Days,
): Promise<SearchReading> {
  const today = dayOf(question.now)
  return readOccupancy(reader, timetable => {
    const horizon = today.add({ days: timetable.setting.horizonDays })
    const longest = days.from.add({ days: mostDays - 1 })
    const from = laterOf(days.from, today)
    const to = earlierOf(earlierOf(days.to, horizon), longest)
    const search = searchOf(timetable, question)
    const schedules = chooseSites(timetable, question.sites).filter(
      schedule => countersFor(schedule, search.service).length > 0,
    )
    const { start } = engineDay(from)
    const window = { start, end: Math.max(start, engineDay(to).end) }
    const distances = distancesFrom(question.near, [...timetable.schedules.values()])
    return { schedules, window, from, to, search, distances }
  })
}

function searchOf(timetable: Timetable, question: FreeTimesQuestion): Search {
  const lead = question.audience === 'web' ? timetable.setting.leadMinutes : 0
  return {
    service: serviceOf(timetable, question.service),
    audience: question.audience,
    persons: question.persons ?? 1,
    earliest: Math.ceil(question.now.epochMilliseconds / 60_000) + lead,
  }
}

function isEmpty({ from, to }: Days): boolean {
  return Temporal.PlainDate.compare(from, to) > 0
}

/** A start at a site, with the counter asked first. */
type FoundStart = { start: Minute; end: Minute; counterId: number; schedule: SiteSchedule }

/** The nearest sites first, then the soonest; of one minute in the order of the sites. */
function freeTimesIn(reading: SearchReading): FreeTime[] {
  const found: FoundStart[] = []
  for (let date = reading.from; Temporal.PlainDate.compare(date, reading.to) <= 0; ) {
    const day = engineDay(date)
    for (const schedule of reading.schedules) found.push(...foundOn(reading, schedule, day))
    date = date.add({ days: 1 })
  }
  const distanceOf = ({ schedule }: FoundStart) => reading.distances.get(schedule.site.id) ?? 0
  return found
    .sort((one, other) => distanceOf(one) - distanceOf(other) || one.start - other.start)
    .map(({ schedule: { site }, start, end, counterId }) => ({
      siteId: site.id,
      site: site.slug,
      startsAt: instantOf(start),
      endsAt: instantOf(end),
      counterId,
    }))
}

function startsOn(reading: SearchReading, schedule: SiteSchedule, day: EngineDay): FreeStart[] {
  // Days before the first bookable moment or after the last have nothing.
  if (day.end <= reading.search.earliest || day.start < reading.window.start) return []
  if (day.end > reading.window.end) return []
  return freeStarts(reading.timetable, schedule, day, reading.occupancy, reading.search)
}

function foundOn(reading: SearchReading, schedule: SiteSchedule, day: EngineDay): FoundStart[] {
  const starts = startsOn(reading, schedule, day)
  if (starts.length === 0) return []
  const loads = loadsOf(schedule, reading.occupancy, day)
  return starts.map(({ start, end, counterIds }) => {
    return { start, end, counterId: fairestCounter(counterIds, loads) ?? 0, schedule }
  })
}

type Distances = ReadonlyMap<number, number>

/** Kilometres to each site by id; sites without coordinates come last. Empty: no preference. */
export function distancesFrom(
  near: FreeTimesQuestion['near'],
  schedules: readonly SiteSchedule[],
): Distances {
  const from = typeof near === 'string' ? placeOf(schedules, near) : near
  if (!from) return new Map()
  return new Map(
    schedules.map(schedule => {
      const to = coordinatesOf(schedule)
      return [schedule.site.id, to ? kilometresBetween(from, to) : Number.MAX_VALUE]
    }),
  )
}

function placeOf(all: readonly SiteSchedule[], slug: string): Coordinates | undefined {
  const schedule = all.find(({ site }) => site.slug === slug)
  return schedule && coordinatesOf(schedule)
}

function coordinatesOf({ site }: SiteSchedule): Coordinates | undefined {
  const { latitude, longitude } = site
  return latitude === null || longitude === null ? undefined : { latitude, longitude }
}

function earlierOf(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(one, other) <= 0 ? one : other
}

function laterOf(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(one, other) >= 0 ? one : other
}
