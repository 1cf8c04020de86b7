import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline, Readable, Transform } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { giveToFolderOwner } from './data-folder.ts'
import { db } from './database.ts'
import { diskPlace } from './files.disk.ts'
import { type FilePlace, type StoredFile, unfinishedFolder } from './files.place.ts'
import { type Bucket, s3Place } from './files.s3.ts'
import { noteUnclaimed } from './files.store.ts'
import { Refusal } from './refusal.ts'

export { registerFile, releaseFiles } from './files.store.ts'
export type { StoredFile }

let store: { place: FilePlace; unfinished: string } | undefined

/** Says where files are kept: in a bucket where one is named. Touches nothing until one is stored. */
export function openFiles({ dataDir, bucket }: { dataDir: string; bucket?: Bucket | undefined }) {
  const folder = join(dataDir, 'files')
  store = {
    place: bucket ? s3Place(bucket) : diskPlace(folder),
    unfinished: join(folder, unfinishedFolder),
  }
}

/** The place of finished files, and the folder of those that are being received. */
export function fileStore() {
  if (!store) throw new Error('the file store is not open')
  return store
}

/**
 * Keeps bytes under their own hash; the same bytes twice are kept once, and made whole again where
 * they were damaged. When it resolves they survive a power cut, but are nobody's: the deed that
 * needs them calls `registerFile` in its transaction. Refuses with `file_too_large` past
 * `maxBytes` and with `disk_full`; nothing stays then.
 */
export async function storeFile(
  source: AsyncIterable<Uint8Array> | Uint8Array,
  { maxBytes }: { maxBytes: number },
): Promise<StoredFile> {
  const { place, unfinished } = fileStore()
  const path = join(unfinished, randomUUID())
  try {
    await mkdir(unfinished, { recursive: true, mode: 0o700 })
    const file = await receive(source, path, maxBytes)
    await noteUnclaimed(db(), file.sha256)
    await place.keep(path, file)
    return file
  } catch (error) {
    await rm(path, { force: true })
    throw refusalOf(error)
  }
}

async function receive(
  source: AsyncIterable<Uint8Array> | Uint8Array,
  path: string,
  maxBytes: number,
): Promise<StoredFile> {
  const hash = createHash('sha256')
  let bytes = 0
  const file = await open(path, 'wx', 0o600)
  try {
    giveToFolderOwner(path)
    for await (const part of source instanceof Uint8Array ? [source] : source) {
      bytes += part.length
      if (bytes > maxBytes) throw new Refusal('file_too_large', { maxBytes })
      hash.update(part)
      await file.writeFile(part)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { sha256: hash.digest('hex'), bytes }
}

function refusalOf(error: unknown): unknown {
  const { code } = error as { code?: unknown }
  return code === 'ENOSPC' || code === 'EDQUOT' ? new Refusal('disk_full') : error
}

/**
 * The bytes of a file, compared with its hash while they pass: the stream fails at its end when
 * they are not those that were stored. Refuses with `file_missing`.
 */
export async function openFile(sha256: string): Promise<Readable> {
  const bytes = await fileStore().place.open(sha256)
  if (!bytes) throw new Refusal('file_missing')
  return pipeline(bytes, comparing(sha256), () => {})
}

function comparing(sha256: string): Transform {
  const hash = createHash('sha256')
  return new Transform({
    transform(part, _encoding, done) {
      hash.update(part)
      done(null, part)
    },
    flush(done) {
      done(hash.digest('hex') === sha256 ? null : new Refusal('file_changed'))
    },
  })
}

/**
 * A whole file in memory, its hash compared. Refuses with `file_missing`, `file_changed`, and with
 * `file_too_large` past `maxBytes`.
 */
export async function readFile(
  sha256: string,
  { maxBytes }: { maxBytes: number },
): Promise<Uint8Array> {
  const limited = limit(await openFile(sha256), maxBytes)
  return buffer(Readable.from(limited))
}

async function* limit(source: AsyncIterable<Uint8Array>, maxBytes: number) {
  let bytes = 0
  for await (const part of source) {
    bytes += part.length
    if (bytes > maxBytes) throw new Refusal('file_too_large', { maxBytes })
    yield part
  }
}
