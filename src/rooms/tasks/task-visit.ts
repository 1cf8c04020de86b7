import type { Clerk } from '../../house/actor.ts'
import { db } from '../../house/database.ts'
import { writeReading } from '../../house/journal.ts'
import { NotFound } from '../../house/refusal.ts'
import type { Language } from '../../kit/language.ts'
import { listDocuments } from '../intake/index.ts'
import { findEntry } from '../register/index.ts'
import { findVisibleTask } from './access.ts'
import type { Task, TaskAccess } from './task.ts'
import type { TaskFile } from './task-facts.view.tsx'
import { taskFilePath } from './task-path.ts'

/** The number in an address; anything else is no such page. */
export function idIn(text: string | undefined): number {
  if (!/^\d{1,15}$/.test(text ?? '')) throw new NotFound('task')
  return Number(text)
}

export type OpenedTask = {
  task: Task
  access: TaskAccess
  files: readonly TaskFile[]
  content: string | undefined
}

type Opening = { clerk: Clerk; id: string | undefined; language: Language; now: Temporal.Instant }

/** Opens a task for reading, which is journalled: it is somebody's letter. */
export async function openTask({ clerk, id, language, now }: Opening): Promise<OpenedTask> {
  const opened = await findVisibleTask(clerk, idIn(id))
  const { entryId } = opened.task
  const subject = { kind: 'entry', id: entryId }
  await writeReading(db(), clerk, { subject, purpose: 'task', at: now })
  const entry = await findEntry(db(), entryId)
  const documents = entry?.itemId ? await listDocuments(db(), entry.itemId) : []
  return {
    ...opened,
    content: entry?.content ?? undefined,
    files: documents.map(document => ({
      name: document.name,
      href: taskFilePath(language, entryId, document.id),
    })),
  }
}
