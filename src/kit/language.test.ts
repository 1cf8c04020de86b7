import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { languageOfPath, languages, pathIn, plural } from './language.ts'

const visitors = { zero: 'apmeklētāju', one: 'apmeklētājs', other: 'apmeklētāji' }

test('Latvian counts visitors with three word forms', () => {
  for (const n of [0, 10, 11, 19, 20, 30, 100, 111, 1000])
    assert.equal(plural('lv', n, visitors), 'apmeklētāju', String(n))
  for (const n of [1, 21, 101, 121, 0.1, 1.1])
    assert.equal(plural('lv', n, visitors), 'apmeklētājs', String(n))
  for (const n of [2, 9, 22, 1.5, 9n]) assert.equal(plural('lv', n, visitors), 'apmeklētāji')
})

test('English counts with two, and none is "other"', () => {
  const forms = { zero: 'no!', one: 'visitor', other: 'visitors' }
  assert.deepEqual(
    [0, 1, 2, 11, 21].map(n => plural('en', n, forms)),
    ['visitors', 'visitor', 'visitors', 'visitors', 'visitors'],
  )
})

test('an address in a language is read back to the same page', () => {
  assert.equal(pathIn('en', '/'), '/en')
  assert.deepEqual(languageOfPath('/english-lessons'), { language: 'lv', path: '/english-lessons' })
  assert.deepEqual(languageOfPath('/en?site=ogre'), { language: 'en', path: '/?site=ogre' })
  fc.assert(
    fc.property(
      fc.constantFrom(...languages),
      fc.stringMatching(/^(\/[a-z0-9]{1,9}){0,3}$/),
      (language, tail) => {
        const path = `/book${tail}`
        assert.deepEqual(languageOfPath(pathIn(language, path)), { language, path })
      },
    ),
  )
})
