import type { Reader, Tx } from './database.ts'

/** A mail as a room writes it; `calendar` is the text of an .ics invitation (RFC 5545). */
export type Mail = { to: string; subject: string; text: string; calendar?: string }

export type StoredMail = Mail & {
  id: number
  createdAt: Temporal.Instant
  sentAt: Temporal.Instant | null
  attempts: number
}

export async function insertMail(tx: Tx, mail: Mail, at: Temporal.Instant): Promise<number> {
  const { id } = await tx
    .insertInto('house.mail')
    .values({
      recipient: mail.to,
      subject: mail.subject,
      body: mail.text,
      calendar: mail.calendar ?? null,
      created_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

const columns = [
  'id',
  'recipient as to',
  'subject',
  'body as text',
  'calendar',
  'created_at as createdAt',
  'sent_at as sentAt',
  'attempts',
] as const

function mailOf<Row extends { calendar: string | null }>(row: Row) {
  const { calendar, ...rest } = row
  return { ...rest, ...(calendar !== null && { calendar }) }
}

export async function lockMail(tx: Tx, id: number): Promise<StoredMail | undefined> {
  const row = await tx
    .selectFrom('house.mail')
    .select(columns)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && mailOf(row)
}

/** The newest mails, sent or waiting. */
export async function listMail(reader: Reader, limit: number): Promise<StoredMail[]> {
  const rows = await reader
    .selectFrom('house.mail')
    .select(columns)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(mailOf)
}

export async function markMailSent(tx: Tx, id: number, at: Temporal.Instant): Promise<void> {
  await tx
    .updateTable('house.mail')
    .set(set => ({ sent_at: at, last_error: null, attempts: set('attempts', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

export async function markMailFailed(tx: Tx, id: number, error: string): Promise<void> {
  await tx
    .updateTable('house.mail')
    .set(set => ({ last_error: error.slice(0, 500), attempts: set('attempts', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

export async function deleteSentMailBefore(reader: Reader, day: Temporal.Instant): Promise<void> {
  await reader.deleteFrom('house.mail').where('sent_at', '<', day).execute()
}
