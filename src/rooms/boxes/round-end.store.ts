import type { Reader, Tx } from '../../house/database.ts'

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

type Entry = Act & { key: string; deed: string }

/** Notes what a page has sent; false when this key was there before. */
export async function insertEntry(tx: Tx, { key, roundId, deed, by, at }: Entry): Promise<boolean> {
  const row = await tx
    .insertInto('boxes.entry')
    .values({ key, round_id: roundId, deed, recorded_by: by, recorded_at: at })
    .onConflict(conflict => conflict.doNothing())
    .returning('key')
    .executeTakeFirst()
  return row !== undefined
}

export async function findEntry(reader: Reader, key: string) {
  return reader
    .selectFrom('boxes.entry')
    .where('key', '=', key)
    .select(['round_id as roundId', 'deed'])
    .executeTakeFirst()
}
