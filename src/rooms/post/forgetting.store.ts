import { sql } from 'kysely'
import type { Tx } from '../../house/database.ts'

/** Forgets to whom the letters of a destroyed paper went; gives the printed files. */
export async function forgetLetters(
  tx: Tx,
  { number, entryId }: { number: string; entryId: number },
): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`
    select post.forget_letters(${number}, ${entryId}) as sha256`.execute(tx)
  return rows.map(({ sha256 }) => sha256)
}
