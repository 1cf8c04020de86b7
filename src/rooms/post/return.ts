import type { Clerk } from '../../house/actor.ts'
import { inTransaction, type Tx } from '../../house/database.ts'
import { writeJournal } from '../../house/journal.ts'
import { refuseIf } from '../../house/refusal.ts'
import { dayOf } from '../../kit/dates.ts'
import { findItem, settleItem } from '../intake/index.ts'
import { holdLetter, type Letter } from './letter.ts'
import { insertStates } from './letter-state.store.ts'
import { type NextStep, nextStepAfter, type ReturnReason, returnObstacle } from './letter-state.ts'
import { outgoingLv } from './outgoing.words.lv.ts'

/** What rooms above learn of a letter that came back. */
export type ReturnedLetter = {
  letterId: number
  code: string
  entryNumber: string | null
  siteId: number
  /** The return was noted by mistake and is taken back. */
  isRetracted: boolean
  now: Temporal.Instant
}

type TellOfReturn = (tx: Tx, clerk: Clerk, letter: ReturnedLetter) => Promise<void>

const listeners: TellOfReturn[] = []

/** Who must be told when a letter comes back, in the same transaction; the doors hand it over. */
export function connectReturns(tell: TellOfReturn): void {
  listeners.push(tell)
}

type Telling = { letter: Letter; isRetracted: boolean; now: Temporal.Instant }

/** Tells who must know of a return, or of one that is taken back. */
export async function tellOfReturn(
  tx: Tx,
  clerk: Clerk,
  { letter, isRetracted, now }: Telling,
): Promise<void> {
  const { id: letterId, code, entryNumber, siteId } = letter
  const told = { letterId, code, entryNumber, siteId, isRetracted, now }
  for (const tell of listeners) await tell(tx, clerk, told)
}

type Returning = {
  letterId: number
  reason: ReturnReason
  note?: string | undefined
  /** The item as which it came in with a mailbag; it ends with this. */
  itemId?: number | undefined
  now: Temporal.Instant
}

/**
 * A letter came back. Re-opens one that was noted as delivered. Refuses with `letter_not_sent`,
 * `letter_returned`, `letter_withdrawn`, and as `settleItem` does.
 */
export async function noteReturn(clerk: Clerk, returning: Returning): Promise<NextStep> {
  const { letterId, reason, note, itemId, now } = returning
  return inTransaction(async tx => {
    const letter = await holdLetter(tx, clerk, letterId)
    refuseIf(returnObstacle(letter))
    const row = { letterId, state: 'returned', on: dayOf(now), by: clerk.id, at: now } as const
    await insertStates(tx, [{ ...row, reason, note, itemId, n: letter.retractions + 1 }])
    if (itemId !== undefined) await settleReturned(tx, clerk, { itemId, code: letter.code, now })
    const wasDelivered = letter.delivered !== undefined
    await writeJournal(tx, clerk, 'letter_returned', {
      subject: { kind: 'letter', id: letterId },
      at: now,
      details: { code: letter.code, reason, wasDelivered },
    })
    await tellOfReturn(tx, clerk, { letter, isRetracted: false, now })
    return nextStepAfter(reason, letter.kind)
  })
}

type Settling = { itemId: number; code: string; now: Temporal.Instant }

/** The envelope came in with a mailbag: there it is no document to register. */
async function settleReturned(tx: Tx, clerk: Clerk, { itemId, code, now }: Settling) {
  const item = await findItem(tx, itemId)
  if (!item || item.outcome) return
  const reason = outgoingLv.returnedReason(code)
  await settleItem(tx, clerk, { itemId, kind: 'not_a_document', reason, now })
}
