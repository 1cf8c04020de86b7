import { program } from '../../house/actor.ts'
import { now } from '../../house/clock.ts'
import { db, inTransaction } from '../../house/database.ts'
import { registerFile, type StoredFile, storeFile } from '../../house/files.ts'
import { log, logFailure } from '../../house/log.ts'
import { Refusal } from '../../house/refusal.ts'
import { cleanLine, cleanText } from '../../kit/foreign-text.ts'
import { type Arrival, takeIn } from '../intake/index.ts'
import { listSites } from '../sites/index.ts'
import type { Envelope, FileReference } from './envelope.ts'
import { confirmMessage, getMessage, listWaiting, sectionsOf } from './exchange.ts'
import {
  deleteTrouble,
  findLastPull,
  insertConfirmation,
  insertPull,
  insertReceived,
  listKnown,
  listUnconfirmed,
  noteTrouble,
} from './message.store.ts'
import type { Pull, TroubleCode } from './received.ts'
import { type EaddressSettings, isEaddress } from './settings.ts'
import { ExchangeError } from './soap.ts'

const mostFileBytes = 100 * 1024 * 1024

/** A message that could not be taken whole: it stays at the exchange, unconfirmed. */
class NotWhole extends Error {
  readonly code: TroubleCode

  constructor(code: TroubleCode) {
    super(code)
    this.code = code
  }
}

/**
 * Takes what waits at the exchange. A message is confirmed only after its files and its item are
 * committed; what cannot be taken whole is not confirmed, is noted, and asked for again.
 */
export async function pullMessages(settings: EaddressSettings): Promise<Pull> {
  const pull = await tryPull(settings)
  const last = await findLastPull(db())
  if (pull.taken > 0 || last?.outcome !== pull.outcome) {
    await inTransaction(tx => insertPull(tx, pull))
    log('eaddress_pulled', { outcome: pull.outcome, taken: pull.taken })
  }
  return pull
}

async function tryPull(settings: EaddressSettings): Promise<Pull> {
  let taken = 0
  try {
    const waiting = await listWaiting(settings)
    const known = await listKnown(db(), waiting)
    for (const id of waiting) {
      if (!known.has(id) && (await takeOne(settings, id))) taken++
    }
    await confirmAll(settings)
    return { at: now(), outcome: 'done', taken }
  } catch (error) {
    if (!(error instanceof ExchangeError)) throw error
    return { at: now(), outcome: error.code === 'unreachable' ? 'unreachable' : 'refused', taken }
  }
}

/** Tells the exchange of everything that is here; what was told but not noted is told again. */
async function confirmAll(settings: EaddressSettings): Promise<void> {
  for (const { id, exchangeId } of await listUnconfirmed(db())) {
    try {
      await confirmMessage(settings, exchangeId)
    } catch (error) {
      if (!(error instanceof ExchangeError) || error.code === 'unreachable') throw error
      logFailure('eaddress_not_confirmed', error, { id })
      continue
    }
    await inTransaction(tx => insertConfirmation(tx, id, now()))
  }
}

async function takeOne(settings: EaddressSettings, id: string): Promise<boolean> {
  try {
    await store(await fetchWhole(settings, id))
    return true
  } catch (error) {
    const code = troubleOf(error)
    if (code === undefined) throw error
    await inTransaction(tx => noteTrouble(tx, { exchangeId: id, code, at: now() }))
    log('eaddress_not_whole', { code })
    return false
  }
}

function troubleOf(error: unknown): TroubleCode | undefined {
  if (error instanceof NotWhole) return error.code
  if (error instanceof Refusal && error.code === 'file_too_large') return 'file_too_large'
  if (error instanceof Refusal && error.code === 'disk_full') return 'disk_full'
  // One message that the exchange does not give must not keep the others waiting.
  const isItsFault = error instanceof ExchangeError && error.code !== 'unreachable'
  return isItsFault ? 'envelope_unreadable' : undefined
}

type Whole = { envelope: Envelope; original: StoredFile; files: readonly StoredFile[] }

async function fetchWhole(settings: EaddressSettings, id: string): Promise<Whole> {
  const { envelope, raw } = await getMessage(settings, id)
  const original = await storeFile(raw, { maxBytes: mostFileBytes })
  const files: StoredFile[] = []
  for (const file of envelope.files) files.push(await fetchFile(settings, id, file))
  return { envelope, original, files }
}

async function fetchFile(
  settings: EaddressSettings,
  id: string,
  file: FileReference,
): Promise<StoredFile> {
  try {
    const sections = sectionsOf(settings, id, file.contentId)
    const stored = await storeFile(sections, { maxBytes: mostFileBytes })
    if (file.bytes > 0 && file.bytes !== stored.bytes) throw new NotWhole('attachment_broken')
    if (file.sha256 !== undefined && file.sha256 !== stored.sha256) {
      throw new NotWhole('hash_mismatch')
    }
    return stored
  } catch (error) {
    if (!(error instanceof ExchangeError) || error.code === 'unreachable') throw error
    throw new NotWhole(error.code === 'refused' ? 'attachment_missing' : 'attachment_broken')
  }
}

async function store({ envelope, original, files }: Whole): Promise<void> {
  const sites = await listSites(db())
  const siteId = sites[0]?.id
  if (siteId === undefined) throw new Error('a message comes before there is a site')
  const at = now()
  await inTransaction(async tx => {
    for (const file of [original, ...files]) await registerFile(tx, file, at)
    const sender = senderOf(envelope)
    const { item } = await takeIn(tx, program, {
      channel: 'eaddress',
      siteId,
      arrivedAt: at,
      ...sender,
      sourceKey: `eaddress:${envelope.messageId}`.slice(0, 200),
      documents: documentsOf({ envelope, original, files }),
      now: at,
    })
    await insertReceived(tx, {
      exchangeId: envelope.messageId,
      sha256: original.sha256,
      senderAddress: sender.senderAddress ?? '?',
      senderName: sender.senderName ?? null,
      subject: sender.subject ?? null,
      itemId: item.id,
      storedAt: at,
    })
    await deleteTrouble(tx, envelope.messageId)
  })
}

function senderOf({ senderAddress, senderName, subject, body }: Envelope): Partial<Arrival> {
  const [address, name] = [cleanLine(senderAddress, 200), cleanLine(senderName, 200)]
  const title = cleanLine(subject, 300)
  return {
    ...(address !== null && { senderAddress: address }),
    ...(name !== null && { senderName: name }),
    ...(title !== null && { subject: title }),
    ...(address !== null && isEaddress(address) && { replyBy: 'eaddress', replyTo: address }),
    body: cleanText(body, 20_000),
  }
}

/** The envelope as it came first: it is the record, signatures and all. */
function documentsOf({ envelope, original, files }: Whole): NonNullable<Arrival['documents']> {
  const first = {
    role: 'original' as const,
    name: 'e-address.xml',
    mediaType: 'application/soap+xml',
    sha256: original.sha256,
  }
  const rest = files.map(({ sha256 }, at) => ({
    role: 'attachment' as const,
    name: cleanLine(envelope.files[at]?.name ?? '', 255) ?? `${at + 1}`,
    mediaType: cleanLine(envelope.files[at]?.mediaType ?? '', 255) ?? 'application/octet-stream',
    sha256,
  }))
  return [first, ...rest]
}
