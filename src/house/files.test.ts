import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { newDatabase, openTestFiles } from '../../fixtures/town.database.ts'
import { listFiles } from './backup.files.ts'
import { closeDatabase, db, inTransaction, openDatabase } from './database.ts'
import { cleanFiles } from './files.cleaning.ts'
import { openFile, openFiles, readFile, registerFile, releaseFiles, storeFile } from './files.ts'
import { Refusal } from './refusal.ts'

const at = Temporal.Instant.from('2026-11-29T08:00:00Z')
const roomy = { maxBytes: 50_000_000 }
let dataDir: string
const folder = () => join(dataDir, 'files')
const pathOf = (sha256: string) => join(folder(), sha256.slice(0, 2), sha256.slice(2, 4), sha256)

function inAnEmptyTown() {
  let database: Awaited<ReturnType<typeof newDatabase>>
  before(async () => {
    database = await newDatabase({ empty: true })
    openDatabase(database.appUrl)
    dataDir = mkdtempSync(join(tmpdir(), 'lodzins-files-'))
    openFiles({ dataDir })
  })
  after(async () => {
    await closeDatabase()
    await database.drop()
    openTestFiles()
    rmSync(dataDir, { recursive: true, force: true })
  })
}

async function* inParts(content: Uint8Array, bytes: number) {
  for (let from = 0; from < content.length; from += bytes) {
    yield content.subarray(from, from + bytes)
  }
}

describe('the file store', () => {
  inAnEmptyTown()

  test('keeps a file under the hash of what is in it, for its owner only', async () => {
    const content = randomBytes(3_000_001)
    const stored = await storeFile(inParts(content, 65_536), roomy)
    assert.equal(stored.sha256, createHash('sha256').update(content).digest('hex'))
    assert.equal(stored.bytes, content.length)
    assert.deepEqual(Buffer.from(await readFile(stored.sha256, roomy)), content)
    assert.equal(statSync(pathOf(stored.sha256)).mode & 0o077, 0)
    assert.deepEqual(readdirSync(join(folder(), 'tmp')), [])
  })

  test('keeps the same bytes once, and an empty file too', async () => {
    const [first, second] = await Promise.all([1, 2].map(() => storeFile(Buffer.of(), roomy)))
    assert.deepEqual(first, second)
    assert.equal((await readFile(first?.sha256 ?? '', roomy)).length, 0)
  })

  test('heals a damaged file when the same comes again', async () => {
    const { sha256 } = await storeFile(Buffer.from('līgums'), roomy)
    writeFileSync(pathOf(sha256), 'lÄgums')
    await assert.rejects(readFile(sha256, roomy), refusal('file_changed'))
    await storeFile(Buffer.from('līgums'), roomy)
    assert.equal(Buffer.from(await readFile(sha256, roomy)).toString(), 'līgums')
  })

  test('refuses what is too large and leaves nothing of it', async () => {
    const before = await listFiles(dataDir)
    await assert.rejects(
      storeFile(inParts(randomBytes(300_000), 65_536), { maxBytes: 299_999 }),
      refusal('file_too_large'),
    )
    assert.deepEqual(await listFiles(dataDir), before)
    await storeFile(inParts(randomBytes(300_000), 65_536), { maxBytes: 300_000 })
  })

  test('keeps nothing of an upload that breaks off or fills the disk', async () => {
    const before = await listFiles(dataDir)
    const broken = async function* () {
      yield randomBytes(100_000)
      throw new Error('the line was cut')
    }
    await assert.rejects(storeFile(broken(), roomy), /the line was cut/)
    const full = async function* () {
      yield randomBytes(100_000)
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
    }
    await assert.rejects(storeFile(full(), roomy), refusal('disk_full'))
    assert.deepEqual(await listFiles(dataDir), before)
  })

  test('says that a file is missing before anything is sent', async () => {
    await assert.rejects(openFile('0'.repeat(64)), refusal('file_missing'))
    await assert.rejects(openFile('../../../etc/passwd'), /not the name of a file/)
  })

  test('reads into memory no more than asked', async () => {
    const { sha256 } = await storeFile(randomBytes(1001), roomy)
    await assert.rejects(readFile(sha256, { maxBytes: 1000 }), refusal('file_too_large'))
  })
})

