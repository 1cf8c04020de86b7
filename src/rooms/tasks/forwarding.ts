import type { Clerk } from '../../house/actor.ts'
import { inTransaction, type Tx } from '../../house/database.ts'
import { writeJournal } from '../../house/journal.ts'
import { Refusal, refuseIf } from '../../house/refusal.ts'
import { dayOf } from '../../kit/dates.ts'
import { findEntryOfNumber, meetTerms } from '../register/index.ts'
import { lockTaskFor } from './access.ts'
import { deleteDraft } from './draft.store.ts'
import { insertForwarding, insertUnexamined } from './forwarding.store.ts'
import { insertClosing } from './letter.store.ts'
import { inTurn, type Letterhead, type LetterText, loadLetterhead, sendLetter } from './letter.ts'
import { writingOf } from './reply.ts'
import type { Channel, Ground, Task } from './task.ts'

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

/**
 * Whether the seven working days are over on a day; never where there are none. They count from
 * receipt also for what somebody here had begun to work on before it was found to be another's.
 */
export function isLate({ forwarding }: Pick<Task, 'forwarding'>, today: Temporal.PlainDate) {
  if (!forwarding) return false
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
  await meetTerms(tx, clerk, { entryId, by: 'forwarded', at: now })
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
  await meetTerms(tx, clerk, { entryId, by: 'unexamined', at: now })
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
