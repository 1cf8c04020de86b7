import type { Reader, Tx } from '../../house/database.ts'
import type { Reading } from './mail-sheet.ts'

/** Stores what was read; false when somebody else read this mail before. */
export async function insertReading(tx: Tx, messageId: number, reading: Reading): Promise<boolean> {
  const row = await tx
    .insertInto('mailbox.reading')
    .values({
      message_id: messageId,
      kind: reading.kind,
      header_message_id: reading.headerMessageId,
      from_name: reading.fromName,
      from_address: reading.fromAddress,
      subject: reading.subject,
      written_at: reading.writtenAt,
      body: reading.body,
      attention: reading.attention,
      findings: JSON.stringify(reading.findings),
      duplicate_of: reading.duplicateOf,
      read_at: reading.readAt,
    })
    .onConflict(conflict => conflict.column('message_id').doNothing())
    .returning('message_id')
    .executeTakeFirst()
  return row !== undefined
}

export async function hasReading(reader: Reader, messageId: number): Promise<boolean> {
  const row = await reader
    .selectFrom('mailbox.reading')
    .select('message_id')
    .where('message_id', '=', messageId)
    .executeTakeFirst()
  return row !== undefined
}

/** The first mail before this one that carries the same Message-ID. */
export async function findSameMessageId(reader: Reader, messageId: number, header: string) {
  return reader
    .selectFrom('mailbox.reading')
    .select('message_id as id')
    .where('header_message_id', '=', header)
    .where('message_id', '<', messageId)
    .orderBy('message_id')
    .limit(1)
    .executeTakeFirst()
}

/** Says which item a mail became; false when that was said before. */
export async function insertEntry(
  tx: Tx,
  entry: { messageId: number; itemId: number; by: number | null; at: Temporal.Instant },
): Promise<boolean> {
  const row = await tx
    .insertInto('mailbox.entry')
    .values({
      message_id: entry.messageId,
      item_id: entry.itemId,
      decided_by: entry.by,
      entered_at: entry.at,
    })
    .onConflict(conflict => conflict.column('message_id').doNothing())
    .returning('message_id')
    .executeTakeFirst()
  return row !== undefined
}

export async function insertAcknowledgement(
  tx: Tx,
  row: { messageId: number; recipient: string; at: Temporal.Instant },
): Promise<void> {
  await tx
    .insertInto('mailbox.acknowledgement')
    .values({ message_id: row.messageId, recipient: row.recipient, queued_at: row.at })
    .execute()
}

/** How many acknowledgements an address, and everybody, got since a moment. */
export async function countAcknowledgements(
  reader: Reader,
  { recipient, since }: { recipient: string; since: Temporal.Instant },
): Promise<{ toThis: number; toAll: number }> {
  const row = await reader
    .selectFrom('mailbox.acknowledgement')
    .where('queued_at', '>', since)
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere('recipient', '=', recipient).as('toThis'),
      fn.countAll<number>().as('toAll'),
    ])
    .executeTakeFirstOrThrow()
  return { toThis: Number(row.toThis), toAll: Number(row.toAll) }
}
