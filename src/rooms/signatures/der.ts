/** One element of DER: its tag, its content, and the bytes of the whole. */
export type DerElement = { tag: number; content: Buffer; whole: Buffer }

const broken = () => new RangeError('The bytes are no DER')

/**
 * The element that begins at this byte. Certificates are read with this instead of a whole ASN.1
 * library: an inspection reads a dozen of them, and only a few places in each are asked for.
 * Throws for anything that is not DER of one-byte tags, up to 16 MiB.
 */
export function readDer(bytes: Buffer, at = 0): DerElement {
  const tag = bytes[at] ?? 0
  const first = bytes[at + 1]
  if (first === undefined || (tag & 0x1f) === 0x1f) throw broken()
  const width = first < 0x80 ? 0 : first & 0x7f
  if (first === 0x80 || width > 3 || at + 2 + width > bytes.length) throw broken()
  const start = at + 2 + width
  const length = width === 0 ? first : bytes.readUIntBE(at + 2, width)
  if (start + length > bytes.length) throw broken()
  const end = start + length
  return { tag, content: bytes.subarray(start, end), whole: bytes.subarray(at, end) }
}

/** The elements inside a constructed one. */
export function derChildren({ content }: DerElement): DerElement[] {
  const found: DerElement[] = []
  for (let at = 0; at < content.length; ) {
    const element = readDer(content, at)
    found.push(element)
    at += element.whole.length
  }
  return found
}

/** The text of a string element in whichever of the string types it is written. */
export function derText({ tag, content }: DerElement): string {
  if (tag !== 0x1e) return content.toString(tag === 0x14 ? 'latin1' : 'utf8')
  return Buffer.from(content.subarray(0, content.length & ~1))
    .swap16()
    .toString('utf16le')
}
