import { type Actor, type Clerk, program, requireRole, staffId } from '../../house/actor.ts'
import { now } from '../../house/clock.ts'
import { db, inTransaction, type Tx } from '../../house/database.ts'
import { readFile, registerFile, type StoredFile, storeFile } from '../../house/files.ts'
import type { Job } from '../../house/jobs.ts'
import { writeJournal } from '../../house/journal.ts'
import { log } from '../../house/log.ts'
import { NotFound, Refusal } from '../../house/refusal.ts'
import { intakeRoles, takeIn } from '../intake/index.ts'
import { currentMunicipality } from '../sites/index.ts'
import { acknowledge } from './acknowledgement.ts'
import { digestMail, type MailDigest } from './mail-digest.ts'
import { findSheet } from './mail-sheet.store.ts'
import type { Message } from './mail-sheet.ts'
import { findMessage, findSameBytes, listUnread } from './message.store.ts'
import { readingJobName } from './message.ts'
import { findSameMessageId, hasReading, insertEntry, insertReading } from './reading.store.ts'
import type { MailboxSettings } from './settings.ts'

/** More than any message that was let in: mailboxes hold larger ones than the listener takes. */
const mostBytes = 220 * 1024 * 1024

let own: MailboxSettings['addresses'] = []

/** Tells the room which addresses are ours. */
export function nameOwnAddresses(addresses: MailboxSettings['addresses']): void {
  own = addresses
}

async function digest(message: Message): Promise<MailDigest> {
  const bytes = await readFile(message.sha256, { maxBytes: mostBytes })
  const town = await currentMunicipality()
  const addresses = [...own.map(({ address }) => address), ...message.envelopeTo, town?.email ?? '']
  return digestMail(bytes, {
    message,
    own: new Set(addresses.map(address => address.toLowerCase())),
  })
}

/** The parts of a letter, stored but nobody's yet. */
async function storeParts({ contents }: MailDigest): Promise<StoredFile[]> {
  const files: StoredFile[] = []
  for (const content of contents) files.push(await storeFile(content, { maxBytes: mostBytes }))
  return files
}

/**
 * Reads a mail that is stored: both parsers, its kind, its files; a letter becomes an item and its
 * author is told. Whatever happens between two of its steps, it may be done again: nothing is
 * entered twice.
 */
export async function readMessage(messageId: number): Promise<void> {
  const message = await findMessage(db(), messageId)
  if (!message || (await hasReading(db(), messageId))) return
  const mail = await digest(message)
  const files = mail.reading.kind === 'letter' ? await storeParts(mail) : []
  const kind = await inTransaction(async tx => {
    const twin = await findSameBytes(tx, message)
    const header = mail.reading.headerMessageId
    const namesake = header === null ? undefined : await findSameMessageId(tx, messageId, header)
    const isNamesake = !twin && namesake !== undefined
    const attention = [...mail.attentions, ...(isNamesake ? (['same_message_id'] as const) : [])]
    const reading = {
      ...mail.reading,
      attention: attention.join(' ') || null,
      duplicateOf: twin?.id ?? namesake?.id ?? null,
      readAt: now(),
    }
    if (!(await insertReading(tx, messageId, reading))) return undefined
    if (reading.kind === 'letter') {
      await enter(tx, program, { message, mail, files, attention: reading.attention })
    }
    return reading.kind
  })
  if (kind) log('mail_read', { kind, parts: mail.documents.length })
}

type Entering = {
  message: Message
  mail: MailDigest
  files: readonly StoredFile[]
  attention: string | null
}

/** Makes the item of a mail; the same bytes again lead to the same item. */
async function enter(
  tx: Tx,
  actor: Actor,
  { message, mail, files, attention }: Entering,
): Promise<void> {
  const at = now()
  for (const file of files) await registerFile(tx, file, at)
  const { item, isNew } = await takeIn(tx, actor, {
    channel: 'email',
    siteId: message.siteId,
    arrivedAt: message.arrivedAt,
    ...mail.sender,
    attention,
    sourceKey: `mail:${message.sha256}`,
    documents: mail.documents,
    now: at,
  })
  const entry = { messageId: message.id, itemId: item.id, by: staffId(actor), at }
  const isFirst = await insertEntry(tx, entry)
  if (isNew && isFirst && mail.mayBeAnswered) {
    const inReplyTo = mail.reading.headerMessageId
    await acknowledge(tx, { message, item, inReplyTo, language: mail.sender.language, at })
  }
}

/**
 * A person says that what was taken for a program's mail is a letter. Refuses with
 * `mail_not_read` and `mail_entered`.
 */
export async function enterAsLetter(clerk: Clerk, messageId: number): Promise<void> {
  const sheet = await findSheet(db(), messageId)
  if (!sheet) throw new NotFound('mail')
  requireRole(clerk, intakeRoles, sheet.siteId)
  if (!sheet.reading) throw new Refusal('mail_not_read')
  if (sheet.itemId !== null) throw new Refusal('mail_entered')
  const mail = { ...(await digest(sheet)), mayBeAnswered: false }
  const files = await storeParts(mail)
  const { attention } = sheet.reading
  await inTransaction(async tx => {
    await enter(tx, clerk, { message: sheet, mail, files, attention })
    await writeJournal(tx, clerk, 'mail_entered_by_hand', {
      subject: { kind: 'mail', id: messageId },
      at: now(),
    })
  })
}

/** Reads a mail that was stored. */
export const readingJob: Job = {
  name: readingJobName,
  run: async ({ messageId }) => readMessage(Number(messageId)),
}

/** Reads what was left: a process may have ended between storing a mail and reading it. */
export const sweepJob: Job = {
  name: 'mailbox-sweep',
  cron: '*/5 * * * *',
  async run() {
    const before = now().subtract({ minutes: 2 })
    for (const id of await listUnread(db(), { before, limit: 50 })) await readMessage(id)
  },
}
