import type { Reader, Tx } from '../../house/database.ts'
import type { LeftBehind, Message } from './mail-sheet.ts'

const columns = [
  'message.id',
  'message.sha256',
  'message.way',
  'message.envelope_from as envelopeFrom',
  'message.envelope_to as envelopeTo',
  'message.site_id as siteId',
  'message.arrived_at as arrivedAt',
] as const

export type NewMessage = Omit<Message, 'id'> & { deliveryKey: string }

/** Stores a mail; nothing when this delivery is there already. */
export async function insertMessage(tx: Tx, message: NewMessage): Promise<number | undefined> {
  const row = await tx
    .insertInto('mailbox.message')
    .values({
      sha256: message.sha256,
      way: message.way,
      delivery_key: message.deliveryKey,
      envelope_from: message.envelopeFrom,
      envelope_to: message.envelopeTo,
      site_id: message.siteId,
      arrived_at: message.arrivedAt,
    })
    .onConflict(conflict => conflict.column('delivery_key').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export async function findMessage(reader: Reader, id: number): Promise<Message | undefined> {
  return reader
    .selectFrom('mailbox.message as message')
    .select(columns)
    .where('id', '=', id)
    .$narrowType<{ way: Message['way'] }>()
    .executeTakeFirst()
}

/** Which of these deliveries are there already. */
export async function listKnownDeliveries(
  reader: Reader,
  keys: readonly string[],
): Promise<Set<string>> {
  if (keys.length === 0) return new Set()
  const rows = await reader
    .selectFrom('mailbox.message')
    .select('delivery_key')
    .where('delivery_key', 'in', keys)
    .execute()
  return new Set(rows.map(row => row.delivery_key))
}

/** Mails that nobody has read yet though they came before a moment, oldest first. */
export async function listUnread(
  reader: Reader,
  { before, limit }: { before: Temporal.Instant; limit: number },
): Promise<number[]> {
  const rows = await reader
    .selectFrom('mailbox.message as message')
    .leftJoin('mailbox.reading as reading', 'reading.message_id', 'message.id')
    .select('message.id')
    .where('reading.message_id', 'is', null)
    .where('message.arrived_at', '<', before)
    .orderBy('message.id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** The first mail with the same bytes that came before this one. */
export async function findSameBytes(reader: Reader, message: Message) {
  return reader
    .selectFrom('mailbox.message')
    .select('id')
    .where('sha256', '=', message.sha256)
    .where('id', '<', message.id)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
}

export async function upsertLeftBehind(tx: Tx, left: LeftBehind): Promise<void> {
  const row = { reason: left.reason, bytes: left.bytes, seen_at: left.seenAt }
  await tx
    .insertInto('mailbox.left_behind')
    .values({ delivery_key: left.deliveryKey, ...row })
    .onConflict(conflict => conflict.column('delivery_key').doUpdateSet(row))
    .execute()
}

export async function deleteLeftBehind(tx: Tx, deliveryKey: string): Promise<void> {
  await tx.deleteFrom('mailbox.left_behind').where('delivery_key', '=', deliveryKey).execute()
}

export async function listLeftBehind(reader: Reader): Promise<LeftBehind[]> {
  return reader
    .selectFrom('mailbox.left_behind')
    .select(['delivery_key as deliveryKey', 'reason', 'bytes', 'seen_at as seenAt'])
    .$narrowType<{ reason: LeftBehind['reason'] }>()
    .orderBy('seen_at', 'desc')
    .limit(100)
    .execute()
}
