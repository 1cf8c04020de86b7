import type { Reader, Tx } from '../../house/database.ts'
import type { Channel, ReplyWay } from '../intake/index.ts'
import type { Entry, Party } from './entry.ts'
import type { Direction } from './file-plan.ts'
import type { TermClass } from './term.ts'

const columns = [
  'entry.id',
  'entry.number',
  'entry.file_plan_id',
  'entry.year',
  'entry.n',
  'entry.direction',
  'entry.item_id',
  'entry.answers_id',
  'entry.term_class',
  'entry.channel',
  'entry.site_id',
  'entry.received_on',
  'entry.received_reason',
  'entry.registered_at',
  'entry.registered_by',
  'entry.party_kind',
  'entry.party_name',
  'entry.party_code',
  'entry.party_address',
  'entry.party_phone',
  'entry.resident_id',
  'entry.sender_number',
  'entry.sender_date',
  'entry.subject',
  'entry.content',
  'entry.sheets',
  'entry.annexes',
  'entry.annex_sheets',
  'entry.paper_at',
  'entry.restriction',
  'entry.restriction_basis',
  'entry.reply_by',
  'entry.reply_to',
  'entry.code',
  'entry.language',
  'entry.void',
  'plan.unit_id',
] as const

export function entries(reader: Reader) {
  return reader
    .selectFrom('register.entry as entry')
    .innerJoin('register.file_plan as plan', 'plan.id', 'entry.file_plan_id')
    .select(columns)
}

export type EntryRow = Awaited<ReturnType<ReturnType<typeof entries>['execute']>>[number]

// The table's checks hold these words to the lists of the types.
export function entryOf(row: EntryRow): Entry {
  return {
    id: row.id,
    number: row.number,
    filePlanId: row.file_plan_id,
    year: row.year,
    n: row.n,
    direction: row.direction as Direction,
    itemId: row.item_id,
    answersId: row.answers_id,
    termClass: row.term_class as TermClass,
    channel: row.channel as Channel,
    siteId: row.site_id,
    receivedOn: row.received_on,
    receivedReason: row.received_reason,
    registeredAt: row.registered_at,
    registeredBy: row.registered_by,
    party: partyOf(row),
    senderNumber: row.sender_number,
    senderDate: row.sender_date,
    subject: row.subject,
    content: row.content,
    sheets: row.sheets,
    annexes: row.annexes,
    annexSheets: row.annex_sheets,
    paperAt: row.paper_at,
    restricted: row.restriction === 'restricted',
    restrictionBasis: row.restriction_basis,
    replyBy: row.reply_by as ReplyWay | null,
    replyTo: row.reply_to,
    code: row.code,
    language: row.language as Entry['language'],
    isVoid: row.void,
    unitId: row.unit_id,
  }
}

const partyOf = (row: EntryRow): Party => ({
  kind: row.party_kind as Party['kind'],
  name: row.party_name,
  code: row.party_code,
  address: row.party_address,
  phone: row.party_phone,
  residentId: row.resident_id,
})

export async function findEntry(reader: Reader, id: number): Promise<Entry | undefined> {
  const row = await entries(reader).where('entry.id', '=', id).executeTakeFirst()
  return row && entryOf(row)
}

/** The entry, held to the end of the transaction. */
export async function lockEntry(tx: Tx, id: number): Promise<Entry | undefined> {
  const held = await tx
    .selectFrom('register.entry')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return held && findEntry(tx, id)
}

/** The entry that a number stands for, void ones as well: `1-10/2026/17`. */
export async function findEntryOfNumber(
  reader: Reader,
  number: string,
): Promise<Entry | undefined> {
  const row = await entries(reader)
    .innerJoin('register.number as given', join =>
      join
        .onRef('given.file_plan_id', '=', 'entry.file_plan_id')
        .onRef('given.year', '=', 'entry.year')
        .onRef('given.n', '=', 'entry.n'),
    )
    .where('given.text', '=', number)
    .executeTakeFirst()
  return row && entryOf(row)
}

/** The entry under which an item stands in the register now. */
export async function findEntryOfItem(reader: Reader, itemId: number): Promise<Entry | undefined> {
  const row = await entries(reader)
    .where('entry.item_id', '=', itemId)
    .where('entry.void', '=', false)
    .executeTakeFirst()
  return row && entryOf(row)
}

export async function findEntryOfForm(reader: Reader, key: string): Promise<Entry | undefined> {
  const row = await entries(reader).where('entry.form_key', '=', key).executeTakeFirst()
  return row && entryOf(row)
}

/** What was written in answer to an entry, oldest first. */
export async function listAnswers(reader: Reader, entryId: number): Promise<Entry[]> {
  const rows = await entries(reader)
    .where('entry.answers_id', '=', entryId)
    .orderBy('entry.id')
    .limit(100)
    .execute()
  return rows.map(entryOf)
}

/** Who somebody is, by name. */
export async function nameOfPerson(reader: Reader, id: number): Promise<string | undefined> {
  const row = await reader
    .selectFrom('staff.person')
    .select('name')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.name
}
