import { sql } from 'kysely'
import type { Tx } from '../../house/database.ts'

/** Forgets the message by which a destroyed paper came in; gives its file. */
export async function forgetEaddressMessage(
  tx: Tx,
  { itemId, entryId }: { itemId: number | null; entryId: number },
): Promise<string[]> {
  if (itemId === null) return []
  const { rows } = await sql<{ sha256: string }>`
    select eaddress.forget_item(${itemId}, ${entryId}) as sha256`.execute(tx)
  return rows.map(({ sha256 }) => sha256)
}
