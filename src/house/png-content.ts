import { inflateSync } from 'node:zlib'

/** The most that deflate can shrink: one byte for 1,032. */
const mostShrinking = 1032
const harmlessBytes = 64 * 1024 * 1024
const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

/**
 * Whether a PNG file unpacks to more than its stated size needs: a bomb for readers that believe
 * the packed data rather than the size. Files too small to do harm are not unpacked to find out.
 */
export function hidesMoreThanItStates(file: Buffer): boolean {
  const packed = packedData(file)
  if (packed.length * mostShrinking <= harmlessBytes) return false
  const width = file.readUInt32BE(16)
  const height = file.readUInt32BE(20)
  const bits = (file[24] ?? 16) * (channels[file[25] ?? 6] ?? 4)
  const needed = height * (1 + Math.ceil((width * bits) / 8))
  if (packed.length * mostShrinking <= needed) return false
  try {
    inflateSync(packed, { maxOutputLength: needed * 2 + 65_536, chunkSize: 1024 * 1024 })
    return false
  } catch (error) {
    return error instanceof RangeError
  }
}

/** What stands in the file's IDAT chunks (PNG specification, section 11.2.3). */
function packedData(file: Buffer): Buffer {
  const pieces: Buffer[] = []
  for (let at = 8; at + 12 <= file.length; ) {
    const length = file.readUInt32BE(at)
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT')
      pieces.push(file.subarray(at + 8, at + 8 + length))
    at += 12 + length
  }
  return Buffer.concat(pieces)
}
