import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decode, encode } from 'cborg'
import fc from 'fast-check'
import { cborLimits, decodeCbor, Tagged, untagged } from './cbor.ts'
import { CertificateFault, type Reason } from './fault.ts'

const hex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'))

function reasonOf(bytes: Uint8Array): Reason | undefined {
  try {
    decodeCbor(bytes)
    return undefined
  } catch (error) {
    assert.ok(error instanceof CertificateFault, String(error))
    assert.equal(error.step, 'cbor')
    return error.reason
  }
}

test('Values come out as a general decoder reads them', () => {
  const value = fc.letrec(tie => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.integer({ min: -(2 ** 40), max: 2 ** 40 }),
      fc.string({ unit: 'grapheme', maxLength: 90 }),
      fc.boolean(),
      fc.constant(null),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.uint8Array({ maxLength: 40 }),
      fc.array(tie('value'), { maxLength: 5 }),
      fc.dictionary(fc.string({ maxLength: 6 }), tie('value'), {
        maxKeys: 5,
        noNullPrototype: true,
      }),
    ),
  })).value
  fc.assert(
    fc.property(value, item => {
      const bytes = encode(item)
      fc.pre(reasonOf(bytes) !== 'cbor_too_complex')
      assert.deepEqual(decodeCbor(bytes), decode(bytes, { useMaps: true }))
    }),
  )
})

test('Random bytes are read or refused with a reason, and read as a general decoder does', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), bytes => {
      if (reasonOf(bytes) !== undefined) return
      const ours = untagged(decodeCbor(bytes))
      if (bytes[0] !== undefined && bytes[0] >> 5 === 6) return
      if (Buffer.from(bytes).some(byte => byte >> 5 === 6)) return
      assert.deepEqual(ours, decode(bytes, { useMaps: true, rejectDuplicateMapKeys: true }))
    }),
    { numRuns: 2_000 },
  )
})

test('Lengths may be longer than needed, pieces and impossible values may not be', () => {
  assert.equal(decodeCbor(hex('1b0000000000000005')), 5)
  assert.deepEqual(decodeCbor(hex('9f0102ff')), [1, 2])
  assert.deepEqual(decodeCbor(hex('bf6161f5ff')), new Map([['a', true]]))
  assert.deepEqual(decodeCbor(hex('c11a60bc9b44')), new Tagged(1, 1622973252))
  assert.equal(decodeCbor(hex('f93c00')), 1)
  for (const broken of [
    '', // nothing
    '1bffffffffffffffff', // more than JavaScript counts
    'f97c00', // infinity
    'f97e00', // not a number
    '5f4101ff', // bytes in pieces
    'a2616101616102', // one key twice
    'a1f6f6', // a key that is no text and no number
    '61ff', // no UTF-8
    'ff', // an end without a beginning
    '82ff01', // an end in a counted list
    'bf6161ff', // a key without value
    'f8ff', // a simple value nobody knows
    '1c', // reserved
    '0000', // more after the end
  ])
    assert.equal(reasonOf(hex(broken)), 'cbor_broken', broken)
})

test('Great lengths are not believed and deep or endless structures are refused at once', () => {
  for (const huge of [
    '5b7fffffffffffffff',
    '7affffffff',
    '9b001fffffffffffff',
    'bb001fffffffffffff',
  ])
    assert.equal(reasonOf(hex(huge)), 'cbor_broken', huge)
  assert.equal(reasonOf(new Uint8Array(60_000).fill(0x81)), 'cbor_too_complex')
  assert.equal(reasonOf(new Uint8Array(60_000).fill(0xc1)), 'cbor_too_complex')
  assert.equal(reasonOf(new Uint8Array(60_000).fill(0xbf)), 'cbor_too_complex')
  const wide = encode(Array.from({ length: cborLimits.items + 1 }, () => 0))
  assert.equal(reasonOf(wide), 'cbor_too_complex')
})
