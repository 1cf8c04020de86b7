import type { Tx } from '../../house/database.ts'
import { placeColumns, type StoredPlace } from './booking.store.ts'

export type MoveReason =
  | 'resident'
  | 'site_closed'
  | 'clerk_ill'
  | 'rules_changed'
  | 'hours_changed'

type Placed = { id: number; counter: { id: number }; startsAt: Temporal.Instant }

/** Gives an appointment its new place and time, and keeps where it was. */
export async function storeMove(
  tx: Tx,
  from: Placed,
  to: StoredPlace & { longContactReason: string | null },
  { reason, by, at }: { reason: MoveReason; by: number | null; at: Temporal.Instant },
): Promise<void> {
  await tx
    .updateTable('appointments.appointment')
    .set({ ...placeColumns(to), long_contact_reason: to.longContactReason })
    .where('id', '=', from.id)
    .execute()
  await tx
    .insertInto('appointments.move')
    .values({
      appointment_id: from.id,
      from_counter_id: from.counter.id,
      from_starts_at: from.startsAt,
      to_counter_id: to.counterId,
      to_starts_at: to.startsAt,
      reason,
      moved_by: by,
      moved_at: at,
    })
    .execute()
}
