import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import { kilometresBetween } from './distance.ts'

const ogre = { latitude: 56.8162, longitude: 24.6045 }
const madliena = { latitude: 56.8539, longitude: 25.1453 }
const riga = { latitude: 56.9496, longitude: 24.1052 }

test('Madliena lies some 33 kilometres from Ogre, Riga some 34', () => {
  assert.equal(Math.round(kilometresBetween(ogre, madliena)), 33)
  assert.equal(Math.round(kilometresBetween(ogre, riga)), 34)
  assert.equal(kilometresBetween(ogre, ogre), 0)
})

test('it is as far back as there', () => {
  assert.equal(kilometresBetween(riga, madliena), kilometresBetween(madliena, riga))
})
