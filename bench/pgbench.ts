import { execFile } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** PostgreSQL's own measuring tool, from the system; it is not in the embedded bundle. */
export function findPgbench(): string | undefined {
  const found = globSync('/usr/lib/postgresql/*/bin/pgbench').sort()
  return found.at(-1) ?? ['/usr/bin/pgbench', '/usr/local/bin/pgbench'].find(existsSync)
}

let runs = 0

/** Transactions a second of a pgbench script. `:run` and `:n` make every transaction's row new. */
export async function measurePgbench(
  pgbench: string,
  url: string,
  { script, clients, seconds }: { script: string; clients: number; seconds: number },
): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'lodzins-pgbench-'))
  const file = join(folder, 'transaction.sql')
  await writeFile(file, `\\set n :n + 1\n${script}`)
  try {
    const { stdout } = await promisify(execFile)(
      pgbench,
      [
        ...['-n', '-c', `${clients}`, '-j', '2', '-T', `${seconds}`],
        ...['-D', 'n=0', '-D', `run=${++runs}`, '-f', file, url],
      ],
      { timeout: (seconds + 20) * 1000 },
    )
    return Number(/tps = ([\d.]+)/.exec(stdout)?.[1] ?? Number.NaN)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
