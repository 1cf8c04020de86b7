import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { sql } from 'kysely'
import { newDatabase, stopTestServer } from '../fixtures/town.database.ts'
import { closeDatabase, db, openDatabase } from '../src/house/database.ts'
import { checkFiles } from '../src/house/files.check.ts'
import { openFiles } from '../src/house/files.ts'
import type { Measurement } from './measurement.ts'

const count = Number(process.env.BENCH_FILES ?? 2000)
const bytes = Number(process.env.BENCH_FILE_BYTES ?? 100_000)

/** Writes files as the store would have them, without waiting for the disk each time. */
async function fill(dataDir: string): Promise<readonly string[]> {
  const paths: string[] = []
  const content = Buffer.alloc(bytes, 'Lodziņš ')
  for (let from = 0; from < count; from += 5000) {
    const names = Array.from({ length: Math.min(5000, count - from) }, (_, at) => {
      content.writeUInt32BE(from + at)
      const name = createHash('sha256').update(content).digest('hex')
      const path = join(dataDir, 'files', name.slice(0, 2), name.slice(2, 4), name)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, content)
      paths.push(path)
      return name
    })
    await sql`insert into house.file (sha256, bytes, stored_at)
      select name, ${bytes}, now() from unnest(${names}::text[]) name`.execute(db())
  }
  return paths.sort()
}

/** What the same number of readers need to read the same files and do nothing with them. */
async function bareRead(paths: readonly string[]): Promise<number> {
  const start = performance.now()
  const waiting = paths.values()
  const readers = Array.from({ length: 4 }, async () => {
    const space = Buffer.allocUnsafeSlow(1 << 20)
    for (const path of waiting) {
      const file = await open(path)
      while ((await file.read(space, 0, space.length, null)).bytesRead > 0);
      await file.close()
    }
  })
  await Promise.all(readers)
  return performance.now() - start
}

/** The nightly reading of all files beside a bare loop over the same files, both from memory. */
export const filesBench = {
  name: 'files',
  async run(): Promise<Measurement[]> {
    const dataDir = mkdtempSync(join(tmpdir(), 'lodzins-bench-files-'))
    const database = await newDatabase({ empty: true })
    openDatabase(database.appUrl)
    openFiles({ dataDir })
    try {
      const paths = await fill(dataDir)
      await bareRead(paths)
      await checkFiles()
      const before = process.memoryUsage().rss
      let most = before
      const start = performance.now()
      await checkFiles(() => {
        most = Math.max(most, process.memoryUsage().rss)
      })
      const checkMs = performance.now() - start
      const bareMs = await bareRead(paths)
      const growth = (most - before) / 1e6
      const label = `${count} files of ${Math.round(bytes / 1000)} kB`
      return [
        {
          label: `${label}: read and compared`,
          value: (count * bytes) / checkMs / 1000,
          unit: 'MB/s',
        },
        { label: 'as fast as a bare read of the same files', value: bareMs / checkMs, unit: '×' },
        { label: 'memory grows by', value: growth, unit: 'MB', goal: '< 50' },
      ]
    } finally {
      await closeDatabase()
      await database.drop()
      await stopTestServer()
      rmSync(dataDir, { recursive: true, force: true })
    }
  },
}
