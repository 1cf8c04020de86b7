import { sql } from 'kysely'
import type { Reader, Tx } from '../../house/database.ts'
import type { Bag, BagItem } from './bag-sheet.ts'

type NewBag = {
  key: string
  number: string
  fromSiteId: number
  toSiteId: number
  by: number
  at: Temporal.Instant
}

export async function insertBag(tx: Tx, bag: NewBag): Promise<number> {
  const { id } = await tx
    .insertInto('bags.bag')
    .values({
      key: bag.key,
      number: bag.number,
      from_site_id: bag.fromSiteId,
      to_site_id: bag.toSiteId,
      opened_by: bag.by,
      opened_at: bag.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function findBagOfKey(reader: Reader, key: string): Promise<number | undefined> {
  const row = await reader
    .selectFrom('bags.bag')
    .where('key', '=', key)
    .select('id')
    .executeTakeFirst()
  return row?.id
}

/** Holds the bag to the end of the transaction; false when there is none. */
export async function lockBag(tx: Tx, id: number): Promise<boolean> {
  const held = await tx
    .selectFrom('bags.bag')
    .where('id', '=', id)
    .select('id')
    .forUpdate()
    .executeTakeFirst()
  return held !== undefined
}

function bags(reader: Reader) {
  return reader
    .selectFrom('bags.bag as bag')
    .leftJoin('bags.sending as sending', 'sending.bag_id', 'bag.id')
    .leftJoin('staff.person as sender', 'sender.id', 'sending.sent_by')
    .leftJoin('bags.receipt as receipt', 'receipt.bag_id', 'bag.id')
    .leftJoin('staff.person as receiver', 'receiver.id', 'receipt.received_by')
    .leftJoin('bags.closing as closing', 'closing.bag_id', 'bag.id')
    .selectAll('bag')
    .select(['sending.sent_by', 'sending.sent', 'sending.sent_at', 'sender.name as sender'])
    .select(['sending.seal', 'receipt.received_by', 'receipt.seal_number'])
    .select(['receipt.intact', 'receipt.remark', 'receipt.received_at'])
    .select(['receiver.name as receiver', 'closing.closed_at'])
}

type BagRow = Awaited<ReturnType<ReturnType<typeof bags>['execute']>>[number]

function bagOf(row: BagRow): Bag {
  return {
    id: row.id,
    number: row.number,
    fromSiteId: row.from_site_id,
    toSiteId: row.to_site_id,
    openedAt: row.opened_at,
    sending:
      row.sent_at === null
        ? undefined
        : {
            by: row.sent_by ?? 0,
            name: row.sender ?? '',
            sent: row.sent ?? 0,
            seal: row.seal ?? '',
            at: row.sent_at,
          },
    receipt:
      row.received_at === null
        ? undefined
        : {
            by: row.received_by ?? 0,
            name: row.receiver ?? '',
            sealNumber: row.seal_number ?? '',
            intact: row.intact ?? false,
            remark: row.remark,
            at: row.received_at,
          },
    closedAt: row.closed_at,
  }
}

export async function findBag(reader: Reader, id: number): Promise<Bag | undefined> {
  const row = await bags(reader).where('bag.id', '=', id).executeTakeFirst()
  return row && bagOf(row)
}

type Listing = { siteIds: readonly number[] | 'all'; isOpen?: boolean; limit: number }

/** Bags from or to some sites, newest first. */
export async function listBags(
  reader: Reader,
  { siteIds, isOpen, limit }: Listing,
): Promise<Bag[]> {
  let query = bags(reader).orderBy('bag.id', 'desc').limit(limit)
  if (isOpen) query = query.where('closing.bag_id', 'is', null)
  if (siteIds !== 'all') {
    const here = [0, ...siteIds]
    query = query.where(({ eb, or }) =>
      or([eb('bag.from_site_id', 'in', here), eb('bag.to_site_id', 'in', here)]),
    )
  }
  return (await query.execute()).map(bagOf)
}

/** What was packed and what arrived, by code. */
export async function listBagItems(reader: Reader, bagId: number): Promise<BagItem[]> {
  const { rows } = await sql<BagItem>`
    select item.id as "itemId", item.code,
      packed.item_id is not null as "isPacked", arrived.item_id is not null as "hasArrived"
    from (select item_id from bags.item where bag_id = ${bagId}) packed
    full join (select item_id from bags.arrival where bag_id = ${bagId}) arrived
      on arrived.item_id = packed.item_id
    join intake.item item on item.id = coalesce(packed.item_id, arrived.item_id)
    order by item.code limit 2000`.execute(reader)
  return rows
}

type Packing = { bagId: number; itemId: number; by: number; at: Temporal.Instant }

/** Packs an item; false when it is in this bag already. */
export async function insertBagItem(tx: Tx, { bagId, itemId, by, at }: Packing): Promise<boolean> {
  const row = await tx
    .insertInto('bags.item')
    .values({ bag_id: bagId, item_id: itemId, packed_by: by, packed_at: at })
    .onConflict(conflict => conflict.doNothing())
    .returning('item_id')
    .executeTakeFirst()
  return row !== undefined
}

export async function deleteBagItem(tx: Tx, bagId: number, itemId: number): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('bags.item')
    .where('bag_id', '=', bagId)
    .where('item_id', '=', itemId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** The number of a bag that holds an item and has not arrived yet. */
export async function findBagUnderWay(reader: Reader, itemId: number): Promise<string | undefined> {
  const row = await reader
    .selectFrom('bags.item as packed')
    .innerJoin('bags.bag as bag', 'bag.id', 'packed.bag_id')
    .leftJoin('bags.receipt as receipt', 'receipt.bag_id', 'bag.id')
    .where('packed.item_id', '=', itemId)
    .where('receipt.bag_id', 'is', null)
    .select('bag.number')
    .executeTakeFirst()
  return row?.number
}

/** Open items of boxes of a site that are in no bag: what can be packed. */
export async function listPackable(reader: Reader, siteId: number, limit: number) {
  return reader
    .selectFrom('intake.item as item')
    .leftJoin('intake.outcome as outcome', 'outcome.item_id', 'item.id')
    .leftJoin('bags.item as packed', 'packed.item_id', 'item.id')
    .where('item.site_id', '=', siteId)
    .where('item.channel', '=', 'box')
    .where('outcome.item_id', 'is', null)
    .where('packed.item_id', 'is', null)
    .orderBy('item.id')
    .limit(limit)
    .select(['item.id', 'item.code', 'item.received_on as receivedOn'])
    .execute()
}
