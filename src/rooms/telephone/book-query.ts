import { dayOf } from '../../kit/dates.ts'
import { type Language, pathIn } from '../../kit/language.ts'

/** Where a telephone booking stands. It lives in the address, so that every step is a plain page. */
export type BookQuery = {
  /** What was typed to find somebody. */
  q?: string | undefined
  person?: number | undefined
  /** Slug of the service. */
  service?: string | undefined
  /** Slug of a site, or nothing: any, the nearest first. */
  site?: string | undefined
  /** No time before this moment. */
  after?: Temporal.Instant | undefined
  month?: Temporal.PlainYearMonth | undefined
  step?: 'place' | 'month' | 'new' | undefined
}

const steps = ['place', 'month', 'new'] as const
const textLimit = 200

/** Reads the address; what cannot be read is as if it were not there. */
export function readBookQuery(query: Readonly<Record<string, string>>): BookQuery {
  const { person = '', site = '', service = '' } = query
  const isSlug = /^[a-z0-9-]{1,80}$/
  return {
    q: query.q?.slice(0, textLimit).trim() || undefined,
    person: /^\d{1,15}$/.test(person) ? Number(person) : undefined,
    service: isSlug.test(service) ? service : undefined,
    site: isSlug.test(site) && site !== 'any' ? site : undefined,
    after: readAs(query.after, /^\d{4}-\d\d-\d\dT[\d:.]{5,15}Z$/, text =>
      Temporal.Instant.from(text),
    ),
    month: readAs(query.month, /^\d{4}-\d\d$/, text => Temporal.PlainYearMonth.from(text)),
    step: steps.find(step => step === query.step),
  }
}

function readAs<T>(
  text: string | undefined,
  form: RegExp,
  read: (text: string) => T,
): T | undefined {
  if (text === undefined || !form.test(text)) return undefined
  try {
    return read(text)
  } catch {
    return undefined
  }
}

/** The address of a step of the booking. */
export function bookPath(language: Language, query: BookQuery = {}): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  )
  const text = new URLSearchParams(given).toString()
  return pathIn(language, text ? `/desk/book?${text}` : '/desk/book')
}

/** Where somebody new is written down; what was typed goes along. */
export function newcomerPath(language: Language, q?: string): string {
  const query = q ? `?${new URLSearchParams({ q })}` : ''
  return pathIn(language, `/desk/book/newcomer${query}`)
}

/** The month to show: the asked one within the days that can be booked, else this one. */
export function monthToShow(
  { month }: BookQuery,
  now: Temporal.Instant,
  horizonDays: number,
): { month: Temporal.PlainYearMonth; hasPrevious: boolean; hasNext: boolean } {
  const today = dayOf(now)
  const first = today.toPlainYearMonth()
  const last = today.add({ days: horizonDays }).toPlainYearMonth()
  const { compare } = Temporal.PlainYearMonth
  const asked = month ?? first
  const shown = compare(asked, first) < 0 ? first : compare(asked, last) > 0 ? last : asked
  return { month: shown, hasPrevious: compare(shown, first) > 0, hasNext: compare(shown, last) < 0 }
}

const timePattern = /^([a-z0-9-]{1,80})\|(\d{4}-\d\d-\d\dT[\d:.]{5,15}Z)$/

/** A chosen time as a button sends it: site and moment. */
export function readChosenTime(
  text: string,
): { site: string; startsAt: Temporal.Instant } | undefined {
  const [, site, start] = timePattern.exec(text) ?? []
  const startsAt = readAs(start, /./, moment => Temporal.Instant.from(moment))
  return site && startsAt ? { site, startsAt } : undefined
}

/** What a button sends for a time. */
export function chosenTime({ site, startsAt }: { site: string; startsAt: Temporal.Instant }) {
  return `${site}|${startsAt}`
}
