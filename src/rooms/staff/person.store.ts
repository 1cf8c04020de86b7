import { sql } from 'kysely'
import type { Clerk, Role } from '../../house/actor.ts'
import type { Reader, Tx } from '../../house/database.ts'

/** What signing in needs of a person. */
export type Person = {
  id: number
  name: string
  email: string
  passwordHash: string | null
  totpSecret: string | null
  sample: boolean
  roles: readonly Role[]
  passkeys: number
}

const present = (reader: Reader) =>
  reader
    .selectFrom('staff.person as person')
    .where('person.ended_at', 'is', null)
    .select([
      'person.id',
      'person.name',
      'person.email',
      'person.password_hash as passwordHash',
      'person.totp_secret as totpSecret',
      'person.sample',
      sql<Role[]>`array(select distinct role from staff.role_grant
        where person_id = person.id order by role)`.as('roles'),
      sql<number>`(select count(*)::int from staff.passkey where person_id = person.id)`.as(
        'passkeys',
      ),
    ])

/** Somebody who works here now, by e-mail address in any letters. */
export async function findPersonByEmail(
  reader: Reader,
  email: string,
): Promise<Person | undefined> {
  return present(reader).where('person.email', '=', email.toLowerCase()).executeTakeFirst()
}

export async function findPerson(reader: Reader, id: number): Promise<Person | undefined> {
  return present(reader).where('person.id', '=', id).executeTakeFirst()
}

/** The same, held until the transaction ends, so that two changes do not cross. */
export async function lockPerson(tx: Tx, id: number): Promise<Person | undefined> {
  await sql`select from staff.person where id = ${id} for update`.execute(tx)
  return findPerson(tx, id)
}

/** The sample people in the order in which they came. */
export async function listSamplePeople(reader: Reader): Promise<Person[]> {
  return present(reader).where('person.sample', '=', true).orderBy('person.id').limit(12).execute()
}

export async function findPersonByOidcSubject(
  reader: Reader,
  subject: string,
): Promise<Person | undefined> {
  return present(reader).where('person.oidc_subject', '=', subject).executeTakeFirst()
}

export async function linkOidcSubject(tx: Tx, id: number, subject: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('staff.person')
    .set({ oidc_subject: subject })
    .where('id', '=', id)
    .where('oidc_subject', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function setPasswordHash(tx: Tx, id: number, hash: string | null): Promise<void> {
  await tx.updateTable('staff.person').set({ password_hash: hash }).where('id', '=', id).execute()
}

export async function setTotpSecret(tx: Tx, id: number, secret: string | null): Promise<void> {
  await tx
    .updateTable('staff.person')
    .set({ totp_secret: secret, totp_last_step: null })
    .where('id', '=', id)
    .execute()
}

/** Marks a step of the one-time code as used; false when it, or a later one, was used before. */
export async function useTotpStep(tx: Tx, id: number, step: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('staff.person')
    .set({ totp_last_step: step })
    .where('id', '=', id)
    .where(({ eb, or }) => or([eb('totp_last_step', 'is', null), eb('totp_last_step', '<', step)]))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** A person as the journal knows them, before there is a session. */
export function actingAs(person: Pick<Person, 'id' | 'name' | 'roles'>): Clerk {
  return { kind: 'clerk', id: person.id, name: person.name, roles: person.roles, siteIds: [] }
}
