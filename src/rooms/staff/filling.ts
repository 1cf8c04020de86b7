import type { Role } from '../../house/actor.ts'
import type { Tx } from '../../house/database.ts'
import { insertPerson, insertRoleGrant } from './filling.store.ts'

/** Somebody who works here. `sites` are slugs; absent: every site. */
export type StaffFilling = {
  name: string
  email: string
  roles: readonly Role[]
  sites?: readonly string[]
  sample: boolean
}

/** Adds people; `siteIds` finds a site by its slug. Returns their ids by e-mail address. */
export async function fillStaff(
  tx: Tx,
  people: readonly StaffFilling[],
  siteIds: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<string, number>> {
  const ids = new Map<string, number>()
  for (const person of people) {
    const personId = await insertPerson(tx, person)
    ids.set(person.email, personId)
    const places = person.sites?.map(slug => siteIds.get(slug) ?? null) ?? [null]
    for (const role of person.roles) {
      for (const siteId of places) await insertRoleGrant(tx, { personId, role, siteId })
    }
  }
  return ids
}
