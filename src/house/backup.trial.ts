import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chownSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { Client } from 'pg'
import { archiveMembers } from './backup.archive.ts'
import { type Manifest, manifestMember } from './backup.manifest.ts'
import { archiveEnd, memberBlocks } from './backup.tar.ts'
import { endServer, readPostmaster, until } from './embedded-postgres.postmaster.ts'

/** A backup taken apart, in memory. */
export type Parts = { members: { name: string; content: Buffer }[]; manifest: Manifest }

export async function takeApart(file: string): Promise<Parts> {
  const members: Parts['members'] = []
  for await (const { name, body } of archiveMembers(file, () => {})) {
    const parts: Uint8Array[] = []
    for await (const part of body) parts.push(part)
    members.push({ name, content: Buffer.concat(parts) })
  }
  const last = members.pop()
  return { members, manifest: JSON.parse(last?.content.toString() ?? '') }
}

/** Puts it together again; with hashes that are right, whatever was changed. */
export function putTogether(file: string, { members, manifest }: Parts): void {
  const list = members.map(({ name, content }) => {
    const sha256 = createHash('sha256').update(content).digest('hex')
    return { name, bytes: content.length, sha256 }
  })
  writeTogether(file, { members, manifest: { ...manifest, members: list } })
}

/** Puts it together with the manifest as it is, right or wrong. */
export function writeTogether(file: string, { members, manifest }: Parts): void {
  const all = [...members, { name: manifestMember, content: Buffer.from(JSON.stringify(manifest)) }]
  const blocks = all.flatMap(({ name, content }) => [...memberBlocks(name, content)])
  writeFileSync(file, gzipSync(Buffer.concat([...blocks, archiveEnd])))
}

/** Whether a packed archive holds these bytes. */
export function isInside(packed: Buffer, inside: Buffer): boolean {
  try {
    return gunzipSync(packed).equals(inside)
  } catch {
    return false
  }
}

/** What a database holds, table by table, as one hash each; the journal goes on and is left out. */
export async function fingerprint(url: string): Promise<Record<string, string>> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows: tables } = await client.query<{ name: string; is_sequence: boolean }>(
      `SELECT c.oid::regclass::text AS name, relkind = 'S' AS is_sequence FROM pg_class c
       JOIN pg_namespace n ON n.oid = relnamespace
       WHERE relkind IN ('r', 'p', 'S') AND NOT relispartition AND nspname !~ '^pg_'
         AND nspname NOT IN ('information_schema', 'public')
         AND relname !~ '^(journal_|migration$|queue_stats|bam$|version$|warning$)' ORDER BY 1`,
    )
    const hashes = tables.map(({ name, is_sequence }) => {
      const row = is_sequence ? '(last_value + is_called::int)::text' : 't::text'
      return `SELECT '${name}' AS name, count(*) || ' ' ||
        md5(coalesce(string_agg(${row}, E'\\n' ORDER BY ${row}), '')) AS hash FROM ${name} t`
    })
    const { rows } = await client.query<{ name: string; hash: string }>(hashes.join(' UNION ALL '))
    return Object.fromEntries(rows.map(({ name, hash }) => [name, hash]))
  } finally {
    await client.end()
  }
}

/** A PostgreSQL of this system, such as Debian's, on a socket of its own; where there is one. */
export const systemPostgres = globSync('/usr/lib/postgresql/*/bin/postgres').sort()[0]

export async function startSystemPostgres(folder: string) {
  const programs = dirname(systemPostgres ?? '')
  const account = unprivileged()
  mkdirSync(folder, { mode: 0o700 })
  if (account) chownSync(folder, account.uid, account.gid)
  const options = { ...account, cwd: folder, timeout: 60_000, encoding: 'utf8' } as const
  const made = ['-D', folder, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync']
  const init = spawnSync(join(programs, 'initdb'), made, options)
  if (init.status !== 0) throw new Error(init.stderr)
  const run = ['-D', folder, '-k', folder, '-p', '5432', '-c', 'listen_addresses=', '-F']
  const server = spawn(join(programs, 'postgres'), run, {
    ...account,
    cwd: folder,
    stdio: 'ignore',
  })
  await until(() => readPostmaster(folder)?.isReady === true, 30_000)
  return {
    url: `postgresql://postgres@/postgres?host=${encodeURIComponent(folder)}`,
    version: readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim(),
    stop: () => endServer(server.pid ?? 0),
  }
}

function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const line = readFileSync('/etc/passwd', 'utf8').match(/^postgres:[^:]*:(\d+):(\d+)/m)
  return { uid: Number(line?.[1] ?? 65534), gid: Number(line?.[2] ?? 65534) }
}
