import { type Actor, requireRoleOfStaff, staffId } from '../../house/actor.ts'
import { inTransaction, type Tx } from '../../house/database.ts'
import { NotFound, refuseIf } from '../../house/refusal.ts'
import { lockAppointment } from './appointment.store.ts'
import type { Appointment } from './appointment.ts'
import { insertFinish, insertNoShow } from './ending.store.ts'
import { bookingRoles, getAppointment, tellOf } from './taking.ts'

/** Why nobody can be said not to have come, or nothing. */
export function noShowObstacle(
  appointment: Appointment,
  now: Temporal.Instant,
): 'already_cancelled' | 'already_finished' | 'already_no_show' | 'not_started' | undefined {
  if (appointment.cancelledAt !== null) return 'already_cancelled'
  if (appointment.finishedAt !== null) return 'already_finished'
  if (appointment.noShowAt !== null) return 'already_no_show'
  return Temporal.Instant.compare(now, appointment.startsAt) < 0 ? 'not_started' : undefined
}

type Ending = { id: number; now: Temporal.Instant }

/** Records that the resident did not come. Refuses as `noShowObstacle` says. */
export async function recordNoShow(actor: Actor, missing: Ending): Promise<void> {
  await inTransaction(tx => missAppointment(tx, actor, missing))
}

/** The same inside a deed that also ends the call to the counter. Only at the clerk's sites. */
export async function missAppointment(tx: Tx, actor: Actor, { id, now }: Ending): Promise<void> {
  const before = await lockAppointment(tx, id)
  if (!before) throw new NotFound('appointment')
  // Whoever calls people to a counter sees that nobody comes: the cashier too.
  requireRoleOfStaff(actor, [...bookingRoles, 'cashier'], before.site.id)
  refuseIf(noShowObstacle(before, now))
  await insertNoShow(tx, { id, by: staffId(actor), at: now })
  await tellOf(tx, actor, 'appointment_missed', await getAppointment(tx, id), now)
}

/**
 * The visit was served to its end, inside the desk's deed, which asked who may and journals it.
 * Whoever cancels or moves it at this moment waits and then finds it finished.
 */
export async function finishAppointment(tx: Tx, actor: Actor, { id, now }: Ending): Promise<void> {
  await lockAppointment(tx, id)
  await insertFinish(tx, { id, by: staffId(actor), at: now })
}
