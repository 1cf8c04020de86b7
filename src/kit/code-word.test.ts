import assert from 'node:assert/strict'
import { randomInt } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { codeWordAloud, newCodeWord, normaliseCodeWord } from './code-word.ts'

const random = (below: number) => randomInt(below)
const codes = fc.constant(0).map(() => newCodeWord(random))

test('a code word is three syllables and three digits', () => {
  fc.assert(
    fc.property(codes, code => {
      assert.match(code, /^([BDHJKLMRSV][AEIOU]){3}-\d{3}$/)
      assert.equal(normaliseCodeWord(code), code)
    }),
  )
  assert.equal(codeWordAloud('LADOKU-478'), 'LA – DO – KU, 4 7 8')
})

test('what an old hand wrote down is understood', () => {
  fc.assert(
    fc.property(codes, code => {
      const [word = '', digits = ''] = code.split('-')
      const spaced = `${word.toLowerCase().split('').join(' ')}  ${digits}`
      assert.equal(normaliseCodeWord(spaced), code)
      const marked = word.replace('S', 'Š').replace('A', 'Ā').replace('L', 'Ļ')
      assert.equal(normaliseCodeWord(`${marked}${digits}`), code)
      const misheard = word.replace('B', 'P').replace('D', 'T').replace('M', 'N').replace('K', 'G')
      assert.equal(normaliseCodeWord(`${misheard}-${digits}`), code)
    }),
  )
})

test('one wrong letter or digit is never another code', () => {
  const place = fc.integer({ min: 0, max: 8 })
  fc.assert(
    fc.property(codes, place, fc.constantFrom(...'bdhjklmrsvaeiou0123456789'), (code, at, sign) => {
      const signs = code.toLowerCase().replace('-', '')
      const changed = signs.slice(0, at) + sign + signs.slice(at + 1)
      const read = normaliseCodeWord(changed)
      assert.ok(read === undefined || read === code, `${changed} read as ${read}`)
    }),
    { numRuns: 2000 },
  )
})

test('nonsense is no code', () => {
  for (const text of [
    '',
    'LADOKU',
    '477',
    'LADOKU-4787',
    'ŠĶŪNIS 47',
    '<script>',
    'x'.repeat(9999),
  ])
    assert.equal(normaliseCodeWord(text), undefined, text)
})

test('there are more than ten million code words, none of them rude', () => {
  let kind = 0
  const letters = ['bdhjklmrsv', 'aeiou']
  const unkind = /kak|suk|dir|sud|huj|bed|mir|kuk|lik|dub/
  const words = new Set<string>()
  for (let n = 0; n < 125_000; n++) {
    let rest = n
    const sequence: number[] = []
    for (let at = 0; at < 6; at++) {
      const size = letters[at % 2]?.length ?? 1
      sequence.push(rest % size)
      rest = Math.floor(rest / size)
    }
    let next = 0
    const made = newCodeWord(below => sequence[next++] ?? (n + next * 7919) % below)
    words.add(made.slice(0, 6))
    if (!unkind.test(made.toLowerCase())) kind++
  }
  assert.equal(kind, 125_000)
  assert.ok(words.size * 100 > 10_000_000, `${words.size} words`)
})
