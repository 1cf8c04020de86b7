import type { Readable } from 'node:stream'
import nodemailer, { type Transporter } from 'nodemailer'
import { now } from './clock.ts'
import { db, inTransaction, type Tx } from './database.ts'
import { openFile, releaseFiles } from './files.ts'
import { type Job, sendJob } from './jobs.ts'
import { logFailure } from './log.ts'
import {
  deleteSentMailBefore,
  insertMail,
  type ListedMail,
  listMail,
  lockMail,
  type Mail,
  markMailFailed,
  markMailSent,
  type StoredMail,
} from './mail.store.ts'
import { cleanOutbox, outboxTransport } from './mail-outbox.ts'

export { countWaitingMail } from './mail.store.ts'
export type { ListedMail, Mail }

type MailSettings = { smtpUrl: string | undefined; from: string; outbox: string }

let transport: Transporter | undefined
let settings: MailSettings = { smtpUrl: undefined, from: '', outbox: '' }

/** Without a mail server nothing leaves: mails go to files and to the outbox page. */
export function openMail(given: MailSettings): void {
  settings = given
  const { smtpUrl, outbox } = given
  transport = smtpUrl ? nodemailer.createTransport(smtpUrl) : outboxTransport(outbox)
}

/** Whether mails reach people, or stay in the outbox. */
export function mailLeaves(): boolean {
  return settings.smtpUrl !== undefined
}

/** The newest mails, sent or waiting, for the outbox page. */
export function listOutbox(limit: number): Promise<ListedMail[]> {
  return listMail(db(), limit)
}

/** Queues a mail in the deed's transaction. */
export async function postLater(tx: Tx, mail: Mail, at: Temporal.Instant): Promise<void> {
  const id = await insertMail(tx, mail, at)
  await sendJob(tx, mailJob.name, { id })
}

/** Sends one queued mail; a failure is noted and tried again by the queue. */
async function sendMail(id: number): Promise<void> {
  if (!transport) return
  const carrier = transport
  const failure = await inTransaction(async tx => {
    const mail = await lockMail(tx, id)
    if (!mail || mail.sentAt) return undefined
    const attachments: { content: Readable }[] = []
    try {
      for (const { name, type, sha256 } of mail.attachments ?? []) {
        const file = { filename: name, contentType: type, content: await openFile(sha256) }
        attachments.push(file)
      }
      await carrier.sendMail({ ...letterOf(mail), from: settings.from, attachments })
      await markMailSent(tx, id, now())
      return undefined
    } catch (error) {
      await markMailFailed(tx, id, error instanceof Error ? error.name : 'unknown')
      return error
    } finally {
      for (const { content } of attachments) content.destroy()
    }
  })
  if (failure) {
    logFailure('mail_failed', failure, { id })
    throw new Error('the mail server did not take the mail')
  }
}

function letterOf(mail: StoredMail) {
  const { id, createdAt, to, subject, text, calendar, replyTo, inReplyTo, messageId, byHand } = mail
  return {
    to,
    subject,
    text,
    ...(calendar && { icalEvent: calendarEvent(calendar) }),
    ...(replyTo && { replyTo }),
    ...(inReplyTo && { inReplyTo, references: inReplyTo }),
    // The same at every attempt, and ours to know should it come back.
    messageId: messageId ?? `<lodzins.${id}.${createdAt.epochMilliseconds}@${ownDomain()}>`,
    // RFC 3834, section 5: only what a program wrote says so, and other programs leave it alone.
    ...(!byHand && {
      headers: { 'auto-submitted': inReplyTo ? 'auto-replied' : 'auto-generated' },
    }),
  }
}

function ownDomain(): string {
  return /@([A-Za-z0-9.-]+)/.exec(settings.from)?.[1] ?? 'localhost'
}

/** The method stands in the text (RFC 5545) and has to be the same on the part (RFC 6047). */
function calendarEvent(content: string) {
  return { method: /^METHOD:(\w+)/m.exec(content)?.[1] ?? 'PUBLISH', content }
}

export const mailJob: Job = {
  name: 'mail',
  run: async ({ id }) => sendMail(Number(id)),
}

/** Message bodies are deleted a week after they left (facts of trust: keep messages short). */
export const mailCleaningJob: Job = {
  name: 'mail_cleaning',
  cron: '20 3 * * *',
  run: async () => {
    const before = now().subtract({ hours: 7 * 24 })
    await inTransaction(async tx => releaseFiles(tx, await deleteSentMailBefore(tx, before)))
    cleanOutbox(settings.outbox, before)
  },
}
