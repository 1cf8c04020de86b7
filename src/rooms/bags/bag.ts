import { type Clerk, requireRole, worksAt } from '../../house/actor.ts'
import { inTransaction, type Reader, type Tx } from '../../house/database.ts'
import { writeJournal } from '../../house/journal.ts'
import { NotFound, Refusal, refuseIf } from '../../house/refusal.ts'
import { dayOf } from '../../kit/dates.ts'
import { type DiscrepancyKind, takeSeal, tidySealNumber } from '../boxes/index.ts'
import {
  findItemOfCode,
  intakeRoles,
  lockItem,
  readIntakeId,
  settlingObstacle,
} from '../intake/index.ts'
import {
  deleteBagItem,
  findBag,
  findBagOfKey,
  findBagUnderWay,
  insertBag,
  insertBagItem,
  listBagItems,
  lockBag,
} from './bag.store.ts'
import { type BagFigures, bagClosingObstacle } from './bag-balance.ts'
import { insertBagClosing, insertBagReceipt, insertBagSending } from './bag-end.store.ts'
import type { BagItem, BagSheet } from './bag-sheet.ts'
import { insertDiscrepancy, listDiscrepancies } from './discrepancy.store.ts'
import { nextNumber } from './running-number.store.ts'

export async function findBagSheet(reader: Reader, id: number): Promise<BagSheet | undefined> {
  const bag = await findBag(reader, id)
  if (!bag) return undefined
  const items = await listBagItems(reader, id)
  const discrepancies = await listDiscrepancies(reader, id)
  const idsOf = (some: readonly BagItem[]) => some.map(({ itemId }) => itemId)
  const { receipt } = bag
  const figures: BagFigures = {
    sealNumber: bag.sending?.seal,
    sent: idsOf(items.filter(({ isPacked }) => isPacked)),
    receipt: receipt && {
      sealNumber: receipt.sealNumber,
      intact: receipt.intact,
      arrived: idsOf(items.filter(({ hasArrived }) => hasArrived)),
    },
    isClosed: bag.closedAt !== null,
    recorded: discrepancies.map(({ kind }) => kind),
  }
  return { bag, items, discrepancies, figures }
}

type Opening = { fromSiteId: number; toSiteId: number; key: string; now: Temporal.Instant }

/** A new bag with the next number; the same key gives the same bag. */
export async function openBag(clerk: Clerk, opening: Opening): Promise<number> {
  const { fromSiteId, toSiteId, key, now } = opening
  requireRole(clerk, intakeRoles, fromSiteId)
  if (fromSiteId === toSiteId) throw new Refusal('bag_nowhere')
  return inTransaction(async tx => {
    const known = await findBagOfKey(tx, key)
    if (known !== undefined) return known
    // The number's row is held from here on: of two at once the second finds the first's bag.
    const number = await nextNumber(tx, dayOf(now).year)
    if ((await findBagOfKey(tx, key)) !== undefined) throw new Refusal('bag_opened')
    const id = await insertBag(tx, { key, number, fromSiteId, toSiteId, by: clerk.id, at: now })
    const subject = { kind: 'bag', id }
    const details = { number, fromSiteId, toSiteId }
    await writeJournal(tx, clerk, 'bag_opened', { subject, at: now, details })
    return id
  })
}

type Acting = { bagId: number; now: Temporal.Instant }

async function holdBag(tx: Tx, bagId: number): Promise<BagSheet> {
  const sheet = (await lockBag(tx, bagId)) && (await findBagSheet(tx, bagId))
  if (!sheet) throw new NotFound('bag')
  return sheet
}

async function holdOpenBag(tx: Tx, clerk: Clerk, bagId: number): Promise<BagSheet> {
  const sheet = await holdBag(tx, bagId)
  requireRole(clerk, intakeRoles, sheet.bag.fromSiteId)
  if (sheet.bag.sending) throw new Refusal('bag_sent')
  return sheet
}

const mostCodes = 500

/** Codes of a text that was scanned line by line; unreadable lines are refused with their text. */
export function codesOf(text: string): string[] {
  const lines = text.split(/[\n,;]+/).flatMap(line => line.trim() || [])
  const codes = lines.slice(0, mostCodes).map(line => {
    const code = readIntakeId(line)
    if (!code) throw new Refusal('label_unreadable', { text: line.slice(0, 40) })
    return code
  })
  return [...new Set(codes)]
}

/**
 * Puts items into the bag. Refuses with `label_unknown`, `item_in_bag`, and an item that is
 * settled as the intake does; then nothing is packed.
 */
