import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { printS10, readS10, s10CheckDigit } from './s10.ts'

const letters = fc.stringMatching(/^[A-Z]{2}$/)
const digits = fc.stringMatching(/^\d{8}$/)
const numbers = fc
  .tuple(letters, digits, letters)
  .map(([kind, body, country]) => `${kind}${body}${s10CheckDigit(body)}${country}`)

test('the check digit of a registered item', () => {
  // 47312482 is the example of the standard; sums with rest 1 and 0 become 0 and 5.
  const cases = { '47312482': 9, '00000000': 5, '00000003': 1, '10000000': 3, '00000008': 0 }
  for (const [body, check] of Object.entries(cases)) assert.equal(s10CheckDigit(body), check, body)
  assert.throws(() => s10CheckDigit('4731248'), RangeError)
})

test('a number is read as it is scanned, typed or read out', () => {
  for (const text of [
    'RR473124829LV',
    'rr473124829lv',
    ' RR 47 312 482 9 LV ',
    'rr-4731-2482-9-lv',
  ])
    assert.deepEqual(readS10(text), { number: 'RR473124829LV' }, text)
  for (const text of [
    '',
    'RR47312482LV',
    'R4731248290LV',
    '473124829',
    'LZ26-7K4M-9QX2-C',
    'ŖŖ473124829LV',
  ])
    assert.deepEqual(readS10(text), { problem: 's10_unreadable' }, text)
  assert.deepEqual(readS10('RR473124828LV'), { problem: 's10_check_wrong' })
})

test('every number is read back from its printed groups, in any case', () => {
  fc.assert(
    fc.property(numbers, number => {
      assert.equal(readS10(printS10(number)).number, number)
      assert.equal(readS10(number.toLowerCase()).number, number)
    }),
  )
})

test('one wrong digit before the check digit is always found', () => {
  const change = fc.tuple(numbers, fc.nat(7), fc.integer({ min: 1, max: 9 }))
  fc.assert(
    fc.property(change, ([number, at, more]) => {
      const digit = (Number(number[at + 2]) + more) % 10
      const wrong = number.slice(0, at + 2) + digit + number.slice(at + 3)
      // The rests 0 and 6 share the check digit 5, and no other two do.
      const alike = s10CheckDigit(wrong.slice(2, 10)) === s10CheckDigit(number.slice(2, 10))
      assert.equal(readS10(wrong).problem === undefined, alike)
      if (alike) assert.equal(number[10], '5')
    }),
  )
})

test('whatever is sent, reading never fails', () => {
  fc.assert(fc.property(fc.string({ maxLength: 200 }), text => Boolean(readS10(text))))
})
