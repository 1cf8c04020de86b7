import type { Role } from '../../house/actor.ts'
import type { Tx } from '../../house/database.ts'

type NewPerson = { name: string; email: string; sample: boolean }

export async function insertPerson(tx: Tx, person: NewPerson): Promise<number> {
  const { id } = await tx
    .insertInto('staff.person')
    .values({ name: person.name, email: person.email.toLowerCase(), sample: person.sample })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

type NewGrant = { personId: number; role: Role; siteId: number | null }

export async function insertRoleGrant(tx: Tx, grant: NewGrant): Promise<void> {
  await tx
    .insertInto('staff.role_grant')
    .values({ person_id: grant.personId, role: grant.role, site_id: grant.siteId })
    .execute()
}