describe('a registered file', () => {
  inAnEmptyTown()

  test('is one row however often it comes, and a fault ends when it comes again', async () => {
    const stored = await storeFile(Buffer.from('iesniegums'), roomy)
    await Promise.all([1, 2, 3].map(() => inTransaction(tx => registerFile(tx, stored, at))))
    await db().updateTable('house.file').set({ checked_at: at, fault: 'missing' }).execute()
    await storeFile(Buffer.from('iesniegums'), roomy)
    await inTransaction(tx => registerFile(tx, stored, at))
    const rows = await db().selectFrom('house.file').select(['sha256', 'bytes', 'fault']).execute()
    assert.deepEqual(rows, [{ ...stored, fault: null }])
  })

  test('goes into a backup, what is still being received does not', async () => {
    const { sha256 } = await storeFile(Buffer.from('pielikums'), roomy)
    writeFileSync(join(folder(), 'tmp', 'half'), 'ha')
    const kept = await listFiles(folder())
    assert.ok(kept.includes(`${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`))
    assert.ok(existsSync(join(folder(), 'tmp', 'half')))
    assert.ok(!kept.some(path => path.includes('half')))
  })
})

describe('bytes that nobody claims', () => {
  inAnEmptyTown()

  test('are deleted after a day, and cannot be registered any more', async () => {
    const late = await storeFile(Buffer.from('pamests'), roomy)
    const fresh = await storeFile(Buffer.from('tikko'), roomy)
    writeFileSync(join(folder(), 'tmp', 'broken'), 'ha')
    const twoDaysAgo = Date.now() / 1000 - 2 * 86_400
    utimesSync(join(folder(), 'tmp', 'broken'), twoDaysAgo, twoDaysAgo)
    await twoDaysPass(late.sha256)
    await cleanFiles()
    assert.ok(!existsSync(pathOf(late.sha256)) && existsSync(pathOf(fresh.sha256)))
    assert.ok(!existsSync(join(folder(), 'tmp', 'broken')))
    await assert.rejects(
      inTransaction(tx => registerFile(tx, late, at)),
      refusal('file_missing'),
    )
    assert.equal((await db().selectFrom('house.file').selectAll().execute()).length, 0)
    await inTransaction(tx => registerFile(tx, fresh, at))
  })

  test('stay when a deed claims them while they would be deleted', async () => {
    for (let round = 0; round < 20; round++) {
      const stored = await storeFile(Buffer.from(`sacensība ${round}`), roomy)
      await twoDaysPass(stored.sha256)
      const claim = inTransaction(tx => registerFile(tx, stored, at)).catch(() => {})
      await Promise.all([claim, cleanFiles(), cleanFiles()])
      const row = await db()
        .selectFrom('house.file')
        .select('sha256')
        .where('sha256', '=', stored.sha256)
        .executeTakeFirst()
      assert.equal(row !== undefined, existsSync(pathOf(stored.sha256)))
    }
  })

  test('are those that a deed gave up, once nothing refers to them', async () => {
    const stored = await storeFile(Buffer.from('vecs'), roomy)
    await inTransaction(tx => registerFile(tx, stored, at))
    assert.equal(await inTransaction(tx => releaseFiles(tx, [stored.sha256])), 1)
    await cleanFiles()
    assert.ok(existsSync(pathOf(stored.sha256)))
    await twoDaysPass(stored.sha256)
    await cleanFiles()
    assert.ok(!existsSync(pathOf(stored.sha256)))
  })
})

async function twoDaysPass(sha256: string) {
  await db()
    .updateTable('house.file_unclaimed')
    .set({ since: sql`now() - interval '2 days'` })
    .where('sha256', '=', sha256)
    .execute()
}

const refusal = (code: string) => (error: unknown) =>
  error instanceof Refusal && error.code === code
