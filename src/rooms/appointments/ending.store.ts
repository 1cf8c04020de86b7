import type { Tx } from '../../house/database.ts'

type Ending = { id: number; by: number | null; at: Temporal.Instant }

export async function insertNoShow(tx: Tx, { id, by, at }: Ending): Promise<void> {
  await tx
    .insertInto('appointments.no_show')
    .values({ appointment_id: id, recorded_by: by, recorded_at: at })
    .execute()
}

export async function insertFinish(tx: Tx, { id, by, at }: Ending): Promise<void> {
  await tx
    .insertInto('appointments.finish')
    .values({ appointment_id: id, recorded_by: by, finished_at: at })
    .execute()
}
