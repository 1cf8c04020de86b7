import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import PostalMime from 'postal-mime'
import { openMailServer } from '../../fixtures/mail-server.ts'
import { newDatabase } from '../../fixtures/town.database.ts'
import { setClock } from './clock.ts'
import { closeDatabase, db, inTransaction, openDatabase } from './database.ts'
import { fileStore, readFile, registerFile, storeFile } from './files.ts'
import { type Mail, mailCleaningJob, mailJob, openMail, postLater } from './mail.ts'

const at = Temporal.Instant.from('2026-11-23T08:00:00Z')
const answer: Mail = {
  to: 'anna@paraugs.lv',
  subject: 'Atbilde uz Jūsu iesniegumu',
  text: 'Labdien! Atbilde ir pielikumā.',
}

describe('a mail', () => {
  let database: Awaited<ReturnType<typeof newDatabase>>
  let server: Awaited<ReturnType<typeof openMailServer>>

  before(async () => {
    database = await newDatabase({ empty: true })
    openDatabase(database.appUrl)
    setClock(at)
    server = await openMailServer()
    openMail({ smtpUrl: server.url, from: 'dome@paraugs.lv', outbox: '' })
  })
  after(async () => {
    server.close()
    openMail({ smtpUrl: undefined, from: '', outbox: '' })
    setClock(undefined)
    await closeDatabase()
    await database.drop()
  })

  async function post(mail: Mail): Promise<number> {
    await inTransaction(tx => postLater(tx, mail, at))
    const rows = await db().selectFrom('house.mail').select('id').orderBy('id').execute()
    return rows.at(-1)?.id ?? 0
  }

  test('takes files along, and says which mail it answers', async () => {
    const scan = randomBytes(3_000_000)
    const stored = await storeFile(scan, { maxBytes: 5_000_000 })
    await inTransaction(tx => registerFile(tx, stored, at))
    const { sha256 } = stored
    const id = await post({
      ...answer,
      replyTo: 'kanceleja@paraugs.lv',
      inReplyTo: '<jautajums.1@example.org>',
      messageId: '<atbilde.2@paraugs.lv>',
      attachments: [
        { name: 'lēmums „1“.pdf', type: 'application/pdf', sha256 },
        { name: 'tas pats.asice', type: 'application/vnd.etsi.asic-e+zip', sha256 },
      ],
    })
    await mailJob.run({ id })
    const letter = await PostalMime.parse(server.received.at(-1) ?? '')
    assert.equal(letter.inReplyTo, '<jautajums.1@example.org>')
    assert.equal(letter.references, '<jautajums.1@example.org>')
    assert.equal(letter.messageId, '<atbilde.2@paraugs.lv>')
    assert.equal(letter.replyTo?.[0]?.address, 'kanceleja@paraugs.lv')
    const names = letter.attachments.map(({ filename, mimeType }) => [filename, mimeType])
    assert.deepEqual(names, [
      ['lēmums „1“.pdf', 'application/pdf'],
      ['tas pats.asice', 'application/vnd.etsi.asic-e+zip'],
    ])
    for (const { content } of letter.attachments) {
      assert.ok(scan.equals(Buffer.from(content as ArrayBuffer)))
    }
  })

  test('says that a program wrote it, unless a person did', async () => {
    const headers = async (more: Partial<Mail>) => {
      await mailJob.run({ id: await post({ ...answer, ...more }) })
      const letter = await PostalMime.parse(server.received.at(-1) ?? '')
      return letter.headers.find(({ key }) => key === 'auto-submitted')?.value
    }
    assert.equal(await headers({}), 'auto-generated')
    assert.equal(await headers({ inReplyTo: '<jautajums.2@example.org>' }), 'auto-replied')
    assert.equal(await headers({ byHand: true }), undefined)
  })

  test('waits and says why while its file is damaged', async () => {
    const stored = await storeFile(Buffer.from('pielikums'), { maxBytes: 100 })
    await inTransaction(tx => registerFile(tx, stored, at))
    const { removed } = await removeBytes(stored.sha256)
    const attachments = [{ name: 'a.txt', type: 'text/plain', sha256: stored.sha256 }]
    const id = await post({ ...answer, attachments })
    await assert.rejects(mailJob.run({ id }))
    const row = await db().selectFrom('house.mail').selectAll().where('id', '=', id).execute()
    assert.deepEqual([row[0]?.sent_at, row[0]?.last_error], [null, 'Refusal'])
    await storeFile(removed, { maxBytes: 100 })
    await mailJob.run({ id })
    assert.match(server.received.at(-1) ?? '', /a\.txt/)
  })

  test('is deleted after a week with the files that nothing else needs', async () => {
    setClock(at.add({ hours: 8 * 24 }))
    await mailCleaningJob.run({})
    assert.equal((await db().selectFrom('house.mail').select('id').execute()).length, 0)
    assert.equal((await db().selectFrom('house.file').select('sha256').execute()).length, 0)
    const gone = await db().selectFrom('house.file_unclaimed').select('sha256').execute()
    assert.equal(gone.length, 2)
  })
})

async function removeBytes(sha256: string) {
  const removed = await readFile(sha256, { maxBytes: 100 })
  await fileStore().place.remove(sha256)
  return { removed }
}
