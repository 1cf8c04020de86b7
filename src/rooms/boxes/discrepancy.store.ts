import { sql } from 'kysely'
import type { Reader, Tx } from '../../house/database.ts'
import type { DiscrepancyKind } from './balance.ts'
import type { Discrepancy } from './chain.ts'

export type { Discrepancy }

type NewDiscrepancy = {
  roundId: number
  kind: DiscrepancyKind
  reason: string
  by: number
  at: Temporal.Instant
  personIds: readonly number[]
}

export async function insertDiscrepancy(tx: Tx, record: NewDiscrepancy): Promise<number> {
  const { roundId, kind, reason, by, at } = record
  const { id } = await tx
    .insertInto('boxes.discrepancy')
    .values({
      round_id: roundId,
      kind,
      reason,
      recorded_by: by,
      recorded_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('boxes.discrepancy_person')
    .values(
      [...new Set([by, ...record.personIds])].map(personId => ({
        discrepancy_id: id,
        person_id: personId,
      })),
    )
    .execute()
  return id
}

export async function listDiscrepancies(reader: Reader, roundId: number): Promise<Discrepancy[]> {
  const rows = await reader
    .selectFrom('boxes.discrepancy as discrepancy')
    .where('discrepancy.round_id', '=', roundId)
    .orderBy('discrepancy.id')
    .limit(200)
    .select([
      'discrepancy.id',
      'discrepancy.kind',
      'discrepancy.reason',
      'discrepancy.recorded_at as at',
      sql<string[]>`array(select person.name from boxes.discrepancy_person named
        join staff.person person on person.id = named.person_id
        where named.discrepancy_id = discrepancy.id order by person.name)`.as('people'),
    ])
    .execute()
  // The table's check holds the word to the list of the type.
  return rows.map(row => ({ ...row, kind: row.kind as DiscrepancyKind }))
}
