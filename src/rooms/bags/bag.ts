import { type Clerk, requireRole } from '../../house/actor.ts'
import { inTransaction, type Reader, type Tx } from '../../house/database.ts'
import { writeJournal } from '../../house/journal.ts'
import { NotFound, Refusal, refuseIf } from '../../house/refusal.ts'
import { dayOf } from '../../kit/dates.ts'
import { takeSeal, tidySealNumber } from '../boxes/index.ts'
import {
  findItemOfCode,
  intakeRoles,
  lockItem,
  nextPaperNumber,
  once,
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
import type { BagFigures } from './bag-balance.ts'
import { insertBagSending, listBagDiscrepancies } from './bag-end.store.ts'
import type { BagItem, BagSheet } from './bag-sheet.ts'

export async function findBagSheet(reader: Reader, id: number): Promise<BagSheet | undefined> {
  const bag = await findBag(reader, id)
  if (!bag) return undefined
  const items = await listBagItems(reader, id)
  const discrepancies = await listBagDiscrepancies(reader, id)
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
    const number = await nextPaperNumber(tx, 'S', dayOf(now).year)
    if ((await findBagOfKey(tx, key)) !== undefined) throw new Refusal('bag_opened')
    const id = await insertBag(tx, { key, number, fromSiteId, toSiteId, by: clerk.id, at: now })
    const subject = { kind: 'bag', id }
    const details = { number, fromSiteId, toSiteId }
    await writeJournal(tx, clerk, 'bag_opened', { subject, at: now, details })
    return id
  })
}

export type Acting = { bagId: number; now: Temporal.Instant }

/** An entry of the bag's page, which may come twice. */
export type Entry = Acting & { key: string }

export const sentOf = (clerk: Clerk, { bagId, key, now }: Entry) => ({
  key,
  place: `bag ${bagId}`,
  by: clerk.id,
  at: now,
})

export async function holdBag(tx: Tx, bagId: number): Promise<BagSheet> {
  const sheet = (await lockBag(tx, bagId)) && (await findBagSheet(tx, bagId))
  if (!sheet) throw new NotFound('bag')
  return sheet
}

type Packing = Entry & { deed: string; work: (tx: Tx, sheet: BagSheet) => Promise<void> }

/** Does something to a bag that is still open where it is packed, once. Refuses with `bag_sent`. */
async function whilePacking(clerk: Clerk, { deed, work, ...entry }: Packing): Promise<void> {
  await inTransaction(async tx => {
    const sheet = await holdBag(tx, entry.bagId)
    requireRole(clerk, intakeRoles, sheet.bag.fromSiteId)
    await once(tx, { ...sentOf(clerk, entry), deed }, async () => {
      refuseIf(sheet.bag.sending ? 'bag_sent' : undefined)
      await work(tx, sheet)
    })
  })
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
  { codes, ...entry }: Entry & { codes: readonly string[] },
): Promise<void> {
  const { bagId, now } = entry
  const work = async (tx: Tx) => {
    for (const code of [...codes].sort()) await packOne(tx, clerk, { bagId, code, now })
  }
  await whilePacking(clerk, { ...entry, deed: 'pack', work })
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

/** Takes an item out of a bag that is still open. Refuses with `item_not_in_bag`. */
export async function unpackItem(
  clerk: Clerk,
  { code, ...entry }: Entry & { code: string },
): Promise<void> {
  const { bagId, now } = entry
  const work = async (tx: Tx) => {
    const item = await findItemOfCode(tx, code)
    const isGone = item && (await deleteBagItem(tx, bagId, item.id))
    if (!isGone) throw new Refusal('item_not_in_bag', { code })
    const subject = { kind: 'bag', id: bagId }
    await writeJournal(tx, clerk, 'item_unpacked', { subject, at: now, details: { code } })
  }
  await whilePacking(clerk, { ...entry, deed: 'unpack', work })
}

/** Seals the bag and signs for it at the parish. Refuses with `bag_empty` and as seals do. */
export async function sendBag(
  clerk: Clerk,
  { sealNumber, ...entry }: Entry & { sealNumber: string },
): Promise<void> {
  const { bagId, now } = entry
  const act = { bagId, by: clerk.id, at: now }
  const work = async (tx: Tx, { bag, figures }: BagSheet) => {
    if (figures.sent.length === 0) throw new Refusal('bag_empty')
    const use = { kind: 'bag', bagNumber: bag.number, by: clerk.id, at: now } as const
    const seal = tidySealNumber(sealNumber)
    await takeSeal(tx, { number: seal, siteId: bag.fromSiteId, use })
    await insertBagSending(tx, { ...act, seal, sent: figures.sent.length })
    const details = { number: bag.number, sent: figures.sent.length, seal }
    const subject = { kind: 'bag', id: bagId }
    await writeJournal(tx, clerk, 'bag_sent', { subject, at: now, details })
  }
  await whilePacking(clerk, { ...entry, deed: 'send', work })
}
