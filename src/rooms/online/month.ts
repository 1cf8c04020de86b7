import type { Reader } from '../../house/database.ts'
import { dayOf } from '../../kit/dates.ts'
import { type FreeTime, findFreeTimes, freeDays, nextFreeTimes } from '../appointments/index.ts'
import { openSpans } from '../sites/index.ts'
import type { ServiceOffer } from './offer.ts'

export type DayOffer = {
  day: Temporal.PlainDate
  /** Different times that are free. */
  free: number
  isOpen: boolean
}

/** A month for one site or all, and the next three times whatever the month. */
export type MonthOffer = {
  month: Temporal.PlainYearMonth
  days: readonly DayOffer[]
  next: readonly FreeTime[]
  previous: Temporal.PlainYearMonth | undefined
  following: Temporal.PlainYearMonth | undefined
}

/** The question behind a page of times. */
export type TimesWish = {
  site: string
  month?: Temporal.PlainYearMonth | undefined
  day?: Temporal.PlainDate | undefined
}

const questionOf = ({ service }: ServiceOffer, site: string, now: Temporal.Instant) => ({
  service: service.slug,
  sites: site,
  now,
  audience: 'web' as const,
})

/** A month outside of what can be booked becomes the nearest one that can. */
export async function offerMonth(
  reader: Reader,
  offer: ServiceOffer,
  { site, month: wanted }: TimesWish,
  now: Temporal.Instant,
): Promise<MonthOffer> {
  const question = questionOf(offer, site, now)
  const next = await nextFreeTimes(reader, question, 3)
  const today = dayOf(now)
  const first = today.toPlainYearMonth()
  const last = today.add({ days: offer.setting.horizonDays }).toPlainYearMonth()
  const soonest = next[0] && dayOf(next[0].startsAt).toPlainYearMonth()
  const month = between(wanted ?? soonest ?? first, first, last)
  const schedules = offer.schedules.filter(one => site === 'any' || one.site.slug === site)
  const days = await freeDays(reader, { ...question, month })
  return {
    month,
    days: days.map(({ day, free }) => ({
      day,
      free,
      isOpen: schedules.some(schedule => openSpans(schedule, 'site', day).length > 0),
    })),
    next,
    previous: month.equals(first) ? undefined : month.subtract({ months: 1 }),
    following: month.equals(last) ? undefined : month.add({ months: 1 }),
  }
}

function between(
  month: Temporal.PlainYearMonth,
  first: Temporal.PlainYearMonth,
  last: Temporal.PlainYearMonth,
): Temporal.PlainYearMonth {
  if (Temporal.PlainYearMonth.compare(month, first) < 0) return first
  return Temporal.PlainYearMonth.compare(month, last) > 0 ? last : month
}

/** The free times of a day, each start once: of several sites the first in the list. */
export async function offerDay(
  reader: Reader,
  offer: ServiceOffer,
  { site, day }: { site: string; day: Temporal.PlainDate },
  now: Temporal.Instant,
): Promise<FreeTime[]> {
  const question = questionOf(offer, site, now)
  const times = await findFreeTimes(reader, { ...question, from: day, to: day })
  const seen = new Set<number>()
  return times.filter(({ startsAt }) => {
    const isNew = !seen.has(startsAt.epochMilliseconds)
    seen.add(startsAt.epochMilliseconds)
    return isNew
  })
}

/** The next three times after a moment, for somebody whose time is gone. */
export async function nextTimes(
  reader: Reader,
  offer: ServiceOffer,
  site: string,
  now: Temporal.Instant,
): Promise<FreeTime[]> {
  return nextFreeTimes(reader, questionOf(offer, site, now), 3)
}
