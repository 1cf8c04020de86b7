import { withoutMarks } from './search-key.ts'

/** The day a person meant, or why it can't be told. */
export type DayReading =
  | { day: Temporal.PlainDate; problem?: never }
  | { day?: never; problem: 'day_unreadable' | 'day_needs_year' }

const months = [
  'jan',
  'feb',
  'mar',
  'apr',
  'ma[ijy]',
  'j[ui]n',
  'j[ui]l',
  'aug',
  'sep',
  'o[kc]t',
  'nov',
  'de[cz]',
]
const weekday =
  /^\s*(?:(?:pirm|otr|tres|ceturt|piekt|sest|svet)diena?|(?:mon|tues|wednes|thurs|fri|satur|sun)day)[\s,]+/
const near: ReadonlyMap<string, number> = new Map([
  ['sodien', 0],
  ['today', 0],
  ['rit', 1],
  ['tomorrow', 1],
  ['parit', 2],
])

/**
 * Reads a day as people write it: `9.11.2026.`, `09.11.26`, `2026-11-09`, `9. novembris`, „otrdien,
 * 2026. gada 9. novembrī“, `November 9, 2026`, „rīt“. Given `today`, a day without a year is the
 * next one to come, and a year of two digits lies in this century; without it the year must be
 * written out (a birth date). Days that don't exist are unreadable. Years 1800–2199.
 */
export function readDay(text: string, today?: Temporal.PlainDate): DayReading {
  const plain = withoutMarks(text.slice(0, 80))
    .replace(weekday, '')
    .replace(/[\s,]+/g, ' ')
    .trim()
  const days = near.get(plain)
  if (days !== undefined && today) return { day: today.add({ days }) }
  const parts = numbersOf(plain)
  if (!parts) return { problem: 'day_unreadable' }
  if (parts.year === undefined)
    return today ? nextSuch(parts, today) : { problem: 'day_needs_year' }
  const short = parts.year.length === 2
  if (short && !today) return { problem: 'day_needs_year' }
  return dayOf(Number(parts.year) + (short ? 2000 : 0), parts)
}

type Parts = { day: number; month: number; year?: string | undefined }

const dayFirst =
  /^(\d{1,2})(?:st|nd|rd|th)?(?:\. ?|[ /-])(\d{1,2}|\p{L}+)(?:(?:\. ?|[ /-])(\d{4}|\d{2})\.?|\.)?$/u
const yearFirst =
  /^(\d{4})\.?(?: ?g(?:ada|\.)? | |-|\/|\.)(\d{1,2})(?:\. ?|[ /-])(\d{1,2}|\p{L}+)\.?$/u
const monthFirst = /^(\p{L}{3,})\.? (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?$/u

function numbersOf(text: string): Parts | undefined {
  const dayBefore = dayFirst.exec(text)
  if (dayBefore) return partsOf(dayBefore[1], dayBefore[2], dayBefore[3])
  const yearBefore = yearFirst.exec(text)
  if (yearBefore) {
    const [, year, first, second] = yearBefore
    const wordMonth = /\p{L}/u.test(second ?? '')
    return wordMonth ? partsOf(first, second, year) : partsOf(second, first, year)
  }
  const monthBefore = monthFirst.exec(text)
  return monthBefore ? partsOf(monthBefore[2], monthBefore[1], monthBefore[3]) : undefined
}

function partsOf(day?: string, month?: string, year?: string): Parts | undefined {
  const number = monthNumber(month ?? '')
  if (number === undefined) return undefined
  return { day: Number(day), month: number, year }
}

function monthNumber(text: string): number | undefined {
  if (/^\d/.test(text)) return Number(text)
  const found = months.findIndex(start => new RegExp(`^${start}\\p{L}{0,8}$`, 'u').test(text))
  return found === -1 ? undefined : found + 1
}

function dayOf(year: number, { day, month }: Parts): DayReading {
  if (year < 1800 || year > 2199) return { problem: 'day_unreadable' }
  try {
    return { day: Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }) }
  } catch {
    return { problem: 'day_unreadable' }
  }
}

/** The next such day; 29 February waits for its leap year. */
function nextSuch(parts: Parts, today: Temporal.PlainDate): DayReading {
  for (let year = today.year; year <= today.year + 8; year++) {
    const { day } = dayOf(year, parts)
    if (day && Temporal.PlainDate.compare(day, today) >= 0) return { day }
  }
  return { problem: 'day_unreadable' }
}

/**
 * Reads a time as people write it: `10.30`, `10:30`, `10 30`, `1030`, `plkst. 10.30`, `10`. Nothing
 * when it is none.
 */
export function readTime(text: string): Temporal.PlainTime | undefined {
  const plain = withoutMarks(text.slice(0, 40))
    .trim()
    .replace(/^(?:plkst\.?|pulksten|at)\s*/, '')
  const match = /^(\d{1,2})(?:[.: ]?(\d{2}))?\.?$/.exec(plain)
  if (!match) return undefined
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? '0')]
  return hour < 24 && minute < 60 ? Temporal.PlainTime.from({ hour, minute }) : undefined
}
