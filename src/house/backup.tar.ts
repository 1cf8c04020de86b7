/** A member of a tar file: its name (ASCII, at most 100 characters), its size and its bytes. */
export type Member = { name: string; bytes: number; body: AsyncIterable<Uint8Array> }

/** The archive breaks the form of a tar file, or ends too early. */
export class BrokenArchive extends Error {}

const block = 512

/** One member, whole, as it stands in the file: header, bytes, filling up to the next block. */
export function* memberBlocks(name: string, bytes: Uint8Array): Generator<Uint8Array> {
  yield memberHeader(name, bytes.length)
  yield bytes
  yield memberFilling(bytes.length)
}

/** The header before `bytes` bytes of content (POSIX.1-1988 ustar; readable for its owner only). */
export function memberHeader(name: string, bytes: number): Uint8Array {
  const header = Buffer.alloc(block)
  if (!/^[\x21-\x7e]{1,100}$/.test(name)) throw new Error(`no name for a member: ${name}`)
  header.write(name, 0, 'latin1')
  header.write('0000600\0', 100, 'latin1')
  header.write('0000000\0', 108, 'latin1')
  header.write('0000000\0', 116, 'latin1')
  writeSize(header, bytes)
  header.write('00000000000\0', 136, 'latin1')
  header.write('        0', 148, 'latin1')
  header.write('ustar\x0000', 257, 'latin1')
  header.write(`${checksum(header).toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  return header
}

export function memberFilling(bytes: number): Uint8Array {
  return new Uint8Array((block - (bytes % block)) % block)
}

export const archiveEnd: Uint8Array = new Uint8Array(2 * block)

/** Sizes from 8 GB up do not fit into eleven octal digits: then base 256, as GNU tar does. */
function writeSize(header: Buffer, bytes: number) {
  if (bytes < 8 ** 11) header.write(`${bytes.toString(8).padStart(11, '0')}\0`, 124, 'latin1')
  else {
    header.writeUInt8(0x80, 124)
    header.writeBigUInt64BE(BigInt(bytes), 128)
  }
}

function readSize(header: Buffer): number {
  if (header.readUInt8(124) === 0x80) return Number(header.readBigUInt64BE(128))
  const text = header.toString('latin1', 124, 135)
  return /^[0-7]{11}$/.test(text) ? Number.parseInt(text, 8) : Number.NaN
}

/** The sum of the header's bytes, its own field counted as spaces. */
function checksum(header: Buffer): number {
  return header.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 0x20 : byte), 0)
}

/**
 * Reads members one after another, holding no more than one piece of the stream. What the caller
 * leaves unread of a body is read past. Throws BrokenArchive.
 */
export async function* readMembers(source: AsyncIterable<Uint8Array>): AsyncGenerator<Member> {
  const pieces = new Pieces(source)
  for (;;) {
    const header = Buffer.from(await pieces.exactly(block))
    if (header.every(byte => byte === 0)) break
    const bytes = readSize(header)
    const sum = Number.parseInt(header.toString('latin1', 148, 154), 8)
    if (sum !== checksum(header) || !Number.isSafeInteger(bytes)) {
      throw new BrokenArchive('the header of a member is damaged')
    }
    const name = header.toString('latin1', 0, 100).replace(/\0.*$/s, '')
    const body = pieces.next(bytes)
    yield { name, bytes, body }
    for await (const _ of body);
    await pieces.exactly(memberFilling(bytes).length)
  }
  await pieces.exactly(block)
  if (!(await pieces.isOver())) throw new BrokenArchive('something follows after the end')
}

/** A stream of pieces of any size, taken in the sizes that are needed. */
class Pieces {
  private readonly source: AsyncIterator<Uint8Array>
  private left: Uint8Array = new Uint8Array(0)

  constructor(source: AsyncIterable<Uint8Array>) {
    this.source = source[Symbol.asyncIterator]()
  }

  async exactly(bytes: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = []
    for await (const part of this.next(bytes)) parts.push(part)
    return Buffer.concat(parts)
  }

  async *next(bytes: number): AsyncGenerator<Uint8Array> {
    for (let wanted = bytes; wanted > 0; ) {
      if (this.left.length === 0) this.left = await this.piece()
      const part = this.left.subarray(0, wanted)
      this.left = this.left.subarray(part.length)
      wanted -= part.length
      yield part
    }
  }

  async isOver(): Promise<boolean> {
    if (this.left.length > 0) return false
    const { done, value } = await this.source.next()
    return done === true || value.length === 0
  }

  private async piece(): Promise<Uint8Array> {
    for (;;) {
      const { done, value } = await this.source.next()
      if (done) throw new BrokenArchive('it ends too early')
      if (value.length > 0) return value
    }
  }
}
