import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readRegistrationNumber } from './registration-number.ts'

test('registration numbers of institutions and companies are recognised', () => {
  for (const right of ['90000024455', '40003032949', '90001733697', '90000068680'])
    assert.equal(readRegistrationNumber(right), right)
  assert.equal(readRegistrationNumber(' LV 9000 0024 455 '), '90000024455')
  for (const wrong of [
    '',
    '90000024456',
    '30000024455',
    '9000002445',
    '900000244550',
    'x0000024455',
  ])
    assert.equal(readRegistrationNumber(wrong), undefined, wrong)
})

test('one wrong digit is always noticed', () => {
  const at = fc.integer({ min: 0, max: 10 })
  fc.assert(
    fc.property(at, fc.integer({ min: 1, max: 9 }), (place, step) => {
      const digits = [...'90000024455']
      digits[place] = String((Number(digits[place]) + step) % 10)
      assert.equal(readRegistrationNumber(digits.join('')), undefined)
    }),
  )
})
