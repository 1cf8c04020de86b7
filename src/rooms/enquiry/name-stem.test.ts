import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { searchKey } from '../../kit/search-key.ts'
import { nameStems } from './name-stem.ts'

const names: readonly (readonly string[])[] = [
  ['Bērziņš', 'Bērziņa', 'Bērziņam', 'Bērziņu', 'Bērziņā'],
  ['Ozols', 'Ozola', 'Ozolam', 'Ozolu'],
  ['Kalniņa', 'Kalniņas', 'Kalniņai', 'Kalniņu'],
  ['Mikus', 'Mikum', 'Miku'],
  ['Eglīte', 'Eglītes', 'Eglītei', 'Eglīti'],
  ['Lācis', 'Lāča', 'Lācim', 'Lāci'],
]

for (const [name = '', ...forms] of names) {
  test(`${name} is found in every case`, () => {
    for (const form of [name, ...forms]) {
      const [stem = '?'] = nameStems(form)
      assert.ok(searchKey(name).includes(stem), `${form}: ${stem}`)
    }
  })
}

test('where a consonant changes, a shorter stem finds the name', () => {
  const [stem = '?'] = nameStems('Briedim', { shorter: true })
  const [other = '?'] = nameStems('Brieža', { shorter: true })
  assert.ok(searchKey('Briedis').includes(stem) && searchKey('Briedis').includes(other))
})

test('words beside a name are no names, and the shortest names stay', () => {
  assert.deepEqual(nameStems('Bērziņa iesniegums'), ['berzin'])
  assert.deepEqual(nameStems('Oš'), ['os'])
})

test('a stem is never empty', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), said => {
      for (const stem of nameStems(said, { shorter: true })) assert.ok(stem.length > 0)
    }),
  )
})
