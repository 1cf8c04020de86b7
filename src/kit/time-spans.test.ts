import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import fc from 'fast-check'
import { readSpans, spansInWords } from './time-spans.ts'

const write = (text: string) => {
  const reading = readSpans(text)
  return 'value' in reading ? spansInWords(reading.value, 'lv') : reading.problem.code
}

test('hours are read as people write them', () => {
  const cases: readonly [string, string][] = [
    ['8.30-12.00, 13.00-17.00', '8.30–12.00, 13.00–17.00'],
    ['13–17; 8:30 – 12', '8.30–12.00, 13.00–17.00'],
    ['8 līdz 12 un 13 līdz 17', '8.00–12.00, 13.00–17.00'],
    ['9 to 15', '9.00–15.00'],
    ['–', ''],
    ['8-12, 12-17', '8.00–12.00, 12.00–17.00'],
    ['17-8', 'spans_backwards'],
    ['8-8', 'spans_backwards'],
    ['8-12, 11.59-17', 'spans_overlap'],
    ['no rīta', 'spans_unreadable'],
    ['8-25', 'spans_unreadable'],
    ['8-9-10', 'spans_unreadable'],
    ['1-2,3-4,5-6,7-8,9-10,11-12,13-14', 'spans_too_many'],
  ]
  for (const [text, wanted] of cases) assert.equal(write(text), wanted, text)
})

test('what is written is read again as the same, in both languages', () => {
  const minute = fc.integer({ min: 0, max: 24 * 60 - 1 })
  fc.assert(
    fc.property(fc.uniqueArray(minute, { minLength: 2, maxLength: 12 }), minutes => {
      const sorted = minutes.slice(0, minutes.length & ~1).sort((a, b) => a - b)
      const time = (at: number) =>
        Temporal.PlainTime.from({ hour: Math.floor(at / 60), minute: at % 60 })
      const spans = sorted.flatMap((opens, at) => {
        const closes = sorted[at + 1]
        return at % 2 === 0 && closes !== undefined
          ? [{ opens: time(opens), closes: time(closes) }]
          : []
      })
      for (const language of ['lv', 'en'] as const) {
        const reading = readSpans(spansInWords(spans, language))
        assert.ok('value' in reading)
        assert.deepEqual(reading.value.map(String), spans.map(String))
        assert.equal(spansInWords(reading.value, 'lv'), spansInWords(spans, 'lv'))
      }
    }),
    { numRuns: 200 },
  )
})
