import { sql } from 'kysely'
import type { Clerk, Role } from '../../house/actor.ts'
import type { Reader } from '../../house/database.ts'
import type { Language } from '../../kit/language.ts'

/** Somebody who works here now, with their roles and sites, without a session. */
export async function findClerkOfPerson(
  reader: Reader,
  personId: number,
): Promise<Clerk | undefined> {
  const row = await reader
    .selectFrom('staff.person as person')
    .innerJoin('staff.role_grant as grant', 'grant.person_id', 'person.id')
    .where('person.id', '=', personId)
    .where('person.ended_at', 'is', null)
    .groupBy('person.id')
    .select([
      'person.id',
      'person.name',
      sql<Role[]>`array_agg(distinct "grant".role)`.as('roles'),
      sql<(number | null)[]>`array_agg(distinct "grant".site_id)`.as('site_ids'),
    ])
    .executeTakeFirst()
  if (!row) return undefined
  const here = row.site_ids.flatMap(siteId => (siteId === null ? [] : [siteId]))
  const siteIds = here.length < row.site_ids.length ? 'all' : here
  return { kind: 'clerk', id: row.id, name: row.name, roles: row.roles, siteIds }
}

export type Recipient = { id: number; name: string; email: string; language: Language }

const mostRecipients = 20

/** Who holds a role at a site now, to be written to. */
export async function listRecipients(
  reader: Reader,
  { role, siteId }: { role: Role; siteId: number },
): Promise<Recipient[]> {
  const rows = await reader
    .selectFrom('staff.person as person')
    .where('person.ended_at', 'is', null)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('staff.role_grant as grant')
          .whereRef('grant.person_id', '=', 'person.id')
          .where('grant.role', '=', role)
          .where(({ eb, or }) =>
            or([eb('grant.site_id', 'is', null), eb('grant.site_id', '=', siteId)]),
          )
          .select('grant.id'),
      ),
    )
    .orderBy('person.id')
    .limit(mostRecipients)
    .select(['person.id', 'person.name', 'person.email', 'person.language'])
    .execute()
  return rows.map(row => ({ ...row, language: row.language === 'en' ? 'en' : 'lv' }))
}
