// What is read out of a mail, and what becomes of mails that no person wrote.
import { strict as assert } from 'node:assert'
import { createHash } from 'node:crypto'
import { describe, test } from 'node:test'
import { useMailRoom } from '../../../fixtures/mail-room.ts'
import { bounceMail, charsetMail, manyParts, plainMail } from '../../../fixtures/mails.ts'
import { colleague, submission } from '../../../fixtures/register-papers.ts'
import { useTown } from '../../../fixtures/town.ts'
import { db } from '../../house/database.ts'
import { listDocuments } from '../intake/index.ts'
import { registerEntry } from '../register/index.ts'

describe('a mail that is read', () => {
  const town = useTown()
  const room = useMailRoom()

  test('a bounce is shown in its own list, answered by nobody and taken in by hand if wanted', async () => {
    const items = await room.count('intake.item')
    await room.send(bounceMail(), { from: '' })
    await room.readAll()
    const mail = await room.newest()
    assert.equal(mail.kind, 'bounce')
    assert.equal(mail.item_id, null)
    assert.equal(await room.count('intake.item'), items)
    assert.equal((await room.mailsTo('mailer-daemon@example.lv')).length, 0)
    const rita = await town.staff('rita@paraugs.lv')
    const list = await rita.get('/register/mail?list=automatic')
    assert.match(list.text, /Undelivered Mail Returned/)
    const page = await rita.get(`/register/mail/${mail.id}`)
    assert.match(page.text, /nav@example\.lv; kods: 5\.1\.1/)
    const entered = await rita.post(`/register/mail/${mail.id}/entry`, {})
    assert.equal(entered.status, 200)
    assert.equal(await room.count('intake.item'), items + 1)
    assert.equal((await rita.post(`/register/mail/${mail.id}/entry`, {})).status, 409)
  })

  test('an absence note, a list and our own mail back are not answered', async () => {
    const before = await db().selectFrom('house.mail').select('id').execute()
    const heads = [
      ['Auto-Submitted: auto-replied'],
      ['List-Id: <news.example.lv>', 'Precedence: list'],
      ['Auto-Submitted: auto-generated'],
    ]
    for (const [at, head] of heads.entries()) {
      await room.send(plainMail({ id: `auto-${at}@example.lv`, head }), {
        from: `a${at}@example.lv`,
      })
    }
    await room.send(plainMail({ id: 'lodzins.7.123@ogresnovads.lv' }), { from: 'z@example.lv' })
    await room.readAll()
    assert.equal((await room.newest()).kind, 'loop')
    assert.equal((await db().selectFrom('house.mail').select('id').execute()).length, before.length)
  })

  test('letters are read in every charset that residents’ programs write', async () => {
    const cp775 = Buffer.from([0xd5, 0xe9, 0xd7, 0x6e, 0x69, 0x73])
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('šķūnis', 'utf16le')])
    const cases: readonly [string, Uint8Array, RegExp][] = [
      ['windows-1257', Buffer.from([0xf0, 0xed, 0xfb, 0x6e, 0x69, 0x73]), /šķūnis/],
      ['iso-8859-13', Buffer.from([0xf0, 0xed, 0xfb, 0x6e, 0x69, 0x73]), /šķūnis/],
      ['iso-8859-4', Buffer.from([0xb9, 0xf3, 0xfe, 0x6e, 0x69, 0x73]), /šķūnis/],
      ['cp775', cp775, /šķūnis/],
      ['utf-8', Buffer.from('šķūnis'), /šķūnis/],
      ['utf-16', wide, /šķūnis/],
    ]
    for (const [charset, bytes, expected] of cases) {
      await room.send(charsetMail(charset, bytes))
      await room.readAll()
      const mail = await room.newest()
      assert.match(mail.body, expected, charset)
      assert.equal(mail.attention, null, `${charset}: ${mail.attention}`)
    }
    await room.send(charsetMail('x-nekad', Buffer.from([0xe2, 0xf0])))
    await room.readAll()
    assert.match((await room.newest()).attention ?? '', /charset_unknown/)
  })

  test('a mail of ten thousand parts is one item for a person to look at', async () => {
    const raw = manyParts(10_000)
    await room.send(raw)
    await room.readAll()
    const mail = await room.newest()
    assert.match(mail.attention ?? '', /too_many_parts/)
    assert.equal(mail.sha256, createHash('sha256').update(raw).digest('hex'))
    assert.equal((await listDocuments(db(), mail.item_id ?? 0)).length, 201)
  })

  test('NUL bytes, broken structure and a head full of line ends do no harm', async () => {
    await room.send(plainMail({ id: 'nul@example.lv', subject: 'a\0b', body: 'pirms\0pēc' }))
    await room.send(
      plainMail({
        id: 'broken@example.lv',
        head: ['Content-Type: multipart/mixed; boundary=x'],
        body: '--x\r\nContent-Type: application/pdf; name="a.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0=',
      }),
    )
    await room.readAll()
    assert.match((await room.newest()).attention ?? '', /structure_ambiguous/)
    const from = 'Eve <eve@example.lv\r\n Bcc: all@example.lv>'
    await room.send(plainMail({ id: 'inject@example.lv', from }), { from: 'eve@example.lv' })
    await room.readAll()
    assert.equal((await room.mailsTo('all@example.lv')).length, 0)
  })

  test('leads to the entry made of it, and the entry leads back to the mail', async () => {
    await room.send(plainMail({ id: 'entry@example.lv', subject: 'Par ielu' }))
    await room.readAll()
    const { id, item_id: itemId } = await room.newest()
    const browser = await town.staff('rita@paraugs.lv')
    const to = `/register/items/${itemId}/entry`
    assert.ok((await browser.get(`/register/mail/${id}`)).body.includes(`href="${to}"`))
    assert.equal((await browser.get(to)).path, `/register/items/${itemId}`)
    const rita = await colleague('rita@paraugs.lv', ['registrar'])
    const entry = await registerEntry(rita, await submission(itemId ?? 0))
    const page = await browser.get(to)
    assert.equal(page.path, `/register/entries/${entry.id}`)
    assert.ok(page.body.includes(`href="/register/mail/${id}"`))
  })

  test('what stands outside of the parts is found', async () => {
    const hidden = Buffer.alloc(600, 'slēpts')
      .toString('base64')
      .replace(/(.{76})/g, '$1\r\n')
    await room.send(
      plainMail({
        id: 'hidden@example.lv',
        head: ['Content-Type: multipart/mixed; boundary=x'],
        body: `${hidden}\r\n--x\r\nContent-Type: text/plain\r\n\r\nteksts\r\n--x--\r\n${hidden}`,
      }),
    )
    await room.readAll()
    assert.match((await room.newest()).attention ?? '', /hidden_content/)
  })
})
