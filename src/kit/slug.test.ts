import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import fc from 'fast-check'
import { slugOf } from './slug.ts'

test('a name becomes a plain word of an address', () => {
  assert.equal(slugOf('Suntažu pagasta pārvalde'), 'suntazu-pagasta-parvalde')
  assert.equal(slugOf('  „Pagastmāja“, Madliena '), 'pagastmaja-madliena')
  assert.equal(slugOf('New'), 'new-1')
  assert.equal(slugOf('Огре'), 'x')
})

test('whatever the name, the address takes it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 250 }), name => {
      assert.match(slugOf(name), /^[a-z0-9][a-z0-9-]{0,59}$/)
    }),
  )
})
