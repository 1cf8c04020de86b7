// The thread that reads mails: limits, and what it does with ambiguous ones.
import { strict as assert } from 'node:assert'
import { describe, test } from 'node:test'
import { manyParts, plainMail } from '../../../fixtures/mails.ts'
import { readMailApart } from './mail-reading.ts'

describe('the thread that reads mails', () => {
  test('is ended when a mail takes too long, and the next mail is read all the same', async () => {
    const [slow, next] = await Promise.all([
      readMailApart(Buffer.from(manyParts(20_000)), 5),
      readMailApart(Buffer.from(plainMail())),
    ])
    assert.equal(slow, undefined)
    assert.equal(next?.subject, 'Iesniegums')
  })

  test('survives what is no mail at all', async () => {
    const nothings = [
      '',
      '\0\0\0',
      '\r\n\r\n',
      'Content-Type: multipart/mixed',
      `a${':'.repeat(9999)}`,
    ]
    for (const nothing of nothings) {
      const read = await readMailApart(Buffer.from(nothing))
      assert.equal(read?.files.length, 0)
    }
  })

  test('gives up on parts within parts without end, and says so', async () => {
    const open = (at: number) =>
      `Content-Type: multipart/mixed; boundary=b${at}x\r\n\r\n--b${at}x\r\n`
    const deep = Array.from({ length: 300 }, (_, at) => open(at)).join('')
    const read = await readMailApart(Buffer.from(`From: a@example.lv\r\n${deep}`))
    assert.ok(read?.attentions.includes('structure_ambiguous'))
    assert.ok(read?.attentions.includes('parsers_disagree'))
  })

  test('calls a very long head by its name', async () => {
    const long = `X-A: ${'a'.repeat(900)}\r\n`.repeat(400)
    const read = await readMailApart(Buffer.from(`From: a@example.lv\r\n${long}\r\nteksts`))
    assert.ok(read?.attentions.includes('header_too_large'))
  })
})
