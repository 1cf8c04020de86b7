/** One element of DER or BER: its tag, its content, and the bytes of the whole. */
export type DerElement = { tag: number; content: Buffer; whole: Buffer }

export const tags = {
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  sequence: 0x30,
  set: 0x31,
  constructedOctets: 0x24,
}

const deepest = 40

const broken = () => new RangeError('The bytes are no DER')

/**
 * The element that begins at this byte. Certificates, messages, time-stamps and revocation are read
 * with this, place by place, instead of with a whole ASN.1 library: see docs/decisions/0018. Knows
 * tags of one byte, lengths up to 2 GiB, and the indefinite length that older programs write.
 * Throws `RangeError` for anything else.
 */
export function readDer(bytes: Buffer, at = 0, depth = 0): DerElement {
  const tag = bytes[at] ?? 0
  const first = bytes[at + 1]
  if (first === undefined || (tag & 0x1f) === 0x1f || depth > deepest) throw broken()
  if (first === 0x80) return readIndefinite(bytes, at, depth)
  const width = first < 0x80 ? 0 : first & 0x7f
  if (width > 4 || at + 2 + width > bytes.length) throw broken()
  const start = at + 2 + width
  const end = start + (width === 0 ? first : bytes.readUIntBE(at + 2, width))
  if (end > bytes.length) throw broken()
  return { tag, content: bytes.subarray(start, end), whole: bytes.subarray(at, end) }
}

/** Goes on until two zero bytes in place of an element. */
function readIndefinite(bytes: Buffer, start: number, depth: number): DerElement {
  const tag = bytes[start] ?? 0
  if ((tag & 0x20) === 0) throw broken()
  let at = start + 2
  while (bytes[at] !== 0 || bytes[at + 1] !== 0) at += readDer(bytes, at, depth + 1).whole.length
  return { tag, content: bytes.subarray(start + 2, at), whole: bytes.subarray(start, at + 2) }
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

/** The element itself, where it is there and of this tag; throws otherwise. */
export function derOf(element: DerElement | undefined, tag: number): DerElement {
  if (element?.tag !== tag) throw broken()
  return element
}

/** The elements inside a sequence; throws for anything else. */
export const derSequence = (element: DerElement | undefined): DerElement[] =>
  derChildren(derOf(element, tags.sequence))

/** The one element inside an explicit tag; throws where the tag is another. */
export function derInside(element: DerElement | undefined, tag: number): DerElement {
  return readDer(derOf(element, tag).content)
}

/** The bytes of an octet string, in one piece or in several. */
export function derOctets(element: DerElement | undefined): Buffer {
  if (element?.tag === tags.constructedOctets)
    return Buffer.concat(derChildren(element).map(part => derOctets(part)))
  return derOf(element, tags.octets).content
}

/** The bytes of a bit string of whole bytes. */
export const derBits = (element: DerElement | undefined): Buffer =>
  derOf(element, tags.bits).content.subarray(1)

/** An object identifier in dots; '' for any other element. */
export function derOid(element: DerElement | undefined): string {
  if (element?.tag !== 0x06) return ''
  const numbers: number[] = []
  let number = 0
  for (const byte of element.content) {
    number = number * 128 + (byte & 0x7f)
    if (byte & 0x80) continue
    if (numbers.length === 0) numbers.push(Math.min(2, Math.floor(number / 40)))
    numbers.push(numbers.length === 1 ? number - 40 * (numbers[0] ?? 0) : number)
    number = 0
  }
  return numbers.join('.')
}

/** UTCTime or GeneralizedTime as epoch milliseconds; throws for anything else. */
export function derTime(element: DerElement | undefined): number {
  const text = element?.content.toString('latin1') ?? ''
  const short = element?.tag === 0x17
  const century = short ? (Number(text.slice(0, 2)) < 50 ? '20' : '19') : ''
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d{1,9})?Z$/.exec(century + text)
  if (!parts || (!short && element?.tag !== 0x18)) throw broken()
  const [, year, month, day, hour, minute, second, fraction = ''] = parts
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}${fraction}Z`
  return Temporal.Instant.from(iso).epochMilliseconds
}

/** The text of a string element in whichever of the string types it is written. */
export function derText({ tag, content }: DerElement): string {
  if (tag !== 0x1e) return content.toString(tag === 0x14 ? 'latin1' : 'utf8')
  return Buffer.from(content.subarray(0, content.length & ~1))
    .swap16()
    .toString('utf16le')
}

/** The element as a SET with a definite length: what signed attributes are signed as. */
export function asSet({ content }: DerElement): Buffer {
  const { length } = content
  if (length > 0xffff) throw broken()
  const head =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tags.set, ...head]), content])
}
