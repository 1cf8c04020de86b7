import { sql } from 'kysely'
import type { Tx } from '../../house/database.ts'

/** Forgets who wrote what in a destroyed entry; number, days and index stay. */
export async function forgetEntry(tx: Tx, { entryId }: { entryId: number }): Promise<string[]> {
  await sql`select register.forget_entry(${entryId})`.execute(tx)
  return []
}
