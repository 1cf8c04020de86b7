import type { Readable, Writable } from 'node:stream'
import { Client, escapeIdentifier as quoted } from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import type { BackupTable, Manifest } from './backup.manifest.ts'
import { everyTopic, liveChannel } from './live.ts'

/** A table as the catalogue knows it; generated columns are made anew and not carried. */
export type TableColumns = { schema: string; name: string; columns: string[] }

/**
 * What stands in a backup: every table of every room. Of the queue what it has promised to do; its
 * version, statistics and notes to itself are made by its library.
 */
const isCarried = `nspname !~ '^pg_' AND nspname NOT IN ('information_schema', 'public')
  AND NOT relispartition AND (nspname <> 'jobs'
    OR relname IN ('queue', 'schedule', 'subscription', 'job', 'job_dependency'))
  AND (nspname, relname) <> ('house', 'migration')`

export const tableName = ({ schema, name }: { schema: string; name: string }) =>
  `${quoted(schema)}.${quoted(name)}`

/** One text form for every server, whatever its settings. */
const plainText = `SET datestyle = 'ISO, YMD'; SET intervalstyle = 'iso_8601';
  SET extra_float_digits = 3; SET timezone = 'UTC'; SET bytea_output = 'hex';
  SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0;`

/** One moment for all tables; migrations wait until it is over, work goes on. */
export async function beginSnapshot(client: Client) {
  await client.query(plainText)
  await client.query("SELECT pg_advisory_lock_shared(hashtextextended('lodzins migration', 0))")
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
}

export async function listTables(client: Client): Promise<TableColumns[]> {
  const { rows } = await client.query<TableColumns>(
    `SELECT nspname AS schema, relname AS name, array_agg(attname::text ORDER BY attnum) AS columns
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE relkind IN ('r', 'p') AND ${isCarried}
       AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
     GROUP BY nspname, relname ORDER BY nspname, relname`,
  )
  return rows
}

/** What each sequence would give next. */
export async function listSequences(client: Client): Promise<Manifest['sequences']> {
  const { rows } = await client.query<{ schema: string; name: string; step: string }>(
    `SELECT nspname AS schema, relname AS name, seqincrement::text AS step
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     JOIN pg_sequence s ON s.seqrelid = c.oid
     WHERE ${isCarried} ORDER BY nspname, relname`,
  )
  const sequences: Manifest['sequences'] = []
  for (const { schema, name, step } of rows) {
    const { rows: values } = await client.query<{ next: string }>(
      `SELECT (last_value + CASE WHEN is_called THEN $1::bigint ELSE 0 END)::text AS next
       FROM ${tableName({ schema, name })}`,
      [step],
    )
    sequences.push({ schema, name, next: values[0]?.next ?? '1' })
  }
  return sequences
}

export async function listAppliedMigrations(client: Client): Promise<Manifest['migrations']> {
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'SELECT name, sha256 FROM house.migration ORDER BY name',
  )
  return rows
}

export async function queueVersion(client: Client): Promise<number | null> {
  const { rows } = await client.query<{ version: number }>('SELECT version FROM jobs.version')
  return rows[0]?.version ?? null
}

export function readTable(client: Client, table: TableColumns): Readable & { rowCount: number } {
  const columns = table.columns.map(quoted).join(', ')
  const query = `COPY (SELECT ${columns} FROM ${tableName(table)}) TO STDOUT`
  return client.query(copyTo(query)) as Readable & { rowCount: number }
}

export function writeTable(client: Client, table: BackupTable): Writable & { rowCount: number } {
  const columns = table.columns.map(quoted).join(', ')
  return client.query(copyFrom(`COPY ${tableName(table)} (${columns}) FROM STDIN`))
}

export async function usePlainText(client: Client) {
  await client.query(plainText)
}

/** Stops all other work on the tables until the transaction ends. */
export async function lockTables(client: Client, tables: readonly TableColumns[]) {
  if (tables.length === 0) return
  await client.query(`LOCK TABLE ${tables.map(tableName).join(', ')} IN ACCESS EXCLUSIVE MODE`)
}

/** Takes the rooms away with all that is in them; the queue's tables stay. */
export async function dropRooms(client: Client) {
  const { rows } = await client.query<{ name: string }>(
    `SELECT nspname AS name FROM pg_namespace WHERE nspname !~ '^pg_'
     AND nspname NOT IN ('information_schema', 'public', 'jobs')`,
  )
  for (const { name } of rows) await client.query(`DROP SCHEMA ${quoted(name)} CASCADE`)
}

export async function emptyTables(client: Client, tables: readonly TableColumns[]) {
  if (tables.length > 0) await client.query(`TRUNCATE ${tables.map(tableName).join(', ')}`)
}

type ForeignKey = { owner: string; name: string; definition: string }

/** Rows arrive in any order: references are taken away and made, and so checked, at the end. */
export async function dropForeignKeys(client: Client): Promise<readonly ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `SELECT conrelid::regclass::text AS owner, conname AS name,
       pg_get_constraintdef(k.oid) AS definition
     FROM pg_constraint k JOIN pg_class c ON c.oid = conrelid
     JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE contype = 'f' AND conparentid = 0 AND ${isCarried}`,
  )
  for (const { owner, name } of rows) {
    await client.query(`ALTER TABLE ${owner} DROP CONSTRAINT ${quoted(name)}`)
  }
  return rows
}

export async function addForeignKeys(client: Client, keys: readonly ForeignKey[]) {
  for (const { owner, name, definition } of keys) {
    await client.query(`ALTER TABLE ${owner} ADD CONSTRAINT ${quoted(name)} ${definition}`)
  }
}

/** Triggers of the rooms are for deeds; what a backup holds has happened already. */
export async function setTriggers(client: Client, state: 'DISABLE' | 'ENABLE') {
  const { rows } = await client.query<{ owner: string }>(
    `SELECT DISTINCT tgrelid::regclass::text AS owner
     FROM pg_trigger t JOIN pg_class c ON c.oid = tgrelid
     JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE NOT tgisinternal AND ${isCarried}`,
  )
  for (const { owner } of rows) await client.query(`ALTER TABLE ${owner} ${state} TRIGGER USER`)
}

/** RESTART, unlike setval, is undone with the transaction. */
export async function setSequences(client: Client, sequences: Manifest['sequences']) {
  for (const sequence of sequences) {
    await client.query(`ALTER SEQUENCE ${tableName(sequence)} RESTART WITH ${sequence.next}`)
  }
}

/** Whether anything was ever done in this house. */
export async function hasHistory(ownerUrl: string): Promise<boolean> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const { rowCount } = await client.query('SELECT FROM house.journal_entry LIMIT 1')
    return rowCount === 1
  } finally {
    await client.end()
  }
}

/** Tells the journal, in the transaction that is open. */
export async function writeJournalAsProgram(client: Client, deed: string, details: object) {
  const at = Temporal.Now.instant().toString()
  const content = JSON.stringify({ at, actor: 'program', deed, details })
  await client.query('SELECT house.write_journal_entry($1, $2)', [at, content])
}

/** Every open page looks again, once the transaction is through. */
export async function announceEverything(client: Client) {
  await client.query('SELECT pg_notify($1, $2)', [liveChannel, everyTopic])
}
