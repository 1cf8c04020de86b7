import { sql } from 'kysely'
import type { Tx } from '../../house/database.ts'

/** Forgets to whom the letters of destroyed papers went; gives the printed files. */
export async function forgetLetters(tx: Tx, entryIds: readonly number[]): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`
    select post.forget_letters(${[...entryIds]}::bigint[]) as sha256`.execute(tx)
  return rows.map(({ sha256 }) => sha256)
}
