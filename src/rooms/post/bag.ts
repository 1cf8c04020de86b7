import { type Clerk, type Role, requireRole } from '../../house/actor.ts'
import { inTransaction, type Tx } from '../../house/database.ts'
import { writeJournal } from '../../house/journal.ts'
import { NotFound, Refusal, refuseIf } from '../../house/refusal.ts'
import { dayOf } from '../../kit/dates.ts'
import {
  type Bag,
  findBagOf,
  insertBag,
  insertBagClosing,
  insertBagCount,
  lockBag,
} from './bag.store.ts'
import { balanceOf, closingObstacle } from './bag-balance.ts'
import { listLines } from './bag-line.store.ts'

export type { Bag }

/** Who handles the post, in and out. */
export const postRoles: readonly Role[] = ['clerk', 'registrar', 'head']

/** How many can come in one delivery; the tables' checks hold the same. */
export const bagLimits = {
  ordinary: { min: 0, max: 5000 },
  registered: { min: 0, max: 1000 },
} as const

type Counted = { ordinary: number; registered: number }

type Taking = Counted & { siteId: number; delivery: number; now: Temporal.Instant }

/**
 * Takes the delivery of today. The same delivery of the day again gives the bag that is there, so
 * that a form sent twice is one bag. Refuses with `mailbag_empty`.
 */
export async function takeBag(clerk: Clerk, taking: Taking): Promise<number> {
  const { siteId, delivery, ordinary, registered, now } = taking
  requireRole(clerk, postRoles, siteId)
  refuseIf(ordinary + registered === 0 ? 'mailbag_empty' : undefined)
  return inTransaction(async tx => {
    const bag = { siteId, deliveredOn: dayOf(now), delivery }
    const id = await insertBag(tx, { ...bag, takenBy: clerk.id, takenAt: now })
    if (id === undefined) return (await findBagOf(tx, bag))?.id ?? missing()
    const count = { n: 1, ordinary, registered, reason: null }
    await insertBagCount(tx, { bagId: id, ...count, by: clerk.id, at: now })
    await writeJournal(tx, clerk, 'mailbag_taken', {
      subject: { kind: 'mailbag', id },
      at: now,
      details: { siteId, ordinary, registered },
    })
    return id
  })
}

function missing(): never {
  throw new NotFound('mailbag')
}

/** The bag, held, for a clerk of its site. */
export async function holdBag(tx: Tx, clerk: Clerk, bagId: number): Promise<Bag> {
  const bag = (await lockBag(tx, bagId)) ?? missing()
  requireRole(clerk, postRoles, bag.siteId)
  return bag
}

type OnBag = { bagId: number; now: Temporal.Instant }

/** Counts a bag anew, with the reason why the count before was wrong. */
export async function recountBag(
  clerk: Clerk,
  { bagId, ordinary, registered, reason, now }: OnBag & Counted & { reason: string },
): Promise<void> {
  refuseIf(ordinary + registered === 0 ? 'mailbag_empty' : undefined)
  await inTransaction(async tx => {
    const { count, closing } = await holdBag(tx, clerk, bagId)
    refuseIf(closing ? 'mailbag_closed' : undefined)
    const counted = { n: count.n + 1, ordinary, registered, reason }
    await insertBagCount(tx, { bagId, ...counted, by: clerk.id, at: now })
    await writeJournal(tx, clerk, 'mailbag_recounted', {
      subject: { kind: 'mailbag', id: bagId },
      at: now,
      details: { ordinary, registered, reason },
    })
  })
}

/** What is written down when the counts do not agree: why, and who else was there. */
type Discrepancy = { reason: string; present: string }

/**
 * Closes a bag whose items all have their end. Refuses with `mailbag_items_open`, and with
 * `mailbag_count_differs` as long as there is no record of the discrepancy.
 */
export async function closeBag(
  clerk: Clerk,
  { bagId, discrepancy, now }: OnBag & { discrepancy?: Discrepancy | undefined },
): Promise<void> {
  await inTransaction(async tx => {
    const bag = await holdBag(tx, clerk, bagId)
    const balance = balanceOf(bag.count, await listLines(tx, bagId))
    const hasRecord = discrepancy !== undefined
    const obstacle = closingObstacle(balance, { isClosed: bag.closing !== undefined, hasRecord })
    if (obstacle !== undefined) throw new Refusal(obstacle, { ...balance })
    const { lines, delivered } = balance
    const record = { reason: discrepancy?.reason ?? null, present: discrepancy?.present ?? null }
    await insertBagClosing(tx, { bagId, lines, delivered, ...record, by: clerk.id, at: now })
    await writeJournal(tx, clerk, 'mailbag_closed', {
      subject: { kind: 'mailbag', id: bagId },
      at: now,
      details: { lines, delivered, ...record },
    })
  })
}
