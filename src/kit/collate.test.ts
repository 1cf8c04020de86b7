import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { byText, compareText } from './collate.ts'

const inOrder = (
  'Abols Āboliņš Ābols Cīrulis Čakste Eglītis Ēriks Gulbis Ģirts Ilze Yngve Īve Jānis Kalniņš Ķeniņš ' +
  'Liepa Ļaudams Nagla Ņikiforovs Ozoliņš Ozols Siliņš Šmits Upītis Ūdris Zvirbulis Žagars'
).split(' ')

test('names stand in the order of a Latvian register, however they came', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(inOrder, { minLength: inOrder.length }), names => {
      assert.deepEqual(names.sort(compareText), inOrder)
    }),
  )
})

test('people of one surname stand by given name', () => {
  const people = [
    { given: 'Žanis', family: 'Ozols' },
    { given: 'Ādams', family: 'Ozols' },
    { given: 'Zenta', family: 'Āboliņa' },
  ]
  const sorted = people.sort(
    byText(
      p => p.family,
      p => p.given,
    ),
  )
  assert.deepEqual(
    sorted.map(p => p.given),
    ['Zenta', 'Ādams', 'Žanis'],
  )
})
