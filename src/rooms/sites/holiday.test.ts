import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addWorkingDays, workingDayFrom } from '../../kit/working-days.ts'
import { holidayOn, holidaysOf, movedDayOn, shorterMinutes, workingDayOracle } from './holiday.ts'
import { holidayEn } from './holiday.words.en.ts'
import { holidayLv } from './holiday.words.lv.ts'
import { nationalMovedDays } from './moved-day.ts'

const day = Temporal.PlainDate.from
const isWorking = workingDayOracle()
const notMoved = workingDayOracle([])

test('the year 2026 has exactly its holidays', () => {
  assert.deepEqual(
    holidaysOf(2026).map(({ date, key }) => `${String(date).slice(5)} ${key}`),
    [
      '01-01 new_year',
      '04-03 good_friday',
      '04-05 easter_sunday',
      '04-06 easter_monday',
      '05-01 labour_day',
      '05-04 independence_restored',
      '05-10 mothers_day',
      '05-24 whitsun',
      '06-23 ligo',
      '06-24 jani',
      '11-18 republic_day',
      '12-24 christmas_eve',
      '12-25 christmas',
      '12-26 christmas_second',
      '12-31 new_years_eve',
    ],
  )
})

test('the known traps are in the table', () => {
  const traps: [string, string | undefined][] = [
    ['2018-07-09', 'song_festival_instead'],
    ['2018-09-24', 'papal_visit'],
    ['2023-07-10', 'song_festival_instead'],
    ['2023-05-29', 'hockey_bronze'],
    ['2022-05-29', undefined],
    ['2017-11-20', 'republic_day_instead'],
    ['2018-11-19', 'republic_day_instead'],
    ['2023-11-20', 'republic_day_instead'],
    ['2019-05-06', 'independence_restored_instead'],
    ['2024-05-06', 'independence_restored_instead'],
    ['2025-05-05', 'independence_restored_instead'],
    ['2026-05-05', undefined],
    ['2027-05-03', undefined],
    ['2022-05-02', undefined],
    ['2017-12-27', undefined],
    ['2023-01-02', undefined],
    ['2021-05-09', 'mothers_day'],
    ['2023-05-14', 'mothers_day'],
    ['2023-05-28', 'whitsun'],
    ['2021-05-23', 'whitsun'],
    ['2035-05-13', 'whitsun'],
  ]
  for (const [date, key] of traps) assert.equal(holidayOn(day(date))?.key, key, date)
})

test('Good Friday and Easter Monday of ten years', () => {
  const easters =
    '2017-04-14 2018-03-30 2019-04-19 2020-04-10 2021-04-02 2022-04-15 2023-04-07 2024-03-29 ' +
    '2025-04-18 2026-04-03 2027-03-26'
  for (const friday of easters.split(' ')) {
    assert.equal(holidayOn(day(friday))?.key, 'good_friday')
    assert.equal(holidayOn(day(friday).add({ days: 3 }))?.key, 'easter_monday')
  }
})

test('each moved day is off and its Saturday is worked, in the same month', () => {
  assert.equal(nationalMovedDays.length, 13)
  for (const { dayOff, worked, source } of nationalMovedDays) {
    assert.equal(worked.dayOfWeek, 6, String(worked))
    assert.ok(dayOff.dayOfWeek < 6 && dayOff.month === worked.month, String(dayOff))
    assert.ok(!isWorking(dayOff) && isWorking(worked))
    assert.ok(notMoved(dayOff) && !notMoved(worked))
    assert.match(source, /^https?:/)
  }
  assert.equal(movedDayOn(day('2021-11-13'))?.as, 'worked')
  assert.equal(movedDayOn(day('2021-11-12')), undefined)
})

test('the day before a holiday is an hour shorter', () => {
  const minutes = (date: string) => shorterMinutes(day(date), isWorking)
  for (const eve of ['2026-11-17', '2026-12-23', '2026-12-30', '2026-04-02', '2023-11-17'])
    assert.equal(minutes(eve), 60, eve)
  // off itself, an ordinary day, and a day off moved before the holiday
  for (const other of ['2026-12-24', '2026-11-16', '2026-06-22', '2026-05-09'])
    assert.equal(minutes(other), 0, other)
})

test('terms end where the worked examples end', () => {
  const monthly: [received: string, moved: string, unmoved: string][] = [
    ['2021-10-13', '2021-11-13', '2021-11-15'],
    ['2021-10-19', '2021-11-22', '2021-11-19'],
    ['2021-10-21', '2021-11-22', '2021-11-22'],
    ['2022-01-31', '2022-02-28', '2022-02-28'],
    ['2024-01-31', '2024-02-29', '2024-02-29'],
    ['2022-11-25', '2022-12-27', '2022-12-27'],
    ['2023-06-10', '2023-07-11', '2023-07-11'],
  ]
  for (const [received, moved, unmoved] of monthly) {
    const end = day(received).add({ months: 1 })
    assert.equal(String(workingDayFrom(end, isWorking)), moved, received)
    assert.equal(String(workingDayFrom(end, notMoved)), unmoved, received)
  }
  const seven = (received: string, oracle = isWorking) =>
    String(addWorkingDays(day(received), 7, oracle))
  assert.equal(seven('2021-11-05'), '2021-11-15')
  assert.equal(seven('2021-11-05', notMoved), '2021-11-16')
  assert.equal(seven('2021-11-15'), '2021-11-26')
  assert.equal(seven('2021-11-15', notMoved), '2021-11-25')
  const capped = day('2021-10-21').add({ months: 4 })
  assert.equal(String(workingDayFrom(capped, isWorking)), '2022-02-21')
})

test('every year names its holidays in both languages and never works on one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2017, max: 2200 }), year => {
      const days = holidaysOf(year)
      assert.ok(days.length >= 15)
      for (const { date, key } of days) {
        assert.ok(!isWorking(date), String(date))
        assert.ok(holidayLv.name(key) && holidayEn.name(key))
      }
      const given = days.filter(({ key }) => key.endsWith('_instead'))
      for (const { date } of given) assert.ok(date.dayOfWeek === 1, String(date))
    }),
    { numRuns: 60 },
  )
})
