import { type Clerk, requireRole } from '../../house/actor.ts'
import { inTransaction, type Tx } from '../../house/database.ts'
import { type JournalDetails, type Subject, writeJournal } from '../../house/journal.ts'
import { NotFound, Refusal, refuseIf } from '../../house/refusal.ts'
import { lockMandate, type Mandate } from './mandate.store.ts'

/** Why the clerk may not act in this e-service under this mandate now, or nothing. */
export function actingObstacle(
  mandate: Mandate | undefined,
  { clerkId, eServiceId, now }: { clerkId: number; eServiceId: number; now: Temporal.Instant },
): string | undefined {
  if (!mandate) return 'no_mandate'
  if (mandate.revokedAt) return 'mandate_revoked'
  if (Temporal.Instant.compare(mandate.endsAt, now) <= 0) return 'mandate_expired'
  if (mandate.representativeId !== clerkId) return 'mandate_of_another_clerk'
  if (!mandate.eServiceIds.includes(eServiceId)) return 'service_not_named'
  return mandate.signedAt ? undefined : 'mandate_unsigned'
}

/** What is to be done under which mandate. */
export type Step = { mandateId: number | undefined; eServiceId: number; now: Temporal.Instant }

/**
 * Holds the mandate under which a step is taken, inside the step's transaction.
 * Refuses as `actingObstacle` says; run the step in `journalRefusedStep`.
 */
export async function requireMandate(tx: Tx, clerk: Clerk, step: Step): Promise<Mandate> {
  const mandate = step.mandateId === undefined ? undefined : await lockMandate(tx, step.mandateId)
  const { eServiceId, now } = step
  refuseIf(actingObstacle(mandate, { clerkId: clerk.id, eServiceId, now }))
  if (!mandate) throw new NotFound('mandate')
  requireRole(clerk, ['clerk'], mandate.siteId)
  return mandate
}

/**
 * Runs a step that needs a mandate; when it is refused, the refusal is journalled in a
 * transaction of its own, since the step's own is rolled back.
 */
export function journalRefusedStep<T>(
  clerk: Clerk,
  { mandateId, eServiceId, now }: Step,
  take: () => Promise<T>,
): Promise<T> {
  return journalRefusal(
    clerk,
    {
      ...(mandateId !== undefined && { subject: { kind: 'mandate', id: mandateId } }),
      details: { eService: eServiceId },
      now,
    },
    take,
  )
}

type Attempt = { subject?: Subject; details: JournalDetails; now: Temporal.Instant }

/** Runs something that a rule may refuse, and journals the refusal with its reason. */
export async function journalRefusal<T>(
  clerk: Clerk,
  { subject, details, now }: Attempt,
  take: () => Promise<T>,
): Promise<T> {
  try {
    return await take()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const entry = {
      at: now,
      ...(subject && { subject }),
      details: { ...details, reason: error.code },
    }
    await inTransaction(tx => writeJournal(tx, clerk, 'step_refused', entry))
    throw error
  }
}
