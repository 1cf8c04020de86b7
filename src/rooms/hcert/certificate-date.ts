/** A full date that exists: YYYY-MM-DD. */
export function isRealDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const month = twoDigits(text, 5)
  const day = twoDigits(text, 8)
  if (month < 1 || month > 12 || day < 1) return false
  return day <= 28 || day <= daysIn(twoDigits(text, 0) * 100 + twoDigits(text, 2), month)
}

const twoDigits = (text: string, at: number) =>
  (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** A moment with a zone (RFC 3339) whose date exists; a leap second is allowed. */
export function isRealDateTime(text: string): boolean {
  const match = /^(.{10})[Tt ](\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:[Zz]|[+-]\d\d(?::?\d\d)?)$/.exec(
    text,
  )
  if (!match || !isRealDate(match[1] ?? '')) return false
  const [hour = 99, minute = 99, second = 99] = match.slice(2, 5).map(Number)
  return hour < 24 && minute < 60 && second <= 60
}

/** Whether a text has the form of a date whose day cannot exist (2022-17-01, 2021-02-30). */
export const isImpossibleDate = (text: string) =>
  /^\d{4}-\d\d-\d\d/.test(text) && !isRealDate(text.slice(0, 10))

/** Whether a date of birth, full or partial, names a month or day that cannot exist. */
export function isImpossibleBirthDate(text: string): boolean {
  if (/^\d{4}-\d\d$/.test(text)) return !isRealDate(`${text}-01`)
  return isImpossibleDate(text)
}
