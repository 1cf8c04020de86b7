import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import nodemailer, { type Transporter } from 'nodemailer'

/** Where mails go while no mail server is named: one .eml file each, for their owner alone. */
export function outboxTransport(folder: string): Transporter {
  const writer = nodemailer.createTransport({ streamTransport: true, buffer: true })
  const sendMail: Transporter['sendMail'] = async (mail: { messageId?: string }) => {
    const written = await writer.sendMail(mail)
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const name = `${written.messageId.replace(/[^A-Za-z0-9-]/g, '').slice(0, 60)}.eml`
    writeFileSync(join(folder, name), written.message as Buffer, { mode: 0o600 })
    return written
  }
  return Object.assign(Object.create(writer), { sendMail })
}

/** Removes what stands in the outbox for longer than the mails in the database. */
export function cleanOutbox(folder: string, before: Temporal.Instant): void {
  let names: string[]
  try {
    names = readdirSync(folder)
  } catch {
    return // nothing was ever written
  }
  for (const name of names.filter(each => each.endsWith('.eml'))) {
    const path = join(folder, name)
    if (statSync(path).mtimeMs < before.epochMilliseconds) rmSync(path, { force: true })
  }
}
