import { datesEn } from './dates.words.en.ts'
import { type DateWords, datesLv } from './dates.words.lv.ts'
import { type InBoth, type Language, plural } from './language.ts'

/** The one time zone of the house; instants are stored in UTC. */
export const zone = 'Europe/Riga'

const words: InBoth<DateWords> = { lv: datesLv, en: datesEn }

/** The day on the wall calendar at a moment. */
export function dayOf(instant: Temporal.Instant): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(zone).toPlainDate()
}

/** The time on the wall clock at a moment. */
export function timeOf(instant: Temporal.Instant): Temporal.PlainTime {
  return instant.toZonedDateTimeISO(zone).toPlainTime()
}

/**
 * The moment of a day and wall-clock time. Nothing when the clock skips that time (03:00–03:59 on
 * the last Sunday of March); in the hour that comes twice in October the first one, or with
 * `'second'` the second.
 */
export function instantAt(
  date: Temporal.PlainDate,
  time: Temporal.PlainTime,
  which: 'first' | 'second' = 'first',
): Temporal.Instant | undefined {
  const wall = date.toPlainDateTime(time)
  const disambiguation = which === 'first' ? 'earlier' : 'later'
  const found = wall.toZonedDateTime(zone, { disambiguation })
  return found.toPlainDateTime().equals(wall) ? found.toInstant() : undefined
}

/** The first moment of a day (midnight; Latvia never changes the clock at midnight). */
export function startOfDay(date: Temporal.PlainDate): Temporal.Instant {
  return date.toZonedDateTime(zone).toInstant()
}

/** Whole minutes from one moment to another, rounded down. */
export function minutesBetween(start: Temporal.Instant, end: Temporal.Instant): number {
  return Math.floor((end.epochMilliseconds - start.epochMilliseconds) / 60_000)
}

type Year = { today?: Temporal.PlainDate | undefined }

function yearToSay(date: Temporal.PlainDate, { today }: Year): number | undefined {
  return today === undefined || today.year === date.year ? undefined : date.year
}

/**
 * „otrdien, 9. novembrī“, "Tuesday 9 November": when something happens. Given `today`, a day of
 * another year says its year: „otrdien, 2021. gada 9. novembrī“.
 */
export function dayInWords(date: Temporal.PlainDate, language: Language, year: Year = {}): string {
  const w = words[language]
  const day = w.onDay(date.day, date.month, yearToSay(date, year))
  return w.joinDay(w.onWeekday(date.dayOfWeek), day)
}

/** „otrdiena, 9. novembris“: the day as a heading. The year as in {@link dayInWords}. */
export function dayAsHeading(
  date: Temporal.PlainDate,
  language: Language,
  year: Year = {},
): string {
  const w = words[language]
  const day = w.day(date.day, date.month, yearToSay(date, year))
  return w.joinDay(w.weekday(date.dayOfWeek), day)
}

/** „rīt, otrdien, 9. novembrī“ where a person would say so, else as {@link dayInWords}. */
export function dayFromToday(
  date: Temporal.PlainDate,
  language: Language,
  today: Temporal.PlainDate,
): string {
  const near = words[language].near[today.until(date, { largestUnit: 'day' }).days]
  const day = dayInWords(date, language, { today })
  return near === undefined ? day : `${near}, ${day}`
}

/** „2021. gada 9. novembrī“ / "9 November 2021": a date in running text, always with its year. */
export function dateInWords(date: Temporal.PlainDate, language: Language): string {
  return words[language].onDay(date.day, date.month, date.year)
}

/** „09.11.2021.“ / "9 Nov 2021", for tables and papers. */
export function shortDate(date: Temporal.PlainDate, language: Language): string {
  return words[language].short(date.day, date.month, date.year)
}

/** „otrdiena“; `'when'` gives „otrdien“, `'short'` the letters of a calendar's head. */
export function weekdayInWords(
  dayOfWeek: number,
  language: Language,
  form: 'name' | 'when' | 'short' = 'name',
): string {
  const w = words[language]
  if (form === 'when') return w.onWeekday(dayOfWeek)
  return form === 'short' ? w.weekdayShort(dayOfWeek) : w.weekday(dayOfWeek)
}

/** „novembris“; `'when'` gives „novembrī“. */
export function monthInWords(
  month: number,
  language: Language,
  form: 'name' | 'when' = 'name',
): string {
  return form === 'when' ? words[language].inMonth(month) : words[language].month(month)
}

/** „2026. gada novembris“ / "November 2026": the head of a month's page. */
export function monthAsHeading(month: Temporal.PlainYearMonth, language: Language): string {
  return words[language].monthOfYear(month.month, month.year)
}

/** „10.30“ / "10:30": the clock alone, for tables. */
export function clockInWords(time: Temporal.PlainTime, language: Language): string {
  return words[language].clock(time.hour, time.minute)
}

/** „plkst. 10.30“ / "10:30". */
export function timeInWords(time: Temporal.PlainTime, language: Language): string {
  return words[language].at(clockInWords(time, language))
}

/** „10.30–10.45“, with `at` „plkst. 10.30–10.45“; an English reader sees "10:30–10:45". */
export function timeRange(
  start: Temporal.PlainTime,
  end: Temporal.PlainTime,
  language: Language,
  form: 'plain' | 'at' = 'plain',
): string {
  const range = `${clockInWords(start, language)}–${clockInWords(end, language)}`
  return form === 'at' ? words[language].at(range) : range
}

/** „otrdien, 9. novembrī, plkst. 10.30“ / "Tuesday 9 November, 10:30". */
export function dayAndTime(instant: Temporal.Instant, language: Language, year: Year = {}): string {
  const day = dayInWords(dayOf(instant), language, year)
  return words[language].joinTime(day, timeInWords(timeOf(instant), language))
}

/**
 * As one says it on the phone: „otrdien, devītajā novembrī, pulksten desmitos un trīsdesmit
 * minūtēs“.
 */
export function dayAndTimeAloud(instant: Temporal.Instant, language: Language): string {
  const w = words[language]
  const { dayOfWeek, day, month, hour, minute } = instant.toZonedDateTimeISO(zone)
  return w.joinTime(w.aloudDay(dayOfWeek, day, month), w.aloudTime(hour, minute))
}

/** „15 minūšu“, „25 minūtes“, „1 stunda“; 0 is „0 minūšu“. Whole minutes, not negative. */
export function durationInWords(minutes: number, language: Language): string {
  const w = words[language]
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  const parts = [
    hours > 0 ? `${hours} ${plural(language, hours, w.hours)}` : '',
    rest > 0 || hours === 0 ? `${rest} ${plural(language, rest, w.minutes)}` : '',
  ]
  return parts.filter(part => part !== '').join(' ')
}
