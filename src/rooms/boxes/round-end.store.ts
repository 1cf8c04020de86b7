import type { Tx } from '../../house/database.ts'

type Act = { roundId: number; by: number; at: Temporal.Instant }

export async function insertRemovalRecord(
  tx: Tx,
  { roundId, number, takenOut, by, at }: Act & { number: string; takenOut: number },
): Promise<void> {
  await tx
    .insertInto('boxes.removal_record')
    .values({ round_id: roundId, number, taken_out: takenOut, made_by: by, made_at: at })
    .execute()
}

export async function insertRoundClosing(tx: Tx, { roundId, by, at }: Act): Promise<void> {
  await tx
    .insertInto('boxes.round_closing')
    .values({ round_id: roundId, closed_by: by, closed_at: at })
    .execute()
}

export async function insertAbandonment(
  tx: Tx,
  { roundId, reason, by, at }: Act & { reason: string },
): Promise<void> {
  await tx
    .insertInto('boxes.abandonment')
    .values({ round_id: roundId, reason, abandoned_by: by, abandoned_at: at })
    .execute()
}
