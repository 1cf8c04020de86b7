import type { Clerk } from '../../house/actor.ts'
import { inTransaction, type Tx } from '../../house/database.ts'
import { writeJournal } from '../../house/journal.ts'
import { refuseIf } from '../../house/refusal.ts'
import type { RawForm } from '../../kit/form.ts'
import { extendTermIn, meetTerms } from '../register/index.ts'
import { lockTaskFor } from './access.ts'
import { deleteDraft, upsertDraft } from './draft.store.ts'
import { insertClosing, insertReply } from './letter.store.ts'
import { inTurn, type Letterhead, type LetterText, loadLetterhead, sendLetter } from './letter.ts'
import type { Channel, Task } from './task.ts'

/** What is answered, and in which way. */
export type Replying = {
  entryId: number
  /** An interim reply says that it takes longer; a final one ends the task. */
  kind: 'interim' | 'final'
  text: LetterText
  channel: Channel
  /** The postal address, e-mail or e-address, as the channel needs it. */
  to: string | undefined
  /** By post: as a registered letter, whose number the sticker gives it. */
  isRegisteredMail?: boolean
  filePlanId: number
  /** Only with an interim reply: by when instead, and why. */
  extension?: { to: Temporal.PlainDate; reason: string } | undefined
  now: Temporal.Instant
}

/** Why a task can't be answered now, or nothing. The same answer greys out the button. */
export function replyObstacle(
  task: Pick<Task, 'closing' | 'direction' | 'isVoid' | 'partyKind'>,
): string | undefined {
  if (task.isVoid) return 'task_void'
  if (task.direction !== 'incoming') return 'task_outgoing'
  if (task.closing) return 'task_closed'
  return task.partyKind === 'anonymous' ? 'nobody_to_answer' : undefined
}

/**
 * Answers: registers the letter under a number of its own, prints, keeps and sends it, and meets
 * the term (final) or makes it longer (interim, four months from receipt at most). Refuses as
 * {@link replyObstacle}, `channelObstacle` and the register's rules for terms say.
 */
export async function replyTo(clerk: Clerk, replying: Replying): Promise<{ outgoingId: number }> {
  const head = await loadLetterhead()
  return inTurn(() => inTransaction(tx => writeReply(tx, clerk, head, replying)))
}

async function writeReply(tx: Tx, clerk: Clerk, head: Letterhead, replying: Replying) {
  const { entryId, kind, extension, now } = replying
  const task = await lockTaskFor(tx, clerk, { entryId, to: 'work' })
  refuseIf(replyObstacle(task))
  if (kind === 'final') {
    await insertClosing(tx, { entryId, kind: 'replied', by: clerk.id, at: now })
  }
  const { outgoingId, number } = await sendLetter(tx, clerk, head, writingOf(task, replying))
  const isLonger = kind === 'interim' && extension !== undefined
  const newDueOn = isLonger ? await extendTermIn(tx, clerk, { entryId, ...extension, now }) : null
  await insertReply(tx, { outgoingId, entryId, kind, newDueOn })
  const by = kind === 'final' ? 'replied' : 'interim_reply'
  await meetTerms(tx, clerk, { entryId, by, at: now })
  await deleteDraft(tx, entryId)
  await writeJournal(tx, clerk, kind === 'final' ? 'task_replied' : 'task_replied_interim', {
    subject: { kind: 'entry', id: entryId },
    at: now,
    details: { number: task.number, reply: number, channel: replying.channel },
  })
  return { outgoingId }
}

/** The letter that a reply is. */
export function writingOf(task: Task, replying: Omit<Replying, 'kind' | 'extension' | 'entryId'>) {
  const { channel, to, text, isRegisteredMail = false, filePlanId, now } = replying
  const address = channel === 'post' ? (to ?? task.partyAddress) : task.partyAddress
  return {
    task,
    text,
    recipient: {
      kind: task.partyKind,
      name: task.partyName,
      address: address ?? null,
      residentId: task.residentId,
    },
    isToAuthor: true,
    channel,
    to: channel === 'post' ? undefined : to,
    isRegisteredMail,
    filePlanId,
    language: task.language,
    now,
  }
}

/** Keeps a reply that is being written; not journalled, since nothing was done yet. */
export async function saveDraft(
  clerk: Clerk,
  { entryId, fields, now }: { entryId: number; fields: RawForm; now: Temporal.Instant },
): Promise<void> {
  await inTransaction(async tx => {
    const task = await lockTaskFor(tx, clerk, { entryId, to: 'work' })
    refuseIf(replyObstacle(task))
    await upsertDraft(tx, { entryId, fields, by: clerk.id, at: now })
  })
}
