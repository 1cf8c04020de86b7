import type { Reader, Tx } from '../../house/database.ts'
import type { Basket } from './lines.ts'

/** The baskets of a person and of the units the person belongs to, by name. */
export async function listBaskets(
  reader: Reader,
  personId: number,
  unitIds: readonly number[],
): Promise<Basket[]> {
  return reader
    .selectFrom('register.basket')
    .select(['id', 'name', 'query', 'unit_id as unitId'])
    .where(({ or, eb }) =>
      or([eb('person_id', '=', personId), eb('unit_id', 'in', [0, ...unitIds])]),
    )
    .orderBy('name')
    .limit(100)
    .execute()
}

type NewBasket = {
  name: string
  query: string
  personId: number | null
  unitId: number | null
  by: number
  at: Temporal.Instant
}

/** Keeps a search; false when the name is taken. */
export async function insertBasket(tx: Tx, basket: NewBasket): Promise<boolean> {
  const row = await tx
    .insertInto('register.basket')
    .values({
      name: basket.name,
      query: basket.query,
      person_id: basket.personId,
      unit_id: basket.unitId,
      made_by: basket.by,
      made_at: basket.at,
    })
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Lets a basket go that the person made or that is the person's. */
export async function deleteBasket(tx: Tx, id: number, personId: number): Promise<boolean> {
  const row = await tx
    .deleteFrom('register.basket')
    .where('id', '=', id)
    .where('made_by', '=', personId)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
