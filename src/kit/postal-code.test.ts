import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import { addressInLine } from './postal-code.ts'

test('a postal code is not torn in two at the end of a line', () => {
  assert.equal(
    addressInLine('Brīvības iela 33, Ogre, LV-5001'),
    'Brīvības iela 33, Ogre, LV-\u20605001',
  )
  for (const address of ['', 'Ogre', 'PLV-12345', 'LV-50']) {
    assert.equal(addressInLine(address), address)
  }
})
