import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addressAsLines, addressLines, readPostalCode } from './address.ts'

/** Lines with the unbreakable signs made plain, as a person compares them. */
const plain = (lines: readonly string[]) =>
  lines.map(line => line.replaceAll('\u2011', '-').replaceAll('\u00a0', ' '))

test('an address in town and one in the country', () => {
  const town = { street: 'Brīvības iela', house: '33', flat: '12', place: 'Ogre' }
  assert.deepEqual(plain(addressLines({ ...town, municipality: 'Ogres', postalCode: '5001' })), [
    'Brīvības iela 33-12',
    'Ogre, Ogres nov.',
    'LV-5001',
  ])
  const country = { homestead: '"Saulīte"', place: 'Ķeipene', parish: 'Ķeipenes' }
  assert.deepEqual(
    plain(addressLines({ ...country, municipality: 'Ogres', postalCode: 'LV-5062' })),
    ['„Saulīte“', 'Ķeipene, Ķeipenes pag., Ogres nov.', 'LV-5062'],
  )
  assert.deepEqual(addressLines({}), [])
})

test('an address as somebody wrote it', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    [
      'Brīvības iela 33, Ogre, Ogres nov., LV-5001',
      ['Brīvības iela 33', 'Ogre, Ogres nov.', 'LV-5001'],
    ],
    [
      '"Saulīte", Ķeipene, Ķeipenes pag., Ogres nov., LV5062',
      ['„Saulīte“', 'Ķeipene, Ķeipenes pag., Ogres nov.', 'LV-5062'],
    ],
    ['Skolas iela 4\nOgre, LV-5001', ['Skolas iela 4', 'Ogre, LV-5001']],
    ['12 High Street, Dublin 4, Ireland', ['12 High Street, Dublin 4, Ireland']],
    ['12 High Street\n\n  Dublin 4 \nIreland', ['12 High Street', 'Dublin 4', 'Ireland']],
    ['1\n2\n3\n4\n5\n6\n7', ['1', '2', '3', '4', '5', '6, 7']],
    ['LV-5001', ['LV-5001']],
    ['', []],
  ]
  for (const [text, lines] of cases) assert.deepEqual(plain(addressAsLines(text)), lines, text)
})

test('the postal code in a text', () => {
  const cases: Readonly<Record<string, string | undefined>> = {
    'Ogre, LV-5001': 'LV-5001',
    'lv 5001': 'LV-5001',
    'LV–5001': 'LV-5001',
    ' 5001 ': 'LV-5001',
    'Brīvības iela 33, Ogre': undefined,
    'LV-50011': undefined,
    'ALV-5001': undefined,
    'LV-5001 vai LV-5003': undefined,
    'LV-5001, LV-5001': 'LV-5001',
  }
  for (const [text, code] of Object.entries(cases)) assert.equal(readPostalCode(text), code, text)
})

test('no line holds a postal code that could break, and nothing is lost but commas', () => {
  const word = fc.stringMatching(/^[A-Za-zāčēģīķļņšūž0-9 .]{1,20}$/)
  const code = fc.integer({ min: 1000, max: 5999 }).map(digits => `LV-${digits}`)
  const letters = (text: string) => text.replace(/[\s,]/gu, '')
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), code, (parts, postal) => {
      const lines = addressAsLines([...parts, postal].join(', '))
      assert.ok(lines.every(line => !/LV-\d{4}/.test(line)))
      assert.equal(letters(plain(lines).join('')), letters(parts.join('') + postal))
    }),
  )
  fc.assert(fc.property(fc.string({ maxLength: 600 }), text => addressAsLines(text).length <= 6))
})
