import type { ImapFlow } from 'imapflow'
import { now } from '../../house/clock.ts'
import { db, inTransaction } from '../../house/database.ts'
import type { Job } from '../../house/jobs.ts'
import { log, logFailure } from '../../house/log.ts'
import { Refusal } from '../../house/refusal.ts'
import type { LeftBehind } from './mail-sheet.ts'
import { listKnownDeliveries, upsertLeftBehind } from './message.store.ts'
import { type Delivery, siteOf, storeMessage } from './message.ts'
import type { ImapSettings, MailboxSettings } from './settings.ts'

/** Mails taken in one run; the next run goes on. */
const mostAtOnce = 200
const chunkBytes = 1024 * 1024
const mostBytes = 200 * 1024 * 1024

/** Asks the mailbox every minute; set by `openMailPuller`. */
let settings: MailboxSettings | undefined

export function openMailPuller(given: MailboxSettings): void {
  settings = given.imap ? given : undefined
}

export const pullJob: Job = {
  name: 'mailbox-pull',
  cron: '* * * * *',
  isWanted: () => settings !== undefined,
  async run() {
    if (settings) await pullMail(settings)
  },
}

/**
 * Takes every mail out of the mailbox that is not here yet. A mail is marked (and moved) only after
 * it is stored and committed; what cannot be taken stays there and is named on the page.
 */
export async function pullMail(given: MailboxSettings): Promise<{ taken: number; left: number }> {
  if (!given.imap) return { taken: 0, left: 0 }
  const client = await newClient(given.imap)
  try {
    await client.connect()
    const lock = await client.getMailboxLock(given.imap.folder)
    try {
      const pulled = await pullFolder(client, given, given.imap)
      if (pulled.taken + pulled.left > 0) log('mail_pulled', pulled)
      return pulled
    } finally {
      lock.release()
    }
  } finally {
    await client.logout().catch(() => client.close())
  }
}

/** The library is loaded by those who have a mailbox. */
async function newClient(settings: ImapSettings): Promise<ImapFlow> {
  const { ImapFlow } = await import('imapflow')
  const { host, port, isSecure, user, password } = settings
  const client = new ImapFlow({
    host,
    port,
    secure: isSecure,
    // Without TLS only where somebody wrote imap://: on loopback, in a test.
    ...(!isSecure && { doSTARTTLS: false }),
    auth: { user, pass: password },
    logger: false,
    disableAutoIdle: true,
  })
  client.on('error', error => logFailure('mail_pull', error))
  return client
}

async function pullFolder(client: ImapFlow, given: MailboxSettings, imap: ImapSettings) {
  const box = client.mailbox
  if (!box) throw new Error('the folder of the mailbox did not open')
  const keyOf = (uid: number) =>
    `imap:${imap.user}@${imap.host}/${imap.folder}:${box.uidValidity}:${uid}`
  const uids = (await client.search({ all: true }, { uid: true })) || []
  const siteId = await siteOf([imap.user.toLowerCase()], given)
  let [taken, left] = [0, 0]
  for (const uid of await unknown(uids, keyOf)) {
    const isTaken = await takeOne(client, { uid, key: keyOf(uid), siteId, user: imap.user })
    if (isTaken) taken++
    else left++
  }
  // A process may have ended between the commit and the mark: what is known is marked again.
  const unmarked =
    imap.moveTo === undefined ? await client.search({ seen: false }, { uid: true }) : uids
  await mark(client, await takenOf(unmarked || [], keyOf), imap)
  return { taken, left }
}

async function unknown(uids: readonly number[], keyOf: (uid: number) => string) {
  const known = await knownOf(uids, keyOf)
  return uids.filter(uid => !known.has(keyOf(uid))).slice(0, mostAtOnce)
}

async function takenOf(uids: readonly number[], keyOf: (uid: number) => string) {
  const known = await knownOf(uids, keyOf)
  return uids.filter(uid => known.has(keyOf(uid)))
}

async function knownOf(uids: readonly number[], keyOf: (uid: number) => string) {
  const known = new Set<string>()
  for (let at = 0; at < uids.length; at += 1000) {
    const keys = uids.slice(at, at + 1000).map(keyOf)
    for (const key of await listKnownDeliveries(db(), keys)) known.add(key)
  }
  return known
}

type One = { uid: number; key: string; siteId: number; user: string }

async function takeOne(client: ImapFlow, { uid, key, siteId, user }: One): Promise<boolean> {
  const found = await client.fetchOne(String(uid), { size: true }, { uid: true })
  const bytes = found ? (found.size ?? 0) : 0
  const delivery: Delivery = {
    way: 'imap',
    deliveryKey: key,
    envelopeFrom: null,
    envelopeTo: [user.toLowerCase()],
    siteId,
    maxBytes: mostBytes,
  }
  try {
    await storeMessage(partsOf(client, uid, bytes), delivery)
    return true
  } catch (error) {
    await inTransaction(tx =>
      upsertLeftBehind(tx, { deliveryKey: key, reason: reasonOf(error), bytes, seenAt: now() }),
    )
    logFailure('mail_left_behind', error)
    if (!client.usable) throw error
    return false
  }
}

/** The mail piece by piece. A piece that is missing is an end too early, never the end. */
async function* partsOf(client: ImapFlow, uid: number, size: number) {
  let start = 0
  while (true) {
    const source = { start, maxLength: chunkBytes }
    const found = await client.fetchOne(String(uid), { source }, { uid: true })
    const chunk = found ? found.source : undefined
    if (chunk) yield chunk
    start += chunk?.length ?? 0
    if (chunk && chunk.length > 0 && chunk.length < chunkBytes) return
    if (chunk && start >= size) return
    if (!chunk || chunk.length === 0) throw new Error('the mailbox gave a mail in part only')
  }
}

function reasonOf(error: unknown): LeftBehind['reason'] {
  const code = error instanceof Refusal ? error.code : undefined
  return code === 'file_too_large' || code === 'disk_full' ? code : 'unreadable'
}

async function mark(client: ImapFlow, uids: readonly number[], { moveTo }: ImapSettings) {
  for (let at = 0; at < uids.length; at += 200) {
    const range = uids.slice(at, at + 200).join(',')
    await client.messageFlagsAdd(range, ['\\Seen'], { uid: true })
    if (moveTo !== undefined) await client.messageMove(range, moveTo, { uid: true })
  }
}
