import { strict as assert } from 'node:assert'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { anyText } from '../../fixtures/any-text.ts'
import { cleanLine, cleanText } from './foreign-text.ts'

describe('text of a stranger', () => {
  test('becomes one line without control characters, or nothing', () => {
    assert.equal(cleanLine('  Iesnie\0gums\r\n par  lampu ', 200), 'Iesnie gums par lampu')
    assert.equal(cleanLine('\0\r\n', 200), null)
    assert.equal(cleanLine('āāāā', 3), 'āāā')
  })

  test('keeps its lines and loses what no column holds', () => {
    assert.equal(cleanText('viens\r\ndivi\0\rtrīs\u001b[2J', 200), 'viens\ndivi\ntrīs[2J')
  })

  test('is whole letters within the limit, whatever comes', () => {
    const any = anyText({ maxLength: 100 })
    fc.assert(
      fc.property(any, fc.integer({ min: 1, max: 50 }), (text, limit) => {
        for (const clean of [cleanLine(text, limit) ?? '', cleanText(text, limit)]) {
          assert.ok(clean.length <= limit && clean.isWellFormed() && !clean.includes('\0'))
        }
      }),
    )
  })
})
