import type { Clerk } from '../../house/actor.ts'
import { inTransaction, type Tx } from '../../house/database.ts'
import { writeJournal } from '../../house/journal.ts'
import { Refusal, refuseIf } from '../../house/refusal.ts'
import { findEntryOfNumber, meetTerm } from '../register/index.ts'
import { lockTaskFor } from './access.ts'
import { deleteDraft } from './draft.store.ts'
import { type Ground, insertUnexamined } from './forwarding.store.ts'
import { insertClosing } from './letter.store.ts'
import { type Letterhead, type LetterText, loadLetterhead, sendLetter } from './letter.ts'
import { writingOf } from './reply.ts'
import type { Channel, Task } from './task.ts'
import { inTurn } from './turn.ts'

/** On which ground a submission is left without examination, and what the author is told. */
export type Leaving = {
  entryId: number
  ground: Ground
  note: string | undefined
  /** The number of the earlier reply or submission, where that is the ground. */
  earlierNumber: string | undefined
  notice: { text: LetterText; channel: Channel; to: string | undefined } | undefined
  filePlanId: number
  now: Temporal.Instant
}

/**
 * Why a task can't be left unexamined so, or nothing. Somebody who gave a name is told, except
 * where the paper can't be read so far as to answer it.
 */
export function leavingObstacle(
  task: Pick<Task, 'closing' | 'direction' | 'isVoid' | 'partyKind'>,
  { ground, hasNotice, hasEarlier }: { ground: Ground; hasNotice: boolean; hasEarlier: boolean },
): string | undefined {
  if (task.isVoid) return 'task_void'
  if (task.direction !== 'incoming') return 'task_outgoing'
  if (task.closing) return 'task_closed'
  const isNameless = task.partyKind === 'anonymous'
  if (ground === 'anonymous' && !isNameless) return 'not_anonymous'
  if (ground === 'already_answered' && !hasEarlier) return 'earlier_missing'
  const mustTell = !isNameless && ground !== 'illegible'
  return mustTell && !hasNotice ? 'notice_missing' : undefined
}

/** Ends a task without examination. Refuses as {@link leavingObstacle} says. */
export async function leaveUnexamined(clerk: Clerk, leaving: Leaving): Promise<void> {
  const head = await loadLetterhead()
  await inTurn(() => inTransaction(tx => writeLeaving(tx, clerk, head, leaving)))
}

async function writeLeaving(tx: Tx, clerk: Clerk, head: Letterhead, leaving: Leaving) {
  const { entryId, ground, notice, note, now } = leaving
  const task = await lockTaskFor(tx, clerk, { entryId, to: 'work' })
  const earlierId = await earlierOf(tx, task, leaving)
  const facts = { ground, hasNotice: notice !== undefined, hasEarlier: earlierId !== null }
  refuseIf(leavingObstacle(task, facts))
  await insertClosing(tx, { entryId, kind: 'unexamined', note, by: clerk.id, at: now })
  const told =
    notice && (await sendLetter(tx, clerk, head, writingOf(task, { ...leaving, ...notice, now })))
  await insertUnexamined(tx, { entryId, ground, earlierId, noticeId: told?.outgoingId ?? null })
  await meetTerm(tx, clerk, { entryId, kind: 'reply', at: now })
  await deleteDraft(tx, entryId)
  await writeJournal(tx, clerk, 'task_left_unexamined', {
    subject: { kind: 'entry', id: entryId },
    at: now,
    details: { number: task.number, ground },
  })
}

async function earlierOf(tx: Tx, task: Task, { ground, earlierNumber }: Leaving) {
  if (ground !== 'already_answered' || !earlierNumber) return null
  const entry = await findEntryOfNumber(tx, earlierNumber)
  if (!entry || entry.id === task.entryId) throw new Refusal('earlier_unknown')
  return entry.id
}
