import type { Tx } from './database.ts'
import type { StoredFile } from './files.place.ts'

/**
 * Makes stored bytes part of what is kept, in the transaction of the deed that needs them. Its own
 * rows refer to `house.file (sha256)`. The same file again only takes back an earlier fault: its
 * bytes were just written anew.
 */
export async function registerFile(
  tx: Tx,
  { sha256, bytes }: StoredFile,
  at: Temporal.Instant,
): Promise<void> {
  await tx
    .insertInto('house.file')
    .values({ sha256, bytes, stored_at: at })
    .onConflict(conflict => conflict.column('sha256').doUpdateSet({ fault: null }))
    .execute()
}
