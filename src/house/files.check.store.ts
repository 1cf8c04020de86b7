import { sql } from 'kysely'
import type { Reader, Tx } from './database.ts'
import type { StoredFile } from './files.place.ts'

export type FileFault = 'missing' | 'changed'

/** What one reading of all files found; an orphan is a file without a row, older than a day. */
export type FileCheck = {
  startedAt: Temporal.Instant
  endedAt: Temporal.Instant
  files: number
  bytes: number
  missing: number
  changed: number
  orphans: number
}

export function listFilesAfter(
  reader: Reader,
  sha256: string,
  limit: number,
): Promise<StoredFile[]> {
  return reader
    .selectFrom('house.file')
    .select(['sha256', 'bytes'])
    .where('sha256', '>', sha256)
    .orderBy('sha256')
    .limit(limit)
    .execute()
}

/** Of files that are right again. Where nothing was wrong nothing is written. */
export async function endFaults(
  tx: Tx,
  names: readonly string[],
  at: Temporal.Instant,
): Promise<void> {
  await tx
    .updateTable('house.file')
    .set({ checked_at: at, fault: null })
    .where('fault', 'is not', null)
    .where('sha256', '=', sql<string>`any(${names})`)
    .execute()
}

/** Notes what is wrong with some files; tells how many of them still have a row. */
export async function noteFaults(
  tx: Tx,
  names: readonly string[],
  { fault, at }: { fault: FileFault; at: Temporal.Instant },
): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('house.file')
    .set({ checked_at: at, fault })
    .where('sha256', '=', sql<string>`any(${names})`)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Which of these names no row knows, claimed or not. */
export async function listUnknown(
  reader: Reader,
  names: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from unnest(${names}::text[]) as name
    where not exists (select from house.file where sha256 = name)
      and not exists (select from house.file_unclaimed where sha256 = name)`.execute(reader)
  return rows.map(({ name }) => name)
}

export async function insertCheck(tx: Tx, check: FileCheck): Promise<void> {
  const { startedAt, endedAt, ...counts } = check
  await tx
    .insertInto('house.file_check')
    .values({ started_at: startedAt, ended_at: endedAt, ...counts })
    .execute()
}

export function findLastCheck(reader: Reader): Promise<FileCheck | undefined> {
  return reader
    .selectFrom('house.file_check')
    .select(['started_at as startedAt', 'ended_at as endedAt'])
    .select(['files', 'bytes', 'missing', 'changed', 'orphans'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** How many files there are, and what is wrong with them. */
export async function countFiles(
  reader: Reader,
): Promise<{ files: number; bytes: number; missing: number; changed: number }> {
  const { rows } = await sql<{ files: number; bytes: number; missing: number; changed: number }>`
    select count(*) as files, coalesce(sum(bytes), 0) as bytes,
           count(*) filter (where fault = 'missing') as missing,
           count(*) filter (where fault = 'changed') as changed
    from house.file`.execute(reader)
  return rows[0] ?? { files: 0, bytes: 0, missing: 0, changed: 0 }
}

export type FaultyFile = StoredFile & { fault: string; storedAt: Temporal.Instant }

/** Files with a fault, the newest first. */
export async function listFaulty(reader: Reader, limit: number): Promise<FaultyFile[]> {
  const rows = await reader
    .selectFrom('house.file')
    .select(['sha256', 'bytes', 'fault', 'stored_at as storedAt'])
    .where('fault', 'is not', null)
    .orderBy('stored_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(row => ({ ...row, fault: row.fault ?? '' }))
}
