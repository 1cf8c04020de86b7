import { execFileSync } from 'node:child_process'
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
async function bareRead(paths: readonly string[]): Promise<void> {
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
}

/** Has the system forget what it keeps of files, so that they come from the disk; as root only. */
function forgetCache(): boolean {
  try {
    execFileSync('sync')
    writeFileSync('/proc/sys/vm/drop_caches', '3')
    return true
  } catch {
    return false
  }
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** The same with every file coming from the disk. */
async function fromDisk(paths: readonly string[]): Promise<Measurement[]> {
  if (!forgetCache()) return []
  const bareMs = await timeOf(() => bareRead(paths))
  forgetCache()
  const checkMs = await timeOf(() => checkFiles())
  return [
    { label: 'from the disk', value: (count * bytes) / checkMs / 1000, unit: 'MB/s' },
    { label: 'as fast as a bare read from the disk', value: bareMs / checkMs, unit: '×' },
  ]
}

/** The nightly reading of all files beside a bare loop over the same files. */
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
      const checkMs = await timeOf(() =>
        checkFiles(() => {
          most = Math.max(most, process.memoryUsage().rss)
        }),
      )
      const bareMs = await timeOf(() => bareRead(paths))
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
        ...(await fromDisk(paths)),
      ]
    } finally {
      await closeDatabase()
      await database.drop()
      await stopTestServer()
      rmSync(dataDir, { recursive: true, force: true })
    }
  },
}
