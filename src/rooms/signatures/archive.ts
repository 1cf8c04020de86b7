import { crc32, inflateRawSync } from 'node:zlib'
import {
  type Entry,
  fromBufferPromise,
  getFileNameLowLevel,
  validateFileName,
  type ZipFile,
} from 'yauzl'
import { type Reason, SignatureFault } from './reason.ts'

/** Limits of an archive. Office files shrink up to a hundredfold; a bomb a thousandfold. */
export const archiveLimits = {
  entries: 1_000,
  totalBytes: 200 * 1024 * 1024,
  ratio: 200,
  /** Below this size a high ratio is blank paper, not a bomb. */
  ratioFromBytes: 1024 * 1024,
  /** A data descriptor is all that may stand between two entries. */
  gapBytes: 24,
}

export type ArchiveFile = {
  name: string
  stored: boolean
  /** Whether the local header has an extra field, which the first entry of ASiC must not have. */
  extra: boolean
  bytes: Uint8Array
}

/**
 * The files of a ZIP archive in the order in which they stand in it, unpacked in memory; archives
 * inside stay packed. Nothing is unpacked before every header has been judged: number, size, ratio,
 * names, duplicates, encryption, local against central headers. Throws the reason, `zip_…`.
 */
export async function readArchive(bytes: Uint8Array): Promise<ArchiveFile[]> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const located = await locate(buffer)
  return located.map(({ entry, name, dataStart, extra }) => ({
    name,
    stored: entry.compressionMethod === 0,
    extra,
    bytes: unpacked(entry, buffer.subarray(dataStart, dataStart + entry.compressedSize)),
  }))
}

type Located = { entry: Entry; name: string; dataStart: number; extra: boolean }

async function locate(buffer: Buffer): Promise<Located[]> {
  const zip = await asZip(fromBufferPromise(buffer, { lazyEntries: true, decodeStrings: false }))
  if (zip.entryCount > archiveLimits.entries) throw new SignatureFault('zip_too_many_entries')
  const located: Located[] = []
  const names = new Set<string>()
  let total = 0
  for (const entry of await entriesOf(zip)) {
    total += entry.uncompressedSize
    refuse(total > archiveLimits.totalBytes, 'zip_too_large')
    const found = await locateEntry(zip, entry)
    const key = found.name.normalize('NFC')
    refuse(names.has(key), 'zip_duplicate_name')
    names.add(key)
    located.push(found)
  }
  const inOrder = located.sort(
    (one, other) => one.entry.relativeOffsetOfLocalHeader - other.entry.relativeOffsetOfLocalHeader,
  )
  checkTiling(inOrder)
  return inOrder.filter(({ name }) => !name.endsWith('/'))
}

function refuse(wrong: boolean, reason: Reason): void {
  if (wrong) throw new SignatureFault(reason)
}

async function asZip<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading
  } catch (error) {
    const encrypted = error instanceof Error && error.message.includes('encryption')
    throw new SignatureFault(encrypted ? 'zip_encrypted' : 'zip_broken')
  }
}

async function entriesOf(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = []
  const reading = async () => {
    for await (const entry of zip.eachEntry()) entries.push(entry)
  }
  await asZip(reading())
  return entries
}

async function locateEntry(zip: ZipFile, entry: Entry): Promise<Located> {
  refuse(entry.isEncrypted(), 'zip_encrypted')
  const { uncompressedSize: size, compressedSize: packed } = entry
  const bomb = size > archiveLimits.ratioFromBytes && size / packed > archiveLimits.ratio
  refuse(bomb, 'zip_ratio')
  const name = nameOf(entry)
  const local = await asZip(zip.readLocalFileHeaderPromise(entry))
  const described = (local.generalPurposeBitFlag & 8) !== 0
  const same = (ours: number, theirs: number) =>
    ours === theirs || (described && ours === 0) || ours === 0xffffffff
  const agrees =
    local.fileName.equals(entry.fileNameRaw) &&
    local.compressionMethod === entry.compressionMethod &&
    same(local.crc32, entry.crc32) &&
    same(local.compressedSize, packed) &&
    same(local.uncompressedSize, size)
  refuse(!agrees, 'zip_headers_disagree')
  return { entry, name, dataStart: local.fileDataStart, extra: local.extraFieldLength > 0 }
}

/** The name, refused where it is absolute, climbs, has a backslash or an empty or dotted part. */
function nameOf(entry: Entry): string {
  const { generalPurposeBitFlag: flags, fileNameRaw, extraFields } = entry
  const name = getFileNameLowLevel(flags, fileNameRaw, extraFields, true)
  const parts = name.replace(/\/$/, '').split('/')
  const odd = parts.some(part => part === '' || part === '.' || part === '..')
  const controls = [...name].some(letter => letter < ' ' || letter === '\x7f')
  refuse(odd || controls || validateFileName(name) !== null, 'zip_bad_name')
  return name
}

/**
 * The entries must lie side by side from the first byte on: overlapping ones are how small archives
 * unpack into huge ones, and gaps are where a second archive hides.
 */
function checkTiling(located: readonly Located[]): void {
  let end = 0
  for (const { entry, dataStart } of located) {
    const start = entry.relativeOffsetOfLocalHeader
    const most = end === 0 ? 0 : end + archiveLimits.gapBytes
    refuse(start < end || start > most, 'zip_headers_disagree')
    end = dataStart + entry.compressedSize
  }
}

function unpacked(entry: Entry, packed: Buffer): Uint8Array {
  const { compressionMethod: method, uncompressedSize: size } = entry
  refuse(packed.length !== entry.compressedSize, 'zip_broken')
  refuse(method !== 0 && method !== 8, 'zip_broken')
  const bytes = method === 0 ? packed : inflated(packed, size)
  refuse(bytes.length !== size || crc32(bytes) !== entry.crc32, 'zip_broken')
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length)
}

function inflated(packed: Buffer, size: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) })
  } catch {
    throw new SignatureFault('zip_broken')
  }
}
