import { sql } from 'kysely'
import type { Tx } from '../../house/database.ts'

type Tries = { count: number; lastAt: Temporal.Instant | undefined }

/** The tries under a key since a moment; others that try under it wait for this transaction. */
export async function recallAttempts(tx: Tx, key: string, since: Temporal.Instant): Promise<Tries> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(tx)
  const row = await tx
    .selectFrom('staff.sign_in_attempt')
    .where('key', '=', key)
    .where('at', '>', since)
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.max('at').as('lastAt')])
    .executeTakeFirstOrThrow()
  return { count: row.count, lastAt: row.lastAt ?? undefined }
}

export async function insertAttempt(tx: Tx, key: string, at: Temporal.Instant): Promise<void> {
  await tx.insertInto('staff.sign_in_attempt').values({ key, at }).execute()
}

export async function deleteAttempts(tx: Tx, key: string): Promise<void> {
  await tx.deleteFrom('staff.sign_in_attempt').where('key', '=', key).execute()
}

export async function deleteAttemptsBefore(tx: Tx, moment: Temporal.Instant): Promise<void> {
  await tx.deleteFrom('staff.sign_in_attempt').where('at', '<', moment).execute()
}
