import type { Reader, Tx } from '../../house/database.ts'

export type BagCount = { n: number; ordinary: number; registered: number; reason: string | null }

export type BagClosing = {
  lines: number
  delivered: number
  reason: string | null
  present: string | null
  at: Temporal.Instant
  by: string
}

/** One delivery of the post at a site. */
export type Bag = {
  id: number
  siteId: number
  deliveredOn: Temporal.PlainDate
  /** The how-manieth of its day. */
  delivery: number
  takenBy: string
  takenAt: Temporal.Instant
  /** As counted last. */
  count: BagCount
  closing: BagClosing | undefined
}

export type NewBag = {
  siteId: number
  deliveredOn: Temporal.PlainDate
  delivery: number
  takenBy: number
  takenAt: Temporal.Instant
}

/** Stores a bag; nothing when this delivery of the day is there already. */
export async function insertBag(tx: Tx, bag: NewBag): Promise<number | undefined> {
  const row = await tx
    .insertInto('post.bag')
    .values({
      site_id: bag.siteId,
      delivered_on: bag.deliveredOn,
      delivery: bag.delivery,
      taken_by: bag.takenBy,
      taken_at: bag.takenAt,
    })
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

type Counting = BagCount & { bagId: number; by: number; at: Temporal.Instant }

export async function insertBagCount(tx: Tx, counting: Counting): Promise<void> {
  const { bagId, n, ordinary, registered, reason, by, at } = counting
  await tx
    .insertInto('post.bag_count')
    .values({ bag_id: bagId, n, ordinary, registered, reason, counted_by: by, counted_at: at })
    .execute()
}

type Closing = Pick<BagClosing, 'lines' | 'delivered' | 'reason' | 'present' | 'at'>

export async function insertBagClosing(
  tx: Tx,
  { bagId, by, ...closing }: Closing & { bagId: number; by: number },
): Promise<void> {
  const { lines, delivered, reason, present, at } = closing
  await tx
    .insertInto('post.bag_closing')
    .values({ bag_id: bagId, lines, delivered, reason, present, closed_by: by, closed_at: at })
    .execute()
}

function bags(reader: Reader) {
  return reader
    .selectFrom('post.bag as bag')
    .innerJoin('staff.person as taker', 'taker.id', 'bag.taken_by')
    .innerJoinLateral(
      eb =>
        eb
          .selectFrom('post.bag_count')
          .select(['n', 'ordinary', 'registered', 'reason'])
          .whereRef('bag_id', '=', 'bag.id')
          .orderBy('n', 'desc')
          .limit(1)
          .as('counted'),
      join => join.onTrue(),
    )
    .leftJoin('post.bag_closing as closing', 'closing.bag_id', 'bag.id')
    .leftJoin('staff.person as closer', 'closer.id', 'closing.closed_by')
    .selectAll('bag')
    .select(['taker.name as taker', 'counted.n', 'counted.ordinary', 'counted.registered'])
    .select(['counted.reason as recounted', 'closing.lines', 'closing.delivered'])
    .select(['closing.reason', 'closing.present', 'closing.closed_at', 'closer.name as closer'])
}

type BagRow = Awaited<ReturnType<ReturnType<typeof bags>['execute']>>[number]

function bagOf(row: BagRow): Bag {
  const { n, ordinary, registered, recounted } = row
  return {
    id: row.id,
    siteId: row.site_id,
    deliveredOn: row.delivered_on,
    delivery: row.delivery,
    takenBy: row.taker,
    takenAt: row.taken_at,
    count: { n, ordinary, registered, reason: recounted },
    closing:
      row.closed_at === null
        ? undefined
        : {
            lines: row.lines ?? 0,
            delivered: row.delivered ?? 0,
            reason: row.reason,
            present: row.present,
            at: row.closed_at,
            by: row.closer ?? '',
          },
  }
}

export async function findBag(reader: Reader, id: number): Promise<Bag | undefined> {
  const row = await bags(reader).where('bag.id', '=', id).executeTakeFirst()
  return row && bagOf(row)
}

/** The bag of a delivery. */
export async function findBagOf(
  reader: Reader,
  { siteId, deliveredOn, delivery }: Pick<Bag, 'siteId' | 'deliveredOn' | 'delivery'>,
): Promise<Bag | undefined> {
  const row = await bags(reader)
    .where('bag.site_id', '=', siteId)
    .where('bag.delivered_on', '=', deliveredOn)
    .where('bag.delivery', '=', delivery)
    .executeTakeFirst()
  return row && bagOf(row)
}

/** The bag, held to the end of the transaction: its lines are written one after another. */
export async function lockBag(tx: Tx, id: number): Promise<Bag | undefined> {
  const held = await tx
    .selectFrom('post.bag')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return held && findBag(tx, id)
}

/** The bags of a site that are open or came on a day, newest first. */
export async function listBags(
  reader: Reader,
  { siteId, day, limit }: { siteId: number; day: Temporal.PlainDate; limit: number },
): Promise<Bag[]> {
  const rows = await bags(reader)
    .where('bag.site_id', '=', siteId)
    .where(eb => eb.or([eb('bag.delivered_on', '=', day), eb('closing.bag_id', 'is', null)]))
    .orderBy('bag.delivered_on', 'desc')
    .orderBy('bag.delivery', 'desc')
    .limit(limit)
    .execute()
  return rows.map(bagOf)
}
