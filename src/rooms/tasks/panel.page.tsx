import { hasRole } from '../../house/actor.ts'
import { NotFound } from '../../house/refusal.ts'
import { dayOf } from '../../kit/dates.ts'
import type { TaskPanel } from '../register/index.ts'
import { findVisibleTask } from './access.ts'
import { taskRoles } from './task.ts'
import { TaskPanelBox } from './task-facts.view.tsx'

/** The task on the page of its entry, for those who may open it. */
export const taskPanel: TaskPanel = async ({ clerk, entryId, language, now }) => {
  if (!hasRole(clerk, taskRoles)) return undefined
  try {
    const { task } = await findVisibleTask(clerk, entryId)
    if (task.direction === 'outgoing' || task.isVoid) return undefined
    return <TaskPanelBox task={task} language={language} today={dayOf(now)} />
  } catch (error) {
    if (error instanceof NotFound) return undefined
    throw error
  }
}
