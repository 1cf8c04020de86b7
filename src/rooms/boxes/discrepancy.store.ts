import { sql } from 'kysely'
import type { Reader, Tx } from '../../house/database.ts'
import type { DiscrepancyKind } from './balance.ts'

/** What a record is about: a round or a bag. */
export type About = { roundId: number } | { bagId: number }

export type Discrepancy = {
  id: number
  kind: DiscrepancyKind
  reason: string
  people: readonly string[]
  at: Temporal.Instant
}

type NewDiscrepancy = {
  about: About
  kind: DiscrepancyKind
  reason: string
  by: number
  at: Temporal.Instant
  personIds: readonly number[]
}

export async function insertDiscrepancy(tx: Tx, record: NewDiscrepancy): Promise<number> {
  const { about, kind, reason, by, at } = record
  const { id } = await tx
    .insertInto('boxes.discrepancy')
    .values({
      round_id: 'roundId' in about ? about.roundId : null,
      bag_id: 'bagId' in about ? about.bagId : null,
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

export async function listDiscrepancies(reader: Reader, about: About): Promise<Discrepancy[]> {
  const rows = await reader
    .selectFrom('boxes.discrepancy as discrepancy')
    .where(({ eb }) =>
      'roundId' in about
        ? eb('discrepancy.round_id', '=', about.roundId)
        : eb('discrepancy.bag_id', '=', about.bagId),
    )
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
