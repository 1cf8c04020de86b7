import { type Actor, requireRoleOfStaff, staffId } from '../../house/actor.ts'
import { inTransaction, type Tx } from '../../house/database.ts'
import { NotFound, refuseIf } from '../../house/refusal.ts'
import { type Sender, whoSends } from '../sites/index.ts'
import { lockAppointment } from './appointment.store.ts'
import type { Appointment, CancellationReason } from './appointment.ts'
import { storeCancellation } from './cancellation.store.ts'
import { queueMessage } from './message.ts'
import { bookingRoles, getAppointment, tellOf } from './taking.ts'

export type Cancelling = { id: number; reason: CancellationReason; now: Temporal.Instant }

/** Why this appointment can't be cancelled now, or nothing. The same answer greys out the button. */
export function cancellationObstacle(
  appointment: Appointment,
  now: Temporal.Instant,
): 'already_cancelled' | 'already_finished' | 'already_started' | undefined {
  if (appointment.cancelledAt !== null) return 'already_cancelled'
  if (appointment.finishedAt !== null) return 'already_finished'
  const isOver = Temporal.Instant.compare(appointment.startsAt, now) <= 0
  return isOver ? 'already_started' : undefined
}

/**
 * Cancels, frees the time at once and tells the resident.
 * Refuses as {@link cancellationObstacle} says.
 */
export async function cancelAppointment(
  actor: Actor,
  cancelling: Cancelling,
): Promise<Appointment> {
  requireRoleOfStaff(actor, bookingRoles)
  const sender = await whoSends()
  return inTransaction(tx => cancelIn(tx, actor, cancelling, sender))
}

/** The same inside of another deed's transaction. */
export async function cancelIn(
  tx: Tx,
  actor: Actor,
  { id, reason, now }: Cancelling,
  sender: Sender,
): Promise<Appointment> {
  const before = await lockAppointment(tx, id)
  if (!before) throw new NotFound('appointment')
  refuseIf(cancellationObstacle(before, now))
  await storeCancellation(tx, { id, reason, by: staffId(actor), at: now })
  const after = await getAppointment(tx, id)
  await tellOf(tx, actor, 'appointment_cancelled', after, now, { reason })
  await queueMessage(tx, 'cancelled', after, sender, now)
  return after
}
