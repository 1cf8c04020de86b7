import type { Clerk } from '../../house/actor.ts'
import { inTransaction, type Tx } from '../../house/database.ts'
import { writeJournal } from '../../house/journal.ts'
import { refuseIf } from '../../house/refusal.ts'
import { dayOf } from '../../kit/dates.ts'
import { meetTerm } from '../register/index.ts'
import { lockTaskFor } from './access.ts'
import { deleteDraft } from './draft.store.ts'
import { insertForwarding } from './forwarding.store.ts'
import { insertClosing } from './letter.store.ts'
import { type Letterhead, type LetterText, loadLetterhead, sendLetter } from './letter.ts'
import { writingOf } from './reply.ts'
import type { Channel, Task } from './task.ts'
import { inTurn } from './turn.ts'

/** To which body it goes, and what is said to it and to the author. */
export type Forwarding = {
  entryId: number
  body: { name: string; channel: Channel; to: string }
  letter: LetterText
  /** What the author is told; nothing only when nobody signed. */
  notice: { text: LetterText; channel: Channel; to: string | undefined } | undefined
  filePlanId: number
  now: Temporal.Instant
}

/** Why a task can't be forwarded now, or nothing. Being late forbids nothing: it is marked. */
export function forwardingObstacle(
  task: Pick<Task, 'closing' | 'direction' | 'isVoid' | 'partyKind'>,
  hasNotice: boolean,
): string | undefined {
  if (task.isVoid) return 'task_void'
  if (task.direction !== 'incoming') return 'task_outgoing'
  if (task.closing) return 'task_closed'
  return task.partyKind !== 'anonymous' && !hasNotice ? 'notice_missing' : undefined
}

/** Whether the seven working days are over on a day; never where no such term runs. */
export function isLate({ forwarding }: Pick<Task, 'forwarding'>, today: Temporal.PlainDate) {
  if (!forwarding || forwarding.metAt) return false
  return Temporal.PlainDate.compare(today, forwarding.dueOn) > 0
}

/**
 * Hands a submission to the body that is competent and tells the author which one it is (Law on
 * Submissions, s. 4): two letters under numbers of their own, and the task ends. Refuses as
 * {@link forwardingObstacle} and `channelObstacle` say.
 */
export async function forwardTask(clerk: Clerk, forwarding: Forwarding): Promise<void> {
  const head = await loadLetterhead()
  await inTurn(() => inTransaction(tx => writeForwarding(tx, clerk, head, forwarding)))
}

async function writeForwarding(tx: Tx, clerk: Clerk, head: Letterhead, forwarding: Forwarding) {
  const { entryId, body, notice, now } = forwarding
  const task = await lockTaskFor(tx, clerk, { entryId, to: 'work' })
  refuseIf(forwardingObstacle(task, notice !== undefined))
  const late = isLate(task, dayOf(now))
  await insertClosing(tx, { entryId, kind: 'forwarded', by: clerk.id, at: now })
  const letter = await sendLetter(tx, clerk, head, bodyLetter(task, forwarding))
  const told =
    notice &&
    (await sendLetter(tx, clerk, head, writingOf(task, { ...forwarding, ...notice, now })))
  await insertForwarding(tx, {
    entryId,
    bodyName: body.name,
    bodyAddress: body.to || null,
    letterId: letter.outgoingId,
    noticeId: told?.outgoingId ?? null,
    dueOn: task.forwarding?.dueOn ?? null,
    isLate: late,
    by: clerk.id,
    at: now,
  })
  await meetTerm(tx, clerk, { entryId, kind: 'forwarding', at: now })
  await meetTerm(tx, clerk, { entryId, kind: 'reply', at: now })
  await deleteDraft(tx, entryId)
  await writeJournal(tx, clerk, 'task_forwarded', {
    subject: { kind: 'entry', id: entryId },
    at: now,
    details: { number: task.number, letter: letter.number, body: body.name, late },
  })
}

function bodyLetter(task: Task, { body, letter, filePlanId, now }: Forwarding) {
  const isPost = body.channel === 'post'
  return {
    task,
    text: letter,
    recipient: {
      kind: 'institution' as const,
      name: body.name,
      address: isPost ? body.to : null,
      residentId: null,
    },
    isToAuthor: false,
    channel: body.channel,
    to: isPost ? undefined : body.to,
    filePlanId,
    language: 'lv' as const,
    now,
  }
}
