import type { Reader, Tx } from '../../house/database.ts'
import type { Person } from './task.ts'

export type Handover = {
  id: number
  entryId: number
  from: Person
  to: Person
  place: string
  givenAt: Temporal.Instant
  takenAt: Temporal.Instant | null
  withdrawnAt: Temporal.Instant | null
}

/** The way of a paper from hand to hand, oldest first. */
export async function listHandovers(reader: Reader, entryId: number): Promise<Handover[]> {
  const rows = await reader
    .selectFrom('tasks.paper_handover as handover')
    .innerJoin('staff.person as giver', 'giver.id', 'handover.given_by')
    .innerJoin('staff.person as taker', 'taker.id', 'handover.given_to')
    .where('handover.entry_id', '=', entryId)
    .orderBy('handover.id')
    .limit(200)
    .select([
      'handover.id',
      'handover.entry_id as entryId',
      'handover.given_by',
      'handover.given_to',
      'giver.name as giver',
      'taker.name as taker',
      'handover.place',
      'handover.given_at as givenAt',
      'handover.taken_at as takenAt',
      'handover.withdrawn_at as withdrawnAt',
    ])
    .execute()
  return rows.map(({ given_by, given_to, giver, taker, ...row }) => ({
    ...row,
    from: { id: given_by, name: giver },
    to: { id: given_to, name: taker },
  }))
}

export async function insertHandover(
  tx: Tx,
  row: { entryId: number; by: number; to: number; place: string; at: Temporal.Instant },
): Promise<void> {
  await tx
    .insertInto('tasks.paper_handover')
    .values({
      entry_id: row.entryId,
      given_by: row.by,
      given_to: row.to,
      place: row.place,
      given_at: row.at,
    })
    .execute()
}

export async function endHandover(
  tx: Tx,
  { id, how, at }: { id: number; how: 'taken' | 'withdrawn'; at: Temporal.Instant },
): Promise<void> {
  await tx
    .updateTable('tasks.paper_handover')
    .set(how === 'taken' ? { taken_at: at } : { withdrawn_at: at })
    .where('id', '=', id)
    .execute()
}

/** Registrars and heads, the people of a unit and those named, as far as they work here now. */
export async function listPaperPeople(
  reader: Reader,
  { ids, unitId }: { ids: readonly number[]; unitId: number | null },
): Promise<Person[]> {
  return reader
    .selectFrom('staff.person as person')
    .where('person.ended_at', 'is', null)
    .where(({ eb, or, exists, selectFrom }) =>
      or([
        eb('person.id', 'in', [0, ...ids]),
        exists(
          selectFrom('staff.role_grant as grant')
            .whereRef('grant.person_id', '=', 'person.id')
            .where('grant.role', 'in', ['registrar', 'head'])
            .select('grant.person_id'),
        ),
        exists(
          selectFrom('register.unit_member as member')
            .whereRef('member.person_id', '=', 'person.id')
            .where('member.unit_id', '=', unitId ?? 0)
            .select('member.person_id'),
        ),
      ]),
    )
    .orderBy('person.name')
    .limit(500)
    .select(['person.id', 'person.name'])
    .execute()
}
