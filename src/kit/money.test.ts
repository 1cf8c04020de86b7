import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { decimalEuros, euros, readEuros } from './money.ts'

test('money is written with a comma, no-break spaces and the sign behind', () => {
  assert.equal(euros(200n, 'lv'), '2,00\u00a0€')
  assert.equal(euros(123456750n, 'lv'), '1\u00a0234\u00a0567,50\u00a0€')
  assert.equal(euros(-427n, 'lv'), '-4,27\u00a0€')
  assert.equal(euros(5n, 'lv'), '0,05\u00a0€')
  assert.equal(euros(123456750n, 'en'), '€1,234,567.50')
  assert.equal(decimalEuros(-5n), '-0.05')
})

test('an amount is read as people write it, and nothing else is', () => {
  const amounts: [string, bigint][] = [
    ['2', 200n],
    ['2,5', 250n],
    ['2.50 €', 250n],
    ['EUR 4,27', 427n],
    ['1 234,50', 123450n],
  ]
  for (const [text, cents] of amounts) assert.equal(readEuros(text), cents, text)
  for (const text of ['', '-1', '1,234', 'divi', '1e3', '1000000000', '0x10', '1.2.3'])
    assert.equal(readEuros(text), undefined, text)
})

test('what is printed is read back to the cent', () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 99_999_999_999n), cents => {
      assert.equal(readEuros(euros(cents, 'lv')), cents)
      assert.equal(readEuros(decimalEuros(cents)), cents)
    }),
  )
})
