import type { Language } from './language.ts'

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

/** How large a file is, as a desktop shows it: `10 MB` for 10,485,760 bytes, `1,5 kB` for 1,500. */
export function fileSize(language: Language, bytes: number): string {
  let [amount, step] = [bytes, 0]
  while (amount >= 1023.5 && step < units.length - 1) {
    amount /= 1024
    step++
  }
  const maximumFractionDigits = step > 0 && amount < 10 ? 1 : 0
  const unit = units[step] ?? 'byte'
  const form = { style: 'unit', unit, unitDisplay: step > 0 ? 'short' : 'long' } as const
  const numbers = new Intl.NumberFormat(language, { ...form, maximumFractionDigits })
  return numbers.format(amount).replaceAll(' ', '\u00a0')
}
