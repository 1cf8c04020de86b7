import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, afterEach, before, beforeEach, describe, test } from 'node:test'
import { newDatabase } from '../../fixtures/town.database.ts'
import { fingerprint, startSystemPostgres, systemPostgres } from './backup.trial.ts'
import { makeBackup } from './backup.ts'
import { closeDatabase, inTransaction, openDatabase } from './database.ts'
import { ask, type Ground, newGround } from './embedded-postgres.trial.ts'
import { closeJobs, migrateJobs, openJobs, sendJob } from './jobs.ts'
import { migrate } from './migration.ts'
import { restoreBackup } from './restoration.ts'
import { StartObstacle } from './start-obstacle.ts'

type Database = Awaited<ReturnType<typeof newDatabase>>

let ground: Ground
let town: Database
let other: Database
let house: { ownerUrl: string; dataDir: string }
let elsewhere: { ownerUrl: string; dataDir: string }

function inTwoTowns() {
  beforeEach(async () => {
    ground = newGround()
    town = await newDatabase()
    other = await newDatabase({ empty: true })
    house = { ownerUrl: town.ownerUrl, dataDir: join(ground.folder, 'var') }
    elsewhere = { ownerUrl: other.ownerUrl, dataDir: join(ground.folder, 'var-elsewhere') }
    mkdirSync(join(house.dataDir, 'files', 'scans', '2026'), { recursive: true })
  })
  afterEach(async () => {
    await ground.clear()
    await town.drop()
    await other.drop()
  })
}

const archive = () => join(ground.folder, 'town.tar.gz')

describe('a backup', () => {
  inTwoTowns()

  test('restored elsewhere gives the same rows, numbers, queue and files', async () => {
    await writeLetters(town.ownerUrl, 3000)
    await queueReminder()
    const scan = Buffer.alloc(9_000_001, 'Ķ')
    writeFileSync(join(house.dataDir, 'files', 'scans', '2026', 'līgums „1“.pdf'), scan)
    writeFileSync(join(house.dataDir, 'files', 'empty'), '')
    const made = await makeBackup(house, archive())
    assert.equal(made.files, 2)
    const restored = await restoreBackup(elsewhere, archive())
    assert.equal(restored.rows, made.rows)
    assert.deepEqual(await fingerprint(other.ownerUrl), await fingerprint(town.ownerUrl))
    assert.equal((await ask(other.appUrl, 'SELECT FROM jobs.job')).length, 1)
    const files = join(elsewhere.dataDir, 'files')
    assert.deepEqual(readFileSync(join(files, 'scans', '2026', 'līgums „1“.pdf')), scan)
    assert.equal(readFileSync(join(files, 'empty')).length, 0)
    assert.equal(statSync(join(files, 'empty')).mode & 0o077, 0)
  })

  test('written while people work holds one moment of it', async () => {
    let writes = 0
    let isOver = false
    const work = async () => {
      while (!isOver) {
        await writeLetters(town.ownerUrl, 7)
        writes++
      }
    }
    const working = [work(), work()]
    await makeBackup(house, archive())
    isOver = true
    await Promise.all(working)
    assert.ok(writes > 2)
    await restoreBackup(elsewhere, archive())
    const [mail] = await ask(other.ownerUrl, 'SELECT count(*) % 7 AS broken FROM house.mail')
    assert.deepEqual(mail, { broken: 0 })
    await writeLetters(other.ownerUrl, 1)
  })
})

describe('the archive', () => {
  inTwoTowns()

  test('is readable for its owner only, and journalled', async () => {
    await makeBackup(house, archive())
    assert.equal(statSync(archive()).mode & 0o777, 0o600)
    const deeds = await ask(
      town.ownerUrl,
      "SELECT deed FROM house.journal_entry WHERE deed LIKE 'backup%'",
    )
    assert.deepEqual(deeds, [{ deed: 'backup_made' }])
  })

  test('that cannot be written says so and leaves nothing behind', async () => {
    const nowhere = join(ground.folder, 'nowhere', 'town.tar.gz')
    await assert.rejects(makeBackup(house, nowhere), (error: Error) => {
      return error instanceof StartObstacle && /There is no folder/.test(error.message)
    })
    mkdirSync(archive())
    await assert.rejects(makeBackup(house, archive()))
    const left = readdirSync(ground.folder).filter(name => name.includes('unfinished'))
    assert.deepEqual(left, [])
  })

  test('of what stood there is kept by a restore that takes its place', async () => {
    await makeBackup(house, archive())
    await ask(town.ownerUrl, "UPDATE sites.municipality SET email = 'new@paraugs.lv'")
    const { kept } = await restoreBackup(house, archive())
    assert.ok(kept && existsSync(kept))
    await restoreBackup(house, kept)
    const [found] = await ask(town.ownerUrl, 'SELECT email FROM sites.municipality')
    assert.equal(found?.email, 'new@paraugs.lv')
  })
})

describe('between servers', {
  skip: systemPostgres ? false : 'no PostgreSQL of the system',
}, () => {
  inTwoTowns()
  let server: Awaited<ReturnType<typeof startSystemPostgres>>
  let serverGround: Ground

  before(async () => {
    serverGround = newGround(0o755)
    server = await startSystemPostgres(join(serverGround.folder, 'server'))
  })
  after(async () => {
    await server.stop()
    await serverGround.clear()
  })

  test('a town moves from the built-in PostgreSQL to another and back', async () => {
    await writeLetters(town.ownerUrl, 100)
    await makeBackup(house, archive())
    await migrate(server.url)
    await migrateJobs(server.url)
    await restoreBackup({ ...elsewhere, ownerUrl: server.url }, archive())
    assert.deepEqual(await fingerprint(server.url), await fingerprint(town.ownerUrl))
    const back = join(ground.folder, 'back.tar.gz')
    await makeBackup({ ...elsewhere, ownerUrl: server.url }, back)
    await restoreBackup(elsewhere, back)
    assert.deepEqual(await fingerprint(other.ownerUrl), await fingerprint(town.ownerUrl))
  })
})

async function queueReminder() {
  openDatabase(town.appUrl)
  await openJobs(['reminder'], [])
  await inTransaction(tx => sendJob(tx, 'reminder', { appointmentId: 812 }))
  await closeJobs()
  await closeDatabase()
}

/** Letters are written together or not at all. */
async function writeLetters(url: string, number: number) {
  await ask(
    url,
    `INSERT INTO house.mail (recipient, subject, body, created_at)
     SELECT 'anna@paraugs.lv', 'Vizīte' || i, repeat(md5(i::text), 40) || E'\\\\N\\t\\n', now()
     FROM generate_series(1, ${number}) i`,
  )
}
