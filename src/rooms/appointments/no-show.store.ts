import type { Tx } from '../../house/database.ts'

export async function insertNoShow(
  tx: Tx,
  { id, by, at }: { id: number; by: number | null; at: Temporal.Instant },
): Promise<void> {
  await tx
    .insertInto('appointments.no_show')
    .values({ appointment_id: id, recorded_by: by, recorded_at: at })
    .execute()
}
