import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { roughDays } from './rough-day.ts'

const today = Temporal.PlainDate.from('2026-11-24')

const cases: readonly [said: string, from: string, to: string][] = [
  ['šodien', '2026-11-24', '2026-11-24'],
  ['vakar', '2026-11-23', '2026-11-23'],
  ['aizvakar', '2026-11-22', '2026-11-22'],
  ['pirms divām nedēļām', '2026-11-05', '2026-11-15'],
  ['kādas 2 nedēļas atpakaļ', '2026-11-05', '2026-11-15'],
  ['apmēram pirms 10 dienām', '2026-11-10', '2026-11-18'],
  ['pirms mēneša', '2026-10-13', '2026-11-04'],
  ['pirms pāris dienām', '2026-11-21', '2026-11-23'],
  ['about two weeks ago', '2026-11-05', '2026-11-15'],
  ['pagājušajā nedēļā', '2026-11-16', '2026-11-22'],
  ['šajā nedēļā', '2026-11-23', '2026-11-29'],
  ['pagājušajā mēnesī', '2026-10-01', '2026-10-31'],
  ['oktobrī', '2026-10-01', '2026-10-31'],
  ['decembrī', '2025-12-01', '2025-12-31'],
  ['9. novembrī', '2026-11-09', '2026-11-09'],
  ['20.12.', '2025-12-20', '2025-12-20'],
  ['09.11.2026.', '2026-11-09', '2026-11-09'],
]

for (const [said, from, to] of cases) {
  test(`„${said}“ is ${from} to ${to}`, () => {
    const days = roughDays(said, today)
    assert.deepEqual([String(days?.from), String(days?.to)], [from, to])
  })
}

test('what says no time is no time', () => {
  for (const said of ['', '   ', 'Bērziņam', '???']) assert.equal(roughDays(said, today), undefined)
})

test('whatever is said, it neither throws nor ends before it begins', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 120 }), said => {
      const days = roughDays(said, today)
      assert.ok(!days || Temporal.PlainDate.compare(days.from, days.to) <= 0)
    }),
  )
})
