import type { Field, RawForm } from '../../kit/form.ts'
import { optional } from '../../kit/form.ts'
import type { Language } from '../../kit/language.ts'
import { spansField, spansInWords, type TimeSpan } from '../../kit/time-spans.ts'

/** The hours of Monday to Sunday; a day without spans is closed. */
export type Week = readonly (readonly TimeSpan[])[]

/** ISO weekday and hours: a row of opening_hours or counter_hours. */
export type WeekRow = { weekday: number } & TimeSpan

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

type DayName = `day${(typeof weekdays)[number]}`

/** The form's name of a weekday: `day1` is Monday. */
export function dayName(weekday: number): DayName {
  return `day${weekday}` as DayName
}

const day = () => optional(spansField())

/** Seven fields, one a weekday, for `z.object`. */
export const weekFields: Readonly<Record<DayName, Field<readonly TimeSpan[] | undefined>>> = {
  day1: day(),
  day2: day(),
  day3: day(),
  day4: day(),
  day5: day(),
  day6: day(),
  day7: day(),
}

type WeekForm = Readonly<Record<DayName, readonly TimeSpan[] | undefined>>

export function weekOfForm(form: WeekForm): Week {
  return weekdays.map(weekday => form[dayName(weekday)] ?? [])
}

export function rawWeek(week: Week, language: Language): RawForm {
  return Object.fromEntries(
    weekdays.map(weekday => [dayName(weekday), spansInWords(week[weekday - 1] ?? [], language)]),
  )
}

export function weekOfRows(rows: readonly WeekRow[]): Week {
  return weekdays.map(weekday =>
    rows
      .filter(row => row.weekday === weekday)
      .map(({ opens, closes }) => ({ opens, closes }))
      .sort((a, b) => Temporal.PlainTime.compare(a.opens, b.opens)),
  )
}

export function rowsOfWeek(week: Week): readonly WeekRow[] {
  return week.flatMap((spans, at) => spans.map(span => ({ weekday: at + 1, ...span })))
}

export function isEmptyWeek(week: Week): boolean {
  return week.every(spans => spans.length === 0)
}
