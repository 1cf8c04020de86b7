import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { checkCharacter, newIntakeId, readIntakeId } from './intake-id.ts'

const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

describe('an intake id', () => {
  test('has the check character of ISO/IEC 7064', () => {
    // The standard's own example: GRid A1-2425G-ABC1234002-M.
    assert.equal(checkCharacter('A12425GABC1234002'), 'M')
  })

  test('is read as it is scanned, typed or read out', () => {
    const id = newIntakeId(2026)
    assert.match(id, /^LZ26-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]$/)
    for (const written of [id, id.toLowerCase(), id.replaceAll('-', ''), ` ${id} `])
      assert.equal(readIntakeId(written), id)
  })

  test('takes the letters O, I and L for the digits they look like', () => {
    const id = newIntakeId(2026, () => 0)
    assert.equal(readIntakeId(id.replace('0000', 'OOOO')), id)
  })

  test('with one wrong sign is no other id', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 31 }), { minLength: 8, maxLength: 8 }),
        fc.integer({ min: 0, max: 7 }),
        fc.integer({ min: 1, max: 31 }),
        (chosen, place, shift) => {
          const random = chosen.values()
          const bare = newIntakeId(2026, () => random.next().value ?? 0).replaceAll('-', '')
          const at = 4 + place
          const other = signs[(signs.indexOf(bare[at] ?? '') + shift) % 32] ?? ''
          const wrong = bare.slice(0, at) + other + bare.slice(at + 1)
          assert.equal(readIntakeId(wrong), undefined)
        },
      ),
    )
  })

  test('is not what stands on other labels', () => {
    for (const foreign of [
      '',
      'ASN00001',
      'RR473124829LV',
      'LZ26',
      'LZ26-UUUU-UUUU-U',
      'x'.repeat(999),
    ])
      assert.equal(readIntakeId(foreign), undefined)
  })
})
