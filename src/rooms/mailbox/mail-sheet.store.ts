import { sql } from 'kysely'
import type { Reader } from '../../house/database.ts'
import type { Findings } from './mail-findings.ts'
import type { MailKind } from './mail-kind.ts'
import {
  type MailList,
  type MailSheet,
  type Message,
  mailLists,
  type Reading,
} from './mail-sheet.ts'

function sheets(reader: Reader) {
  return reader
    .selectFrom('mailbox.message as message')
    .leftJoin('mailbox.reading as reading', 'reading.message_id', 'message.id')
    .leftJoin('mailbox.entry as entry', 'entry.message_id', 'message.id')
    .leftJoin('intake.item as item', 'item.id', 'entry.item_id')
    .leftJoin('intake.outcome as outcome', 'outcome.item_id', 'entry.item_id')
    .leftJoin('mailbox.acknowledgement as told', 'told.message_id', 'message.id')
    .selectAll('message')
    .select([
      'reading.kind',
      'reading.header_message_id',
      'reading.from_name',
      'reading.from_address',
      'reading.subject',
      'reading.written_at',
      'reading.body',
      'reading.attention',
      'reading.findings',
      'reading.duplicate_of',
      'reading.read_at',
      'entry.item_id',
      'item.code as item_code',
      'outcome.kind as outcome',
      'told.queued_at',
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof sheets>['execute']>>[number]

function sheetOf(row: Row): MailSheet {
  return {
    id: row.id,
    sha256: row.sha256,
    // The tables' checks hold these words to the lists of the types.
    way: row.way as Message['way'],
    envelopeFrom: row.envelope_from,
    envelopeTo: row.envelope_to,
    siteId: row.site_id,
    arrivedAt: row.arrived_at,
    reading: readingOf(row),
    itemId: row.item_id,
    itemCode: row.item_code,
    outcome: row.outcome,
    acknowledgedAt: row.queued_at,
  }
}

function readingOf(row: Row): Reading | undefined {
  if (row.kind === null || row.read_at === null) return undefined
  return {
    kind: row.kind as MailKind,
    headerMessageId: row.header_message_id,
    fromName: row.from_name,
    fromAddress: row.from_address,
    subject: row.subject,
    writtenAt: row.written_at,
    body: row.body ?? '',
    attention: row.attention,
    // Written by this room alone, from the same type.
    findings: row.findings as unknown as Findings,
    duplicateOf: row.duplicate_of,
    readAt: row.read_at,
  }
}

export async function findSheet(reader: Reader, id: number): Promise<MailSheet | undefined> {
  const row = await sheets(reader).where('message.id', '=', id).executeTakeFirst()
  return row && sheetOf(row)
}

/** The mail that became an item, if one did. */
export async function findMailOfItem(reader: Reader, itemId: number): Promise<number | undefined> {
  const row = await reader
    .selectFrom('mailbox.entry')
    .select('message_id')
    .where('item_id', '=', itemId)
    .executeTakeFirst()
  return row?.message_id
}

type Asked = {
  list: MailList
  siteIds: readonly number[] | 'all'
  before: number | undefined
  limit: number
}

/** Mails of one list, newest first; `before` is the id of the last one shown. */
export async function listSheets(reader: Reader, asked: Asked): Promise<MailSheet[]> {
  let query = sheets(reader).where(sql<boolean>`${condition(asked.list)}`)
  if (asked.siteIds !== 'all') query = query.where('message.site_id', 'in', [0, ...asked.siteIds])
  if (asked.before !== undefined) query = query.where('message.id', '<', asked.before)
  const rows = await query.orderBy('message.id', 'desc').limit(asked.limit).execute()
  return rows.map(sheetOf)
}

function condition(list: MailList) {
  if (list === 'waiting') return sql`reading.message_id is null`
  if (list === 'automatic') return sql`reading.kind <> 'letter' and entry.item_id is null`
  if (list === 'look') return sql`reading.attention is not null and outcome.item_id is null`
  return sql`(reading.kind = 'letter' or entry.item_id is not null)`
}

/** How many mails stand in each list. */
export async function countLists(
  reader: Reader,
  siteIds: readonly number[] | 'all',
): Promise<Record<MailList, number>> {
  let query = reader
    .selectFrom('mailbox.message as message')
    .leftJoin('mailbox.reading as reading', 'reading.message_id', 'message.id')
    .leftJoin('mailbox.entry as entry', 'entry.message_id', 'message.id')
    .leftJoin('intake.outcome as outcome', 'outcome.item_id', 'entry.item_id')
  if (siteIds !== 'all') query = query.where('message.site_id', 'in', [0, ...siteIds])
  const row = await query
    .select(mailLists.map(list => sql<number>`count(*) filter (where ${condition(list)})`.as(list)))
    .executeTakeFirstOrThrow()
  return {
    letters: Number(row.letters),
    look: Number(row.look),
    automatic: Number(row.automatic),
    waiting: Number(row.waiting),
  }
}

/** Mails for those who run the program: how many came, and how many wait for whom. */
export async function countMails(reader: Reader) {
  const { rows } = await sql<{
    received: number
    unread: number
    for_a_person: number
    left_behind: number
  }>`
    select (select count(*) from mailbox.message)::int as received,
           (select count(*) from mailbox.message
             where not exists (select from mailbox.reading where message_id = id))::int as unread,
           (select count(*) from mailbox.reading
              left join mailbox.entry using (message_id)
              left join intake.outcome on outcome.item_id = entry.item_id
             where attention is not null and outcome.item_id is null)::int as for_a_person,
           (select count(*) from mailbox.left_behind)::int as left_behind`.execute(reader)
  return rows[0]
}

/** The mails that are copies of this one. */
export async function listDuplicates(reader: Reader, id: number): Promise<number[]> {
  const rows = await reader
    .selectFrom('mailbox.reading')
    .select('message_id')
    .where('duplicate_of', '=', id)
    .orderBy('message_id')
    .limit(50)
    .execute()
  return rows.map(row => row.message_id)
}
