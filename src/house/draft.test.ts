// A form on its way is kept by the browser: small enough for a cookie, judged when it comes back.
import { strict as assert } from 'node:assert'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { anyText } from '../../fixtures/any-text.ts'
import { draftIn, keepDraft, newDraft, readDraft } from './draft.ts'
import { Refusal } from './refusal.ts'

describe('a draft', () => {
  const id = newDraft()

  function cookies(kept: ReturnType<typeof keepDraft>): Record<string, string> {
    return Object.fromEntries(kept.map(({ name, value }) => [name, value]))
  }

  test('comes back as it was written, with what was said to it', () => {
    const sent = { givenName: 'Zenta', note: ['pirmais', 'otrais'] }
    const by = new Refusal('too_many_live', { most: 3, next: [{}] })
    const kept = keepDraft(id, { sent, refused: { by, about: '10.00' } }, {})
    assert.deepEqual(readDraft(id, cookies(kept)), {
      sent: { givenName: 'Zenta', note: 'pirmais' },
      refusal: { code: 'too_many_live', details: { most: 3 }, about: '10.00' },
    })
  })

  test('fits into a cookie whatever is written, and short answers stay whole', () => {
    const texts = anyText({ maxLength: 9000, size: 'max' })
    fc.assert(
      fc.property(texts, texts, (one, two) => {
        const [cookie] = keepDraft(id, { sent: { name: 'Ābelīte', one, two } }, {})
        assert.ok(cookie && cookie.value.length <= 3000)
        const back = readDraft(id, { [cookie.name]: cookie.value })
        assert.equal(back?.sent?.name, 'Ābelīte')
        if (one.length < 100 && two.length < 100) assert.equal(back?.sent?.one, one.toWellFormed())
      }),
    )
  })

  test('makes room: five begun in one browser are not kept side by side', () => {
    let held: Record<string, string> = {}
    for (let n = 0; n < 9; n++) {
      const kept = keepDraft(newDraft(), { sent: { n: `${n}` } }, held)
      const gone = new Set(kept.filter(one => one.maxAgeSeconds === 0).map(({ name }) => name))
      held = { ...held, ...cookies(kept) }
      held = Object.fromEntries(Object.entries(held).filter(([name]) => !gone.has(name)))
      assert.ok(Object.keys(held).length <= 4)
    }
  })

  test('that somebody else wrote is no draft', () => {
    const name = `lodzins_draft_${id}`
    for (const value of [
      '',
      '{',
      'bnVsbA',
      Buffer.from('{"sent":{"a":1}}').toString('base64url'),
    ]) {
      assert.equal(readDraft(id, { [name]: value }), undefined)
    }
    for (const value of [undefined, 7, 'kur<ts>', 'a'.repeat(41), ['a'.repeat(22)]]) {
      assert.equal(draftIn(value), undefined)
    }
  })
})
