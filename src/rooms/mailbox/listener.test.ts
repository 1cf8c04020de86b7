// Mail from a real SMTP client to the register.
import { strict as assert } from 'node:assert'
import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { connect } from 'node:net'
import { after, before, describe, test } from 'node:test'
import nodemailer from 'nodemailer'
import { bounceMail, charsetMail, manyParts, plainMail } from '../../../fixtures/mails.ts'
import { openTestFiles, testFilesFolder } from '../../../fixtures/town.database.ts'
import { useTown } from '../../../fixtures/town.ts'
import { db } from '../../house/database.ts'
import { openFiles, readFile } from '../../house/files.ts'
import { findItem, listDocuments } from '../intake/index.ts'
import { type MailListener, openMailListener } from './listener.ts'
import { readMessage } from './reading.ts'
import { readMailboxSettings } from './settings.ts'

const roomy = { maxBytes: 60_000_000 }
const settings = readMailboxSettings({
  MAIL_LISTEN: '127.0.0.1:0',
  MAIL_ADDRESSES: 'kac@paraugs.lv, birzgale@paraugs.lv=birzgale',
  MAIL_MAX_MB: '51',
})

describe('mail that comes in', () => {
  const town = useTown()
  let listener: MailListener
  before(async () => {
    const opened = await openMailListener(settings)
    assert.ok(opened)
    listener = opened
  })
  after(() => listener.close())

  const send = (raw: string | Buffer, envelope: { from?: string; to?: string[] } = {}) => {
    const client = nodemailer.createTransport({
      host: '127.0.0.1',
      port: listener.port,
      ignoreTLS: true,
    })
    return client.sendMail({
      envelope: { from: envelope.from ?? 'anna@example.lv', to: envelope.to ?? ['kac@paraugs.lv'] },
      raw,
    })
  }

  /** Reads what waits, as the worker would. */
  async function readAll() {
    const waiting = await db()
      .selectFrom('mailbox.message as message')
      .leftJoin('mailbox.reading as reading', 'reading.message_id', 'message.id')
      .select('message.id')
      .where('reading.message_id', 'is', null)
      .orderBy('message.id')
      .execute()
    for (const { id } of waiting) await readMessage(id)
  }

  const newest = () =>
    db()
      .selectFrom('mailbox.message as message')
      .innerJoin('mailbox.reading as reading', 'reading.message_id', 'message.id')
      .leftJoin('mailbox.entry as entry', 'entry.message_id', 'message.id')
      .selectAll()
      .orderBy('message.id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()

  const mailsTo = async (recipient: string) =>
    db().selectFrom('house.mail').selectAll().where('recipient', '=', recipient).execute()

  const countOf = async (table: 'mailbox.message' | 'intake.item' | 'mailbox.entry') =>
    Number(
      (
        await db()
          .selectFrom(table)
          .select(({ fn }) => fn.countAll().as('count'))
          .executeTakeFirstOrThrow()
      ).count,
    )

  test('Anna’s letter becomes an item with its raw bytes, and she is told the code', async () => {
    const raw = plainMail()
    const { response } = await send(raw)
    assert.match(response, /^250 .*Vestule ir saglabata\. \/ The mail is stored\./)
    await readAll()
    const mail = await newest()
    assert.equal(mail.kind, 'letter')
    assert.equal(mail.attention, null)
    const item = await findItem(db(), mail.item_id ?? 0)
    assert.equal(item?.subject, 'Iesniegums')
    assert.equal(item?.senderName, 'Anna Ozola')
    assert.equal(item?.replyTo, 'anna@example.lv')
    assert.match(item?.body ?? '', /Mālkalnes prospektā/)
    const [original] = await listDocuments(db(), mail.item_id ?? 0)
    assert.equal(original?.role, 'original')
    const kept = Buffer.from(await readFile(original?.sha256 ?? '', roomy))
    assert.equal(kept.toString(), raw)
    const [told] = await mailsTo('anna@example.lv')
    assert.match(told?.subject ?? '', new RegExp(`Jūsu vēstule ir saņemta \\(${item?.code}\\)`))
    assert.match(told?.body ?? '', /Your letter has arrived|Your letter|your letter/)
  })

  test('the same mail again is kept and linked, entered once and told once', async () => {
    const items = await countOf('intake.item')
    await send(plainMail())
    await readAll()
    const mail = await newest()
    assert.equal(await countOf('intake.item'), items)
    assert.ok(mail.duplicate_of)
    assert.ok(mail.item_id)
    assert.equal((await mailsTo('anna@example.lv')).length, 1)
  })

  test('another mail with a Message-ID that is known is an item of its own, for a person', async () => {
    const items = await countOf('intake.item')
    await send(plainMail({ body: 'Cits teksts ar to pašu numuru.' }))
    await readAll()
    const mail = await newest()
    assert.equal(await countOf('intake.item'), items + 1)
    assert.equal(mail.attention, 'same_message_id')
    assert.ok(mail.duplicate_of)
  })

  test('twenty mails at once are twenty items, and none twice', async () => {
    const items = await countOf('intake.item')
    const mails = Array.from({ length: 20 }, (_, at) =>
      plainMail({ id: `many-${at}@example.lv`, from: `r${at}@example.lv` }),
    )
    await Promise.all(mails.map(raw => send(raw, { from: 'r@example.lv' })))
    await readAll()
    assert.equal(await countOf('intake.item'), items + 20)
  })

  test('no address is told more than five times a day', async () => {
    assert.equal((await mailsTo('r@example.lv')).length, 5)
  })

  test('a mail to a parish belongs to the parish', async () => {
    await send(plainMail({ id: 'b@example.lv' }), { to: ['birzgale@paraugs.lv'] })
    await readAll()
    const { site_id } = await newest()
    const site = await db()
      .selectFrom('sites.site')
      .select('slug')
      .where('id', '=', site_id)
      .executeTakeFirst()
    assert.equal(site?.slug, 'birzgale')
  })

  test('an address that is not ours is refused in two languages', async () => {
    await assert.rejects(
      send(plainMail(), { to: ['cits@example.lv'] }),
      /550 .*Sadas adreses pie mums nav.*There is no such address here/,
    )
  })

  test('a bounce is shown in its own list, answered by nobody and taken in by hand if wanted', async () => {
    const items = await countOf('intake.item')
    await send(bounceMail(), { from: '' })
    await readAll()
    const mail = await newest()
    assert.equal(mail.kind, 'bounce')
    assert.equal(mail.item_id, null)
    assert.equal(await countOf('intake.item'), items)
    assert.equal((await mailsTo('mailer-daemon@example.lv')).length, 0)
    const rita = await town.staff('rita@paraugs.lv')
    const list = await rita.get('/register/mail?list=automatic')
    assert.match(list.text, /Undelivered Mail Returned/)
    const page = await rita.get(`/register/mail/${mail.id}`)
    assert.match(page.text, /nav@example\.lv; kods: 5\.1\.1/)
    const entered = await rita.post(`/register/mail/${mail.id}/entry`, {})
    assert.equal(entered.status, 200)
    assert.equal(await countOf('intake.item'), items + 1)
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
      await send(plainMail({ id: `auto-${at}@example.lv`, head }), { from: `a${at}@example.lv` })
    }
    await send(plainMail({ id: 'lodzins.7.123@ogresnovads.lv' }), { from: 'z@example.lv' })
    await readAll()
    assert.equal((await newest()).kind, 'loop')
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
      await send(charsetMail(charset, bytes))
      await readAll()
      const mail = await newest()
      assert.match(mail.body, expected, charset)
      assert.equal(mail.attention, null, `${charset}: ${mail.attention}`)
    }
    await send(charsetMail('x-nekad', Buffer.from([0xe2, 0xf0])))
    await readAll()
    assert.match((await newest()).attention ?? '', /charset_unknown/)
  })

  test('a mail of ten thousand parts is one item for a person to look at', async () => {
    const raw = manyParts(10_000)
    await send(raw)
    await readAll()
    const mail = await newest()
    assert.match(mail.attention ?? '', /too_many_parts/)
    assert.equal(mail.sha256, createHash('sha256').update(raw).digest('hex'))
    assert.equal((await listDocuments(db(), mail.item_id ?? 0)).length, 201)
  })

  test('NUL bytes, broken structure and a head full of line ends do no harm', async () => {
    await send(plainMail({ id: 'nul@example.lv', subject: 'a\0b', body: 'pirms\0pēc' }))
    await send(
      plainMail({
        id: 'broken@example.lv',
        head: ['Content-Type: multipart/mixed; boundary=x'],
        body: '--x\r\nContent-Type: application/pdf; name="a.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0=',
      }),
    )
    await readAll()
    assert.match((await newest()).attention ?? '', /structure_ambiguous/)
    const from = 'Eve <eve@example.lv\r\n Bcc: all@example.lv>'
    await send(plainMail({ id: 'inject@example.lv', from }), { from: 'eve@example.lv' })
    await readAll()
    assert.equal((await mailsTo('all@example.lv')).length, 0)
  })

  test('what stands outside of the parts is found', async () => {
    const hidden = Buffer.alloc(600, 'slēpts')
      .toString('base64')
      .replace(/(.{76})/g, '$1\r\n')
    await send(
      plainMail({
        id: 'hidden@example.lv',
        head: ['Content-Type: multipart/mixed; boundary=x'],
        body: `${hidden}\r\n--x\r\nContent-Type: text/plain\r\n\r\nteksts\r\n--x--\r\n${hidden}`,
      }),
    )
    await readAll()
    assert.match((await newest()).attention ?? '', /hidden_content/)
  })

  test('a mail of fifty megabytes is taken whole; a larger one is refused in words', async () => {
    const file = Buffer.alloc(36_000_000, 7)
    const mail = {
      from: 'anna@example.lv',
      to: 'kac@paraugs.lv',
      subject: 'Liels',
      attachments: [{ filename: 'plāns.bin', content: file }],
    }
    const client = nodemailer.createTransport({
      host: '127.0.0.1',
      port: listener.port,
      ignoreTLS: true,
    })
    await client.sendMail(mail)
    await readAll()
    const read = await newest()
    assert.equal(read.attention, null)
    const files = await listDocuments(db(), read.item_id ?? 0)
    assert.deepEqual(
      files.filter(({ role }) => role === 'attachment').map(({ name, bytes }) => [name, bytes]),
      [['plāns.bin', 36_000_000]],
    )
    const before = await countOf('mailbox.message')
    const larger = {
      ...mail,
      attachments: [{ filename: 'plāns.bin', content: Buffer.alloc(40_000_000) }],
    }
    await assert.rejects(client.sendMail(larger), /552 .*lielaka par 51 MB.*larger than 51 MB/)
    assert.equal(await countOf('mailbox.message'), before)
  })

  test('a client that vanishes in the middle leaves nothing half', async () => {
    const before = await countOf('mailbox.message')
    const socket = connect(listener.port, '127.0.0.1')
    const lines = ['EHLO x', 'MAIL FROM:<a@example.lv>', 'RCPT TO:<kac@paraugs.lv>', 'DATA']
    for (const line of lines) {
      await new Promise(resolve => socket.once('data', resolve))
      socket.write(`${line}\r\n`)
    }
    await new Promise(resolve => socket.once('data', resolve))
    socket.write('Subject: pus')
    socket.write('x'.repeat(300_000))
    await new Promise(resolve => setTimeout(resolve, 50))
    socket.destroy()
    await send(plainMail({ id: 'next@example.lv' }))
    assert.equal(await countOf('mailbox.message'), before + 1)
    assert.deepEqual(readdirSync(`${testFilesFolder()}/files/tmp`), [])
  })

  test('a disk that is full refuses for now, and the sender may try again', async () => {
    const before = await countOf('mailbox.message')
    openFiles({ dataDir: '/dev/full' })
    await assert.rejects(send(plainMail({ id: 'full@example.lv' })), /45[12] .*Ta nav pienemta/)
    openTestFiles()
    assert.equal(await countOf('mailbox.message'), before)
    await send(plainMail({ id: 'full@example.lv' }))
    assert.equal(await countOf('mailbox.message'), before + 1)
  })

  test('too many recipients are refused one by one, the mail is taken for the others', async () => {
    const many = readMailboxSettings({
      MAIL_LISTEN: '127.0.0.1:0',
      MAIL_ADDRESSES: Array.from({ length: 25 }, (_, at) => `a${at}@paraugs.lv`).join(','),
    })
    const other = await openMailListener(many)
    const client = nodemailer.createTransport({
      host: '127.0.0.1',
      port: other?.port ?? 0,
      ignoreTLS: true,
    })
    const to = many.addresses.map(({ address }) => address)
    const { accepted, rejected } = await client.sendMail({
      envelope: { from: 'a@example.lv', to },
      raw: plainMail({ id: 'r@example.lv' }),
    })
    assert.deepEqual([accepted.length, rejected.length], [20, 5])
    await other?.close()
  })
})
