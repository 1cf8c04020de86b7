import { type Clerk, requireRole } from '../../house/actor.ts'
import { db, inTransaction } from '../../house/database.ts'
import { writeJournal } from '../../house/journal.ts'
import { Forbidden, NotFound, refuseIf } from '../../house/refusal.ts'
import { deleteBasket, insertBasket } from './basket.store.ts'
import { listUnitIdsOf } from './task.store.ts'
import { taskRoles } from './task.ts'

type Keeping = { unitId: number; name: string; filter: string; now: Temporal.Instant }

/** A unit keeps a view of its tasks under a name. Refuses with `basket_twice`. */
export async function keepBasket(clerk: Clerk, { unitId, name, filter, now }: Keeping) {
  requireRole(clerk, taskRoles)
  if (!(await listUnitIdsOf(db(), clerk.id)).includes(unitId)) throw new Forbidden('other unit')
  await inTransaction(async tx => {
    const isNew = await insertBasket(tx, { unitId, name, filter, by: clerk.id, at: now })
    refuseIf(isNew ? undefined : 'basket_twice')
    await writeJournal(tx, clerk, 'task_view_kept', { at: now, details: { unit: unitId, name } })
  })
}

/** A unit gives up a view. */
export async function dropBasket(clerk: Clerk, { id, now }: { id: number; now: Temporal.Instant }) {
  requireRole(clerk, taskRoles)
  const unitIds = await listUnitIdsOf(db(), clerk.id)
  await inTransaction(async tx => {
    if (!(await deleteBasket(tx, { id, unitIds }))) throw new NotFound('view')
    await writeJournal(tx, clerk, 'task_view_dropped', { at: now, details: { id } })
  })
}
