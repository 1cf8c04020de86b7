import type { Reader } from '../../house/database.ts'
import { dayOf, timeOf } from '../../kit/dates.ts'
import { holidayOn, shorterBeforeHolidayMinutes } from './holiday.ts'
import { listScheduleRows } from './schedule.store.ts'
import { listSites, type Site } from './site.store.ts'

/** A stretch of the day, in minutes after midnight on the wall clock of Riga. */
export type OpenSpan = { opens: number; closes: number }

/** ISO weekday (1 Monday … 7 Sunday) to the spans of that day, in order. */
export type WeeklyHours = ReadonlyMap<number, readonly OpenSpan[]>

export type Hall = { id: number; nameLv: string; nameEn: string; areaM2: number }

export type Counter = {
  id: number
  hallId: number
  number: number
  kind: 'counter' | 'cash_desk'
  closedFrom: Temporal.PlainDate | null
  /** Hours of its own, which narrow the site's; undefined: as the site. */
  hours: WeeklyHours | undefined
}

/** A day that differs: closed, or open at these spans. Without spans: the hours of its weekday. */
export type ExceptionalDay = {
  kind: 'closed' | 'open'
  spans: readonly OpenSpan[]
  reasonLv: string
  reasonEn: string
}

/** All that decides when a site and its counters are open. */
export type SiteSchedule = {
  site: Site
  hours: WeeklyHours
  halls: readonly Hall[]
  counters: readonly Counter[]
  /** By ISO date; a row of the site has gone before one for all. */
  exceptionalDays: ReadonlyMap<string, ExceptionalDay>
}

/** Schedules by site id, in the order of the sites. */
export type Schedules = ReadonlyMap<number, SiteSchedule>

/** The minutes after midnight of a wall-clock time; seconds are dropped. */
export function minuteOfDay(time: Temporal.PlainTime): number {
  return time.hour * 60 + time.minute
}

/** The wall-clock time of a minute of the day, 0–1439. */
export function timeOfMinute(minute: number): Temporal.PlainTime {
  return new Temporal.PlainTime(Math.floor(minute / 60), minute % 60)
}

/**
 * When a site (`'site'`) or one of its counters is open on a day, in order. Public holidays are
 * closed, the day before one is an hour shorter; an exceptional day goes before both: moved working
 * days hold only as the municipality adopted them, as such days.
 */
export function openSpans(
  schedule: SiteSchedule,
  place: Counter | 'site',
  day: Temporal.PlainDate,
): readonly OpenSpan[] {
  if (isClosedFrom(schedule.site.closedFrom, day)) return []
  const spans = siteSpans(schedule, day)
  if (place === 'site' || spans.length === 0) return spans
  if (isClosedFrom(place.closedFrom, day)) return []
  if (!place.hours) return spans
  return intersect(spans, place.hours.get(day.dayOfWeek) ?? [])
}

function isClosedFrom(closedFrom: Temporal.PlainDate | null, day: Temporal.PlainDate): boolean {
  return closedFrom !== null && Temporal.PlainDate.compare(day, closedFrom) >= 0
}

function siteSpans(schedule: SiteSchedule, day: Temporal.PlainDate): readonly OpenSpan[] {
  const weekly = schedule.hours.get(day.dayOfWeek) ?? []
  const exception = schedule.exceptionalDays.get(day.toString())
  if (exception?.kind === 'closed') return []
  if (exception) return exception.spans.length > 0 ? exception.spans : weekly
  if (weekly.length === 0 || holidayOn(day)) return []
  return holidayOn(day.add({ days: 1 })) ? shortened(weekly) : weekly
}

/** The last hour of the day goes, wherever its spans end. */
function shortened(spans: readonly OpenSpan[]): readonly OpenSpan[] {
  const end = Math.max(...spans.map(span => span.closes)) - shorterBeforeHolidayMinutes
  return intersect(spans, [{ opens: 0, closes: end }])
}

function intersect(spans: readonly OpenSpan[], others: readonly OpenSpan[]): readonly OpenSpan[] {
  return spans
    .flatMap(span =>
      others.map(other => ({
        opens: Math.max(span.opens, other.opens),
        closes: Math.min(span.closes, other.closes),
      })),
    )
    .filter(span => span.opens < span.closes)
}

/** When a site opens next after a moment; nothing within two weeks. */
export function nextOpening(
  schedule: SiteSchedule,
  now: Temporal.Instant,
): { day: Temporal.PlainDate; time: Temporal.PlainTime } | undefined {
  const today = dayOf(now)
  const minute = minuteOfDay(timeOf(now))
  for (let days = 0; days <= 14; days++) {
    const day = today.add({ days })
    const spans = openSpans(schedule, 'site', day)
    const span = days === 0 ? spans.find(({ opens }) => opens > minute) : spans[0]
    if (span) return { day, time: timeOfMinute(span.opens) }
  }
  return undefined
}

/** The schedules of all sites, in six queries. */
export async function loadSchedules(reader: Reader): Promise<Schedules> {
  const sites = await listSites(reader)
  const rows = await listScheduleRows(reader)
  const siteHours = Map.groupBy(rows.siteHours, row => row.siteId)
  const counterHours = Map.groupBy(rows.counterHours, row => row.counterId)
  const halls = Map.groupBy(rows.halls, row => row.siteId)
  const counters = Map.groupBy(rows.counters, row => row.siteId)
  const schedules = sites.map((site): [number, SiteSchedule] => [
    site.id,
    {
      site,
      hours: weekly(siteHours.get(site.id) ?? []),
      halls: halls.get(site.id) ?? [],
      counters: (counters.get(site.id) ?? []).map(counter => {
        const own = counterHours.get(counter.id)
        return { ...counter, hours: own && weekly(own) }
      }),
      exceptionalDays: exceptionalDaysOf(rows.days, site.id),
    },
  ])
  return new Map(schedules)
}

type Times = { opens: Temporal.PlainTime; closes: Temporal.PlainTime }

function spanOf({ opens, closes }: Times): OpenSpan {
  return { opens: minuteOfDay(opens), closes: minuteOfDay(closes) }
}

function weekly(rows: readonly ({ weekday: number } & Times)[]): WeeklyHours {
  const byDay = Map.groupBy(rows, row => row.weekday)
  const inOrder = [...byDay].sort(([one], [other]) => one - other)
  return new Map(inOrder.map(([weekday, times]) => [weekday, times.map(spanOf)]))
}

type DayRow = Awaited<ReturnType<typeof listScheduleRows>>['days'][number]

function exceptionalDaysOf(rows: readonly DayRow[], siteId: number) {
  const forAll = rows.filter(row => row.siteId === null)
  const own = rows.filter(row => row.siteId === siteId)
  // The site's own rows come last and so go before those for all.
  return new Map([...daysIn(forAll), ...daysIn(own)])
}

function daysIn(rows: readonly DayRow[]): [string, ExceptionalDay][] {
  const byDay = Map.groupBy(rows, row => row.day.toString())
  return [...byDay].flatMap(([day, [first, ...more]]): [string, ExceptionalDay][] => {
    if (!first) return []
    const spans = [first, ...more].flatMap(({ opens, closes }) =>
      opens && closes ? [spanOf({ opens, closes })] : [],
    )
    const { kind, reasonLv, reasonEn } = first
    return [[day, { kind, spans, reasonLv, reasonEn }]]
  })
}
