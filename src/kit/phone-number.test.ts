import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { printPhoneNumber, readPhoneNumber, takesTexts } from './phone-number.ts'

test('Latvian numbers are known by their first digits', () => {
  const cases: [string, string, string][] = [
    ['65071160', 'fixed', '65 071 160'],
    ['+371 65071160', 'fixed', '65 071 160'],
    ['00371 650 71 160', 'fixed', '65 071 160'],
    ['29123456', 'mobile', '29 123 456'],
    ['(29) 123-456', 'mobile', '29 123 456'],
    ['80000800', 'toll_free', '80 000 800'],
    ['90000000', 'premium', '90 000 000'],
  ]
  for (const [text, kind, print] of cases) {
    const phone = readPhoneNumber(text)
    assert.deepEqual([phone?.kind, phone?.print], [kind, print], text)
  }
  assert.equal(readPhoneNumber('65071160')?.international, '+37165071160')
})

test('a daughter abroad is reached by her number as it is', () => {
  const phone = readPhoneNumber('+44 20 7946 0000')
  assert.deepEqual(phone, {
    international: '+442079460000',
    kind: 'foreign',
    print: '+442079460000',
  })
  assert.equal(printPhoneNumber('+442079460000'), '+442079460000')
})

test('short numbers, wrong lengths and letters are no phone number', () => {
  for (const text of [
    '',
    '112',
    '1188',
    '6507116',
    '650711600',
    '12345678',
    '+3716507116',
    '29x23456',
    '+0123456789',
  ])
    assert.equal(readPhoneNumber(text), undefined, text)
})

test('every eight-digit mobile number survives printing and takes texts', () => {
  fc.assert(
    fc.property(fc.integer({ min: 20_000_000, max: 29_999_999 }), n => {
      const phone = readPhoneNumber(String(n))
      assert.ok(phone && takesTexts(phone))
      assert.deepEqual(readPhoneNumber(phone.print), phone)
      assert.equal(printPhoneNumber(phone.international), phone.print)
    }),
  )
})
