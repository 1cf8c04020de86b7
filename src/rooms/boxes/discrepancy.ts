import { type Clerk, requireRole } from '../../house/actor.ts'
import { inTransaction } from '../../house/database.ts'
import { NotFound, Refusal } from '../../house/refusal.ts'
import { type DiscrepancyKind, intakeRoles, recordDiscrepancy } from '../intake/index.ts'
import { insertRoundDiscrepancy } from './discrepancy.store.ts'
import { listAttendants, lockRound } from './round.store.ts'

type Recording = {
  roundId: number
  kind: DiscrepancyKind
  reason: string
  now: Temporal.Instant
}

/**
 * Writes down what does not agree, why, and who was there: the clerk and the two of the round.
 * Refuses with `round_closed`.
 */
export async function recordRoundDiscrepancy(clerk: Clerk, recording: Recording): Promise<void> {
  const { roundId, kind, reason, now } = recording
  await inTransaction(async tx => {
    const round = await lockRound(tx, roundId)
    if (!round) throw new NotFound('round')
    requireRole(clerk, intakeRoles, round.siteId)
    if (round.closedAt) throw new Refusal('round_closed')
    const personIds = (await listAttendants(tx, roundId)).map(({ personId }) => personId)
    const subject = { kind: 'round', id: roundId } as const
    const recorded = { subject, kind, reason, personIds, now }
    const discrepancyId = await recordDiscrepancy(tx, clerk, recorded)
    await insertRoundDiscrepancy(tx, { discrepancyId, roundId, kind })
  })
}
