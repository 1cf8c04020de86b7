import { sql } from 'kysely'
import type { Reader, Tx } from './database.ts'
import type { StoredFile } from './files.place.ts'
import { Refusal } from './refusal.ts'

/**
 * Makes stored bytes part of what is kept, in the transaction of the deed that needs them; its own
 * rows refer to `house.file (sha256)`. Any number of deeds may need the same file. Refuses with
 * `file_missing` when the bytes were stored so long ago that they are gone again.
 */
export async function registerFile(
  tx: Tx,
  { sha256, bytes }: StoredFile,
  at: Temporal.Instant,
): Promise<void> {
  const { numDeletedRows } = await tx
    .deleteFrom('house.file_unclaimed')
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  const isFresh = numDeletedRows > 0n
  const { isNew } = await tx
    .insertInto('house.file')
    .values({ sha256, bytes, stored_at: at })
    .onConflict(conflict =>
      conflict.column('sha256').doUpdateSet(row => ({
        // Bytes that were just written are right again, whatever an earlier check had found.
        fault: isFresh ? null : row.ref('house.file.fault'),
      })),
    )
    .returning(sql<boolean>`xmax = 0`.as('isNew'))
    .executeTakeFirstOrThrow()
  if (isNew && !isFresh) throw new Refusal('file_missing')
}

/**
 * Gives files up in a deed's transaction, after its own rows are gone; their bytes are deleted in
 * the night after next. A file that another row refers to stays. Says how many were given up.
 */
export async function releaseFiles(tx: Tx, files: readonly string[]): Promise<number> {
  if (files.length === 0) return 0
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from house.release_files(${[...files]}::text[])`.execute(tx)
  return rows[0]?.n ?? 0
}

/** Before bytes get their place: whatever happens then, a night finds them again. */
export async function noteUnclaimed(reader: Reader, sha256: string): Promise<void> {
  await reader
    .insertInto('house.file_unclaimed')
    .values({ sha256 })
    .onConflict(conflict => conflict.column('sha256').doUpdateSet({ since: sql`now()` }))
    .execute()
}

/**
 * Holds one file that nobody claimed for a day, and says whether a row wants it after all.
 * While it is held, nobody can store or register the same bytes.
 */
export async function lockUnclaimed(
  tx: Tx,
): Promise<{ sha256: string; isWanted: boolean } | undefined> {
  const held = await tx
    .selectFrom('house.file_unclaimed')
    .select('sha256')
    .where('since', '<', sql<Temporal.Instant>`now() - interval '1 day'`)
    .orderBy('since')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!held) return undefined
  const wanted = await tx
    .selectFrom('house.file')
    .select('sha256')
    .where('sha256', '=', held.sha256)
    .executeTakeFirst()
  return { sha256: held.sha256, isWanted: wanted !== undefined }
}

export async function deleteUnclaimed(tx: Tx, sha256: string): Promise<void> {
  await tx.deleteFrom('house.file_unclaimed').where('sha256', '=', sha256).execute()
}
