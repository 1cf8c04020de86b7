const weekdays = [
  'pirmdiena',
  'otrdiena',
  'trešdiena',
  'ceturtdiena',
  'piektdiena',
  'sestdiena',
  'svētdiena',
]
const months = [
  'janvāris',
  'februāris',
  'marts',
  'aprīlis',
  'maijs',
  'jūnijs',
  'jūlijs',
  'augusts',
  'septembris',
  'oktobris',
  'novembris',
  'decembris',
]

const ordinals = [
  '',
  'pirmajā',
  'otrajā',
  'trešajā',
  'ceturtajā',
  'piektajā',
  'sestajā',
  'septītajā',
  'astotajā',
  'devītajā',
  'desmitajā',
  'vienpadsmitajā',
  'divpadsmitajā',
  'trīspadsmitajā',
  'četrpadsmitajā',
  'piecpadsmitajā',
  'sešpadsmitajā',
  'septiņpadsmitajā',
  'astoņpadsmitajā',
  'deviņpadsmitajā',
]
const stems = ['', 'vien', 'div', 'trij', 'četr', 'piec', 'seš', 'septiņ', 'astoņ', 'deviņ']
const teens = ['', 'vien', 'div', 'trīs', 'četr', 'piec', 'seš', 'septiņ', 'astoņ', 'deviņ']
const tens = ['', 'desmit', 'divdesmit', 'trīsdesmit', 'četrdesmit', 'piecdesmit']

/** -is (2nd declension) and -s (1st) months: all that Latvian needs here. */
function locative(month: string): string {
  return month.endsWith('is') ? `${month.slice(0, -2)}ī` : `${month.slice(0, -1)}ā`
}

function dayOrdinal(n: number): string {
  if (n < 20) return ordinals[n] ?? ''
  if (n % 10 === 0) return `${tens[n / 10]}ajā`
  return `${tens[Math.floor(n / 10)]} ${ordinals[n % 10]}`
}

function hourSpoken(n: number): string {
  if (n === 0) return 'nullē'
  if (n === 10 || n === 20) return `${tens[n / 10]}os`
  if (n > 10 && n < 20) return `${teens[n - 10]}padsmitos`
  return n < 10 ? `${stems[n]}os` : `${tens[2]} ${stems[n - 20]}os`
}

function minutesSpoken(n: number): string {
  if (n % 10 === 0) return `${tens[n / 10]} minūtēs`
  if (n > 10 && n < 20) return `${teens[n - 10]}padsmit minūtēs`
  const unit = n % 10 === 1 ? 'vienā minūtē' : `${stems[n % 10]}ās minūtēs`
  return n < 10 ? unit : `${tens[Math.floor(n / 10)]} ${unit}`
}

function pad(n: number): string {
  return String(n).padStart(2, '0')
}

/** Days and times as Latvian says and writes them. Months run 1–12, weekdays 1 (Monday) – 7. */
export const datesLv = {
  weekday: (n: number) => weekdays[n - 1] ?? '',
  /** „otrdien“: the adverb that answers when. */
  onWeekday: (n: number) => (weekdays[n - 1] ?? '').slice(0, -1),
  weekdayShort: (n: number) => ['P', 'O', 'T', 'C', 'Pk', 'S', 'Sv'][n - 1] ?? '',
  month: (n: number) => months[n - 1] ?? '',
  inMonth: (n: number) => locative(months[n - 1] ?? ''),
  monthOfYear: (month: number, year: number) => `${year}. gada ${months[month - 1]}`,
  /**
   * „2026. gada 9. novembrī“, or without the year when it goes without saying. The space before
   * the month does not break: „9.“ at the end of a line reads as the end of a sentence.
   */
  onDay: (day: number, month: number, year?: number) =>
    `${year === undefined ? '' : `${year}. gada `}${day}.\u00a0${locative(months[month - 1] ?? '')}`,
  day: (day: number, month: number, year?: number) =>
    `${year === undefined ? '' : `${year}. gada `}${day}.\u00a0${months[month - 1]}`,
  joinDay: (weekday: string, day: string) => `${weekday}, ${day}`,
  short: (day: number, month: number, year: number) => `${pad(day)}.${pad(month)}.${year}.`,
  clock: (hour: number, minute: number) => `${hour}.${pad(minute)}`,
  // The space does not break: „plkst.“ at the end of a line says nothing.
  at: (clock: string) => `plkst.\u00a0${clock}`,
  joinTime: (day: string, time: string) => `${day}, ${time}`,
  near: { 0: 'šodien', 1: 'rīt', 2: 'parīt' } as Readonly<Record<number, string>>,
  aloudDay: (weekday: number, day: number, month: number) =>
    `${(weekdays[weekday - 1] ?? '').slice(0, -1)}, ${dayOrdinal(day)} ${locative(months[month - 1] ?? '')}`,
  aloudTime: (hour: number, minute: number) =>
    minute === 0
      ? `pulksten ${hourSpoken(hour)}`
      : `pulksten ${hourSpoken(hour)} un ${minutesSpoken(minute)}`,
  hours: { zero: 'stundu', one: 'stunda', other: 'stundas' },
  minutes: { zero: 'minūšu', one: 'minūte', other: 'minūtes' },
}

export type DateWords = typeof datesLv
