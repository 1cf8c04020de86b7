import { sql } from 'kysely'
import type { Tx } from '../../house/database.ts'

/** Forgets what came and what was sent by the e-address with destroyed papers; gives the files. */
export async function forgetEaddressMessages(
  tx: Tx,
  entryIds: readonly number[],
): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`
    select eaddress.forget_messages(${[...entryIds]}::bigint[]) as sha256`.execute(tx)
  return rows.map(({ sha256 }) => sha256)
}
