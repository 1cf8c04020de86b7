import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { newDatabase, openTestFiles } from '../../fixtures/town.database.ts'
import { closeDatabase, db, inTransaction, openDatabase } from './database.ts'
import { checkFiles, findLastCheck, listFaulty } from './files.check.ts'
import { fileStore, openFiles, registerFile, storeFile } from './files.ts'

const at = Temporal.Instant.from('2026-11-29T08:00:00Z')

describe('the nightly reading of all files', () => {
  let database: Awaited<ReturnType<typeof newDatabase>>
  let dataDir: string
  before(async () => {
    database = await newDatabase({ empty: true })
    openDatabase(database.appUrl)
    dataDir = mkdtempSync(join(tmpdir(), 'lodzins-check-'))
    openFiles({ dataDir })
  })
  after(async () => {
    await closeDatabase()
    await database.drop()
    openTestFiles()
    rmSync(dataDir, { recursive: true, force: true })
  })

  const pathOf = (sha256: string) =>
    join(dataDir, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256)

  async function keep(text: string) {
    const stored = await storeFile(Buffer.from(text), { maxBytes: 1000 })
    await inTransaction(tx => registerFile(tx, stored, at))
    return stored.sha256
  }

  test('names what is missing, what changed and what nobody knows', async () => {
    await Promise.all([1, 2, 3, 4, 5].map(number => keep(`iesniegums ${number}`)))
    const [lost, bent] = [await keep('pazudis'), await keep('bojāts')]
    await fileStore().place.remove(lost)
    writeFileSync(pathOf(bent), 'cits')
    await storeFile(Buffer.from('vēl neviena'), { maxBytes: 100 })
    const [stray, young] = ['ab'.repeat(32), 'cd'.repeat(32)]
    for (const name of [stray, young]) {
      mkdirSync(dirname(pathOf(name)), { recursive: true })
      writeFileSync(pathOf(name), 'svešs')
    }
    const earlier = Date.now() / 1000 - 2 * 86_400
    utimesSync(pathOf(stray), earlier, earlier)
    const progress: number[] = []
    const check = await checkFiles(({ files }) => progress.push(files))
    const { files, missing, changed, orphans } = check
    assert.deepEqual(
      { files, missing, changed, orphans },
      { files: 7, missing: 1, changed: 1, orphans: 1 },
    )
    assert.deepEqual(progress, [7])
    const faulty = (await listFaulty(db(), 10)).map(({ sha256, fault }) => [sha256, fault])
    assert.deepEqual(
      new Map(faulty as [string, string][]),
      new Map([
        [lost, 'missing'],
        [bent, 'changed'],
      ]),
    )
    assert.equal((await findLastCheck(db()))?.missing, 1)
    const entries = await db().selectFrom('house.journal_entry').select(['deed', 'actor']).execute()
    assert.deepEqual(entries, [{ deed: 'files_checked', actor: 'program' }])
  })

  test('takes a fault back once the bytes are right again', async () => {
    await keep('pazudis')
    await keep('bojāts')
    const { missing, changed } = await checkFiles()
    assert.deepEqual([missing, changed], [0, 0])
    assert.deepEqual(await listFaulty(db(), 10), [])
  })

  test('finds nothing wrong after processes were killed while they stored', async () => {
    const told: string[] = []
    for (let round = 0; round < 4; round++) {
      const args = ['fixtures/file-storing.ts', database.appUrl, dataDir]
      const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
      const killed = new Promise(resolve => child.on('close', resolve))
      const enough = told.length + 5 + 3 * round
      const lines = createInterface({ input: child.stdout })
      lines.on('line', line => {
        if (told.push(line) === enough) setTimeout(() => child.kill('SIGKILL'), 2 * round)
      })
      await killed
    }
    const { missing, changed } = await checkFiles()
    assert.deepEqual([missing, changed], [0, 0])
    const rows = await db().selectFrom('house.file').select('sha256').execute()
    const kept = new Set(rows.map(({ sha256 }) => sha256))
    assert.deepEqual(
      told.filter(name => !kept.has(name)),
      [],
    )
  })

  test('walks any number of them, page by page', async () => {
    await db().deleteFrom('house.file').execute()
    await sql`insert into house.file (sha256, bytes, stored_at)
      select encode(sha256(n::text::bytea), 'hex'), 1, ${at.toString()}
      from generate_series(1, 1100) n`.execute(db())
    const progress: number[] = []
    const { files, missing } = await checkFiles(({ files: done }) => progress.push(done))
    assert.deepEqual([files, missing], [1100, 1100])
    assert.deepEqual(progress, [1000, 1100])
  })
})
