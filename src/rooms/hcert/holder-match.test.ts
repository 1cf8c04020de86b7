import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Holder } from './health-claim.ts'
import { matchHolder } from './holder-match.ts'
import { latinName } from './latin-name.ts'

const spellings: [string, string][] = [
  ['Ķelpis', 'KELPIS'],
  ['Mārtiņš', 'MARTINS'],
  ['Āboliņa-Šķēle', 'ABOLINA<SKELE'],
  ['Jiřina-Maria Alena', 'JIRINA<MARIA<ALENA'],
  ["d'Červenková Panklová", 'DCERVENKOVA<PANKLOVA'],
  ['O’Neil', 'ONEIL'],
  ['Jürgen', 'JUERGEN'],
  ['Straße', 'STRASSE'],
  ['Søren Åkesson', 'SOEREN<AAKESSON'],
  ['Łukasz', 'LUKASZ'],
  ['Õnne', 'ONNE'],
  ['Żółć', 'ZOLC'],
  ['Щербакова Юлия', 'SHCHERBAKOVA<IULIIA'],
  ['Пётр', 'PETR'],
  ['  Anna   Marija ', 'ANNA<MARIJA'],
  ['Þór', 'THOR'],
]

test('Names are spelled as in passports', () => {
  for (const [name, latin] of spellings) {
    assert.equal(latinName(name), latin)
    assert.equal(latinName(name.normalize('NFD')), latin)
    assert.equal(latinName(name.toUpperCase()), latin)
  }
})

test('A spelled name holds nothing but letters and fillers, and spelling it again changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), name => {
      const latin = latinName(name)
      assert.match(latin, /^(?:[A-Z]+(?:<[A-Z]+)*)?$/)
      assert.equal(latinName(latin), latin)
    }),
  )
})

const marta: Holder = {
  givenName: 'Marta Ilze',
  familyName: 'Ķelpe-Jürgens',
  givenNameLatin: 'MARTA<ILZE',
  familyNameLatin: 'KELPE<JURGENS',
  birthDate: '1941-03-12',
}
const principal = {
  givenName: 'MARTA ILZE',
  familyName: 'Ķelpe-Jürgens'.normalize('NFD'),
  birthDate: '1941-03-12',
}
const partsOf = (holder: Partial<Holder>, whom: Partial<typeof principal> = {}) =>
  matchHolder({ ...marta, ...holder }, { ...principal, ...whom }).differences

test('Marta is Marta however her name is written', () => {
  assert.deepEqual(partsOf({}), [])
  assert.deepEqual(partsOf({ familyName: '', familyNameLatin: 'KELPE<JUERGENS' }), [])
  assert.deepEqual(partsOf({ familyNameLatin: '' }), [])
  assert.deepEqual(partsOf({ familyName: '' }, { familyName: 'Kelpe Jurgens' }), [])
})

test('Part of a name is a difference, and said to be a part', () => {
  assert.deepEqual(partsOf({}, { givenName: 'Marta' }), [
    { part: 'givenName', certificate: 'Marta Ilze', principal: 'Marta', partly: true },
  ])
  const [other] = partsOf({}, { givenName: 'Maija' })
  assert.equal(other?.partly, false)
})

test('A birth date counts as far as it is given', () => {
  for (const birthDate of ['1941', '1941-03', '1941-03-12', '1941-03-12T00:00:00'])
    assert.deepEqual(partsOf({ birthDate }), [], birthDate)
  for (const birthDate of ['', '194', '1940', '1941-04', '1941-03-13'])
    assert.equal(partsOf({ birthDate })[0]?.part, 'birthDate', birthDate)
  const unknown = matchHolder(marta, { ...principal, birthDate: undefined })
  assert.deepEqual([unknown.outcome, unknown.unchecked], ['match', ['birthDate']])
})

test('A card with the whole name in one line matches in any order, and nobody else', () => {
  const card = { ...marta, givenName: '', givenNameLatin: '', familyNameLatin: '' }
  const match = (familyName: string) => matchHolder({ ...card, familyName }, principal).outcome
  assert.equal(match('Marta Ilze Ķelpe-Jürgens'), 'match')
  assert.equal(match('Kelpe Jurgens Marta Ilze'), 'match')
  assert.equal(match('Marta Ķelpe-Jürgens'), 'mismatch')
  assert.equal(match(''), 'mismatch')
})
