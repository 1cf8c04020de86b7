// A process that is killed while mail comes in: nothing acknowledged is lost, nothing entered twice.
import { strict as assert } from 'node:assert'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import nodemailer from 'nodemailer'
import { plainMail } from '../../fixtures/mails.ts'
import { endAll, lodzins } from '../../fixtures/processes.ts'
import { newDatabase, openTestFiles } from '../../fixtures/town.database.ts'
import { closeDatabase, db, openDatabase } from '../house/database.ts'
import { openFiles, readFile } from '../house/files.ts'
import { readMessage } from '../rooms/mailbox/index.ts'

/** A port that nobody holds now. */
function freePort(): Promise<number> {
  return new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

const mails = Array.from({ length: 40 }, (_, at) =>
  plainMail({ id: `k${at}@example.lv`, subject: `Nr. ${at}`, body: 'vārdi '.repeat(20_000) }),
)
const hashOf = (raw: string) => createHash('sha256').update(raw).digest('hex')

describe('mail while the process is killed', () => {
  let database: Awaited<ReturnType<typeof newDatabase>>
  let env: Record<string, string>
  const dataDir = mkdtempSync(join(tmpdir(), 'lodzins-outage-'))
  before(async () => {
    database = await newDatabase()
    env = {
      DATABASE_URL: database.ownerUrl,
      DATA_DIR: dataDir,
      MAIL_LISTEN: `127.0.0.1:${await freePort()}`,
      MAIL_ADDRESSES: 'kac@paraugs.lv',
    }
  })
  after(async () => {
    await endAll()
    await closeDatabase()
    openTestFiles()
    await database?.drop()
    rmSync(dataDir, { recursive: true, force: true })
  })

  async function send(raw: string): Promise<boolean> {
    const port = Number(env.MAIL_LISTEN?.split(':')[1])
    const client = nodemailer.createTransport({ host: '127.0.0.1', port, ignoreTLS: true })
    const envelope = { from: 'anna@example.lv', to: ['kac@paraugs.lv'] }
    return client.sendMail({ envelope, raw }).then(
      () => true,
      () => false,
    )
  }

  test('every mail that was acknowledged is an item once, and a mail sent again is not another', async () => {
    const first = lodzins(['worker'], env)
    await first.ready()
    let acknowledged = 0
    const answers = mails.map(async raw => {
      const isTaken = await send(raw)
      if (isTaken && ++acknowledged === 10) await first.end('SIGKILL')
      return isTaken
    })
    const isTaken = await Promise.all(answers)
    const open = mails.filter((_, at) => !isTaken[at])
    assert.ok(acknowledged > 9 && open.length > 0)
    const second = lodzins(['worker'], env)
    await second.ready()
    assert.ok((await Promise.all(open.map(send))).every(Boolean))
    await second.end()
    openDatabase(database.appUrl)
    openFiles({ dataDir })
    const stored = await db().selectFrom('mailbox.message').select(['id', 'sha256']).execute()
    for (const { id } of stored) await readMessage(id)
    assert.deepEqual(
      [...new Set(stored.map(({ sha256 }) => sha256))].sort(),
      mails.map(hashOf).sort(),
    )
    for (const { sha256 } of stored) await readFile(sha256, { maxBytes: 1_000_000 })
    const items = await db()
      .selectFrom('intake.item')
      .select('source_key')
      .where('channel', '=', 'email')
      .execute()
    assert.deepEqual(
      items.map(({ source_key }) => source_key).sort(),
      mails.map(raw => `mail:${hashOf(raw)}`).sort(),
    )
  })
})
