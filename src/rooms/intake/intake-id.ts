import { randomInt } from 'node:crypto'
import { checkCharacter, grouped } from './intake-code.ts'

/**
 * The intake id on a label: `LZ26-7K4M-9QX2-C`. Prefix of our own, so that foreign barcodes are not
 * taken for one; two digits of the year; eight signs that cannot be guessed (40 bits, Crockford's
 * base 32 without I, L, O, U); a check character (ISO/IEC 7064, MOD 37,36).
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A new intake id; uniqueness is the table's. */
export function newIntakeId(year: number, random: (below: number) => number = randomInt): string {
  const signs = Array.from({ length: 8 }, () => alphabet[random(32)]).join('')
  const body = `LZ${String(year % 100).padStart(2, '0')}${signs}`
  return grouped(body + checkCharacter(body))
}
