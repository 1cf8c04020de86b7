import { type Clerk, requireRole } from '../../house/actor.ts'
import { inTransaction } from '../../house/database.ts'
import { writeJournal } from '../../house/journal.ts'
import { NotFound, refuseIf } from '../../house/refusal.ts'
import { lockEntry } from './entry.store.ts'
import { insertVoiding } from './number.store.ts'
import { updateTermMet } from './term.store.ts'

/**
 * Makes a number void: it stays in the register with the reason, is never given again, and its
 * terms run no more. Nothing is opened again by it: the item stays registered, and whoever needs
 * it under another number registers it anew from the void entry. Refuses with `entry_void`.
 */
export async function voidNumber(
  clerk: Clerk,
  { entryId, reason, now }: { entryId: number; reason: string; now: Temporal.Instant },
): Promise<void> {
  await inTransaction(async tx => {
    const entry = await lockEntry(tx, entryId)
    if (!entry) throw new NotFound('entry')
    requireRole(clerk, ['registrar', 'head'], entry.siteId)
    refuseIf(entry.isVoid ? 'entry_void' : undefined)
    await insertVoiding(tx, { ...entry, reason, by: clerk.id, at: now })
    await updateTermMet(tx, { entryId, kinds: ['reply', 'forwarding'], at: now })
    await writeJournal(tx, clerk, 'number_voided', {
      subject: { kind: 'entry', id: entryId },
      at: now,
      details: { number: entry.number, reason },
    })
  })
}
