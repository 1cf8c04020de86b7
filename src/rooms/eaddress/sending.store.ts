import { sql } from 'kysely'
import type { Reader, Tx } from '../../house/database.ts'
import type { Sending, SentDocument } from './sent.ts'

type NewSending = Omit<Sending, 'id' | 'exchangeId' | 'state' | 'reason' | 'stateAt'> & {
  queuedBy: number
}

export async function insertSending(
  tx: Tx,
  sending: NewSending,
  documents: readonly SentDocument[],
): Promise<number> {
  const { id } = await tx
    .insertInto('eaddress.sending')
    .values({
      reference: sending.reference,
      recipient: sending.recipient,
      subject: sending.subject,
      body: sending.body,
      entry_number: sending.entryNumber,
      queued_by: sending.queuedBy,
      queued_at: sending.queuedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (documents.length === 0) return id
  const rows = documents.map(({ name, mediaType, sha256 }, at) => ({
    sending_id: id,
    position: at + 1,
    name,
    media_type: mediaType,
    sha256,
  }))
  await tx.insertInto('eaddress.sending_document').values(rows).execute()
  return id
}

export async function listSentDocuments(
  reader: Reader,
  sendingId: number,
): Promise<SentDocument[]> {
  return reader
    .selectFrom('eaddress.sending_document')
    .select(['name', 'media_type as mediaType', 'sha256'])
    .where('sending_id', '=', sendingId)
    .orderBy('position')
    .execute()
}

type Dispatch = {
  sendingId: number
  state: 'sent' | 'accepted' | 'rejected'
  exchangeId?: string
  reason?: string
  at: Temporal.Instant
}

/** Says what became of a message; false when that was said before. */
export async function insertDispatch(tx: Tx, dispatch: Dispatch): Promise<boolean> {
  const row = await tx
    .insertInto('eaddress.dispatch')
    .values({
      sending_id: dispatch.sendingId,
      state: dispatch.state,
      exchange_id: dispatch.exchangeId ?? null,
      reason: dispatch.reason ?? null,
      at: dispatch.at,
    })
    .onConflict(conflict => conflict.doNothing())
    .returning('state')
    .executeTakeFirst()
  return row !== undefined
}

function sendings(reader: Reader) {
  return reader
    .selectFrom('eaddress.sending as sending')
    .leftJoin('eaddress.dispatch as sent', join =>
      join.onRef('sent.sending_id', '=', 'sending.id').on('sent.state', '=', 'sent'),
    )
    .leftJoin('eaddress.dispatch as ended', join =>
      join.onRef('ended.sending_id', '=', 'sending.id').on('ended.state', '<>', 'sent'),
    )
    .select([
      'sending.id',
      'sending.reference',
      'sending.recipient',
      'sending.subject',
      'sending.body',
      'sending.entry_number as entryNumber',
      'sending.queued_at as queuedAt',
      'sent.exchange_id as exchangeId',
      'sent.at as sentAt',
      'ended.state as endState',
      'ended.reason',
      'ended.at as endedAt',
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof sendings>['execute']>>[number]

function sendingOf({ sentAt, endState, endedAt, ...row }: Row): Sending {
  const open = row.exchangeId === null ? 'queued' : 'sent'
  // The table's check holds the word to the list of the type.
  return {
    ...row,
    state: (endState as Sending['state'] | null) ?? open,
    stateAt: endedAt ?? sentAt,
  }
}

export async function findSending(reader: Reader, id: number): Promise<Sending | undefined> {
  const row = await sendings(reader).where('sending.id', '=', id).executeTakeFirst()
  return row && sendingOf(row)
}

/** Messages not handed over yet, or those whose recipient has not answered. */
export async function listOpenSendings(
  reader: Reader,
  state: 'queued' | 'sent',
  before: Temporal.Instant,
): Promise<Sending[]> {
  const rows = await sendings(reader)
    .where('ended.state', 'is', null)
    .where('sent.state', state === 'queued' ? 'is' : 'is not', null)
    .where('sending.queued_at', '<=', before)
    .orderBy('sending.id')
    .limit(200)
    .execute()
  return rows.map(sendingOf)
}

/** What was handed over to be sent (by one person, or by all), newest first. */
export async function listSendings(
  reader: Reader,
  { by, before, limit }: { by: number | 'all'; before: number | undefined; limit: number },
): Promise<Sending[]> {
  let query = sendings(reader)
  if (by !== 'all') query = query.where('sending.queued_by', '=', by)
  if (before !== undefined) query = query.where('sending.id', '<', before)
  return (await query.orderBy('sending.id', 'desc').limit(limit).execute()).map(sendingOf)
}

/** Messages that wait to be sent, were rejected, or could not be taken in whole. */
export async function countMessages(reader: Reader) {
  const { rows } = await sql<{ queued: number; rejected: number; trouble: number }>`
    select (select count(*) from eaddress.sending
             where not exists (select from eaddress.dispatch where sending_id = id))::int as queued,
           (select count(*) from eaddress.dispatch where state = 'rejected')::int as rejected,
           (select count(*) from eaddress.trouble)::int as trouble`.execute(reader)
  return rows[0]
}
