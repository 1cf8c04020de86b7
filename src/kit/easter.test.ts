import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { easterSunday } from './easter.ts'

test('Easter falls on the days the church calendar prints', () => {
  const known =
    '1818-03-22 1900-04-15 1943-04-25 1954-04-18 1981-04-19 2000-04-23 2008-03-23 2017-04-16 ' +
    '2018-04-01 2019-04-21 2020-04-12 2021-04-04 2022-04-17 2023-04-09 2024-03-31 2025-04-20 ' +
    '2026-04-05 2027-03-28 2028-04-16 2029-04-01 2030-04-21 2038-04-25 2049-04-18 2076-04-19'
  for (const day of known.split(' '))
    assert.equal(String(easterSunday(Number(day.slice(0, 4)))), day)
})

test('Easter is always a Sunday between 22 March and 25 April', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1583, max: 9999 }), year => {
      const easter = easterSunday(year)
      const monthDay = String(easter).slice(-5)
      assert.equal(easter.dayOfWeek, 7)
      assert.ok(monthDay >= '03-22' && monthDay <= '04-25', String(easter))
    }),
  )
})
