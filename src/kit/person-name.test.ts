import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { anyText } from '../../fixtures/any-text.ts'
import {
  fullName,
  looksLikeName,
  registerName,
  suggestDative,
  suggestVocative,
  tidyName,
} from './person-name.ts'

test('people are addressed in the vocative', () => {
  const cases: Record<string, string> = {
    Kaspars: 'Kaspar',
    Gints: 'Gint',
    Roberts: 'Robert',
    Inguss: 'Ingus',
    Andris: 'Andri',
    Juris: 'Juri',
    Kārlītis: 'Kārlīt',
    Pēteris: 'Pēteri',
    Mikus: 'Miku',
    Ingus: 'Ingu',
    Laura: 'Laura',
    Liene: 'Liene',
    Lauriņa: 'Lauriņ',
    Dacīte: 'Dacīt',
    'Anna-Elīza': 'Anna-Elīza',
    'Jānis Kārlis': 'Jāni Kārli',
    Olga: 'Olga',
    Hugo: 'Hugo',
  }
  for (const [name, called] of Object.entries(cases)) assert.equal(suggestVocative(name), called)
})

test('a letter is addressed in the dative', () => {
  const cases: [string, string, string][] = [
    ['Jānis', 'Bērziņš', 'Jānim Bērziņam'],
    ['Marta', 'Bērziņa', 'Martai Bērziņai'],
    ['Ilze', 'Kalniņa-Ozoliņa', 'Ilzei Kalniņai-Ozoliņai'],
    ['Pēteris', 'Mikus', 'Pēterim Mikum'],
    ['Juris', 'Zvaigzne', 'Jurim Zvaigznem'],
    ['Andris', 'Lielais', 'Andrim Lielajam'],
    ['Zenta', 'Lielā', 'Zentai Lielajai'],
    ['Olga', 'Petrenko', 'Olgai Petrenko'],
    ['Mārtiņš', 'Šmits', 'Mārtiņam Šmitam'],
  ]
  for (const [givenName, familyName, dative] of cases)
    assert.equal(suggestDative({ givenName, familyName }), dative)
})

test('a name typed letter by mark is the same name', () => {
  assert.equal(tidyName('  Jānis '.normalize('NFD')), 'Jānis')
  assert.equal(tidyName('Kalniņa –  Ozoliņa'), 'Kalniņa-Ozoliņa')
  assert.equal(tidyName('An\u200bna\tMarija'), 'Anna Marija')
  const marta = { givenName: 'Marta', familyName: 'Bērziņa' }
  assert.deepEqual([fullName(marta), registerName(marta)], ['Marta Bērziņa', 'Bērziņa Marta'])
})

test('letters of any script can be a name, digits and signs cannot', () => {
  for (const name of ['Ķeniņš', "O'Neil", 'Мария', 'Ž.', 'de la Cruz'])
    assert.ok(looksLikeName(name), name)
  for (const name of ['', '-', '65071160', 'Jānis<b>', 'A'.repeat(101)])
    assert.ok(!looksLikeName(name), name)
})

test('whatever is typed, tidying is stable and suggestions never fail', () => {
  fc.assert(
    fc.property(anyText({ maxLength: 60 }), text => {
      const name = tidyName(text)
      assert.equal(tidyName(name), name)
      assert.equal(typeof suggestVocative(name), 'string')
      assert.equal(typeof suggestDative({ givenName: name, familyName: name }), 'string')
    }),
    { numRuns: 60 },
  )
})
