import { randomUUID } from 'node:crypto'
import { type Clerk, program, requireRole } from '../../house/actor.ts'
import { now } from '../../house/clock.ts'
import { db, inTransaction, type Tx } from '../../house/database.ts'
import { readFile } from '../../house/files.ts'
import { type Job, sendJob } from '../../house/jobs.ts'
import { writeJournal } from '../../house/journal.ts'
import { log, logFailure } from '../../house/log.ts'
import { Refusal } from '../../house/refusal.ts'
import { dayOf } from '../../kit/dates.ts'
import { cleanLine, cleanText } from '../../kit/foreign-text.ts'
import { intakeRoles } from '../intake/index.ts'
import { currentMunicipality } from '../sites/index.ts'
import { writeEnvelope } from './envelope.ts'
import { getMessage, sendMessage } from './exchange.ts'
import { pullMessages } from './pull.ts'
import {
  findSending,
  insertDispatch,
  insertSending,
  listOpenSendings,
  listSentDocuments,
} from './sending.store.ts'
import type { Sending, SentDocument } from './sent.ts'
import { type EaddressSettings, isEaddress } from './settings.ts'
import { ExchangeError } from './soap.ts'

/** What the exchange takes at once: ten files of 10 MB. */
const limits = { files: 10, bytesOfAll: 100 * 1024 * 1024 } as const

const sendingJobName = 'eaddress-sending'

let settings: EaddressSettings | undefined

/** Names the exchange; without it nothing is asked and nothing can be sent. */
export function openEaddress(given: EaddressSettings | undefined): void {
  settings = given
}

/** Whether replies can go by the e-address. */
export function eaddressIsOpen(): boolean {
  return settings !== undefined
}

export type EaddressMessage = {
  to: string
  subject: string
  text: string
  /** The registration number of the letter: by it its destruction finds what was sent. */
  entryNumber?: string
  /** Files that are registered already (`house/files.ts`). */
  documents: readonly SentDocument[]
  now: Temporal.Instant
}

/**
 * Hands a message over in the transaction of the deed that answers: no deed, no message. Gives its
 * id. Refuses with `eaddress_off`, `eaddress_unreadable`, `eaddress_too_many_files` and
 * `eaddress_no_subject`.
 */
export async function sendByEaddress(
  tx: Tx,
  clerk: Clerk,
  message: EaddressMessage,
): Promise<number> {
  requireRole(clerk, [...intakeRoles, 'official'])
  if (!settings) throw new Refusal('eaddress_off')
  const recipient = message.to.trim()
  if (!isEaddress(recipient)) throw new Refusal('eaddress_unreadable')
  if (message.documents.length > limits.files) {
    throw new Refusal('eaddress_too_many_files', { most: limits.files })
  }
  const subject = cleanLine(message.subject, 300)
  if (subject === null) throw new Refusal('eaddress_no_subject')
  const facts = {
    reference: randomUUID(),
    recipient,
    subject,
    body: cleanText(message.text, 20_000),
    entryNumber: message.entryNumber ?? null,
    queuedBy: clerk.id,
    queuedAt: message.now,
  }
  const id = await insertSending(tx, facts, message.documents)
  await writeJournal(tx, clerk, 'eaddress_queued', {
    subject: { kind: 'eaddress_sending', id },
    at: message.now,
    details: { documents: message.documents.length },
  })
  await sendJob(tx, sendingJobName, { sendingId: id })
  return id
}

/**
 * Hands one message to the exchange. Done again after a lost answer it carries the same reference:
 * the exchange knows the message. A refusal ends it with the reason.
 */
export async function dispatch(id: number): Promise<void> {
  const sending = await findSending(db(), id)
  if (!settings || sending?.state !== 'queued') return
  try {
    const exchangeId = await handOver(settings, sending)
    await note(sending, { state: 'sent', exchangeId })
  } catch (error) {
    if (!(error instanceof ExchangeError) || error.code !== 'refused') throw error
    await note(sending, { state: 'rejected', reason: cleanLine(error.reason, 400) ?? '?' })
  }
}

async function handOver(to: EaddressSettings, sending: Sending): Promise<string> {
  const documents = await listSentDocuments(db(), sending.id)
  const files = new Map<string, Uint8Array>()
  const references = []
  let left = limits.bytesOfAll
  for (const [at, { name, mediaType, sha256 }] of documents.entries()) {
    const bytes = await readFile(sha256, { maxBytes: left })
    left -= bytes.length
    const contentId = `file-${at + 1}-${sending.reference}`
    files.set(contentId, bytes)
    references.push({ contentId, name, mediaType, bytes: bytes.length, sha256 })
  }
  const town = await currentMunicipality()
  const envelope = writeEnvelope({
    reference: sending.reference,
    ownAddress: to.ownAddress,
    recipient: sending.recipient,
    senderName: town?.nameLv ?? '',
    subject: sending.subject,
    body: sending.body,
    day: dayOf(sending.queuedAt),
    files: references,
  })
  return sendMessage(to, envelope, files)
}

type TellOfRejection = (
  tx: Tx,
  letter: { entryNumber: string; now: Temporal.Instant },
) => Promise<void>

const listeners: TellOfRejection[] = []

/** Who must be told when a letter is rejected, in the same transaction; the doors hand it over. */
export function connectRejections(tell: TellOfRejection): void {
  listeners.push(tell)
}

type News =
  | { state: 'sent'; exchangeId: string }
  | { state: 'accepted' }
  | { state: 'rejected'; reason: string }

async function note({ id, entryNumber }: Sending, news: News): Promise<void> {
  const at = now()
  await inTransaction(async tx => {
    if (!(await insertDispatch(tx, { sendingId: id, ...news, at }))) return
    const subject = { kind: 'eaddress_sending', id }
    await writeJournal(tx, program, `eaddress_${news.state}`, { subject, at })
    if (news.state !== 'rejected' || entryNumber === null) return
    for (const tell of listeners) await tell(tx, { entryNumber, now: at })
  })
  log('eaddress_dispatch', { state: news.state })
}

/** Asks what became of the messages that were sent. */
async function askAfterSent(to: EaddressSettings): Promise<void> {
  for (const sending of await listOpenSendings(db(), 'sent', now())) {
    const confirmation = await confirmationOf(to, sending)
    if (confirmation?.state === 'accepted') await note(sending, { state: 'accepted' })
    if (confirmation?.state === 'rejected') {
      const reason = cleanLine(confirmation.reason, 400) ?? '?'
      await note(sending, { state: 'rejected', reason })
    }
  }
}

async function confirmationOf(to: EaddressSettings, { id, exchangeId }: Sending) {
  try {
    const { envelope } = await getMessage(to, exchangeId ?? '')
    return envelope.confirmation
  } catch (error) {
    if (!(error instanceof ExchangeError) || error.code === 'unreachable') throw error
    logFailure('eaddress_no_word', error, { id })
    return undefined
  }
}

/** One round with the exchange: what waits for us, what became of ours, what is left to send. */
export async function visitExchange(): Promise<void> {
  const to = settings
  if (!to) return
  const pull = await pullMessages(to)
  if (pull.outcome !== 'done') return
  const waitsLong = now().subtract({ minutes: 2 })
  for (const { id } of await listOpenSendings(db(), 'queued', waitsLong)) await dispatch(id)
  await askAfterSent(to)
}

export const eaddressJobs: readonly Job[] = [
  { name: sendingJobName, run: async ({ sendingId }) => dispatch(Number(sendingId)) },
  { name: 'eaddress-visit', cron: '* * * * *', isWanted: eaddressIsOpen, run: visitExchange },
]
