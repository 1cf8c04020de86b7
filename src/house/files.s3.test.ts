import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { type FileStorage, openFileStorage } from '../../fixtures/file-storage.ts'
import { newDatabase, openTestFiles } from '../../fixtures/town.database.ts'
import { listFiles } from './backup.files.ts'
import { BadSetting, readConfig } from './config.ts'
import { closeDatabase, inTransaction, openDatabase } from './database.ts'
import { checkFiles } from './files.check.ts'
import { fileStore, openFiles, readFile, registerFile, storeFile } from './files.ts'
import { Refusal } from './refusal.ts'

const at = Temporal.Instant.from('2026-11-29T08:00:00Z')
const roomy = { maxBytes: 10_000_000 }

describe('files in a bucket', () => {
  let storage: FileStorage
  let dataDir: string
  let database: Awaited<ReturnType<typeof newDatabase>>

  before(async () => {
    database = await newDatabase({ empty: true })
    openDatabase(database.appUrl)
    storage = await openFileStorage()
    dataDir = mkdtempSync(join(tmpdir(), 'lodzins-bucket-'))
    openFiles(readConfig({ DATA_DIR: dataDir, FILES_URL: storage.url }))
  })
  after(async () => {
    openTestFiles()
    await storage.close()
    await closeDatabase()
    await database.drop()
    rmSync(dataDir, { recursive: true, force: true })
  })

  test('are stored, read and deleted like those on the disk, signed, and leave nothing there', async () => {
    const content = randomBytes(2_000_001)
    const { sha256 } = await storeFile(content, roomy)
    const empty = await storeFile(new Uint8Array(), roomy)
    assert.deepEqual([...storage.objects.keys()].sort(), [sha256, empty.sha256].sort())
    assert.ok(content.equals(await readFile(sha256, roomy)))
    assert.equal((await readFile(empty.sha256, roomy)).length, 0)
    storage.objects.set(sha256, randomBytes(5))
    await assert.rejects(readFile(sha256, roomy), refusal('file_changed'))
    await fileStore().place.remove(sha256)
    await assert.rejects(readFile(sha256, roomy), refusal('file_missing'))
    assert.deepEqual(await listFiles(dataDir), [])
  })

  test('get there though the storage stumbles, or are refused whole', async () => {
    storage.failures.push(503, 500)
    const stored = await storeFile(Buffer.from('ar trešo reizi'), roomy)
    assert.ok(storage.objects.has(stored.sha256))
    const before = storage.objects.size
    const wrong = storage.url.replace('LODZINS:', 'LODZINS:x')
    openFiles(readConfig({ DATA_DIR: dataDir, FILES_URL: wrong }))
    await assert.rejects(storeFile(Buffer.from('nē'), roomy), /answered 403/)
    openFiles(readConfig({ DATA_DIR: dataDir, FILES_URL: storage.url }))
    assert.equal(storage.objects.size, before)
    assert.deepEqual(await listFiles(dataDir), [])
  })

  test('are read each night too, page by page', async () => {
    storage.objects.clear()
    const stored = []
    for (const text of ['a', 'b', 'c', 'd', 'e']) {
      stored.push(await storeFile(Buffer.from(text), roomy))
    }
    for (const file of stored) await inTransaction(tx => registerFile(tx, file, at))
    storage.objects.delete(stored[0]?.sha256 ?? '')
    storage.objects.set(stored[1]?.sha256 ?? '', Buffer.from('x'))
    for (const number of [1, 2, 3, 4]) storage.objects.set(`${number}`.repeat(64), Buffer.from('?'))
    const { files, missing, changed, orphans } = await checkFiles()
    assert.deepEqual([files, missing, changed, orphans], [5, 1, 1, 4])
  })
})

test('a wrong FILES_URL is said at the start', () => {
  for (const text of ['x', 'https://a:b@host/bucket', 's3://host/bucket', 's3://a:b@host/']) {
    assert.throws(() => readConfig({ FILES_URL: text }), BadSetting)
  }
})

const refusal = (code: string) => (error: unknown) =>
  error instanceof Refusal && error.code === code
