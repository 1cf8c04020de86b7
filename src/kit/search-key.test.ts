import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { matchesSearch, searchKey, searchWords, withoutMarks } from './search-key.ts'

test('a name is found however its letters were typed', () => {
  const cases: [string, string[]][] = [
    ['Āboliņš', ['abolins', 'aabolinsh', 'Āboliņš', 'ABOLIŅŠ']],
    ['Ķeniņš', ['kenins', 'keninsh']],
    ['Čakste', ['cakste', 'chakste']],
    ['Šmits', ['smits', 'shmits', 'Schmits']],
    ['Žagars', ['zagars', 'zhagars']],
    ['Bērziņš', ['BERZINS', 'beerzinsh', 'Bērziņš'.normalize('NFD')]],
    ['Yngve Aleksandrs', ['ingve alexandrs']],
    ['Anna', ['ana']],
    ['Kalniņa-Ozoliņa', ['kalnina ozolina', 'kalnina–ozolina']],
  ]
  for (const [name, typed] of cases)
    for (const text of typed) assert.equal(searchKey(text), searchKey(name), text)
})

test('half a name is enough, words in any order', () => {
  const key = searchKey('Marta Bērziņa')
  for (const query of ['ber', 'bērz mar', 'MARTA', 'beerz', ''])
    assert.ok(matchesSearch(key, query), query)
  for (const query of ['erz', 'marta k', 'berzins']) assert.ok(!matchesSearch(key, query), query)
  assert.deepEqual(searchWords('  Jānis,  bēr '), ['janis', 'ber'])
})

test('numbers are left as they are', () => {
  assert.equal(searchKey('Tel. 65 071 160'), 'tel 65 071 160')
  assert.equal(searchKey('LADOKU-478'), 'ladoku 478')
})

test('folding twice changes nothing, and no mark is left', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), text => {
      const key = searchKey(text)
      assert.equal(searchKey(key), key)
      assert.equal(withoutMarks(key), key)
      assert.ok(!/\p{M}/u.test(key))
    }),
    { numRuns: 300 },
  )
  fc.assert(
    fc.property(fc.stringMatching(/^[schzwyx ā]{0,12}$/), text => {
      assert.equal(searchKey(searchKey(text)), searchKey(text))
    }),
  )
})
