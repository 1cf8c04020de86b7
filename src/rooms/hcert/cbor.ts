import { CertificateFault } from './fault.ts'

/** What a certificate's CBOR stays below; a real one nests 6 deep with about 60 items. */
export const cborLimits = { depth: 16, items: 2_000 }

/** A tagged item (RFC 8949, section 3.4). */
export class Tagged {
  readonly tag: number
  readonly value: unknown
  constructor(tag: number, value: unknown) {
    this.tag = tag
    this.value = value
  }
}

/** `letters`: the bytes as Latin-1, made for the first text; a text of ASCII is a piece of it. */
type Cursor = {
  bytes: Uint8Array
  letters: string | undefined
  at: number
  items: number
  low: number
}

const breakMark = Symbol('break')

/**
 * Decodes exactly one CBOR item (RFC 8949): maps become `Map`, byte strings views of the input.
 * Stricter than the standard, because it stands before the signature check: duplicate keys, broken
 * UTF-8, numbers that JavaScript cannot hold exactly, NaN, Infinity, strings in pieces and bytes
 * after the item are refused, and so is whatever passes {@link cborLimits}. Lengths need not be
 * written in their shortest form. No length is believed before the bytes are there. The decoder is
 * our own because it judges while it reads, in half the time of a general one plus a check; a test
 * compares the two.
 */
export function decodeCbor(bytes: Uint8Array): unknown {
  const cursor: Cursor = { bytes, letters: undefined, at: 0, items: 0, low: 0 }
  const item = readItem(cursor, 0)
  if (item === breakMark || cursor.at !== bytes.length) throw broken()
  return item
}

/** The value inside any tags: an issuer may tag a date (0) or a moment (1). */
export function untagged(value: unknown): unknown {
  let inner = value
  while (inner instanceof Tagged) inner = inner.value
  return inner
}

const broken = () => new CertificateFault('cbor', 'cbor_broken')

function readItem(cursor: Cursor, depth: number): unknown {
  cursor.items += 1
  if (cursor.items > cborLimits.items || depth > cborLimits.depth)
    throw new CertificateFault('cbor', 'cbor_too_complex')
  const first = cursor.bytes[cursor.at]
  if (first === undefined) throw broken()
  cursor.at += 1
  cursor.low = first & 31
  const major = first >> 5
  if (major === 7) return readSimple(cursor)
  const argument = cursor.low === 31 ? Number.POSITIVE_INFINITY : readArgument(cursor)
  if (major === 4) return readArray(cursor, argument, depth)
  if (major === 5) return readMap(cursor, argument, depth)
  if (argument === Number.POSITIVE_INFINITY) throw broken()
  if (major === 0) return argument
  if (major === 1) return -1 - argument
  if (major === 6) return new Tagged(argument, readValue(cursor, depth + 1))
  return major === 2 ? readBytes(cursor, argument) : readText(cursor, argument)
}

/** An item where a break is out of place. */
function readValue(cursor: Cursor, depth: number): unknown {
  const item = readItem(cursor, depth)
  if (item === breakMark) throw broken()
  return item
}

function readArgument(cursor: Cursor): number {
  const { low } = cursor
  if (low < 24) return low
  if (low > 27) throw broken()
  const width = 1 << (low - 24)
  if (cursor.at + width > cursor.bytes.length) throw broken()
  let argument = 0
  for (let end = cursor.at + width; cursor.at < end; cursor.at += 1)
    argument = argument * 256 + (cursor.bytes[cursor.at] ?? 0)
  if (argument > Number.MAX_SAFE_INTEGER) throw broken()
  return argument
}

function readArray(cursor: Cursor, count: number, depth: number): unknown[] {
  const items: unknown[] = []
  for (let index = 0; index < count; index++) {
    const item = readItem(cursor, depth + 1)
    if (item === breakMark) {
      if (count === Number.POSITIVE_INFINITY) return items
      throw broken()
    }
    items.push(item)
  }
  return items
}

function readMap(cursor: Cursor, count: number, depth: number): Map<unknown, unknown> {
  const map = new Map<unknown, unknown>()
  for (let index = 0; index < count; index++) {
    const key = readItem(cursor, depth + 1)
    if (key === breakMark && count === Number.POSITIVE_INFINITY) return map
    if ((typeof key !== 'string' && typeof key !== 'number') || map.has(key)) throw broken()
    map.set(key, readValue(cursor, depth + 1))
  }
  return map
}

function readBytes(cursor: Cursor, length: number): Uint8Array {
  const { bytes, at } = cursor
  if (at + length > bytes.length) throw broken()
  cursor.at += length
  return new Uint8Array(bytes.buffer, bytes.byteOffset + at, length)
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function readText(cursor: Cursor, length: number): string {
  const start = cursor.at
  const end = start + length
  if (end > cursor.bytes.length) throw broken()
  cursor.at = end
  for (let index = start; index < end; index++)
    if ((cursor.bytes[index] ?? 0) > 127) return decodeText(cursor.bytes.subarray(start, end))
  cursor.letters ??= bufferOf(cursor.bytes).toString('latin1')
  return cursor.letters.slice(start, end)
}

function decodeText(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes)
  } catch {
    throw broken()
  }
}

function readSimple(cursor: Cursor): unknown {
  const { low, at, bytes } = cursor
  if (low === 20 || low === 21) return low === 21
  if (low === 22) return null
  if (low === 23) return undefined
  if (low === 31) return breakMark
  const width = low >= 25 && low <= 27 ? 1 << (low - 24) : 0
  if (width === 0 || at + width > bytes.length) throw broken()
  cursor.at += width
  const number = readFloat(bytes, at, width)
  if (!Number.isFinite(number)) throw broken()
  return number
}

function readFloat(bytes: Uint8Array, at: number, width: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  if (width === 8) return view.getFloat64(at)
  return width === 4 ? view.getFloat32(at) : view.getFloat16(at)
}

const bufferOf = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
