import type { InBoth } from '../../kit/language.ts'
import { mandateWordingEn } from './mandate-wording.words.en.ts'
import { mandateWordingLv } from './mandate-wording.words.lv.ts'

/** The places in a wording that the program fills in. */
export const placeholders = [
  'principal',
  'capacity',
  'representative',
  'centre',
  'eServices',
  'validity',
  'document',
  'place',
  'moment',
  'number',
] as const

export type Placeholder = (typeof placeholders)[number]

/** Without these a paper would not say who may do what, where and until when. */
const needed = placeholders.filter(name => name !== 'number' && name !== 'centre')

/** The longest wording taken, in characters. */
export const longestWording = 4000

/** Shipped with the program and marked as a sample on paper until the municipality edits it. */
export const sampleWording: InBoth = { lv: mandateWordingLv, en: mandateWordingEn }

export type WordingFault =
  | { fault: 'too_long' }
  | { fault: 'unknown' | 'missing'; placeholder: string }

/** What is wrong with an edited wording, nothing when it can be used. */
export function wordingFaults(wording: string): WordingFault[] {
  if (wording.length > longestWording) return [{ fault: 'too_long' }]
  const used = new Set([...wording.matchAll(/\{([^{}\n]*)\}/g)].map(([, name = '']) => name))
  const known: readonly string[] = placeholders
  const unknown = [...used].filter(name => !known.includes(name))
  const missing = needed.filter(name => !used.has(name))
  return [
    ...unknown.map(placeholder => ({ fault: 'unknown' as const, placeholder })),
    ...missing.map(placeholder => ({ fault: 'missing' as const, placeholder })),
  ]
}

/** One line of the paper: what stands before the first colon is the label, printed stronger. */
export type WordingLine = { label?: string; text: string }

/** A paragraph of lines, or the place where the e-services stand as a list. */
export type WordingPart = { lines: WordingLine[] } | { eServices: true }

/**
 * Fills a wording in. Blank lines part paragraphs. A value is inserted as it is: braces or colons
 * in a name mean nothing. Unknown placeholders stay visible, so that nobody signs over a gap.
 */
export function fillWording(
  wording: string,
  values: Readonly<Record<Exclude<Placeholder, 'eServices'>, string>>,
): WordingPart[] {
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) =>
      Object.hasOwn(values, name) ? values[name as keyof typeof values] : whole,
    )
  const asLine = (line: string): WordingLine => {
    const [, label, text = ''] = /^([^:{}]{1,40}): (.*)$/.exec(line) ?? []
    return label === undefined ? { text: fill(line) } : { label, text: fill(text) }
  }
  const paragraphs = wording
    .replaceAll('\r\n', '\n')
    .trim()
    .split(/\n\s*\n/)
  return paragraphs.map(paragraph =>
    paragraph.trim() === '{eServices}'
      ? { eServices: true }
      : { lines: paragraph.split('\n').map(asLine) },
  )
}
