import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  clockInWords,
  dateInWords,
  dayAndTime,
  dayAndTimeAloud,
  dayAsHeading,
  dayFromToday,
  dayInWords,
  dayOf,
  durationInWords,
  instantAt,
  minutesBetween,
  monthAsHeading,
  monthInWords,
  shortDate,
  startOfDay,
  timeInWords,
  timeOf,
  timeRange,
  weekdayInWords,
} from './dates.ts'

const day = Temporal.PlainDate.from
const time = Temporal.PlainTime.from
const ninth = Temporal.Instant.from('2021-11-09T08:05:00Z')

test('a day reads as a Latvian says it', () => {
  const today = day('2021-10-30')
  assert.equal(dayInWords(day('2021-11-09'), 'lv', { today }), 'otrdien, 9.\u00a0novembrī')
  assert.equal(dayInWords(day('2021-11-09'), 'en', { today }), 'Tuesday 9\u00a0November')
  assert.equal(
    dayInWords(day('2022-01-03'), 'lv', { today }),
    'pirmdien, 2022. gada 3.\u00a0janvārī',
  )
  assert.equal(dayInWords(day('2022-01-03'), 'en', { today }), 'Monday 3\u00a0January 2022')
  assert.equal(dayAsHeading(day('2021-11-09'), 'lv'), 'otrdiena, 9.\u00a0novembris')
  assert.equal(dayFromToday(day('2021-10-31'), 'lv', today), 'rīt, svētdien, 31.\u00a0oktobrī')
  assert.equal(dayFromToday(day('2021-11-05'), 'lv', today), 'piektdien, 5.\u00a0novembrī')
  assert.equal(shortDate(day('2021-11-09'), 'lv'), '09.11.2021.')
  assert.equal(shortDate(day('2021-11-09'), 'en'), '9\u00a0Nov\u00a02021')
  assert.equal(dateInWords(day('2021-11-09'), 'lv'), '2021. gada 9.\u00a0novembrī')
  assert.equal(
    monthAsHeading(Temporal.PlainYearMonth.from('2026-11'), 'lv'),
    '2026. gada novembris',
  )
})

test('every month stands in the right locative', () => {
  const all = Array.from({ length: 12 }, (_, n) => monthInWords(n + 1, 'lv', 'when'))
  assert.equal(
    all.join(' '),
    'janvārī februārī martā aprīlī maijā jūnijā jūlijā augustā septembrī oktobrī novembrī decembrī',
  )
  const week = Array.from({ length: 7 }, (_, n) => weekdayInWords(n + 1, 'lv', 'when'))
  assert.equal(week.join(' '), 'pirmdien otrdien trešdien ceturtdien piektdien sestdien svētdien')
  assert.equal(weekdayInWords(5, 'lv', 'short'), 'Pk')
})

test('a time has a dot in Latvian and a colon in English', () => {
  assert.equal(timeInWords(time('10:30'), 'lv'), 'plkst.\u00a010.30')
  assert.equal(timeInWords(time('08:00'), 'lv'), 'plkst.\u00a08.00')
  assert.equal(timeInWords(time('08:00'), 'en'), '8:00')
  assert.equal(timeRange(time('08:00'), time('17:00'), 'lv'), '8.00–17.00')
  assert.equal(timeRange(time('10:30'), time('10:45'), 'lv', 'at'), 'plkst.\u00a010.30–10.45')
  assert.equal(dayAndTime(ninth, 'lv'), 'otrdien, 9.\u00a0novembrī, plkst.\u00a010.05')
  assert.equal(dayAndTime(ninth, 'en'), 'Tuesday 9\u00a0November, 10:05')
})

test('on the phone the time is spoken in words', () => {
  const cases: [string, string, string][] = [
    [
      '2021-11-09T08:30Z',
      'otrdien, devītajā novembrī, pulksten desmitos un trīsdesmit minūtēs',
      '',
    ],
    ['2026-11-23T11:00Z', 'pirmdien, divdesmit trešajā novembrī, pulksten trīspadsmitos', ''],
    ['2026-11-30T07:45Z', '', 'Monday the 30th of November, at nine forty five in the morning'],
    ['2026-12-01T06:05Z', 'otrdien, pirmajā decembrī, pulksten astoņos un piecās minūtēs', ''],
    ['2026-12-31T19:21Z', '', 'Thursday the 31st of December, at nine twenty one in the evening'],
    [
      '2026-12-30T19:21Z',
      'trešdien, trīsdesmitajā decembrī, pulksten divdesmit vienos un divdesmit vienā minūtē',
      '',
    ],
    [
      '2026-12-03T12:15Z',
      'ceturtdien, trešajā decembrī, pulksten četrpadsmitos un piecpadsmit minūtēs',
      '',
    ],
    ['2026-12-12T10:00Z', '', 'Saturday the 12th of December, at twelve o’clock in the afternoon'],
  ]
  for (const [moment, lv, en] of cases) {
    const instant = Temporal.Instant.from(moment.replace('Z', ':00Z'))
    if (lv) assert.equal(dayAndTimeAloud(instant, 'lv'), lv)
    if (en) assert.equal(dayAndTimeAloud(instant, 'en'), en)
  }
})

test('a time the clock skips does not exist, a doubled one comes first unless asked', () => {
  assert.equal(instantAt(day('2026-03-29'), time('03:30')), undefined)
  assert.equal(instantAt(day('2027-03-28'), time('03:00')), undefined)
  assert.equal(String(instantAt(day('2026-03-29'), time('02:30'))), '2026-03-29T00:30:00Z')
  assert.equal(String(instantAt(day('2026-03-29'), time('04:30'))), '2026-03-29T01:30:00Z')
  assert.equal(String(instantAt(day('2026-10-25'), time('03:30'))), '2026-10-25T00:30:00Z')
  assert.equal(
    String(instantAt(day('2026-10-25'), time('03:30'), 'second')),
    '2026-10-25T01:30:00Z',
  )
  assert.equal(minutesBetween(startOfDay(day('2026-10-25')), startOfDay(day('2026-10-26'))), 1500)
})

test('every moment of the year comes back from its day and time', () => {
  const minutes = fc.integer({ min: 0, max: 60 * 24 * 730 })
  fc.assert(
    fc.property(minutes, n => {
      const moment = Temporal.Instant.from('2026-01-01T00:00:00Z').add({ minutes: n })
      const both = [
        instantAt(dayOf(moment), timeOf(moment)),
        instantAt(dayOf(moment), timeOf(moment), 'second'),
      ]
      assert.ok(both.some(found => found?.equals(moment)))
      assert.equal(
        clockInWords(timeOf(moment), 'lv'),
        clockInWords(timeOf(moment), 'en').replace(':', '.'),
      )
    }),
  )
})

test('a duration agrees with its number', () => {
  assert.equal(durationInWords(15, 'lv'), '15 minūšu')
  assert.equal(durationInWords(1, 'lv'), '1 minūte')
  assert.equal(durationInWords(25, 'lv'), '25 minūtes')
  assert.equal(durationInWords(90, 'lv'), '1 stunda 30 minūšu')
  assert.equal(durationInWords(120, 'en'), '2 hours')
  assert.equal(durationInWords(0, 'en'), '0 minutes')
})
