import { sql } from 'kysely'
import type { Reader, Tx } from '../../house/database.ts'

/** A list with which letters are handed to the post. */
export type DispatchList = {
  id: number
  siteId: number
  day: Temporal.PlainDate
  /** The how-manieth of its day. */
  n: number
  openedBy: string
  letters: number
  closing: { sentOn: Temporal.PlainDate; at: Temporal.Instant; by: string } | undefined
}

type NewList = {
  siteId: number
  day: Temporal.PlainDate
  n: number
  by: number
  at: Temporal.Instant
}

/** Opens a list; nothing when somebody else was quicker. */
export async function insertList(tx: Tx, list: NewList): Promise<number | undefined> {
  const row = await tx
    .insertInto('post.dispatch_list')
    .values({
      site_id: list.siteId,
      day: list.day,
      n: list.n,
      opened_by: list.by,
      opened_at: list.at,
    })
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

function lists(reader: Reader) {
  return reader
    .selectFrom('post.dispatch_list as list')
    .innerJoin('staff.person as opener', 'opener.id', 'list.opened_by')
    .leftJoin('post.dispatch_closing as closing', 'closing.list_id', 'list.id')
    .leftJoin('staff.person as closer', 'closer.id', 'closing.closed_by')
    .select(['list.id', 'list.site_id', 'list.day', 'list.n', 'opener.name as opener'])
    .select(['closing.sent_on', 'closing.closed_at', 'closer.name as closer'])
    .select(
      sql<number>`(select count(*) from post.dispatch_line where list_id = list.id)`.as('letters'),
    )
}

type ListRow = Awaited<ReturnType<ReturnType<typeof lists>['execute']>>[number]

function listOf(row: ListRow): DispatchList {
  const { sent_on, closed_at, closer } = row
  return {
    id: row.id,
    siteId: row.site_id,
    day: row.day,
    n: row.n,
    openedBy: row.opener,
    letters: Number(row.letters),
    closing:
      sent_on && closed_at ? { sentOn: sent_on, at: closed_at, by: closer ?? '' } : undefined,
  }
}

export async function findList(reader: Reader, id: number): Promise<DispatchList | undefined> {
  const row = await lists(reader).where('list.id', '=', id).executeTakeFirst()
  return row && listOf(row)
}

/** The list, held to the end of the transaction. */
export async function lockList(tx: Tx, id: number): Promise<DispatchList | undefined> {
  const held = await tx
    .selectFrom('post.dispatch_list')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return held && findList(tx, id)
}

/** The newest lists of a site, open ones first. */
export async function listLists(
  reader: Reader,
  { siteId, limit }: { siteId: number; limit: number },
): Promise<DispatchList[]> {
  const rows = await lists(reader)
    .where('list.site_id', '=', siteId)
    .orderBy(sql`closing.list_id is not null`)
    .orderBy('list.day', 'desc')
    .orderBy('list.n', 'desc')
    .limit(limit)
    .execute()
  return rows.map(listOf)
}

/** How many lists a site has had on a day. */
export async function countLists(
  reader: Reader,
  { siteId, day }: { siteId: number; day: Temporal.PlainDate },
): Promise<number> {
  const { n } = await reader
    .selectFrom('post.dispatch_list')
    .select(({ fn }) => fn.max('n').as('n'))
    .where('site_id', '=', siteId)
    .where('day', '=', day)
    .executeTakeFirstOrThrow()
  return n ?? 0
}

type Line = { listId: number; letterId: number; by: number; at: Temporal.Instant }

/** Puts a letter behind the others of a list that is held. */
export async function insertListLine(tx: Tx, { listId, letterId, by, at }: Line): Promise<void> {
  await tx
    .insertInto('post.dispatch_line')
    .values({
      letter_id: letterId,
      list_id: listId,
      position: sql<number>`1 + (select coalesce(max(position), 0) from post.dispatch_line
        where list_id = ${listId})`,
      added_by: by,
      added_at: at,
    })
    .execute()
}

/** Takes a letter off an open list; whether it stood there. */
export async function deleteListLine(
  tx: Tx,
  { listId, letterId }: Pick<Line, 'listId' | 'letterId'>,
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('post.dispatch_line')
    .where('list_id', '=', listId)
    .where('letter_id', '=', letterId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

type Closing = {
  listId: number
  sentOn: Temporal.PlainDate
  letters: number
  by: number
  at: Temporal.Instant
}

export async function insertListClosing(tx: Tx, closing: Closing): Promise<void> {
  await tx
    .insertInto('post.dispatch_closing')
    .values({
      list_id: closing.listId,
      sent_on: closing.sentOn,
      letters: closing.letters,
      closed_by: closing.by,
      closed_at: closing.at,
    })
    .execute()
}
