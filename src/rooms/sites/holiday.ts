import { easterSunday } from '../../kit/easter.ts'
import type { WorkingDayOracle } from '../../kit/working-days.ts'
import { type MovedDay, nationalMovedDays } from './moved-day.ts'

/** Which holiday a day is; the names people read are in `holiday.words`. */
export type HolidayKey =
  | 'new_year'
  | 'good_friday'
  | 'easter_sunday'
  | 'easter_monday'
  | 'labour_day'
  | 'independence_restored'
  | 'independence_restored_instead'
  | 'mothers_day'
  | 'whitsun'
  | 'ligo'
  | 'jani'
  | 'song_festival'
  | 'song_festival_instead'
  | 'republic_day'
  | 'republic_day_instead'
  | 'christmas_eve'
  | 'christmas'
  | 'christmas_second'
  | 'new_years_eve'
  | 'papal_visit'
  | 'hockey_bronze'

export type Holiday = { date: Temporal.PlainDate; key: HolidayKey; source: string }

// The table was checked for the years from 2017 on; the law was another one before.

/** Minutes that a working day right before a holiday is shorter. Source: jauns.lv, 686021. */
export const shorterBeforeHolidayMinutes = 60

const law = 'http://www.ligatne.lv/par-svetku-atceres-un-atzimejamam-dienam'

const fixed: [key: HolidayKey, month: number, day: number][] = [
  ['new_year', 1, 1],
  ['labour_day', 5, 1],
  ['independence_restored', 5, 4],
  ['ligo', 6, 23],
  ['jani', 6, 24],
  ['republic_day', 11, 18],
  ['christmas_eve', 12, 24],
  ['christmas', 12, 25],
  ['christmas_second', 12, 26],
  ['new_years_eve', 12, 31],
]

const movable: [key: HolidayKey, daysAfterEaster: number][] = [
  ['good_friday', -2],
  ['easter_sunday', 0],
  ['easter_monday', 1],
  ['whitsun', 49],
]

/** Closing days of the Song and Dance Festival and days that parliament declared once. */
const single: [key: HolidayKey, date: string, source: string][] = [
  [
    'song_festival',
    '2018-07-08',
    'https://officeholidays.com/holidays/latvia/latvia-public-holiday',
  ],
  [
    'papal_visit',
    '2018-09-24',
    'http://saeima.lv/en/news/saeima-news/27048-saeima-deems-24-september-day-of-pope-francis-visit-a-holiday',
  ],
  [
    'hockey_bronze',
    '2023-05-29',
    'https://vs.lv/raksts/sabiedriba/2023/05/29/oficiali-pirmdiena-ir-svetku-diena-latvija/amp',
  ],
  [
    'song_festival',
    '2023-07-09',
    'https://www.vtmec.gov.lv/lv/jaunums/valsts-tiesu-medicinas-ekspertizes-centrs-2023-gada-10-julija-ir-slegts',
  ],
]

/** Only these give a day off instead when they fall on a Saturday or Sunday. */
const instead: Readonly<Partial<Record<HolidayKey, HolidayKey>>> = {
  independence_restored: 'independence_restored_instead',
  republic_day: 'republic_day_instead',
  song_festival: 'song_festival_instead',
}

const known = new Map<number, readonly Holiday[]>()

/**
 * The public holidays of a year in order, with the days off given instead of a weekend.
 * Source: law „Par svētku, atceres un atzīmējamām dienām“.
 */
export function holidaysOf(year: number): readonly Holiday[] {
  const found = known.get(year)
  if (found) return found
  const days = [...fixedIn(year), ...movableIn(year), ...singleIn(year)]
  const all = [...days, ...days.flatMap(dayInstead)].sort((a, b) =>
    Temporal.PlainDate.compare(a.date, b.date),
  )
  if (known.size < 400) known.set(year, all)
  return all
}

function fixedIn(year: number): Holiday[] {
  return fixed.map(([key, month, day]) => ({
    key,
    date: Temporal.PlainDate.from({ year, month, day }),
    source: law,
  }))
}

function movableIn(year: number): Holiday[] {
  const easter = easterSunday(year)
  const firstOfMay = Temporal.PlainDate.from({ year, month: 5, day: 1 })
  const secondSunday = firstOfMay.add({ days: 14 - firstOfMay.dayOfWeek })
  return [
    ...movable.map(([key, days]): Holiday => ({ key, date: easter.add({ days }), source: law })),
    { key: 'mothers_day', date: secondSunday, source: law },
  ]
}

function singleIn(year: number): Holiday[] {
  return single
    .map(([key, date, source]) => ({ key, date: Temporal.PlainDate.from(date), source }))
    .filter(holiday => holiday.date.year === year)
}

function dayInstead({ key, date, source }: Holiday): Holiday[] {
  const other = instead[key]
  if (other === undefined || date.dayOfWeek < 6) return []
  return [{ key: other, date: date.add({ days: 8 - date.dayOfWeek }), source }]
}

const knownDays = new Map<number, ReadonlyMap<string, Holiday>>()

/** The holiday on a day, if it is one; where Whitsun and Mothers’ day meet, Whitsun. */
export function holidayOn(date: Temporal.PlainDate): Holiday | undefined {
  const days = knownDays.get(date.year) ?? byDay(holidaysOf(date.year))
  if (knownDays.size < 400) knownDays.set(date.year, days)
  return days.get(date.toString())
}

/** Reversed, so that of two on one day the first of the list stays. */
function byDay(holidays: readonly Holiday[]): ReadonlyMap<string, Holiday> {
  return new Map([...holidays].reverse().map(holiday => [holiday.date.toString(), holiday]))
}

/** The moved day that makes a day what it is: worked though a Saturday, or off though a weekday. */
export function movedDayOn(
  date: Temporal.PlainDate,
  moved: readonly MovedDay[] = nationalMovedDays,
): { day: MovedDay; as: 'off' | 'worked' } | undefined {
  for (const day of moved) {
    if (day.dayOff.equals(date)) return { day, as: 'off' }
    if (day.worked.equals(date)) return { day, as: 'worked' }
  }
  return undefined
}

/**
 * Says of each day whether it is a working day: Monday to Friday without holidays, moved days as
 * listed. A moved Saturday is a working day for terms too. Pass the days the municipality adopted.
 */
export function workingDayOracle(moved: readonly MovedDay[] = nationalMovedDays): WorkingDayOracle {
  const off = new Set(moved.map(day => day.dayOff.toString()))
  const worked = new Set(moved.map(day => day.worked.toString()))
  return date => {
    const day = date.toString()
    if (off.has(day) || worked.has(day)) return worked.has(day)
    return date.dayOfWeek < 6 && holidayOn(date) === undefined
  }
}

/** By how many minutes a day is shorter because the next one is a holiday; 0 when it is not. */
export function shorterMinutes(date: Temporal.PlainDate, isWorking: WorkingDayOracle): number {
  const eve = isWorking(date) && holidayOn(date.add({ days: 1 })) !== undefined
  return eve ? shorterBeforeHolidayMinutes : 0
}
