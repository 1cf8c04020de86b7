import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dateInWords, dayAsHeading, dayInWords, shortDate, timeInWords } from './dates.ts'
import { readDay, readTime } from './day-input.ts'
import { languages } from './language.ts'

const today = Temporal.PlainDate.from('2026-11-22')

test('a day is read in every way people write it', () => {
  const ways = [
    '9.11.2027.',
    '09.11.2027',
    '09.11.27',
    '09.11.27.',
    '9. 11. 2027.',
    '9/11/2027',
    '9-11-2027',
    '2027-11-09',
    '2027.11.09.',
    '9. novembris',
    '9. novembrī',
    '9 nov',
    '9 Nov 2027',
    '9.11.',
    '9.11',
    'otrdien, 9. novembrī',
    '2027. gada 9. novembris',
    '2027.gada 9.novembrī',
    '2027. g. 9. novembrī',
    'November 9, 2027',
    '9th November',
    'Tuesday 9 November',
    'Otrdiena, 9. novembris'.normalize('NFD'),
  ]
  for (const text of ways) assert.equal(String(readDay(text, today).day), '2027-11-09', text)
  assert.equal(String(readDay('rīt', today).day), '2026-11-23')
  assert.equal(String(readDay('Šodien', today).day), '2026-11-22')
  assert.equal(String(readDay('22. novembris', today).day), '2026-11-22')
  assert.equal(String(readDay('29. februāris', today).day), '2028-02-29')
})

test('a birth date needs its whole year', () => {
  assert.equal(String(readDay('3. marts 1941').day), '1941-03-03')
  assert.equal(String(readDay('1941. gada 3. martā').day), '1941-03-03')
  assert.equal(readDay('03.03.41').problem, 'day_needs_year')
  assert.equal(readDay('3. marts').problem, 'day_needs_year')
})

test('days that do not exist and other texts are unreadable', () => {
  for (const text of [
    '',
    '31.11.2026',
    '29.02.2027',
    '9.13.2026',
    '0.1.2026',
    'divas',
    '9',
    '1.1.0001',
    '9. nekad',
    '1e3.1.2026',
    '__proto__',
    'constructor',
  ])
    assert.equal(readDay(text, today).problem, 'day_unreadable', text)
})

test('every day that the house prints is read back', () => {
  const days = fc.integer({ min: 0, max: 364 }).map(n => today.add({ days: n }))
  fc.assert(
    fc.property(days, fc.constantFrom(...languages), (day, language) => {
      const printed = [
        dayInWords(day, language, { today }),
        dayAsHeading(day, language),
        shortDate(day, language),
        dateInWords(day, language),
        String(day),
      ]
      for (const text of printed) assert.equal(String(readDay(text, today).day), String(day), text)
    }),
  )
})

test('a time is read in every way people write it', () => {
  for (const text of [
    '10.30',
    '10:30',
    '10 30',
    '1030',
    'plkst. 10.30',
    'plkst.\u00a010.30',
    'pulksten 10.30',
    'at 10:30',
  ])
    assert.equal(String(readTime(text)), '10:30:00', text)
  assert.equal(String(readTime('8')), '08:00:00')
  assert.equal(String(readTime('830')), '08:30:00')
  for (const text of ['', '24.00', '10.60', 'desmitos', '10.3', '-1', '123456'])
    assert.equal(readTime(text), undefined, text)
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1439 }), fc.constantFrom(...languages), (n, language) => {
      const time = Temporal.PlainTime.from({ hour: Math.floor(n / 60), minute: n % 60 })
      assert.equal(String(readTime(timeInWords(time, language))), String(time))
    }),
  )
})
