import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { decodeBase45, encodeBase45 } from './base45.ts'

test('The examples of RFC 9285 come out as written there', () => {
  assert.equal(encodeBase45(Buffer.from('AB')), 'BB8')
  assert.equal(encodeBase45(Buffer.from('Hello!!')), '%69 VD92EX0')
  assert.equal(encodeBase45(Buffer.from('base-45')), 'UJCLQE7W581')
  assert.deepEqual(decodeBase45('QED8WEX0'), Buffer.from('ietf!'))
  assert.deepEqual(decodeBase45(''), Buffer.of())
})

test('What is too large for its bytes, too short or foreign is no Base45', () => {
  assert.deepEqual(decodeBase45('FGW'), Buffer.of(255, 255))
  assert.deepEqual(decodeBase45('U5'), Buffer.of(255))
  for (const text of ['GGW', ':::', 'V5', '::', 'A', 'BB8A', 'bb8', 'BB,', 'BBĀ', 'BB\u0130'])
    assert.equal(decodeBase45(text), undefined, text)
})

test('Any bytes come back from Base45 as they were', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), bytes => {
      assert.deepEqual(decodeBase45(encodeBase45(bytes)), Buffer.from(bytes))
    }),
  )
})

test('A text that is Base45 is the only one for its bytes', () => {
  const letters = fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:')
  fc.assert(
    fc.property(fc.string({ unit: letters, maxLength: 60 }), text => {
      const bytes = decodeBase45(text)
      if (bytes) assert.equal(encodeBase45(bytes), text)
    }),
  )
})
