import { decode, Tagged } from 'cborg'
import { CertificateFault } from './fault.ts'

/** What a certificate's CBOR (RFC 8949) stays below; a real one nests 6 deep with about 60 items. */
export const cborLimits = { depth: 16, items: 2_000 }

type Head = { major: number; argument: number; indefinite: boolean; next: number }

/**
 * Decodes one CBOR item: maps become `Map`, tags become {@link Tagged}. Before anything is built
 * every length is held against the bytes that are there and depth and number of items against
 * {@link cborLimits}. Duplicate keys, NaN and Infinity are refused; so are bytes after the item.
 */
export function decodeCbor(bytes: Uint8Array): unknown {
  measure(bytes)
  try {
    return decode(bytes, {
      useMaps: true,
      rejectDuplicateMapKeys: true,
      allowNaN: false,
      allowInfinity: false,
      tags,
    })
  } catch {
    throw new CertificateFault('cbor', 'cbor_broken')
  }
}

/** The tags met in certificates: dates (0, 1), COSE_Sign1 (18), CWT (61). Others are refused. */
const tags = Tagged.preserve(0, 1, 18, 61)

/** The value inside any tags: an issuer may tag a date (0) or a moment (1). */
export function untagged(value: unknown): unknown {
  let inner = value
  while (inner instanceof Tagged) inner = inner.value
  return inner
}

/** Walks the heads without building anything; the stack holds what each open item still awaits. */
function measure(bytes: Uint8Array) {
  const open: number[] = [1]
  let items = 0
  for (let at = 0; open.length > 0; ) {
    const head = readHead(bytes, at)
    at = head.next
    items += 1
    if (items > cborLimits.items || open.length > cborLimits.depth)
      throw new CertificateFault('cbor', 'cbor_too_complex')
    const awaited = open.length - 1
    if (head.major === 7 && head.indefinite) open.pop()
    else open[awaited] = (open[awaited] ?? 0) - 1
    if (head.major === 2 || head.major === 3) at += head.argument
    if (at > bytes.length) throw new CertificateFault('cbor', 'cbor_broken')
    const children = childrenOf(head)
    if (children > 0) open.push(children)
    while (open.length > 0 && open[open.length - 1] === 0) open.pop()
  }
}

function childrenOf({ major, argument, indefinite }: Head): number {
  if (major === 4) return indefinite ? Number.POSITIVE_INFINITY : argument
  if (major === 5) return indefinite ? Number.POSITIVE_INFINITY : argument * 2
  return major === 6 ? 1 : 0
}

function readHead(bytes: Uint8Array, at: number): Head {
  const first = bytes[at]
  if (first === undefined) throw new CertificateFault('cbor', 'cbor_broken')
  const low = first & 31
  const width = low < 24 || low === 31 ? 0 : 2 ** (low - 24)
  if (width > 8) throw new CertificateFault('cbor', 'cbor_broken')
  let argument = low < 24 ? low : 0
  for (let index = 1; index <= width; index++) argument = argument * 256 + (bytes[at + index] ?? 0)
  return { major: first >> 5, argument, indefinite: low === 31, next: at + 1 + width }
}
