import type { Reader, Tx } from '../../house/database.ts'
import type { Counted } from './balance.ts'
import type { SealOff } from './chain.ts'

export type { SealOff }

export async function insertSealOff(
  tx: Tx,
  roundId: number,
  { number, expected, intact, remark, by, at }: SealOff & { by: number },
): Promise<boolean> {
  const row = await tx
    .insertInto('boxes.seal_off')
    .values({
      round_id: roundId,
      number,
      expected,
      intact,
      remark,
      recorded_by: by,
      recorded_at: at,
    })
    .onConflict(conflict => conflict.doNothing())
    .returning('round_id')
    .executeTakeFirst()
  return row !== undefined
}

export async function findSealOff(reader: Reader, roundId: number): Promise<SealOff | undefined> {
  return reader
    .selectFrom('boxes.seal_off')
    .where('round_id', '=', roundId)
    .select(['number', 'expected', 'intact', 'remark', 'recorded_at as at'])
    .executeTakeFirst()
}

export async function insertCount(
  tx: Tx,
  roundId: number,
  { attempt, personId, counted, at }: Counted & { at: Temporal.Instant },
): Promise<boolean> {
  const row = await tx
    .insertInto('boxes.count')
    .values({ round_id: roundId, attempt, person_id: personId, counted, counted_at: at })
    .onConflict(conflict => conflict.doNothing())
    .returning('attempt')
    .executeTakeFirst()
  return row !== undefined
}

export async function listCounts(reader: Reader, roundId: number): Promise<Counted[]> {
  return reader
    .selectFrom('boxes.count')
    .where('round_id', '=', roundId)
    .orderBy('attempt')
    .orderBy('person_id')
    .select(['attempt', 'person_id as personId', 'counted'])
    .execute()
}
