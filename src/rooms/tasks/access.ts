import type { Clerk } from '../../house/actor.ts'
import { requireRole } from '../../house/actor.ts'
import { db, type Reader, type Tx } from '../../house/database.ts'
import { Forbidden, NotFound } from '../../house/refusal.ts'
import { findTask, listUnitIdsOf, lockTask } from './task.store.ts'
import { accessTo, type Task, type TaskAccess, taskRoles } from './task.ts'

/** A task that somebody may see, and what they may do with it; else there is no such thing (404). */
export async function findVisibleTask(
  clerk: Clerk,
  entryId: number,
): Promise<{ task: Task; access: TaskAccess }> {
  const reader = db()
  const task = await findTask(reader, entryId)
  const access = task && (await accessOf(reader, clerk, task))
  if (!task || !access?.maySee) throw new NotFound('task')
  return { task, access }
}

async function accessOf(reader: Reader, clerk: Clerk, task: Task): Promise<TaskAccess> {
  return accessTo(task, clerk, await listUnitIdsOf(reader, clerk.id))
}

/**
 * The task held for a deed, when the actor may do it: `work` (reply, forward, close) or `assign`.
 * Throws `NotFound` for a task that is none of the actor's business, `Forbidden` for a glance only.
 */
export async function lockTaskFor(
  tx: Tx,
  clerk: Clerk,
  { entryId, to }: { entryId: number; to: 'work' | 'assign' | 'see' },
): Promise<Task> {
  requireRole(clerk, taskRoles)
  const task = await lockTask(tx, entryId)
  const access = task && (await accessOf(tx, clerk, task))
  if (!task || !access?.maySee) throw new NotFound('task')
  if (to === 'work' && !access.mayWork) throw new Forbidden(`work on entry ${entryId}`)
  if (to === 'assign' && !access.mayAssign) throw new Forbidden(`assign entry ${entryId}`)
  return task
}
