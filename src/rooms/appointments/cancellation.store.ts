import type { Tx } from '../../house/database.ts'
import type { CancellationReason } from './appointment.ts'

export type Cancellation = {
  id: number
  reason: CancellationReason
  by: number | null
  at: Temporal.Instant
}

/** Writes the cancellation and frees the time in the same breath. */
export async function storeCancellation(
  tx: Tx,
  { id, reason, by, at }: Cancellation,
): Promise<void> {
  await tx
    .insertInto('appointments.cancellation')
    .values({ appointment_id: id, reason, cancelled_by: by, cancelled_at: at })
    .execute()
  await tx
    .updateTable('appointments.appointment')
    .set({ occupied: null })
    .where('id', '=', id)
    .execute()
}
