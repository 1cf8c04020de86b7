import type { Clerk } from '../../house/actor.ts'
import type { Tx } from '../../house/database.ts'
import { writeJournal } from '../../house/journal.ts'
import { insertRevocation, listMandates } from './mandate.store.ts'

const looked = 20

/**
 * Ends the mandates that were given for a visit, in the transaction that ends the visit. Those
 * until a day stay; so do those of another clerk, whose visit goes on.
 */
export async function endVisitMandates(
  tx: Tx,
  clerk: Clerk,
  { principalId, now }: { principalId: number; now: Temporal.Instant },
): Promise<void> {
  const mandates = await listMandates(tx, principalId, looked)
  const ending = mandates.filter(
    mandate =>
      mandate.extent === 'visit' &&
      mandate.representativeId === clerk.id &&
      !mandate.revokedAt &&
      Temporal.Instant.compare(now, mandate.endsAt) < 0,
  )
  for (const { id, number } of ending) {
    const revocation = { mandateId: id, reason: 'visit_ended', clerkId: clerk.id, at: now }
    await insertRevocation(tx, revocation)
    await writeJournal(tx, clerk, 'mandate_ended_with_visit', {
      subject: { kind: 'resident', id: principalId },
      at: now,
      details: { mandate: number },
    })
  }
}
