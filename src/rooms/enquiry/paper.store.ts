import { sql } from 'kysely'
import type { Reader, Tx } from '../../house/database.ts'
import type { Authority, Caller, Proof, Told } from './gate.ts'
import type { Heard, Paper } from './paper.ts'

const entries = (reader: Reader) =>
  reader
    .selectFrom('register.entry as paper')
    .leftJoin('intake.item as item', 'item.id', 'paper.item_id')
    .where('paper.direction', '=', 'incoming')
    .select([
      'paper.item_id as itemId',
      'paper.id as entryId',
      'paper.number',
      'paper.code',
      'paper.received_on as receivedOn',
      'paper.party_name as senderName',
      'paper.subject',
      'paper.channel',
      sql<boolean>`paper.restriction = 'restricted'`.as('isRestricted'),
    ])

const openItems = (reader: Reader) =>
  reader
    .selectFrom('intake.item as paper')
    .leftJoin('register.entry as entry', 'entry.item_id', 'paper.id')
    .where('entry.id', 'is', null)
    .select([
      'paper.id as itemId',
      sql<null>`null`.as('entryId'),
      sql<null>`null`.as('number'),
      'paper.code',
      'paper.received_on as receivedOn',
      'paper.sender_name as senderName',
      'paper.subject',
      'paper.channel',
      sql<boolean>`false`.as('isRestricted'),
    ])

/** Registered papers that fit all that was heard, newest first. */
export async function findEntries(
  reader: Reader,
  { stems, number, days, limit }: Heard,
): Promise<Paper[]> {
  let query = entries(reader).limit(limit)
  for (const stem of stems) query = query.where('paper.party_key', 'like', `%${stem}%`)
  if (number) {
    query = query.where(({ or, eb }) =>
      or([eb('paper.number', 'like', `%${number}%`), eb('paper.code', 'like', `%${number}%`)]),
    )
  }
  if (days) {
    query = query
      .where('paper.received_on', '>=', days.from)
      .where('paper.received_on', '<=', days.to)
  }
  return query.orderBy('paper.received_on', 'desc').orderBy('paper.id', 'desc').execute()
}

/** The same among what nobody has registered yet. */
export async function findItems(
  reader: Reader,
  { stems, number, days, limit }: Heard,
): Promise<Paper[]> {
  let query = openItems(reader).limit(limit)
  for (const stem of stems) query = query.where('paper.sender_key', 'like', `%${stem}%`)
  if (number) query = query.where('paper.code', 'like', `%${number}%`)
  if (days) {
    query = query
      .where('paper.received_on', '>=', days.from)
      .where('paper.received_on', '<=', days.to)
  }
  return query.orderBy('paper.received_on', 'desc').orderBy('paper.id', 'desc').execute()
}

export async function findPaper(
  reader: Reader,
  { kind, id }: { kind: 'entry' | 'item'; id: number },
): Promise<Paper | undefined> {
  return kind === 'entry'
    ? entries(reader).where('paper.id', '=', id).executeTakeFirst()
    : openItems(reader).where('paper.id', '=', id).executeTakeFirst()
}

export async function insertEnquiry(
  tx: Tx,
  enquiry: {
    paper: Pick<Paper, 'itemId' | 'entryId'>
    caller: Caller
    proofs: readonly Proof[]
    authority: Authority | undefined
    told: Told
    by: number
    at: Temporal.Instant
  },
): Promise<number> {
  const { id } = await tx
    .insertInto('enquiry.enquiry')
    .values({
      item_id: enquiry.paper.itemId,
      entry_id: enquiry.paper.entryId,
      caller: enquiry.caller,
      proofs: [...enquiry.proofs],
      authority: enquiry.authority ?? null,
      told: enquiry.told,
      answered_by: enquiry.by,
      answered_at: enquiry.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** One answer to a caller, to be shown again to whoever gave it. */
export async function findEnquiry(reader: Reader, id: number) {
  return reader
    .selectFrom('enquiry.enquiry')
    .select([
      'id',
      'item_id as itemId',
      'entry_id as entryId',
      'caller',
      'told',
      'authority',
      'proofs',
      'answered_by as by',
      'answered_at as at',
    ])
    .where('id', '=', id)
    .executeTakeFirst()
}
