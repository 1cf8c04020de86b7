import { sql } from 'kysely'
import type { Tx } from '../../house/database.ts'

/** Forgets the mails by which destroyed papers came in; gives their files. */
export async function forgetMail(tx: Tx, entryIds: readonly number[]): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`
    select mailbox.forget_items(${[...entryIds]}::bigint[]) as sha256`.execute(tx)
  return rows.map(({ sha256 }) => sha256)
}
