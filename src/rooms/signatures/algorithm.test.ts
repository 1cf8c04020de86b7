import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hashOf, methodOf } from './algorithm.ts'
import { SignatureFault } from './reason.ts'

test('Algorithms are known by address and by object identifier', () => {
  assert.equal(hashOf('http://www.w3.org/2001/04/xmlenc#sha256'), 'sha256')
  assert.equal(hashOf('2.16.840.1.101.3.4.2.3'), 'sha512')
  assert.deepEqual(methodOf('http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384'), {
    family: 'ecdsa',
    hash: 'sha384',
  })
  assert.deepEqual(methodOf('1.2.840.113549.1.1.11'), { family: 'rsa', hash: 'sha256' })
})

test('A name that is none is refused, also one that every object knows', () => {
  for (const name of [null, '', 'md5', 'constructor', 'toString', '__proto__']) {
    assert.throws(() => hashOf(name), SignatureFault)
    assert.throws(() => methodOf(name), SignatureFault)
  }
})
