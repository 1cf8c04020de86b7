import { sql } from 'kysely'
import type { Reader, Tx } from './database.ts'

/** A registered file that goes with a mail, under a name of its own. */
export type MailAttachment = { name: string; type: string; sha256: string }

/** A file that went along, with its size. */
export type SentFile = { name: string; bytes: number }

/**
 * A mail as a room writes it. `byHand`: a person wrote it; else it says that a program did.
 * `calendar` is the text of an .ics invitation (RFC 5545). `messageId`
 * and `inReplyTo` are Message-IDs with their angle brackets (RFC 5322, 3.6.4).
 */
export type Mail = {
  to: string
  subject: string
  text: string
  calendar?: string
  replyTo?: string
  inReplyTo?: string
  messageId?: string
  byHand?: boolean
  attachments?: readonly MailAttachment[]
}

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
      reply_to: mail.replyTo ?? null,
      in_reply_to: mail.inReplyTo ?? null,
      message_id: mail.messageId ?? null,
      by_hand: mail.byHand ?? false,
      created_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const attachments = (mail.attachments ?? []).map(({ name, type, sha256 }, index) => {
    return { mail_id: id, place: index + 1, name, type, sha256 }
  })
  if (attachments.length > 0) {
    await tx.insertInto('house.mail_attachment').values(attachments).execute()
  }
  return id
}

async function listAttachments(reader: Reader, mailId: number): Promise<MailAttachment[]> {
  return reader
    .selectFrom('house.mail_attachment')
    .select(['name', 'type', 'sha256'])
    .where('mail_id', '=', mailId)
    .orderBy('place')
    .execute()
}

const columns = [
  'id',
  'recipient as to',
  'subject',
  'body as text',
  'calendar',
  'reply_to as replyTo',
  'in_reply_to as inReplyTo',
  'message_id as messageId',
  'by_hand as byHand',
  'created_at as createdAt',
  'sent_at as sentAt',
  'attempts',
] as const

type Row = {
  calendar: string | null
  replyTo: string | null
  inReplyTo: string | null
  messageId: string | null
}

function mailOf<Given extends Row>(row: Given) {
  const { calendar, replyTo, inReplyTo, messageId, ...rest } = row
  return {
    ...rest,
    ...(calendar !== null && { calendar }),
    ...(replyTo !== null && { replyTo }),
    ...(inReplyTo !== null && { inReplyTo }),
    ...(messageId !== null && { messageId }),
  }
}

export async function lockMail(tx: Tx, id: number): Promise<StoredMail | undefined> {
  const row = await tx
    .selectFrom('house.mail')
    .select(columns)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && { ...mailOf(row), attachments: await listAttachments(tx, id) }
}

/** A mail as it is listed: its files by name and size alone. */
export type ListedMail = Omit<StoredMail, 'attachments'> & { files: readonly SentFile[] }

/** The newest mails, sent or waiting. */
export async function listMail(reader: Reader, limit: number): Promise<ListedMail[]> {
  const rows = await reader
    .selectFrom('house.mail')
    .select(columns)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  const files = await listFiles(
    reader,
    rows.map(({ id }) => id),
  )
  return rows.map(row => ({ ...mailOf(row), files: files.get(row.id) ?? [] }))
}

async function listFiles(reader: Reader, mailIds: readonly number[]) {
  if (mailIds.length === 0) return new Map<number, SentFile[]>()
  const rows = await reader
    .selectFrom('house.mail_attachment as attachment')
    .innerJoin('house.file as file', 'file.sha256', 'attachment.sha256')
    .select(['attachment.mail_id as mailId', 'attachment.name', 'file.bytes'])
    .where('attachment.mail_id', 'in', mailIds)
    .orderBy('attachment.place')
    .execute()
  return Map.groupBy(rows, ({ mailId }) => mailId)
}

/** Mails that wait to leave, and those of them that a mail server refused. */
export async function countWaitingMail(reader: Reader) {
  const { rows } = await sql<{ waiting: number; refused: number }>`
    select count(*)::int as waiting, count(*) filter (where attempts > 0)::int as refused
      from house.mail where sent_at is null`.execute(reader)
  return rows[0]
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

/** Deletes mails sent before a moment; gives the files that went with them. */
export async function deleteSentMailBefore(tx: Tx, day: Temporal.Instant): Promise<string[]> {
  const files = await tx
    .selectFrom('house.mail_attachment')
    .innerJoin('house.mail', 'house.mail.id', 'mail_id')
    .where('sent_at', '<', day)
    .select('sha256')
    .distinct()
    .execute()
  await tx.deleteFrom('house.mail').where('sent_at', '<', day).execute()
  return files.map(({ sha256 }) => sha256)
}
