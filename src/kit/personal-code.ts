/** What makes a code of the old form look mistyped. A clerk is warned; nobody is turned away. */
export type PersonalCodeDoubt = 'check_digit' | 'birth_date'

export type PersonalCode = {
  /** The eleven digits: what is stored and compared. A code can change: never a primary key. */
  digits: string
  /** With the hyphen: what people see. */
  print: string
  /**
   * Old: holds the birth date and a check digit. New (since 1 July 2017): 3, then 2–9, then chance.
   */
  form: 'old' | 'new'
  /** Only an old code tells it. */
  birthDate?: Temporal.PlainDate
  doubts: PersonalCodeDoubt[]
}

const weights = [1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const centuries: Readonly<Record<string, number>> = { '0': 1800, '1': 1900, '2': 2000 }

/**
 * Reads a personal code with or without its hyphen; nothing when it is not eleven digits. A wrong
 * check digit and an impossible date only raise doubts: about a code in eleven has a check value of
 * 10, which tools treat differently. Source: PMLP, https://www.pmlp.gov.lv/lv/personas-koda-maina
 */
export function readPersonalCode(text: string): PersonalCode | undefined {
  const match = /^\s*(\d{6})\s*[-–—]?\s*(\d{5})\s*$/.exec(text.slice(0, 40))
  if (!match) return undefined
  const digits = `${match[1]}${match[2]}`
  const print = printPersonalCode(digits)
  if (/^3[2-9]/.test(digits)) return { digits, print, form: 'new', doubts: [] }
  const birthDate = birthDateIn(digits)
  const doubts: PersonalCodeDoubt[] = []
  if (personalCodeCheck(digits) !== Number(digits[10])) doubts.push('check_digit')
  if (!birthDate) doubts.push('birth_date')
  return { digits, print, form: 'old', doubts, ...(birthDate && { birthDate }) }
}

/** „161175-19997“ from eleven digits. */
export function printPersonalCode(digits: string): string {
  return `${digits.slice(0, 6)}-${digits.slice(6)}`
}

/** The check value (0–10) of the first ten digits of an old code; 10 fits no digit. */
export function personalCodeCheck(digits: string): number {
  const sum = weights.reduce((total, weight, n) => total + weight * Number(digits[n]), 0)
  return (1101 - sum) % 11
}

function birthDateIn(digits: string): Temporal.PlainDate | undefined {
  const century = centuries[digits[6] ?? '']
  if (century === undefined) return undefined
  const [day, month, year] = [0, 2, 4].map(at => Number(digits.slice(at, at + 2)))
  try {
    const fields = { year: century + (year ?? 0), month: month ?? 0, day: day ?? 0 }
    return Temporal.PlainDate.from(fields, { overflow: 'reject' })
  } catch {
    return undefined
  }
}
