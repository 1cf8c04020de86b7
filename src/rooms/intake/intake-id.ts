import { randomInt } from 'node:crypto'

/**
 * The intake id on a label: `LZ26-7K4M-9QX2-C`. Prefix of our own, so that foreign barcodes are not
 * taken for one; two digits of the year; eight signs that cannot be guessed (40 bits, Crockford's
 * base 32 without I, L, O, U); a check character (ISO/IEC 7064, MOD 37,36).
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const checkAlphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** A new intake id; uniqueness is the table's. */
export function newIntakeId(year: number, random: (below: number) => number = randomInt): string {
  const signs = Array.from({ length: 8 }, () => alphabet[random(32)]).join('')
  const body = `LZ${String(year % 100).padStart(2, '0')}${signs}`
  return grouped(body + checkCharacter(body))
}

function grouped(bare: string): string {
  return [bare.slice(0, 4), bare.slice(4, 8), bare.slice(8, 12), bare.slice(12)].join('-')
}

/** ISO/IEC 7064 MOD 37,36 over letters and digits. */
export function checkCharacter(body: string): string {
  const modulus = 36
  let product = modulus
  for (const sign of body) {
    const sum = (product + checkAlphabet.indexOf(sign)) % modulus || modulus
    product = (sum * 2) % (modulus + 1)
  }
  return checkAlphabet[(modulus + 1 - product) % modulus] ?? ''
}

/**
 * The intake id that was scanned, read out or typed: any case, spaces and hyphens anywhere, O for 0
 * and I or L for 1 in the random part. Nothing when it is none or its check character is wrong.
 */
export function readIntakeId(text: string): string | undefined {
  const bare = text
    .slice(0, 60)
    .toUpperCase()
    .replace(/[\s‐-―-]/gu, '')
  if (!/^LZ\d{2}[0-9A-Z]{9}$/.test(bare)) return undefined
  const signs = bare.slice(4, 12).replace(/O/g, '0').replace(/[IL]/g, '1')
  if (signs.includes('U')) return undefined
  const body = bare.slice(0, 4) + signs
  return checkCharacter(body) === bare[12] ? grouped(body + bare[12]) : undefined
}
