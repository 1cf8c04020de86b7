import type { Language } from './language.ts'

const forms = {
  lv: new Intl.NumberFormat('lv', { style: 'currency', currency: 'EUR' }),
  en: new Intl.NumberFormat('en-IE', { style: 'currency', currency: 'EUR' }),
}

/** Whole cents as a plain decimal: 123450n is `1234.50`; what files and interfaces take. */
export function decimalEuros(cents: bigint): string {
  const sign = cents < 0n ? '-' : ''
  const digits = String(cents < 0n ? -cents : cents).padStart(3, '0')
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** „2,00 €“, „1 234 567,50 €“ with no-break spaces; in English "€2.00". Exact for any size. */
export function euros(cents: bigint, language: Language): string {
  return forms[language].format(decimalEuros(cents) as Intl.StringNumericLiteral)
}

/**
 * Cents from what a person writes: `2`, `2,5`, `2.50 €`, `1 234,50`, `EUR 4,27`. Nothing when it is
 * no amount, has more than two decimals, is negative or reaches a thousand million euros.
 */
export function readEuros(text: string): bigint | undefined {
  const bare = text.slice(0, 40).replace(/[\s\u00a0\u202f]|€|eur/gi, '')
  const match = /^(\d{1,9})(?:[.,](\d{1,2}))?$/.exec(bare)
  if (!match) return undefined
  return BigInt(match[1] ?? '0') * 100n + BigInt((match[2] ?? '0').padEnd(2, '0'))
}
