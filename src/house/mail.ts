import nodemailer, { type Transporter } from 'nodemailer'
import { now } from './clock.ts'
import { db, inTransaction, type Tx } from './database.ts'
import { type Job, sendJob } from './jobs.ts'
import { logFailure } from './log.ts'
import {
  deleteSentMailBefore,
  insertMail,
  lockMail,
  type Mail,
  markMailFailed,
  markMailSent,
} from './mail.store.ts'

export type { Mail }

let transport: Transporter | undefined
let sender = ''

/** Without an address of a mail server, mail waits on the outbox page and nothing leaves. */
export function openMail(smtpUrl: string | undefined, from: string): void {
  sender = from
  transport = smtpUrl ? nodemailer.createTransport(smtpUrl) : undefined
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
    try {
      await carrier.sendMail({
        from: sender,
        to: mail.to,
        subject: mail.subject,
        text: mail.text,
        ...(mail.calendar && { icalEvent: calendarEvent(mail.calendar) }),
        headers: { 'auto-submitted': 'auto-generated' },
      })
      await markMailSent(tx, id, now())
      return undefined
    } catch (error) {
      await markMailFailed(tx, id, error instanceof Error ? error.name : 'unknown')
      return error
    }
  })
  if (failure) {
    logFailure('mail_failed', failure, { id })
    throw new Error('the mail server did not take the mail')
  }
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
    await deleteSentMailBefore(db(), now().subtract({ hours: 7 * 24 }))
  },
}
