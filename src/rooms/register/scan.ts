import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { program } from '../../house/actor.ts'
import { now as clockNow } from '../../house/clock.ts'
import { inTransaction, type Tx } from '../../house/database.ts'
import { registerFile, type StoredFile, storeFile } from '../../house/files.ts'
import type { Job } from '../../house/jobs.ts'
import { logFailure } from '../../house/log.ts'
import { looksLikePdf, readQrCodes, readQrCodesOfPages } from '../../house/picture.ts'
import { Refusal } from '../../house/refusal.ts'
import {
  addAttention,
  findItemOfCode,
  type Item,
  insertDocuments,
  listDocuments,
  type NewDocument,
  readIntakeId,
  takeIn,
} from '../intake/index.ts'
import { listSites } from '../sites/index.ts'
import { insertScan } from './inbox.store.ts'
import type { ScanFault } from './lines.ts'

const largestScan = 100_000_000
const stillSeconds = 5
const mostAtOnce = 50
const kinds: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  tif: 'image/tiff',
  tiff: 'image/tiff',
}

type Found = { name: string; path: string; bytes: number; changedMs: number }

/**
 * Takes what lies still in the scanning folder: hashed into the file store, then an item or a scan
 * of the item whose label is on its first page; the file moves to `done` only after the commit,
 * what can't be taken to `failed`. Nothing is deleted. Taken twice (a power cut between commit and
 * move) it is one scan. `folder` is DATA_DIR/scans. Gives how many files were moved.
 */
export async function takeScans(folder: string, now: Temporal.Instant): Promise<number> {
  for (const name of ['', 'done', 'failed']) {
    await mkdir(join(folder, name), { recursive: true, mode: 0o770 })
  }
  const still = await listStill(folder, now)
  for (const found of still) {
    const fault = await takeScan(found, now)
    await moveAside(found, join(folder, fault ? 'failed' : 'done'), now)
  }
  return still.length
}

/** Files whose size and time have not changed for some seconds: the scanner is done with them. */
async function listStill(folder: string, now: Temporal.Instant): Promise<Found[]> {
  const names = (await readdir(folder, { withFileTypes: true }))
    .filter(entry => entry.isFile() && !entry.name.startsWith('.'))
    .map(entry => entry.name)
    .sort()
  const still: Found[] = []
  for (const name of names.slice(0, mostAtOnce)) {
    const path = join(folder, name)
    const before = await stat(path).catch(() => undefined)
    if (!before) continue
    const age = now.epochMilliseconds - before.mtimeMs
    if (age < stillSeconds * 1000) continue
    still.push({ name, path, bytes: before.size, changedMs: before.mtimeMs })
  }
  return still
}

async function takeScan(found: Found, now: Temporal.Instant): Promise<ScanFault['fault'] | null> {
  const stored = await storeScan(found)
  const sourceKey = keyOf(found, typeof stored === 'string' ? '' : stored.file.sha256)
  const name = found.name.normalize('NFC').slice(0, 255)
  const note = { sourceKey, name, at: now }
  if (typeof stored === 'string') {
    await inTransaction(tx => insertScan(tx, { ...note, itemId: null, fault: stored }))
    return stored
  }
  await inTransaction(async tx => {
    await registerFile(tx, stored.file, now)
    const { sha256 } = stored.file
    const document = { role: 'scan' as const, name, mediaType: stored.mediaType, sha256 }
    const labelled = stored.code && (await findItemOfCode(tx, stored.code))
    const item = labelled
      ? await attach(tx, labelled, document)
      : await takeInScan(tx, document, sourceKey, now)
    await insertScan(tx, { ...note, itemId: item.id, fault: null })
  })
  return null
}

function keyOf({ name, changedMs, bytes }: Found, sha256: string): string {
  const said = [name, changedMs, bytes, sha256].join('\n')
  return `scan:${createHash('sha256').update(said).digest('hex')}`
}

type StoredScan = { file: StoredFile; mediaType: string; code: string | undefined }

async function storeScan({ name, path, bytes }: Found): Promise<StoredScan | ScanFault['fault']> {
  const mediaType = kinds[name.split('.').at(-1)?.toLowerCase() ?? '']
  if (bytes === 0) return 'empty'
  if (!mediaType) return 'kind_unknown'
  try {
    const file = await storeFile(createReadStream(path), { maxBytes: largestScan })
    return { file, mediaType, code: await labelOn(path, mediaType) }
  } catch (error) {
    // A full disk is not the file's fault: it stays and is tried again.
    if (error instanceof Refusal && error.code === 'file_too_large') return 'too_large'
    if (error instanceof UnreadableScan) return 'unreadable'
    throw error
  }
}

class UnreadableScan extends Error {}

const labelDpi = 200

/** The intake id on the first page, if a label of ours is there. Throws `UnreadableScan`. */
async function labelOn(path: string, mediaType: string): Promise<string | undefined> {
  if (mediaType === 'image/tiff') return undefined
  const handle = await open(path)
  try {
    const bytes = await handle.readFile()
    if (mediaType === 'application/pdf' && !looksLikePdf(bytes)) throw new UnreadableScan()
    const codes =
      mediaType === 'application/pdf'
        ? (await readQrCodesOfPages(bytes, { dpi: labelDpi, maxPages: 1 }))[0]
        : await readQrCodes(bytes)
    return codes?.map(({ text }) => readIntakeId(text)).find(code => code !== undefined)
  } catch {
    throw new UnreadableScan()
  } finally {
    await handle.close()
  }
}

async function attach(tx: Tx, item: Item, document: NewDocument): Promise<Item> {
  const there = await listDocuments(tx, item.id)
  if (there.some(({ sha256 }) => sha256 === document.sha256)) return item
  await insertDocuments(tx, item.id, [document])
  await addAttention(tx, item.id, ['scan_added'])
  return item
}

/** Without a label it is a thing of its own, at the first site: the scanner stands there. */
async function takeInScan(tx: Tx, document: NewDocument, sourceKey: string, now: Temporal.Instant) {
  const [site] = await listSites(tx)
  if (!site) throw new Error('a scan without a municipality')
  const arrival = { channel: 'scan' as const, siteId: site.id, arrivedAt: now, now }
  return (await takeIn(tx, program, { ...arrival, sourceKey, documents: [document] })).item
}

async function moveAside({ name, path }: Found, folder: string, now: Temporal.Instant) {
  const taken = await stat(join(folder, name)).catch(() => undefined)
  const target = taken ? `${now.epochMilliseconds}-${name}` : name
  await rename(path, join(folder, target))
}

/** Looks into the scanning folder every minute. */
export function scanJob(dataDir: () => string): Job {
  return {
    name: 'register-scans',
    cron: '* * * * *',
    async run() {
      await takeScans(join(dataDir(), 'scans'), clockNow()).catch(error =>
        logFailure('register_scans', error),
      )
    },
  }
}
