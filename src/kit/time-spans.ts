import { timeRange } from './dates.ts'
import { readTime } from './day-input.ts'
import { type Field, type FieldReading, field } from './form.ts'
import type { Language } from './language.ts'

/** A part of a day on the wall clock, the end not included. */
export type TimeSpan = { opens: Temporal.PlainTime; closes: Temporal.PlainTime }

export type SpansProblem =
  | 'spans_unreadable'
  | 'spans_backwards'
  | 'spans_overlap'
  | 'spans_too_many'

/** Parts of one day at most. */
export const mostSpans = 6

const compare = Temporal.PlainTime.compare

/**
 * Reads „8.30–12.00, 13.00–17.00“ in any usual way of writing; sorted by time. A dash alone or
 * nothing means no span at all.
 */
export function readSpans(text: string): FieldReading<readonly TimeSpan[]> {
  const parts = text
    .split(/[,;\n]|\s(?:un|and)\s/u)
    .map(part => part.trim())
    .filter(part => part !== '' && !/^[-–—]$/u.test(part))
  if (parts.length > mostSpans) return problem('spans_too_many', mostSpans)
  const spans: TimeSpan[] = []
  for (const part of parts) {
    const [opens, closes, ...rest] = part.split(/\s*[-–—]\s*|\s+(?:līdz|to)\s+/u).map(readTime)
    if (!opens || !closes || rest.length > 0) return problem('spans_unreadable')
    spans.push({ opens, closes })
  }
  const found = spansObstacle(spans)
  if (found) return problem(found)
  return { value: spans.sort((a, b) => compare(a.opens, b.opens)) }
}

/** Why these cannot be the hours of one day, or nothing: each begins before it ends, none overlap. */
export function spansObstacle(spans: readonly TimeSpan[]): SpansProblem | undefined {
  if (spans.length > mostSpans) return 'spans_too_many'
  if (spans.some(({ opens, closes }) => compare(opens, closes) >= 0)) return 'spans_backwards'
  const sorted = [...spans].sort((a, b) => compare(a.opens, b.opens))
  const meet = sorted.some(({ opens }, at) => {
    const before = sorted[at - 1]
    return before !== undefined && compare(before.closes, opens) > 0
  })
  return meet ? 'spans_overlap' : undefined
}

function problem(code: SpansProblem, limit?: number): FieldReading<never> {
  return { problem: limit === undefined ? { code } : { code, limit } }
}

/** „8.30–12.00, 13.00–17.00“: what {@link readSpans} reads again; nothing for a closed day. */
export function spansInWords(spans: readonly TimeSpan[], language: Language): string {
  return spans.map(({ opens, closes }) => timeRange(opens, closes, language)).join(', ')
}

/** A form field of spans; left empty it is an empty list when wrapped in `optional`. */
export function spansField(): Field<readonly TimeSpan[]> {
  return field(readSpans, 120)
}
