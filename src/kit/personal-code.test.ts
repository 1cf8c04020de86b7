import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { personalCodeCheck, readPersonalCode } from './personal-code.ts'

test('codes of the old form are checked', () => {
  const right = [
    '161175-19997',
    '111111-11111',
    '010180-00004',
    '150382-01230',
    '290284-04568',
    '311289-07894',
  ]
  for (const text of right) {
    const code = readPersonalCode(text)
    assert.deepEqual([code?.form, code?.print, code?.doubts], ['old', text, []])
  }
  assert.equal(String(readPersonalCode('161175-19997')?.birthDate), '1975-11-16')
  assert.equal(String(readPersonalCode('290284-04568')?.birthDate), '1884-02-29')
})

test('a wrong check digit warns and does not reject', () => {
  assert.deepEqual(readPersonalCode('161175-19998')?.doubts, ['check_digit'])
  assert.deepEqual(readPersonalCode('010180-00005')?.doubts, ['check_digit'])
  assert.equal(personalCodeCheck('0101800008'), 10)
  assert.deepEqual(readPersonalCode('010180-00080')?.doubts, ['check_digit'])
  assert.deepEqual(readPersonalCode('311234-56789')?.doubts.includes('birth_date'), true)
})

test('codes of the new form hold no birth date and no check digit', () => {
  for (const text of ['321234-56789', '32123456789', '391234-56789', '320000-00000']) {
    const code = readPersonalCode(text)
    assert.deepEqual([code?.form, code?.birthDate, code?.doubts], ['new', undefined, []])
  }
  assert.equal(readPersonalCode('32123456789')?.print, '321234-56789')
  for (const text of ['311234-56789', '300101-12345'])
    assert.equal(readPersonalCode(text)?.form, 'old')
})

test('what is not eleven digits is no code', () => {
  for (const text of [
    '',
    '161175',
    '161175-1999',
    '161175-199970',
    'abc',
    '1611751999a',
    '１６１１７５19997',
  ])
    assert.equal(readPersonalCode(text), undefined, text)
})

test('one mistyped digit of an old code is always noticed', () => {
  const place = fc.integer({ min: 0, max: 9 })
  fc.assert(
    fc.property(place, fc.integer({ min: 1, max: 9 }), (at, step) => {
      const digits = '15038201230'
      const changed = (Number(digits[at]) + step) % 10
      const typed = `${digits.slice(0, at)}${changed}${digits.slice(at + 1)}`
      const code = readPersonalCode(typed)
      assert.ok(code?.form === 'new' || (code?.doubts.length ?? 0) > 0)
    }),
  )
})
