import { sql } from 'kysely'
import type { Reader, Tx } from '../../house/database.ts'
import type { Discrepancy, DiscrepancyKind } from './discrepancy-kind.ts'

type NewDiscrepancy = {
  kind: DiscrepancyKind
  reason: string
  by: number
  at: Temporal.Instant
  personIds: readonly number[]
}

export async function insertDiscrepancy(tx: Tx, record: NewDiscrepancy): Promise<number> {
  const { kind, reason, by, at } = record
  const { id } = await tx
    .insertInto('intake.discrepancy')
    .values({ kind, reason, recorded_by: by, recorded_at: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('intake.discrepancy_person')
    .values(
      [...new Set(record.personIds)].map(personId => ({ discrepancy_id: id, person_id: personId })),
    )
    .execute()
  return id
}

/** Discrepancy records by their ids, in the order in which they were written. */
export async function listDiscrepancies(
  reader: Reader,
  ids: readonly number[],
): Promise<Discrepancy[]> {
  if (ids.length === 0) return []
  const rows = await reader
    .selectFrom('intake.discrepancy as discrepancy')
    .where('discrepancy.id', 'in', ids)
    .orderBy('discrepancy.id')
    .select([
      'discrepancy.id',
      'discrepancy.kind',
      'discrepancy.reason',
      'discrepancy.recorded_at as at',
      sql<string[]>`array(select person.name from intake.discrepancy_person named
        join staff.person person on person.id = named.person_id
        where named.discrepancy_id = discrepancy.id order by person.name)`.as('people'),
    ])
    .execute()
  // The table's check holds the word to the list of the type.
  return rows.map(row => ({ ...row, kind: row.kind as DiscrepancyKind }))
}
