/**
 * Numbers of registered items, UPU S10: two letters (kind of item), eight digits, a check digit,
 * two letters (country): `RR473124829LV`. Numbers come again after 12 months, so a number alone
 * is no key. Weights: https://github.com/bwipp/postscriptbarcode/wiki/UPU-S10
 */
const weights = [8, 6, 4, 2, 3, 5, 9, 7]

/** The check digit of eight digits: 11 − (S mod 11), 10 becomes 0 and 11 becomes 5. */
export function s10CheckDigit(digits: string): number {
  if (!/^\d{8}$/.test(digits)) throw new RangeError('S10 has eight digits before its check digit')
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0)
  const check = 11 - (sum % 11)
  return check === 10 ? 0 : check === 11 ? 5 : check
}

/** The number that was scanned or typed, or why it is none. */
export type S10Reading =
  | { number: string; problem?: never }
  | { number?: never; problem: 's10_unreadable' | 's10_check_wrong' }

/** Reads a number in any case, with spaces and hyphens anywhere; gives it without them. */
export function readS10(text: string): S10Reading {
  const number = text
    .slice(0, 60)
    .toUpperCase()
    .replace(/[\s‐-―-]/gu, '')
  const digits = /^[A-Z]{2}(\d{8})(\d)[A-Z]{2}$/.exec(number)
  if (!digits) return { problem: 's10_unreadable' }
  const [, body = '', check] = digits
  return s10CheckDigit(body) === Number(check) ? { number } : { problem: 's10_check_wrong' }
}

/** `RR 47 312 482 9 LV`, in the groups of the label; the spaces don't break. */
export function printS10(number: string): string {
  const groups = /^([A-Z]{2})(\d{2})(\d{3})(\d{3})(\d)([A-Z]{2})$/.exec(number)
  return groups ? groups.slice(1).join('\u00a0') : number
}
