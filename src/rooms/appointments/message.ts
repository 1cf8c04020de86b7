import type { Tx } from '../../house/database.ts'
import { postLater } from '../../house/mail.ts'
import type { Sender } from '../sites/index.ts'
import type { Appointment } from './appointment.ts'
import { appointmentMail, type MessageKind } from './booking.mail.ts'

/** Whether a resident reads e-mail at all and wants to. */
export function isReachedByMail({ resident }: Pick<Appointment, 'resident'>): boolean {
  return resident.email !== null && resident.reachedBy !== 'none'
}

/** Queues a mail about an appointment in the deed's transaction, for those who have e-mail. */
export async function queueMessage(
  tx: Tx,
  kind: MessageKind,
  appointment: Appointment,
  sender: Sender,
  at: Temporal.Instant,
): Promise<void> {
  if (!isReachedByMail(appointment)) return
  await postLater(tx, appointmentMail(kind, appointment, sender, at), at)
}
