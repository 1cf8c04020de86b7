import { type Clerk, requireRole } from '../../house/actor.ts'
import { inTransaction, type Tx } from '../../house/database.ts'
import { writeJournal } from '../../house/journal.ts'
import { NotFound, Refusal } from '../../house/refusal.ts'
import { intakeRoles } from '../intake/index.ts'
import { findBag, lockBag } from './bag.store.ts'
import type { DiscrepancyKind } from './balance.ts'
import { type About, insertDiscrepancy } from './discrepancy.store.ts'
import { listAttendants, lockRound } from './round.store.ts'

type Recording = {
  about: About
  kind: DiscrepancyKind
  reason: string
  now: Temporal.Instant
}

/**
 * Writes down what does not agree, why, and who was there: the clerk and the people of the round
 * or of the bag. Refuses with `round_closed`, `bag_closed`.
 */
export async function recordDiscrepancy(clerk: Clerk, recording: Recording): Promise<void> {
  const { about, kind, reason, now } = recording
  await inTransaction(async tx => {
    const { siteIds, personIds, subject } = await contextOf(tx, about)
    const here = siteIds.find(id => clerk.siteIds === 'all' || clerk.siteIds.includes(id))
    requireRole(clerk, intakeRoles, here ?? siteIds[0])
    await insertDiscrepancy(tx, { about, kind, reason, by: clerk.id, at: now, personIds })
    await writeJournal(tx, clerk, 'discrepancy_recorded', {
      subject,
      at: now,
      details: { kind, reason },
    })
  })
}

async function contextOf(tx: Tx, about: About) {
  if ('roundId' in about) {
    const round = await lockRound(tx, about.roundId)
    if (!round) throw new NotFound('round')
    if (round.closedAt) throw new Refusal('round_closed')
    const attendants = await listAttendants(tx, round.id)
    const personIds = attendants.map(({ personId }) => personId)
    return { siteIds: [round.siteId], personIds, subject: { kind: 'round', id: round.id } }
  }
  const bag = (await lockBag(tx, about.bagId)) && (await findBag(tx, about.bagId))
  if (!bag) throw new NotFound('bag')
  if (bag.closedAt) throw new Refusal('bag_closed')
  const people = [bag.sending?.by, bag.receipt?.by]
  return {
    siteIds: [bag.fromSiteId, bag.toSiteId],
    personIds: people.flatMap(id => id ?? []),
    subject: { kind: 'bag', id: bag.id },
  }
}
