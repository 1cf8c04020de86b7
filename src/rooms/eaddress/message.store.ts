import type { Reader, Tx } from '../../house/database.ts'
import type { Pull, Received, Trouble, TroubleCode } from './received.ts'

export type NewReceived = Pick<
  Received,
  'exchangeId' | 'senderAddress' | 'senderName' | 'subject' | 'itemId' | 'storedAt'
> & { sha256: string }

/** Stores a message; false when it is here already. */
export async function insertReceived(tx: Tx, message: NewReceived): Promise<boolean> {
  const row = await tx
    .insertInto('eaddress.message')
    .values({
      exchange_id: message.exchangeId,
      sha256: message.sha256,
      sender_address: message.senderAddress,
      sender_name: message.senderName,
      subject: message.subject,
      item_id: message.itemId,
      stored_at: message.storedAt,
    })
    .onConflict(conflict => conflict.column('exchange_id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Which of these messages are with us. */
export async function listKnown(reader: Reader, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await reader
    .selectFrom('eaddress.message')
    .select('exchange_id')
    .where('exchange_id', 'in', ids)
    .execute()
  return new Set(rows.map(row => row.exchange_id))
}

/** Messages that are with us and of which the exchange was not told. */
export async function listUnconfirmed(reader: Reader) {
  return reader
    .selectFrom('eaddress.message as message')
    .leftJoin('eaddress.confirmation as confirmation', 'confirmation.message_id', 'message.id')
    .select(['message.id', 'message.exchange_id as exchangeId'])
    .where('confirmation.message_id', 'is', null)
    .orderBy('message.id')
    .limit(500)
    .execute()
}

export async function insertConfirmation(tx: Tx, id: number, at: Temporal.Instant): Promise<void> {
  await tx
    .insertInto('eaddress.confirmation')
    .values({ message_id: id, confirmed_at: at })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** Notes once more that a message could not be taken whole. */
export async function noteTrouble(
  tx: Tx,
  { exchangeId, code, at }: { exchangeId: string; code: TroubleCode; at: Temporal.Instant },
): Promise<void> {
  await tx
    .insertInto('eaddress.trouble')
    .values({ exchange_id: exchangeId, code, tries: 1, first_at: at, last_at: at })
    .onConflict(conflict =>
      conflict.column('exchange_id').doUpdateSet(set => ({
        code,
        tries: set('eaddress.trouble.tries', '+', 1),
        last_at: at,
      })),
    )
    .execute()
}

export async function deleteTrouble(tx: Tx, exchangeId: string): Promise<void> {
  await tx.deleteFrom('eaddress.trouble').where('exchange_id', '=', exchangeId).execute()
}

export async function listTrouble(reader: Reader): Promise<Trouble[]> {
  return reader
    .selectFrom('eaddress.trouble')
    .select([
      'exchange_id as exchangeId',
      'code',
      'tries',
      'first_at as firstAt',
      'last_at as lastAt',
    ])
    .$narrowType<{ code: TroubleCode }>()
    .orderBy('first_at')
    .limit(100)
    .execute()
}

type Page = {
  siteIds: readonly number[] | 'all'
  before: number | undefined
  limit: number
}

/** What came, newest first. */
export async function listReceived(
  reader: Reader,
  { siteIds, before, limit }: Page,
): Promise<Received[]> {
  let query = reader
    .selectFrom('eaddress.message as message')
    .innerJoin('intake.item as item', 'item.id', 'message.item_id')
    .leftJoin('intake.outcome as outcome', 'outcome.item_id', 'message.item_id')
    .leftJoin('eaddress.confirmation as confirmation', 'confirmation.message_id', 'message.id')
    .select([
      'message.id',
      'message.exchange_id as exchangeId',
      'message.sender_address as senderAddress',
      'message.sender_name as senderName',
      'message.subject',
      'message.item_id as itemId',
      'item.code as itemCode',
      'outcome.kind as outcome',
      'message.stored_at as storedAt',
      'confirmation.confirmed_at as confirmedAt',
    ])
  if (siteIds !== 'all') query = query.where('item.site_id', 'in', [0, ...siteIds])
  if (before !== undefined) query = query.where('message.id', '<', before)
  return query.orderBy('message.id', 'desc').limit(limit).execute()
}

export async function findLastPull(reader: Reader): Promise<Pull | undefined> {
  return reader
    .selectFrom('eaddress.pull')
    .select(['at', 'outcome', 'taken'])
    .$narrowType<{ outcome: Pull['outcome'] }>()
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function insertPull(tx: Tx, { at, outcome, taken }: Pull): Promise<void> {
  await tx.insertInto('eaddress.pull').values({ at, outcome, taken }).execute()
}
