import { sql } from 'kysely'
import type { Reader, Tx } from '../../house/database.ts'

export type LineKind = 'ordinary' | 'registered'

/** How an item ended, as intake keeps it. */
export type LineOutcome = 'registered' | 'returned' | 'not_a_document' | 'handed_on'

/** A line of the mailbag register: an item with its intake id and what was found. */
export type BagLine = {
  itemId: number
  bagId: number
  siteId: number
  position: number
  code: string
  kind: LineKind
  /** The label was stuck on it before, or the id was given by the register. */
  label: 'scanned' | 'new'
  tracking: string | undefined
  recordedAt: Temporal.Instant
  receivedOn: Temporal.PlainDate
  withdrawnAt: Temporal.Instant | undefined
  opening: Opening | undefined
  damage: string | undefined
  outcome: { kind: LineOutcome; reason: string | null } | undefined
}

export type Opening = {
  sheets: number
  enclosures: number
  missing: string | null
  at: Temporal.Instant
  by: string
}

type NewLine = {
  itemId: number
  bagId: number
  kind: LineKind
  label: BagLine['label']
  by: number
  at: Temporal.Instant
}

/** Adds a line behind the others of a bag that is held; gives its position. */
export async function insertLine(tx: Tx, line: NewLine): Promise<number> {
  const { position } = await tx
    .insertInto('post.bag_item')
    .values({
      item_id: line.itemId,
      bag_id: line.bagId,
      position: sql<number>`1 + (select coalesce(max(position), 0) from post.bag_item
        where bag_id = ${line.bagId})`,
      kind: line.kind,
      label: line.label,
      recorded_by: line.by,
      recorded_at: line.at,
    })
    .returning('position')
    .executeTakeFirstOrThrow()
  return position
}

type Done = { itemId: number; by: number; at: Temporal.Instant }

export async function insertWithdrawal(tx: Tx, { itemId, by, at }: Done): Promise<void> {
  await tx
    .insertInto('post.withdrawal')
    .values({ item_id: itemId, withdrawn_by: by, withdrawn_at: at })
    .execute()
}

export async function insertOpening(
  tx: Tx,
  { itemId, by, at, ...found }: Done & Pick<Opening, 'sheets' | 'enclosures' | 'missing'>,
): Promise<void> {
  await tx
    .insertInto('post.opening')
    .values({ item_id: itemId, ...found, opened_by: by, opened_at: at })
    .execute()
}

export async function insertDamage(
  tx: Tx,
  { itemId, words, by, at }: Done & { words: string },
): Promise<void> {
  await tx
    .insertInto('post.damage')
    .values({ item_id: itemId, words, recorded_by: by, recorded_at: at })
    .execute()
}

function lines(reader: Reader) {
  return reader
    .selectFrom('post.bag_item as line')
    .innerJoin('intake.item as item', 'item.id', 'line.item_id')
    .leftJoin('intake.outcome as outcome', 'outcome.item_id', 'line.item_id')
    .leftJoin('post.withdrawal as withdrawal', 'withdrawal.item_id', 'line.item_id')
    .leftJoin('post.opening as opening', 'opening.item_id', 'line.item_id')
    .leftJoin('staff.person as opener', 'opener.id', 'opening.opened_by')
    .leftJoin('post.damage as damage', 'damage.item_id', 'line.item_id')
    .select(['line.item_id', 'line.bag_id', 'line.position', 'line.kind', 'line.label'])
    .select(['line.recorded_at', 'item.code', 'item.site_id', 'item.received_on'])
    .select(['withdrawal.withdrawn_at', 'damage.words', 'opener.name as opener'])
    .select(['opening.sheets', 'opening.enclosures', 'opening.missing', 'opening.opened_at'])
    .select(['outcome.kind as ended', 'outcome.reason'])
    .select(
      sql<string | null>`(select number from post.tracking where item_id = line.item_id
        order by id desc limit 1)`.as('tracking'),
    )
}

type LineRow = Awaited<ReturnType<ReturnType<typeof lines>['execute']>>[number]

function lineOf(row: LineRow): BagLine {
  return {
    itemId: row.item_id,
    bagId: row.bag_id,
    siteId: row.site_id,
    position: row.position,
    code: row.code,
    // The tables' checks hold these words to the lists of the types.
    kind: row.kind as LineKind,
    label: row.label as BagLine['label'],
    tracking: row.tracking ?? undefined,
    recordedAt: row.recorded_at,
    receivedOn: row.received_on,
    withdrawnAt: row.withdrawn_at ?? undefined,
    opening: openingOf(row),
    damage: row.words ?? undefined,
    outcome:
      row.ended === null ? undefined : { kind: row.ended as LineOutcome, reason: row.reason },
  }
}

function openingOf({ sheets, enclosures, missing, opened_at, opener }: LineRow) {
  if (opened_at === null) return undefined
  const found = { sheets: sheets ?? 0, enclosures: enclosures ?? 0, missing }
  return { ...found, at: opened_at, by: opener ?? '' }
}

const mostLines = 6000

/** Every line of a bag in order, those taken back too. */
export async function listLines(reader: Reader, bagId: number): Promise<BagLine[]> {
  const rows = await lines(reader)
    .where('line.bag_id', '=', bagId)
    .orderBy('line.position')
    .limit(mostLines)
    .execute()
  return rows.map(lineOf)
}

export async function findLine(reader: Reader, itemId: number): Promise<BagLine | undefined> {
  const row = await lines(reader).where('line.item_id', '=', itemId).executeTakeFirst()
  return row && lineOf(row)
}

/** The item of an intake id, when it came by post. */
export async function findLineOfCode(reader: Reader, code: string): Promise<BagLine | undefined> {
  const row = await lines(reader).where('item.code', '=', code).executeTakeFirst()
  return row && lineOf(row)
}

/** What lies about: items of a site that came by post and have no end yet, oldest first. */
export async function listOpenLines(
  reader: Reader,
  { siteId, limit }: { siteId: number; limit: number },
): Promise<BagLine[]> {
  const rows = await lines(reader)
    .where('item.site_id', '=', siteId)
    .where('outcome.item_id', 'is', null)
    .orderBy('item.received_on')
    .orderBy('line.item_id')
    .limit(limit)
    .execute()
  return rows.map(lineOf)
}
