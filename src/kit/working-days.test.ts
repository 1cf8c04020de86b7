import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  addWorkingDays,
  nextWorkingDay,
  previousWorkingDay,
  workingDayFrom,
  workingDaysBetween,
} from './working-days.ts'

const day = Temporal.PlainDate.from
/** Friday 18 November is off, Saturday the 12th is worked instead of Monday the 14th. */
const isWorking = (date: Temporal.PlainDate) => {
  const text = String(date)
  if (text === '2022-11-12') return true
  return date.dayOfWeek < 6 && text !== '2022-11-18' && text !== '2022-11-14'
}

test('a term skips weekends and holidays and counts a worked Saturday', () => {
  assert.equal(String(nextWorkingDay(day('2022-11-11'), isWorking)), '2022-11-12')
  assert.equal(String(nextWorkingDay(day('2022-11-12'), isWorking)), '2022-11-15')
  assert.equal(String(workingDayFrom(day('2022-11-18'), isWorking)), '2022-11-21')
  assert.equal(String(previousWorkingDay(day('2022-11-15'), isWorking)), '2022-11-12')
  assert.equal(String(addWorkingDays(day('2022-11-10'), 7, isWorking)), '2022-11-22')
  assert.equal(String(addWorkingDays(day('2022-11-19'), 0, isWorking)), '2022-11-21')
  assert.equal(workingDaysBetween(day('2022-11-10'), day('2022-11-22'), isWorking), 7)
  assert.equal(workingDaysBetween(day('2022-11-21'), day('2022-11-10'), isWorking), 0)
})

test('a calendar without working days is an error, not an endless search', () => {
  assert.throws(() => nextWorkingDay(day('2022-11-10'), () => false), RangeError)
  assert.throws(() => addWorkingDays(day('2022-11-10'), 1001, isWorking), RangeError)
})

test('adding and counting working days agree', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 120 }), (start, n) => {
      const from = day('2022-01-01').add({ days: start })
      assert.equal(workingDaysBetween(from, addWorkingDays(from, n, isWorking), isWorking), n)
    }),
  )
})
