import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lettersOf, pageLetters } from '../../house/page-letters.ts'
import { sampleDaySheet } from './day-sheet.preview.ts'
import { printDaySheet } from './day-sheet.print.ts'

const now = Temporal.Instant.from('2026-11-24T05:45:00Z')

test('A full day of 240 visits is on paper, with a heading row and a number on every page', async () => {
  const paper = sampleDaySheet('lv')
  const visits = Array.from({ length: 80 }, (_, n) => ({
    time: `${8 + Math.floor(n / 12)}.${String((n % 12) * 5).padStart(2, '0')}`,
    person: `Jānis Kalniņš ${n}.`,
    service: 'Iesniegums',
  }))
  const counters = paper.counters.map(({ name }) => ({ name, visits }))
  const texts = await pageLetters(
    await printDaySheet({ ...paper, counters }, { language: 'lv', now }),
  )
  const all = texts.join(' ')
  for (const { person } of visits) assert.equal(all.split(lettersOf(person)).length - 1, 3, person)
  texts.forEach((text, index) => {
    assert.ok(text.includes('Neieradās'), `heading row on page ${index + 1}`)
    assert.ok(text.includes(`${index + 1}.lapano${texts.length}`), `number of page ${index + 1}`)
  })
})

test('A counter nobody booked still has lines to write on', async () => {
  const texts = await pageLetters(
    await printDaySheet(sampleDaySheet('en'), { language: 'en', now }),
  )
  assert.ok(texts.join(' ').includes('Counter3Noappointments.'))
})
