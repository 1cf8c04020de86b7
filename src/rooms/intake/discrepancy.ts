import type { Clerk } from '../../house/actor.ts'
import type { Tx } from '../../house/database.ts'
import { writeJournal } from '../../house/journal.ts'
import { insertDiscrepancy } from './discrepancy.store.ts'
import type { DiscrepancyKind } from './discrepancy-kind.ts'

type Recording = {
  subject: { kind: 'round' | 'bag'; id: number }
  kind: DiscrepancyKind
  reason: string
  /** Who was there; the clerk is named with them. */
  personIds: readonly number[]
  now: Temporal.Instant
}

/**
 * Writes down what does not agree, why, and who was there, in the transaction of the room that
 * found it; gives the id, which that room ties to its own.
 */
export async function recordDiscrepancy(
  tx: Tx,
  clerk: Clerk,
  { subject, kind, reason, personIds, now }: Recording,
): Promise<number> {
  const record = { kind, reason, by: clerk.id, at: now }
  const id = await insertDiscrepancy(tx, { ...record, personIds: [clerk.id, ...personIds] })
  const details = { kind, reason }
  await writeJournal(tx, clerk, 'discrepancy_recorded', { subject, at: now, details })
  return id
}
