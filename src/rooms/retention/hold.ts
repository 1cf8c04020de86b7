import { type Clerk, requireRole } from '../../house/actor.ts'
import { constraintOf, inTransaction } from '../../house/database.ts'
import { writeJournal } from '../../house/journal.ts'
import { NotFound, Refusal } from '../../house/refusal.ts'
import { findEntryOfNumber } from '../register/index.ts'
import { insertHold, liftHold } from './decision.store.ts'
import { retentionRoles } from './destruction.ts'

/** Nobody may destroy this paper until the hold is lifted. Refuses with `number_unknown`, `held_already`. */
export async function placeHold(
  clerk: Clerk,
  { number, reason, now }: { number: string; reason: string; now: Temporal.Instant },
): Promise<void> {
  requireRole(clerk, retentionRoles)
  await inTransaction(async tx => {
    const entry = await findEntryOfNumber(tx, number)
    if (!entry) throw new Refusal('number_unknown')
    await insertHold(tx, { entryId: entry.id, reason, by: clerk.id, at: now }).catch(error => {
      throw constraintOf(error) === 'one_open_hold' ? new Refusal('held_already') : error
    })
    const subject = { kind: 'entry', id: entry.id }
    const details = { number: entry.number, reason }
    await writeJournal(tx, clerk, 'hold_placed', { subject, at: now, details })
  })
}

export async function endHold(
  clerk: Clerk,
  { id, reason, now }: { id: number; reason: string; now: Temporal.Instant },
): Promise<void> {
  requireRole(clerk, retentionRoles)
  await inTransaction(async tx => {
    const entryId = await liftHold(tx, { id, reason, by: clerk.id, at: now })
    if (entryId === undefined) throw new NotFound('hold')
    const subject = { kind: 'entry', id: entryId }
    await writeJournal(tx, clerk, 'hold_lifted', { subject, at: now, details: { reason } })
  })
}
