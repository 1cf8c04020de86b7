import type { Reader, Tx } from '../../house/database.ts'

/** A view of the tasks that a unit keeps under a name; `filter` is the query of its address. */
export type Basket = { id: number; unitId: number; name: string; filter: string }

export async function listBaskets(reader: Reader, unitIds: readonly number[]): Promise<Basket[]> {
  const rows = await reader
    .selectFrom('tasks.basket')
    .select(['id', 'unit_id as unitId', 'name', 'filter'])
    .where('unit_id', 'in', [0, ...unitIds])
    .orderBy('name')
    .limit(100)
    .execute()
  return rows
}

export async function insertBasket(
  tx: Tx,
  basket: Omit<Basket, 'id'> & { by: number; at: Temporal.Instant },
): Promise<boolean> {
  const row = await tx
    .insertInto('tasks.basket')
    .values({
      unit_id: basket.unitId,
      name: basket.name,
      filter: basket.filter,
      saved_by: basket.by,
      saved_at: basket.at,
    })
    .onConflict(conflict => conflict.columns(['unit_id', 'name']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function deleteBasket(
  tx: Tx,
  { id, unitIds }: { id: number; unitIds: readonly number[] },
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('tasks.basket')
    .where('id', '=', id)
    .where('unit_id', 'in', [0, ...unitIds])
    .executeTakeFirst()
  return numDeletedRows > 0n
}
