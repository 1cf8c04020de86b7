import { type Clerk, requireRole, worksAt } from '../../house/actor.ts'
import { inTransaction, type Tx } from '../../house/database.ts'
import { writeJournal } from '../../house/journal.ts'
import { Refusal, refuseIf } from '../../house/refusal.ts'
import { tidySealNumber } from '../boxes/index.ts'
import {
  type DiscrepancyKind,
  findItemOfCode,
  intakeRoles,
  once,
  recordDiscrepancy,
} from '../intake/index.ts'
import { type Acting, type Entry, holdBag, sentOf } from './bag.ts'
import { bagClosingObstacle } from './bag-balance.ts'
import { insertBagClosing, insertBagDiscrepancy, insertBagReceipt } from './bag-end.store.ts'
import type { Bag } from './bag-sheet.ts'

type Receiving = Entry & {
  found: { number: string; intact: boolean; remark: string | undefined }
  codes: readonly string[]
}

/**
 * Signs for the bag at the centre with what was found in it. Refuses with `bag_not_sent`,
 * `bag_received`, `sender_receives` (one person twice), `remark_missing`, `item_unknown`.
 */
export async function receiveBag(clerk: Clerk, receiving: Receiving): Promise<void> {
  const { bagId, now } = receiving
  await inTransaction(async tx => {
    const { bag } = await holdBag(tx, bagId)
    requireRole(clerk, intakeRoles, bag.toSiteId)
    await once(tx, { ...sentOf(clerk, receiving), deed: 'receive' }, async () => {
      refuseIf(receivingObstacle(clerk, bag))
      const received = await insertReceived(tx, clerk, receiving)
      const details = { number: bag.number, received, intact: receiving.found.intact }
      const subject = { kind: 'bag', id: bagId }
      await writeJournal(tx, clerk, 'bag_received', { subject, at: now, details })
    })
  })
}

function receivingObstacle(clerk: Clerk, { sending, receipt }: Bag): string | undefined {
  if (!sending) return 'bag_not_sent'
  if (receipt) return 'bag_received'
  return sending.by === clerk.id ? 'sender_receives' : undefined
}

/** Writes what was found; gives how many items. */
async function insertReceived(tx: Tx, clerk: Clerk, receiving: Receiving): Promise<number> {
  const { bagId, now, codes, found } = receiving
  const { intact, remark = null } = found
  if (!intact && remark === null) throw new Refusal('remark_missing')
  const itemIds = await Promise.all(codes.map(code => idOf(tx, code)))
  const seal = { sealNumber: tidySealNumber(found.number), intact, remark }
  await insertBagReceipt(tx, { bagId, by: clerk.id, at: now, ...seal, itemIds })
  return itemIds.length
}

async function idOf(tx: Tx, code: string): Promise<number> {
  const item = await findItemOfCode(tx, code)
  if (!item) throw new Refusal('item_unknown', { code })
  return item.id
}

type Recording = Acting & { kind: DiscrepancyKind; reason: string }

/** Writes down what does not agree; the clerk, the sender and the receiver are named in it. */
export async function recordBagDiscrepancy(clerk: Clerk, recording: Recording): Promise<void> {
  const { bagId, kind, reason, now } = recording
  await inTransaction(async tx => {
    const { bag } = await holdBag(tx, bagId)
    const siteId = [bag.toSiteId, bag.fromSiteId].find(id => worksAt(clerk, id))
    requireRole(clerk, intakeRoles, siteId ?? bag.toSiteId)
    if (bag.closedAt) throw new Refusal('bag_closed')
    const personIds = [bag.sending?.by, bag.receipt?.by].flatMap(id => id ?? [])
    const subject = { kind: 'bag', id: bagId } as const
    const recorded = { subject, kind, reason, personIds, now }
    const discrepancyId = await recordDiscrepancy(tx, clerk, recorded)
    await insertBagDiscrepancy(tx, { discrepancyId, bagId, kind })
  })
}

/** Sent and received agree, or it is written down why not. Refuses as `bagClosingObstacle` says. */
export async function closeBag(clerk: Clerk, { bagId, now }: Acting): Promise<void> {
  await inTransaction(async tx => {
    const { bag, figures } = await holdBag(tx, bagId)
    requireRole(clerk, intakeRoles, bag.toSiteId)
    refuseIf(bagClosingObstacle(figures))
    await insertBagClosing(tx, { bagId, by: clerk.id, at: now })
    const subject = { kind: 'bag', id: bagId }
    const details = { number: bag.number }
    await writeJournal(tx, clerk, 'bag_closed', { subject, at: now, details })
  })
}
