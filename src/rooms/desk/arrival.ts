import { type Clerk, requireRole } from '../../house/actor.ts'
import { inTransaction } from '../../house/database.ts'
import { writeJournal } from '../../house/journal.ts'
import { announce } from '../../house/live.ts'
import { NotFound, refuseIf } from '../../house/refusal.ts'
import { dayOf } from '../../kit/dates.ts'
import {
  countInside,
  deleteArrival,
  type Expected,
  findArrival,
  insertArrival,
  lockExpected,
  lockSiteDay,
  nextTicket,
  setInside,
} from './arrival.store.ts'

export type Whereabouts = 'outside' | 'inside'

/** Why an arrival can't be noted, or nothing. Pure. */
export function arrivalObstacle(expected: Expected, today: Temporal.PlainDate): string | undefined {
  if (expected.cancelled) return 'appointment_cancelled'
  if (expected.finished) return 'visit_finished'
  if (!dayOf(expected.startsAt).equals(today)) return 'appointment_other_day'
  return undefined
}

/** Why nobody more may come in, or nothing: the ceiling of the hall (contact rules). */
export function entryObstacle(inside: number, persons: number, ceiling: number) {
  return inside + persons > ceiling ? 'hall_full' : undefined
}

type Arriving = {
  appointmentId: number
  where: Whereabouts
  /** How many visitors the hall holds now; counted by the rules in force. */
  ceiling: number
  now: Temporal.Instant
}

/**
 * Notes that somebody is outside or has come in, and gives the number for the screen.
 * Refuses as the obstacles say. Returns the number.
 */
export async function recordArrival(
  clerk: Clerk,
  { appointmentId, where, ceiling, now }: Arriving,
): Promise<number> {
  return inTransaction(async tx => {
    const expected = await lockExpected(tx, appointmentId)
    if (!expected) throw new NotFound('appointment')
    requireRole(clerk, ['clerk', 'cashier', 'registrar', 'head'], expected.siteId)
    const today = dayOf(now)
    refuseIf(arrivalObstacle(expected, today))
    await lockSiteDay(tx, expected.siteId, today)
    if (where === 'inside') {
      const inside = await countInside(tx, expected.hallId, today, appointmentId)
      refuseIf(entryObstacle(inside, expected.persons, ceiling))
    }
    const known = await findArrival(tx, appointmentId)
    const ticket = known?.ticket ?? (await nextTicket(tx, expected.siteId, today))
    if (known) await setInside(tx, appointmentId, where === 'inside' ? now : null)
    else {
      const { siteId } = expected
      await insertArrival(tx, { appointmentId, siteId, today, ticket, where, now, by: clerk.id })
    }
    await writeJournal(tx, clerk, `arrived_${where}`, {
      subject: { kind: 'appointment', id: appointmentId },
      at: now,
    })
    await announce(tx, `site:${expected.siteId}`)
    return ticket
  })
}

/** Takes an arrival back that was noted by mistake; only before the first call. */
export async function takeBackArrival(
  clerk: Clerk,
  { appointmentId, now }: { appointmentId: number; now: Temporal.Instant },
): Promise<void> {
  await inTransaction(async tx => {
    const expected = await lockExpected(tx, appointmentId)
    const arrival = await findArrival(tx, appointmentId)
    if (!expected || !arrival) throw new NotFound('arrival')
    requireRole(clerk, ['clerk', 'cashier', 'registrar', 'head'], expected.siteId)
    refuseIf(expected.called ? 'already_called' : undefined)
    await deleteArrival(tx, appointmentId)
    await writeJournal(tx, clerk, 'arrival_taken_back', {
      subject: { kind: 'appointment', id: appointmentId },
      at: now,
    })
    await announce(tx, `site:${expected.siteId}`)
  })
}
