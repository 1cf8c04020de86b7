import { sql } from 'kysely'
import type { Tx } from '../../house/database.ts'
import { columnsOf } from './resident.store.ts'
import type { Resident } from './resident.ts'

export type NewRegistration = Omit<Resident, 'id'>

/** Somebody of this very name and contact written down a moment ago: the form came twice. */
export async function findJustRegistered(
  tx: Tx,
  { givenName, familyName, phone, personalCode }: NewRegistration,
  since: Temporal.Instant,
): Promise<number | undefined> {
  const row = await tx
    .selectFrom('residents.resident')
    .select('id')
    .where('given_name', '=', givenName)
    .where('family_name', '=', familyName)
    .where(sql<boolean>`phone is not distinct from ${phone}::text`)
    .where(sql<boolean>`personal_code is not distinct from ${personalCode}::text`)
    .where('created_at', '>=', since)
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return row?.id
}

export async function insertRegistration(
  tx: Tx,
  resident: NewRegistration,
  at: Temporal.Instant,
): Promise<number> {
  const { id } = await tx
    .insertInto('residents.resident')
    .values({ ...columnsOf(resident), created_at: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
