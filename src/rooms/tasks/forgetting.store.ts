import { sql } from 'kysely'
import type { Tx } from '../../house/database.ts'

/** Forgets how a destroyed paper was answered; gives the letters' files. */
export async function forgetTask(tx: Tx, { entryId }: { entryId: number }): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`
    select tasks.forget_entry(${entryId}) as sha256`.execute(tx)
  return rows.map(({ sha256 }) => sha256)
}
