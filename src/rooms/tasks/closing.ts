import type { Clerk } from '../../house/actor.ts'
import { inTransaction } from '../../house/database.ts'
import { writeJournal } from '../../house/journal.ts'
import { NotFound, refuseIf } from '../../house/refusal.ts'
import { meetTerms } from '../register/index.ts'
import { lockTaskFor } from './access.ts'
import { deleteDraft } from './draft.store.ts'
import { findLetter, insertClosing, insertCollection } from './letter.store.ts'
import type { Task } from './task.ts'

/** Why a task can't be closed without a reply, or nothing. A submission is always answered. */
export function notingObstacle(
  task: Pick<Task, 'closing' | 'direction' | 'isVoid' | 'reply'>,
): string | undefined {
  if (task.isVoid) return 'task_void'
  if (task.direction === 'outgoing') return 'task_outgoing'
  if (task.closing) return 'task_closed'
  return task.reply && !task.reply.metAt ? 'reply_is_due' : undefined
}

/** Closes what needs no answer, such as a letter for information. */
export async function noteTask(
  clerk: Clerk,
  { entryId, note, now }: { entryId: number; note: string; now: Temporal.Instant },
): Promise<void> {
  await inTransaction(async tx => {
    const task = await lockTaskFor(tx, clerk, { entryId, to: 'work' })
    refuseIf(notingObstacle(task))
    await insertClosing(tx, { entryId, kind: 'noted', note, by: clerk.id, at: now })
    await meetTerms(tx, clerk, { entryId, by: 'noted', at: now })
    await deleteDraft(tx, entryId)
    const subject = { kind: 'entry', id: entryId }
    await writeJournal(tx, clerk, 'task_noted', {
      subject,
      at: now,
      details: { number: task.number },
    })
  })
}

type Collecting = { entryId: number; outgoingId: number; takenBy: string; now: Temporal.Instant }

/** Why a letter can't be handed over, or nothing. */
export function collectionObstacle(letter: {
  channel: string
  handedAt: Temporal.Instant | null
}): string | undefined {
  if (letter.channel !== 'counter') return 'not_for_collection'
  return letter.handedAt ? 'collected_already' : undefined
}

/** A letter that waited at the counter is handed over; who took it signed for it. */
export async function handOverLetter(clerk: Clerk, collecting: Collecting): Promise<void> {
  const { entryId, outgoingId, takenBy, now } = collecting
  await inTransaction(async tx => {
    const task = await lockTaskFor(tx, clerk, { entryId, to: 'see' })
    const letter = await findLetter(tx, outgoingId)
    if (letter?.entryId !== entryId) throw new NotFound('letter')
    refuseIf(collectionObstacle(letter))
    await insertCollection(tx, { outgoingId, takenBy, by: clerk.id, at: now })
    await writeJournal(tx, clerk, 'letter_collected', {
      subject: { kind: 'entry', id: entryId },
      at: now,
      details: { number: task.number, letter: letter.number, takenBy },
    })
  })
}
