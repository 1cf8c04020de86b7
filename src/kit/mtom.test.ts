import { strict as assert } from 'node:assert'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { buildMtom, readMtom } from './mtom.ts'

const boundary = 'lodzins-3f9a'
const action = 'urn:test'

describe('a message with attachments', () => {
  test('is read as it was written, whatever bytes the parts hold', () => {
    const bytes = fc.uint8Array({ maxLength: 200 })
    const parts = fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-z0-9@.]{1,20}$/), bytes), {
      selector: ([id]) => id,
      maxLength: 5,
    })
    fc.assert(
      fc.property(bytes, parts, (root, named) => {
        const kept = named.filter(([id]) => id !== 'root')
        const { contentType, body } = buildMtom(
          { root, parts: new Map(kept) },
          { boundary, action },
        )
        const read = readMtom(contentType, body)
        assert.deepEqual(Buffer.from(read?.root ?? []), Buffer.from(root))
        assert.deepEqual(
          [...(read?.parts ?? [])].map(([id, part]) => [id, Buffer.from(part)]),
          kept.map(([id, part]) => [id, Buffer.from(part)]),
        )
      }),
    )
  })

  test('is nothing when it is cut anywhere', () => {
    const message = { root: Buffer.from('<a/>'), parts: new Map([['x', Buffer.from('baiti')]]) }
    const { contentType, body } = buildMtom(message, { boundary, action })
    const closing = `--${boundary}--`.length + 2
    for (let length = 0; length < body.length - closing; length++) {
      assert.equal(readMtom(contentType, body.subarray(0, length)), undefined, `cut at ${length}`)
    }
  })

  test('may be bare XML, and nothing else', () => {
    const xml = Buffer.from('<a/>')
    assert.deepEqual(readMtom('application/soap+xml; charset=utf-8', xml)?.parts.size, 0)
    assert.equal(readMtom('text/html', xml), undefined)
    assert.equal(readMtom('multipart/related', xml), undefined)
  })
})
