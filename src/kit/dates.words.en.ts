import type { DateWords } from './dates.words.lv.ts'

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const units = [
  'twelve',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty']

function minutesSpoken(n: number): string {
  if (n < 10) return `oh ${units[n]}`
  if (n < 20) return units[n] ?? ''
  return n % 10 === 0 ? (tens[n / 10] ?? '') : `${tens[Math.floor(n / 10)]} ${units[n % 10]}`
}

function partOfDay(hour: number): string {
  if (hour < 12) return 'in the morning'
  return hour < 18 ? 'in the afternoon' : 'in the evening'
}

function ordinal(n: number): string {
  const ending = n > 10 && n < 14 ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[n % 10] ?? 'th')
  return `${n}${ending}`
}

function pad(n: number): string {
  return String(n).padStart(2, '0')
}

function plainDay(day: number, month: number, year?: number): string {
  // The day stays with its month: no line ends on a bare number.
  return `${day}\u00a0${months[month - 1]}${year === undefined ? '' : ` ${year}`}`
}

export const datesEn: DateWords = {
  weekday: n => weekdays[n - 1] ?? '',
  onWeekday: n => weekdays[n - 1] ?? '',
  weekdayShort: n => (weekdays[n - 1] ?? '').slice(0, 2),
  month: n => months[n - 1] ?? '',
  inMonth: n => months[n - 1] ?? '',
  monthOfYear: (month, year) => `${months[month - 1]} ${year}`,
  onDay: plainDay,
  day: plainDay,
  joinDay: (weekday, day) => `${weekday} ${day}`,
  short: (day, month, year) => `${day}\u00a0${(months[month - 1] ?? '').slice(0, 3)}\u00a0${year}`,
  clock: (hour, minute) => `${hour}:${pad(minute)}`,
  at: clock => clock,
  joinTime: (day, time) => `${day}, ${time}`,
  near: { 0: 'today', 1: 'tomorrow' },
  aloudDay: (weekday, day, month) =>
    `${weekdays[weekday - 1]} the ${ordinal(day)} of ${months[month - 1]}`,
  aloudTime: (hour, minute) =>
    `at ${units[hour % 12]} ${minute === 0 ? 'o’clock' : minutesSpoken(minute)} ${partOfDay(hour)}`,
  hours: { zero: 'hours', one: 'hour', other: 'hours' },
  minutes: { zero: 'minutes', one: 'minute', other: 'minutes' },
}
