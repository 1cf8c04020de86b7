import { readDay } from '../../kit/day-input.ts'
import { withoutMarks } from '../../kit/search-key.ts'

/** A stretch of days, both ends included. */
export type Days = { from: Temporal.PlainDate; to: Temporal.PlainDate }

/** Words for numbers as people say them, by how they begin; folded, Latvian and English. */
const numbers: readonly [RegExp, number][] = [
  [/^(vien|one|a$|an$)/, 1],
  [/^(div|par|two|coupl)/, 2],
  [/^(tri|tris|three|few|daz)/, 3],
  [/^(cetr|four)/, 4],
  [/^(piec|five)/, 5],
  [/^(ses|six)/, 6],
  [/^(septin|seven)/, 7],
  [/^(aston|eight)/, 8],
  [/^(devin|nine)/, 9],
  [/^(desmit|ten$)/, 10],
]

const units: readonly [RegExp, 'days' | 'weeks' | 'months'][] = [
  [/^(dien|day)/, 'days'],
  [/^(nedel|week)/, 'weeks'],
  [/^(menes|month)/, 'months'],
]

/** How far off people are who say „pirms divām nedēļām“: a third of it, one day at least. */
function around(day: Temporal.PlainDate, today: Temporal.PlainDate): Days {
  const distance = day.until(today).days
  const slack = { days: Math.max(1, Math.ceil(distance / 3)) }
  const to = day.add(slack)
  return {
    from: day.subtract(slack),
    to: Temporal.PlainDate.compare(to, today) > 0 ? today : to,
  }
}

/**
 * The days somebody means who says „vakar“, „pirms divām nedēļām“, „pirms kāda mēneša“, "about two
 * weeks ago", „pagājušajā nedēļā“, „oktobrī“ or a date. Nothing when it says no time at all.
 */
export function roughDays(text: string, today: Temporal.PlainDate): Days | undefined {
  const words = withoutMarks(text.slice(0, 100))
    .replace(/[^\p{L}\p{N}.\s-]/gu, ' ')
    .split(/\s+/)
    .filter(Boolean)
  if (words.length === 0) return undefined
  return (
    spoken(words, today) ?? distance(words, today) ?? month(words, today) ?? written(text, today)
  )
}

function spoken(words: readonly string[], today: Temporal.PlainDate): Days | undefined {
  const says = (pattern: RegExp) => words.some(word => pattern.test(word))
  const day = (days: number) => ({ from: today.subtract({ days }), to: today.subtract({ days }) })
  if (says(/^(sodien|today)/)) return day(0)
  if (says(/^(aizvakar)/)) return day(2)
  if (says(/^(vakar|yesterday)/)) return day(1)
  if (!says(/^(pagajus|last$|so$|saj|this$)/)) return undefined
  const isLast = says(/^(pagajus|last$)/)
  const monday = today.subtract({ days: today.dayOfWeek - 1 + (isLast ? 7 : 0) })
  if (says(/^(nedel|week)/)) return { from: monday, to: monday.add({ days: 6 }) }
  const first = today.with({ day: 1 }).subtract({ months: isLast ? 1 : 0 })
  return says(/^(menes|month)/) ? wholeMonth(first) : undefined
}

function distance(words: readonly string[], today: Temporal.PlainDate): Days | undefined {
  const unit = units.find(([pattern]) => words.some(word => pattern.test(word)))?.[1]
  const isAgo = words.some(word => /^(pirms|ago|before|atpakal)$/.test(word))
  if (!unit || !isAgo) return undefined
  const digits = words.map(Number).find(n => Number.isInteger(n) && n > 0 && n < 100)
  const said = words.flatMap(word => numbers.find(([pattern]) => pattern.test(word))?.[1] ?? [])
  return around(today.subtract({ [unit]: digits ?? said[0] ?? 1 }), today)
}

const months = [
  /^jan/,
  /^feb/,
  /^mar/,
  /^apr/,
  /^(mai|may)/,
  /^(jun)/,
  /^(jul)/,
  /^aug/,
  /^sep/,
  /^(okt|oct)/,
  /^nov/,
  /^(dec)/,
]

/** A month named without a day: the last one of that name. */
function month(words: readonly string[], today: Temporal.PlainDate): Days | undefined {
  if (words.some(word => /\d/.test(word))) return undefined
  const at = months.findIndex(pattern => words.some(word => pattern.test(word)))
  if (at < 0) return undefined
  const first = today.with({ month: at + 1, day: 1 })
  const isAhead = Temporal.PlainDate.compare(first, today) > 0
  return wholeMonth(isAhead ? first.subtract({ years: 1 }) : first)
}

function wholeMonth(first: Temporal.PlainDate): Days {
  return { from: first, to: first.add({ months: 1 }).subtract({ days: 1 }) }
}

/** A date as written; without a year the last one of that name. */
function written(text: string, today: Temporal.PlainDate): Days | undefined {
  const { day } = readDay(text, today)
  if (!day) return undefined
  const isAhead = Temporal.PlainDate.compare(day, today) > 0
  const meant = isAhead ? day.subtract({ years: 1 }) : day
  return { from: meant, to: meant }
}
