import { sql } from 'kysely'
import type { Reader, Tx } from '../../house/database.ts'
import type { Language } from '../../kit/language.ts'
import type { Resident, WayToReach } from './resident.ts'

/** The columns of a resident under the names of {@link Resident}. */
export function selectResidents(reader: Reader) {
  return reader
    .selectFrom('residents.resident as resident')
    .select(['resident.id', 'given_name as givenName', 'family_name as familyName'])
    .select(['personal_code as personalCode', 'birth_date as birthDate'])
    .select(['phone', 'email', 'address', 'language', 'reached_by as reachedBy', 'note'])
    .$narrowType<{ language: Language; reachedBy: WayToReach }>()
}

export async function findResident(reader: Reader, id: number): Promise<Resident | undefined> {
  return selectResidents(reader).where('resident.id', '=', id).executeTakeFirst()
}

/** Holds one resident until the end of the transaction. */
export async function lockResident(tx: Tx, id: number): Promise<Resident | undefined> {
  return selectResidents(tx).where('resident.id', '=', id).forUpdate().executeTakeFirst()
}

/** Who has this personal code now. */
export async function findByPersonalCode(
  reader: Reader,
  digits: string,
): Promise<Resident | undefined> {
  return selectResidents(reader).where('personal_code', '=', digits).executeTakeFirst()
}

/** Others of the same name, however it is spelled, and the same or no birth date: perhaps one. */
export async function listLookalikes(reader: Reader, resident: Resident): Promise<Resident[]> {
  const { id, givenName, familyName, birthDate } = resident
  const names = `${givenName} ${familyName} ${givenName}`
  return selectResidents(reader)
    .where('search_key', '=', sql<string>`house.search_key(${names})`)
    .where('resident.id', '<>', id)
    .where(
      sql<boolean>`(birth_date is null or ${birthDate}::date is null or birth_date = ${birthDate})`,
    )
    .orderBy('resident.id')
    .limit(10)
    .execute()
}

/** What is known of a person as the table's columns. */
export const columnsOf = (resident: Omit<Resident, 'id'>) => ({
  given_name: resident.givenName,
  family_name: resident.familyName,
  personal_code: resident.personalCode,
  birth_date: resident.birthDate,
  phone: resident.phone,
  email: resident.email,
  address: resident.address,
  language: resident.language,
  reached_by: resident.reachedBy,
  note: resident.note,
})

/** Writes the whole person anew. */
export async function updateResident(tx: Tx, resident: Resident): Promise<void> {
  await tx
    .updateTable('residents.resident')
    .set(columnsOf(resident))
    .where('id', '=', resident.id)
    .execute()
}

export async function insertFormerCode(
  tx: Tx,
  { residentId, digits, at }: { residentId: number; digits: string; at: Temporal.Instant },
): Promise<void> {
  await tx
    .insertInto('residents.former_personal_code')
    .values({ resident_id: residentId, personal_code: digits, replaced_at: at })
    .onConflict(conflict =>
      conflict.columns(['resident_id', 'personal_code']).doUpdateSet({ replaced_at: at }),
    )
    .execute()
}

export async function listFormerCodes(
  reader: Reader,
  residentId: number,
): Promise<{ digits: string; replacedAt: Temporal.Instant }[]> {
  return reader
    .selectFrom('residents.former_personal_code')
    .select(['personal_code as digits', 'replaced_at as replacedAt'])
    .where('resident_id', '=', residentId)
    .orderBy('replaced_at', 'desc')
    .limit(20)
    .execute()
}
