// Mail from a real SMTP client to the register.
import { strict as assert } from 'node:assert'
import { readdirSync } from 'node:fs'
import { connect } from 'node:net'
import { describe, test } from 'node:test'
import nodemailer from 'nodemailer'
import { useMailRoom } from '../../../fixtures/mail-room.ts'
import { plainMail } from '../../../fixtures/mails.ts'
import { openTestFiles, testFilesFolder } from '../../../fixtures/town.database.ts'
import { useTown } from '../../../fixtures/town.ts'
import { db } from '../../house/database.ts'
import { openFiles, readFile } from '../../house/files.ts'
import { findItem, listDocuments } from '../intake/index.ts'
import { openMailListener } from './listener.ts'
import { readMailboxSettings } from './settings.ts'

const roomy = { maxBytes: 60_000_000 }

describe('mail that comes in', () => {
  useTown()
  const room = useMailRoom()

  test('Anna’s letter becomes an item with its raw bytes, and she is told the code', async () => {
    const raw = plainMail()
    const { response } = await room.send(raw)
    assert.match(response, /^250 .*Vestule ir saglabata\. \/ The mail is stored\./)
    await room.readAll()
    const mail = await room.newest()
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
    const [told] = await room.mailsTo('anna@example.lv')
    assert.match(told?.subject ?? '', new RegExp(`Jūsu vēstule ir saņemta \\(${item?.code}\\)`))
    assert.equal(told?.in_reply_to, '<letter-1@example.lv>')
    assert.match(told?.body ?? '', /Your letter has arrived|Your letter|your letter/)
  })

  test('the same mail again is kept and linked, entered once and told once', async () => {
    const items = await room.count('intake.item')
    await room.send(plainMail())
    await room.readAll()
    const mail = await room.newest()
    assert.equal(await room.count('intake.item'), items)
    assert.ok(mail.duplicate_of)
    assert.ok(mail.item_id)
    assert.equal((await room.mailsTo('anna@example.lv')).length, 1)
  })

  test('another mail with a Message-ID that is known is an item of its own, for a person', async () => {
    const items = await room.count('intake.item')
    await room.send(plainMail({ body: 'Cits teksts ar to pašu numuru.' }))
    await room.readAll()
    const mail = await room.newest()
    assert.equal(await room.count('intake.item'), items + 1)
    assert.equal(mail.attention, 'same_message_id')
    assert.ok(mail.duplicate_of)
  })

  test('twenty mails at once are twenty items, and none twice', async () => {
    const items = await room.count('intake.item')
    const mails = Array.from({ length: 20 }, (_, at) =>
      plainMail({ id: `many-${at}@example.lv`, from: `r${at}@example.lv` }),
    )
    await Promise.all(mails.map(raw => room.send(raw, { from: 'r@example.lv' })))
    await room.readAll()
    assert.equal(await room.count('intake.item'), items + 20)
  })

  test('no address is told more than five times a day', async () => {
    assert.equal((await room.mailsTo('r@example.lv')).length, 5)
  })

  test('a mail to a parish belongs to the parish', async () => {
    await room.send(plainMail({ id: 'b@example.lv' }), { to: ['birzgale@paraugs.lv'] })
    await room.readAll()
    const { site_id } = await room.newest()
    const site = await db()
      .selectFrom('sites.site')
      .select('slug')
      .where('id', '=', site_id)
      .executeTakeFirst()
    assert.equal(site?.slug, 'birzgale')
  })

  test('an address that is not ours is refused in two languages', async () => {
    await assert.rejects(
      room.send(plainMail(), { to: ['cits@example.lv'] }),
      /550 .*Sadas adreses pie mums nav.*There is no such address here/,
    )
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
      port: room.port,
      ignoreTLS: true,
    })
    await client.sendMail(mail)
    await room.readAll()
    const read = await room.newest()
    assert.equal(read.attention, null)
    const files = await listDocuments(db(), read.item_id ?? 0)
    assert.deepEqual(
      files.filter(({ role }) => role === 'attachment').map(({ name, bytes }) => [name, bytes]),
      [['plāns.bin', 36_000_000]],
    )
    const before = await room.count('mailbox.message')
    const larger = {
      ...mail,
      attachments: [{ filename: 'plāns.bin', content: Buffer.alloc(40_000_000) }],
    }
    await assert.rejects(client.sendMail(larger), /552 .*lielaka par 51 MB.*larger than 51 MB/)
    assert.equal(await room.count('mailbox.message'), before)
  })

  test('a client that vanishes in the middle leaves nothing half', async () => {
    const before = await room.count('mailbox.message')
    const socket = connect(room.port, '127.0.0.1')
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
    await room.send(plainMail({ id: 'next@example.lv' }))
    assert.equal(await room.count('mailbox.message'), before + 1)
    assert.deepEqual(readdirSync(`${testFilesFolder()}/files/tmp`), [])
  })

  test('a disk that is full refuses for now, and the sender may try again', async () => {
    const before = await room.count('mailbox.message')
    openFiles({ dataDir: '/dev/full' })
    await assert.rejects(
      room.send(plainMail({ id: 'full@example.lv' })),
      /45[12] .*Ta nav pienemta/,
    )
    openTestFiles()
    assert.equal(await room.count('mailbox.message'), before)
    await room.send(plainMail({ id: 'full@example.lv' }))
    assert.equal(await room.count('mailbox.message'), before + 1)
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
