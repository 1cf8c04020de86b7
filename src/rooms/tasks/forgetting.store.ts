import { sql } from 'kysely'
import type { Tx } from '../../house/database.ts'

/** Forgets how destroyed papers were answered; gives the letters' files. */
export async function forgetTasks(tx: Tx, entryIds: readonly number[]): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`
    select tasks.forget_entries(${[...entryIds]}::bigint[]) as sha256`.execute(tx)
  return rows.map(({ sha256 }) => sha256)
}