export async function packItems(
  clerk: Clerk,
  { bagId, codes, now }: Acting & { codes: readonly string[] },
): Promise<void> {
  await inTransaction(async tx => {
    await holdOpenBag(tx, clerk, bagId)
    for (const code of [...codes].sort()) await packOne(tx, clerk, { bagId, code, now })
  })
}

async function packOne(tx: Tx, clerk: Clerk, { bagId, code, now }: Acting & { code: string }) {
  const found = await findItemOfCode(tx, code)
  // Held, so that of two bags one gets it.
  const item = found && (await lockItem(tx, found.id))
  if (!item) throw new Refusal('item_unknown', { code })
  requireRole(clerk, intakeRoles, item.siteId)
  refuseIf(settlingObstacle(item))
  const there = await findBagUnderWay(tx, item.id)
  if (there !== undefined) throw new Refusal('item_in_bag', { code, number: there })
  await insertBagItem(tx, { bagId, itemId: item.id, by: clerk.id, at: now })
  const subject = { kind: 'bag', id: bagId }
  await writeJournal(tx, clerk, 'item_packed', { subject, at: now, details: { code } })
}

/** Takes an item out of a bag that is still open. */
export async function unpackItem(
  clerk: Clerk,
  { bagId, itemId, now }: Acting & { itemId: number },
): Promise<void> {
  await inTransaction(async tx => {
    await holdOpenBag(tx, clerk, bagId)
    if (!(await deleteBagItem(tx, bagId, itemId))) throw new NotFound('item in the bag')
    const subject = { kind: 'bag', id: bagId }
    await writeJournal(tx, clerk, 'item_unpacked', { subject, at: now, details: { itemId } })
  })
}

/** Seals the bag and signs for it at the parish. Refuses with `bag_empty` and as seals do. */
export async function sendBag(
  clerk: Clerk,
  { bagId, sealNumber, now }: Acting & { sealNumber: string },
): Promise<void> {
  await inTransaction(async tx => {
    const { bag, figures } = await holdOpenBag(tx, clerk, bagId)
    if (figures.sent.length === 0) throw new Refusal('bag_empty')
    const act = { bagId, by: clerk.id, at: now }
    const use = { kind: 'bag', bagNumber: bag.number, by: clerk.id, at: now } as const
    const seal = tidySealNumber(sealNumber)
    await takeSeal(tx, { number: seal, siteId: bag.fromSiteId, use })
    await insertBagSending(tx, { ...act, seal, sent: figures.sent.length })
    const details = { number: bag.number, sent: figures.sent.length, seal }
    const subject = { kind: 'bag', id: bagId }
    await writeJournal(tx, clerk, 'bag_sent', { subject, at: now, details })
  })
}

type Receiving = Acting & {
  sealNumber: string
  intact: boolean
  remark: string | undefined
  codes: readonly string[]
}

/**
 * Signs for the bag at the centre with what was found in it. Refuses with `bag_not_sent`,
 * `bag_received`, `sender_receives` (one person twice), `remark_missing`, `item_unknown`.
 */
export async function receiveBag(clerk: Clerk, receiving: Receiving): Promise<void> {
  const { bagId, sealNumber, intact, remark, codes, now } = receiving
  await inTransaction(async tx => {
    const { bag } = await holdBag(tx, bagId)
    requireRole(clerk, intakeRoles, bag.toSiteId)
    if (!bag.sending) throw new Refusal('bag_not_sent')
    if (bag.receipt) throw new Refusal('bag_received')
    if (bag.sending.by === clerk.id) throw new Refusal('sender_receives')
    if (!intact && !remark) throw new Refusal('remark_missing')
    const itemIds = await Promise.all(codes.map(code => idOf(tx, code)))
    await insertBagReceipt(tx, {
      bagId,
      by: clerk.id,
      at: now,
      sealNumber: tidySealNumber(sealNumber),
      intact,
      remark: remark ?? null,
      itemIds,
    })
    const details = { number: bag.number, received: itemIds.length, intact }
    const subject = { kind: 'bag', id: bagId }
    await writeJournal(tx, clerk, 'bag_received', { subject, at: now, details })
  })
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
    await insertDiscrepancy(tx, { bagId, kind, reason, by: clerk.id, at: now, personIds })
    const subject = { kind: 'bag', id: bagId }
    const details = { kind, reason }
    await writeJournal(tx, clerk, 'discrepancy_recorded', { subject, at: now, details })
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
