import { sql } from 'kysely'
import type { Reader, Tx } from '../../house/database.ts'
import { fullName } from '../../kit/person-name.ts'

export type NewResident = {
  givenName: string
  familyName: string
  /** International form, `+37129123456`. */
  phone?: string | undefined
  email?: string | undefined
  address?: string | undefined
  language?: 'lv' | 'en' | undefined
  reachedBy?: 'phone' | 'email' | 'letter' | 'none' | undefined
}

/** Makes those who introduce the same person at the same moment wait for one another. */
export async function lockName(
  tx: Tx,
  resident: Pick<NewResident, 'givenName' | 'familyName'>,
): Promise<void> {
  const name = fullName(resident).toLowerCase()
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 7))`.execute(tx)
}

/** Somebody of this very name with this phone and this e-mail, as far as they are given. */
export async function findSameResident(
  reader: Reader,
  { givenName, familyName, phone, email }: NewResident,
): Promise<number | undefined> {
  const names = `${givenName} ${familyName} ${givenName}`
  const found = await reader
    .selectFrom('residents.resident')
    .select('id')
    .where('search_key', '=', sql<string>`house.search_key(${names})`)
    .where(sql<boolean>`lower(given_name) = lower(${givenName})`)
    .where(sql<boolean>`lower(family_name) = lower(${familyName})`)
    .where(sameContact(phone ?? null, email ?? null))
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return found?.id
}

/**
 * Every contact that is given must be theirs: a message to a new address would reach nobody else's
 * record, and nobody adds an address to the record of another by knowing a phone.
 */
function sameContact(phone: string | null, email: string | null) {
  return sql<boolean>`(${phone}::text is null or phone = ${phone}::text)
    and (${email}::text is null or lower(email) = lower(${email}::text))`
}

export async function insertNewResident(
  tx: Tx,
  resident: NewResident,
  at: Temporal.Instant,
): Promise<number> {
  const { id } = await tx
    .insertInto('residents.resident')
    .values({
      given_name: resident.givenName,
      family_name: resident.familyName,
      phone: resident.phone ?? null,
      email: resident.email ?? null,
      address: resident.address ?? null,
      language: resident.language ?? 'lv',
      reached_by: resident.reachedBy ?? (resident.email ? 'email' : 'phone'),
      created_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
