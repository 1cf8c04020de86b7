// Writes the types of the migrated database to src/house/schema.ts: `node tools/schema.ts`;
// with `--verify` it only compares (exit 1 when they differ).
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '../src/house/embedded-postgres.ts'
import { migrate } from '../src/house/migration.ts'
import { floors } from '../src/rooms.ts'

const types = {
  timestamptz: 'Temporal.Instant',
  date: 'Temporal.PlainDate',
  time: 'Temporal.PlainTime',
  int8: 'number',
  numeric: 'number',
}

/** Runs the generator on a database; true when the file holds (or now holds) its types. */
export function writeSchema(url: string, { verify }: { verify: boolean }): boolean {
  const rooms = ['house', ...floors.flat()].join(',')
  const { status } = spawnSync(
    process.execPath,
    [
      'node_modules/kysely-codegen/dist/cli/bin.js',
      ...['--dialect', 'postgres', '--url', url, '--out-file', 'src/house/schema.ts'],
      ...['--type-mapping', JSON.stringify(types), '--log-level', 'error'],
      ...['--include-pattern', `{${rooms}}.*`, '--exclude-pattern', 'house.migration'],
      ...(verify ? ['--verify'] : []),
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  )
  return status === 0
}

if (import.meta.main) {
  const dataDir = mkdtempSync(join(tmpdir(), 'lodzins-schema-'))
  const postgres = await startEmbeddedPostgres({ dataDir })
  await migrate(postgres.ownerUrl)
  const right = writeSchema(postgres.ownerUrl, { verify: process.argv.includes('--verify') })
  await postgres.stop()
  rmSync(dataDir, { recursive: true, force: true })
  process.exit(right ? 0 : 1)
}
