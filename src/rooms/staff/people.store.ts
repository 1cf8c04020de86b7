import { sql } from 'kysely'
import type { Role } from '../../house/actor.ts'
import type { Reader, Tx } from '../../house/database.ts'
import type { Colleague } from './colleague.ts'

const mostPeople = 500

const selectColleagues = (reader: Reader) =>
  reader.selectFrom('staff.person as person').select([
    'person.id',
    'person.name',
    'person.email',
    'person.sample',
    'person.ended_at as endedAt',
    sql<Role[]>`array(select distinct role from staff.role_grant
      where person_id = person.id order by role)`.as('roles'),
    sql<number[] | null>`case
      when exists (select from staff.role_grant
        where person_id = person.id and site_id is null) then null
      else array(select distinct site_id from staff.role_grant where person_id = person.id)
      end`.as('siteIds'),
    sql<boolean>`person.password_hash is not null`.as('hasPassword'),
    sql<boolean>`person.totp_secret is not null`.as('hasCode'),
    sql<number>`(select count(*)::int from staff.passkey where person_id = person.id)`.as(
      'passkeys',
    ),
    sql<Temporal.Instant | null>`(select max(last_seen_at) from staff.session
      where person_id = person.id)`.as('lastSeenAt'),
  ])

/** Everybody, those who work here now first, by name as Latvians sort it. */
export async function listColleagues(reader: Reader): Promise<Colleague[]> {
  return selectColleagues(reader)
    .orderBy(sql`person.ended_at is not null`)
    .orderBy(sql`person.name collate "lv-x-icu"`)
    .limit(mostPeople)
    .execute()
}

export async function findColleague(reader: Reader, id: number): Promise<Colleague | undefined> {
  return selectColleagues(reader).where('person.id', '=', id).executeTakeFirst()
}

/** Holds the list of who may administer: two administrators cannot remove each other at once. */
export async function lockAdministration(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('staff administration', 0))`.execute(tx)
}

/** How many others could still administer. */
export async function countOtherAdministrators(tx: Tx, id: number): Promise<number> {
  const { count } = await tx
    .selectFrom('staff.role_grant as grant')
    .innerJoin('staff.person as person', 'person.id', 'grant.person_id')
    .where('grant.role', '=', 'administrator')
    .where('person.ended_at', 'is', null)
    .where('person.id', '<>', id)
    .select(({ fn }) => fn.count<number>('person.id').distinct().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

export async function isEmailTaken(reader: Reader, email: string): Promise<boolean> {
  const found = await reader
    .selectFrom('staff.person')
    .where('email', '=', email.toLowerCase())
    .select('id')
    .executeTakeFirst()
  return found !== undefined
}

export async function deleteRoleGrants(tx: Tx, personId: number): Promise<void> {
  await tx.deleteFrom('staff.role_grant').where('person_id', '=', personId).execute()
}

/** Ends or takes up a post again; with it go the keys to the house. */
export async function setEnded(tx: Tx, id: number, at: Temporal.Instant | null): Promise<void> {
  await tx
    .updateTable('staff.person')
    .set({ ended_at: at, password_hash: null, totp_secret: null, oidc_subject: null })
    .where('id', '=', id)
    .execute()
}
