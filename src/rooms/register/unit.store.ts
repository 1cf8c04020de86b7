import type { Reader, Tx } from '../../house/database.ts'
import type { NewUnit, Unit } from './file-plan.ts'

/** All units in the order of the house, ended ones as well. */
export async function listUnits(reader: Reader): Promise<Unit[]> {
  return reader
    .selectFrom('register.unit')
    .select([
      'id',
      'code',
      'name_lv as nameLv',
      'name_en as nameEn',
      'site_id as siteId',
      'ended_from as endedFrom',
    ])
    .orderBy('position')
    .orderBy('id')
    .execute()
}

/** The ids of the units to which a member of staff belongs. */
export async function listUnitsOf(reader: Reader, personId: number): Promise<number[]> {
  const rows = await reader
    .selectFrom('register.unit_member')
    .select('unit_id')
    .where('person_id', '=', personId)
    .execute()
  return rows.map(row => row.unit_id)
}

/** Who belongs to a unit, by name; `email` is where work is announced. */
export async function listUnitMembers(reader: Reader, unitId: number) {
  return reader
    .selectFrom('register.unit_member as member')
    .innerJoin('staff.person as person', 'person.id', 'member.person_id')
    .select(['person.id', 'person.name', 'person.email'])
    .where('member.unit_id', '=', unitId)
    .orderBy('person.name')
    .execute()
}

/** Stores a unit behind those that are there. */
export async function insertUnit(tx: Tx, unit: NewUnit): Promise<number> {
  const { last } = await tx
    .selectFrom('register.unit')
    .select(({ fn }) => fn.max('position').as('last'))
    .executeTakeFirstOrThrow()
  const { id } = await tx
    .insertInto('register.unit')
    .values({
      code: unit.code,
      name_lv: unit.nameLv,
      name_en: unit.nameEn,
      site_id: unit.siteId,
      position: Number(last ?? 0) + 1,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function insertUnitMember(tx: Tx, unitId: number, personId: number): Promise<void> {
  await tx
    .insertInto('register.unit_member')
    .values({ unit_id: unitId, person_id: personId })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** Members of units with where mail reaches them; who has left gets none. */
export async function listMembersOf(reader: Reader, unitIds: readonly number[]) {
  return reader
    .selectFrom('register.unit_member as member')
    .innerJoin('staff.person as person', 'person.id', 'member.person_id')
    .select(['member.unit_id as unitId', 'person.id'])
    .where('member.unit_id', 'in', [0, ...unitIds])
    .where('person.ended_at', 'is', null)
    .execute()
}

export async function listAddresses(reader: Reader, personIds: readonly number[]) {
  return reader
    .selectFrom('staff.person')
    .select(['id', 'email', 'language'])
    .where('id', 'in', [0, ...personIds])
    .where('ended_at', 'is', null)
    .orderBy('id')
    .execute()
}

export async function deleteUnitMember(tx: Tx, unitId: number, personId: number): Promise<void> {
  await tx
    .deleteFrom('register.unit_member')
    .where('unit_id', '=', unitId)
    .where('person_id', '=', personId)
    .execute()
}

/** Everybody who works here, by name. */
export async function listColleagues(reader: Reader) {
  return reader
    .selectFrom('staff.person')
    .select(['id', 'name'])
    .where('ended_at', 'is', null)
    .orderBy('name')
    .execute()
}
