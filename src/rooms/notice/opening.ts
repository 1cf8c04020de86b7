import { dayOf, timeOf } from '../../kit/dates.ts'
import type { InBoth } from '../../kit/language.ts'
import {
  type Counter,
  holidayEn,
  holidayLv,
  holidayOn,
  minuteOfDay,
  nextOpening,
  type OpenSpan,
  openSpans,
  type SiteSchedule,
  timeOfMinute,
} from '../sites/index.ts'

export type Moment = { day: Temporal.PlainDate; time: Temporal.PlainTime }

/** Whether a site is open now, until when, and when it opens next. */
export type Opening = {
  today: Temporal.PlainDate
  /** The hours of today; none on a closed day. */
  spans: readonly OpenSpan[]
  /** Open now, in a break or before the first hour, over for today, or closed all day. */
  state: 'open' | 'later' | 'over' | 'closed'
  /** The end of the day's last span. */
  until: Temporal.PlainTime | undefined
  /** When it opens next; nothing within two weeks. */
  next: Moment | undefined
}

export function openingOf(schedule: SiteSchedule, now: Temporal.Instant): Opening {
  const today = dayOf(now)
  const minute = minuteOfDay(timeOf(now))
  const spans = openSpans(schedule, 'site', today)
  const last = spans.at(-1)
  const later = spans.find(({ opens }) => opens > minute)
  const isOpen = spans.some(({ opens, closes }) => opens <= minute && minute < closes)
  const state = isOpen ? 'open' : later ? 'later' : last ? 'over' : 'closed'
  const next = nextOpening(schedule, now)
  return { today, spans, state, until: last && clock(last.closes), next }
}

/** Midnight as an end is the last minute of the day. */
function clock(minute: number): Temporal.PlainTime {
  return timeOfMinute(Math.min(minute, 1439))
}

export type DayHours = { day: Temporal.PlainDate; spans: readonly OpenSpan[] }

/** The seven days from a day on, as they really are. */
export function weekFrom(
  schedule: SiteSchedule,
  day: Temporal.PlainDate,
  place: Counter | 'site' = 'site',
): DayHours[] {
  return Array.from({ length: 7 }, (_, n) => day.add({ days: n })).map(date => ({
    day: date,
    spans: openSpans(schedule, place, date),
  }))
}

export type SpecialDay = DayHours & { reason: InBoth }

/** The days of the next weeks that differ from the site's week, and why. */
export function specialDays(
  schedule: SiteSchedule,
  today: Temporal.PlainDate,
  days = 60,
): SpecialDay[] {
  return Array.from({ length: days }, (_, n) => today.add({ days: n })).flatMap(day => {
    const spans = openSpans(schedule, 'site', day)
    const usual = schedule.hours.get(day.dayOfWeek) ?? []
    if (inText(spans) === inText(usual)) return []
    return [{ day, spans, reason: reasonOf(schedule, day) }]
  })
}

function inText(spans: readonly OpenSpan[]): string {
  return spans.map(({ opens, closes }) => `${opens}-${closes}`).join(' ')
}

function reasonOf(schedule: SiteSchedule, day: Temporal.PlainDate): InBoth {
  const exception = schedule.exceptionalDays.get(day.toString())
  if (exception) return { lv: exception.reasonLv, en: exception.reasonEn }
  const holiday = holidayOn(day)
  if (holiday) return { lv: holidayLv.name(holiday.key), en: holidayEn.name(holiday.key) }
  return { lv: holidayLv.shorter, en: holidayEn.shorter }
}

/** The sites that serve people on a day, the main centre first. */
export function openSites(
  schedules: Iterable<SiteSchedule>,
  today: Temporal.PlainDate,
): SiteSchedule[] {
  const standing = [...schedules].filter(
    ({ site: { closedFrom } }) =>
      closedFrom === null || Temporal.PlainDate.compare(today, closedFrom) < 0,
  )
  const isCentre = ({ site }: SiteSchedule) => site.kind === 'centre'
  return [...standing.filter(isCentre), ...standing.filter(one => !isCentre(one))]
}

/** The hours of the cash desk today; nothing where there is none. */
export function cashHours(schedule: SiteSchedule, today: Temporal.PlainDate) {
  const desk = schedule.counters.find(({ kind }) => kind === 'cash_desk')
  return desk && openSpans(schedule, desk, today)
}
