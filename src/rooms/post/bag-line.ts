import type { Clerk } from '../../house/actor.ts'
import { constraintOf, db, inTransaction, type Tx } from '../../house/database.ts'
import { writeJournal } from '../../house/journal.ts'
import { NotFound, Refusal, refuseIf } from '../../house/refusal.ts'
import { settleItem, takeIn } from '../intake/index.ts'
import { holdBag } from './bag.ts'
import {
  type BagLine,
  findLine,
  insertLine,
  insertWithdrawal,
  type LineKind,
} from './bag-line.store.ts'
import { incomingLv } from './incoming.words.lv.ts'
import { findTracked, insertTracking, releaseOfItem, trackingTwice } from './tracking.store.ts'

export type { BagLine, LineKind }

type Recording = {
  bagId: number
  kind: LineKind
  /** The label that is on it already; else it gets a new intake id. */
  code?: string | undefined
  /** The S10 number; a registered item whose number can't be read has none. */
  tracking?: string | undefined
  now: Temporal.Instant
}

export type RecordedLine = { itemId: number; code: string; position: number }

/**
 * Writes down one item of a bag and gives it its intake id; it counts as received when the bag was
 * taken. Refuses with `mailbag_closed`, `s10_used`, `label_unknown`, `label_used`.
 */
export async function recordLine(clerk: Clerk, recording: Recording): Promise<RecordedLine> {
  try {
    return await inTransaction(tx => writeLine(tx, clerk, recording))
  } catch (error) {
    throw await refusalOfNumber(error, recording.tracking)
  }
}

async function writeLine(tx: Tx, clerk: Clerk, recording: Recording): Promise<RecordedLine> {
  const { bagId, kind, code, tracking, now } = recording
  const bag = await holdBag(tx, clerk, bagId)
  refuseIf(bag.closing ? 'mailbag_closed' : undefined)
  const arrival = { channel: 'post', siteId: bag.siteId, arrivedAt: bag.takenAt } as const
  const { item } = await takeIn(tx, clerk, { ...arrival, code, now })
  const label = code === undefined ? 'new' : 'scanned'
  const line = { itemId: item.id, bagId, kind, label, by: clerk.id, at: now } as const
  const position = await insertLine(tx, line)
  if (tracking !== undefined) {
    await insertTracking(tx, { number: tracking, usedOn: bag.deliveredOn, itemId: item.id })
  }
  await writeJournal(tx, clerk, 'post_item_recorded', {
    subject: { kind: 'item', id: item.id },
    at: now,
    details: { bagId, kind, ...(tracking && { tracking }) },
  })
  return { itemId: item.id, code: item.code, position }
}

/** The sentence's code for a number that stands already; any other error as it was. */
export async function refusalOfNumber(error: unknown, number?: string): Promise<unknown> {
  if (constraintOf(error) !== trackingTwice || number === undefined) return error
  return new Refusal('s10_used', { number, ...(await findTracked(db(), number)) })
}

type OnLine = { itemId: number; now: Temporal.Instant }

/** Why a line can't be taken back, or nothing. */
export function withdrawalObstacle(
  line: Pick<BagLine, 'withdrawnAt' | 'opening' | 'outcome'>,
): string | undefined {
  if (line.withdrawnAt) return 'post_line_withdrawn'
  if (line.outcome) return `item_${line.outcome.kind}`
  return line.opening ? 'post_line_opened' : undefined
}

/**
 * Takes a wrong line back: it stays to be seen, counts no more and gives its S10 number free. Its
 * intake id is used up; the thing itself gets another one with its right line.
 */
export async function withdrawLine(clerk: Clerk, { itemId, now }: OnLine): Promise<BagLine> {
  return inTransaction(async tx => {
    const line = await holdLine(tx, clerk, itemId)
    refuseIf(withdrawalObstacle(line))
    await insertWithdrawal(tx, { itemId, by: clerk.id, at: now })
    await releaseOfItem(tx, itemId, now)
    const reason = incomingLv.withdrawnReason
    await settleItem(tx, clerk, { itemId, kind: 'not_a_document', reason, now })
    await writeJournal(tx, clerk, 'post_item_withdrawn', {
      subject: { kind: 'item', id: itemId },
      at: now,
      details: { bagId: line.bagId, code: line.code },
    })
    return line
  })
}

/** The line as it is, with its bag held, for a clerk of the site. */
export async function holdLine(tx: Tx, clerk: Clerk, itemId: number): Promise<BagLine> {
  const found = await findLine(tx, itemId)
  if (!found) throw new NotFound('post item')
  const bag = await holdBag(tx, clerk, found.bagId)
  refuseIf(bag.closing ? 'mailbag_closed' : undefined)
  return (await findLine(tx, itemId)) ?? found
}
