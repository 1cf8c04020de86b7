/** A SOAP message with its attachments (MTOM: XML and binary parts in multipart/related, XOP). */
export type MtomMessage = {
  /** The bytes of the XML part. */
  root: Uint8Array
  /** Binary parts by Content-ID, without angle brackets. */
  parts: ReadonlyMap<string, Uint8Array>
}

const soapType = 'application/soap+xml'

/** Writes a message; `boundary` must stand in none of the parts (a random one does). */
export function buildMtom(
  { root, parts }: MtomMessage,
  { boundary, action }: { boundary: string; action: string },
): { contentType: string; body: Uint8Array } {
  const head = (type: string, id: string) =>
    `--${boundary}\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: binary\r\n` +
    `Content-ID: <${id}>\r\n\r\n`
  const pieces: Uint8Array[] = [
    Buffer.from(head(`application/xop+xml; charset=UTF-8; type="${soapType}"`, 'root')),
    root,
  ]
  for (const [id, bytes] of parts) {
    pieces.push(Buffer.from(`\r\n${head('application/octet-stream', id)}`), bytes)
  }
  pieces.push(Buffer.from(`\r\n--${boundary}--\r\n`))
  const contentType =
    `multipart/related; type="application/xop+xml"; start="<root>"; ` +
    `start-info="${soapType}"; action="${action}"; boundary="${boundary}"`
  return { contentType, body: Buffer.concat(pieces) }
}

/**
 * Reads a message: multipart/related, or bare XML. Undefined when it is neither, when a part is
 * not closed, or when two parts carry one name.
 */
export function readMtom(contentType: string, body: Uint8Array): MtomMessage | undefined {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  if (!/^multipart\/related\b/i.test(contentType)) {
    const isXml = /^(?:application|text)\/(?:soap\+xml|xml)\b/i.test(contentType)
    return isXml ? { root: bytes, parts: new Map() } : undefined
  }
  const boundary = parameter(contentType, 'boundary')
  const pieces = boundary === undefined ? undefined : split(bytes, boundary)
  const read = pieces?.map(readPart)
  if (!read || read.length === 0) return undefined
  const parts = new Map<string, Uint8Array>()
  for (const part of read) {
    if (!part || parts.has(part.id)) return undefined
    parts.set(part.id, part.bytes)
  }
  const start = parameter(contentType, 'start')?.replace(/^<|>$/g, '') ?? read[0]?.id ?? ''
  const root = parts.get(start)
  parts.delete(start)
  return root && { root, parts }
}

function parameter(contentType: string, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(contentType)
  return found?.[1] ?? found?.[2]
}

function split(bytes: Buffer, boundary: string): Buffer[] | undefined {
  const mark = Buffer.from(`--${boundary}`)
  const pieces: Buffer[] = []
  let at = bytes.indexOf(mark)
  while (at >= 0) {
    const after = at + mark.length
    if (bytes.toString('latin1', after, after + 2) === '--') return pieces
    const from = bytes.indexOf('\r\n', after)
    const next = bytes.indexOf(Buffer.from(`\r\n--${boundary}`), after)
    if (from < 0 || next < 0) return undefined
    pieces.push(bytes.subarray(from + 2, Math.max(next, from + 2)))
    at = next + 2
  }
  return undefined
}

function readPart(piece: Buffer): { id: string; bytes: Uint8Array } | undefined {
  const end = piece.indexOf('\r\n\r\n')
  if (end < 0) return undefined
  const head = piece.toString('latin1', 0, end)
  const id = /^content-id:\s*<?([^>\r\n]+)>?\s*$/im.exec(head)?.[1] ?? ''
  return { id, bytes: piece.subarray(end + 4) }
}
