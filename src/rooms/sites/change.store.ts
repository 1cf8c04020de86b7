import { sql } from 'kysely'
import type { Reader, Tx } from '../../house/database.ts'
import type { Subject } from '../../house/journal.ts'

/** Two changes of one thing go one after the other. */
export async function lockChange(tx: Tx, name: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(tx)
}

/** What stood before a change, as the journal tells. `former` is the form's JSON. */
export type FormerRow = { at: Temporal.Instant; by: string; former: string }

export async function listFormer(
  reader: Reader,
  deed: string,
  subject: Subject,
): Promise<readonly FormerRow[]> {
  const rows = await reader
    .selectFrom('house.journal_entry')
    .where('subject', '=', `${subject.kind} ${subject.id}`)
    .where('deed', '=', deed)
    .select(['at', 'content'])
    .orderBy('at', 'desc')
    .limit(5)
    .execute()
  return rows.flatMap(({ at, content }) => {
    const { details } = JSON.parse(content) as { details?: { by?: string; former?: string } }
    return details?.former ? [{ at, by: details.by ?? '', former: details.former }] : []
  })
}
