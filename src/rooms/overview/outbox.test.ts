import { strict as assert } from 'node:assert'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { useTown } from '../../../fixtures/town.ts'
import { inTransaction } from '../../house/database.ts'
import { registerFile, storeFile } from '../../house/files.ts'
import { listOutbox, mailJob, openMail, postLater } from '../../house/mail.ts'

describe('mail without a mail server', () => {
  const town = useTown()
  const outbox = mkdtempSync(join(tmpdir(), 'lodzins-outbox-'))
  after(() => rmSync(outbox, { recursive: true, force: true }))

  test('goes to a file for its owner alone and to the page, and is said not to leave', async () => {
    openMail({ smtpUrl: undefined, from: 'kac@example.lv', outbox })
    const now = Temporal.Instant.from('2026-11-23T06:00:00Z')
    const mail = { to: 'inta@example.lv', subject: 'Jūsu vizīte', text: 'Gaidīsim Jūs otrdien.' }
    await inTransaction(tx => postLater(tx, mail, now))
    const [queued] = await listOutbox(1)
    await mailJob.run({ id: queued?.id })
    const [name = ''] = readdirSync(outbox)
    assert.match(readFileSync(join(outbox, name), 'utf8'), /To: inta@example\.lv/)
    assert.equal(statSync(join(outbox, name)).mode & 0o077, 0)
    const andris = await town.staff('andris@paraugs.lv')
    const page = await andris.get('/settings/outbox')
    assert.match(page.text, /Pasta serveris nav norādīts/)
    assert.match(page.text, /Gaidīsim Jūs otrdien\./)
    assert.match(page.text, /saglabāta mapē/)
  })

  test('names the files that go along, with their sizes', async () => {
    const now = Temporal.Instant.from('2026-11-23T07:00:00Z')
    const file = await storeFile(Buffer.alloc(153_600), { maxBytes: 200_000 })
    await inTransaction(async tx => {
      await registerFile(tx, file, now)
      const attachments = [
        { name: 'lēmums.pdf', type: 'application/pdf', sha256: file.sha256 },
        { name: 'pielikums.asice', type: 'application/octet-stream', sha256: file.sha256 },
      ]
      const mail = { to: 'inta@example.lv', subject: 'Atbilde', text: 'Labdien!', attachments }
      await postLater(tx, mail, now)
    })
    const page = await (await town.staff('andris@paraugs.lv')).get('/settings/outbox')
    assert.match(page.text, /lēmums\.pdf.*150.*kB.*pielikums\.asice/s)
  })

  test('is not for the eyes of a clerk', async () => {
    const ilze = await town.staff('ilze@paraugs.lv')
    assert.equal((await ilze.get('/settings/outbox')).status, 403)
  })
})
