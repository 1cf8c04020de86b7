import { createHash } from 'node:crypto'
import { canonicalBytes, canonicalFormOf, defaultForm } from './canonical.ts'
import { orNothing } from './reason.ts'
import { type JudgedTimestamp, judgeTimestamp } from './timestamp.ts'
import { referencedBytes, type Surroundings } from './xades.reference.ts'
import type { XadesSignature } from './xades.signature.ts'
import { allElements, base64Of, childrenNamed, childrenOf, descend, type Element } from './xml.ts'

const ds = 'http://www.w3.org/2000/09/xmldsig#'

/** Each is made over everything before it, so many would cost more than their size. */
const mostStamps = 5
const mostBytes = 100 * 1024 * 1024

/**
 * The archive time-stamps of a signature (EN 319 132-1, 5.5.2), in order: each over what was
 * signed, the signature, and the unsigned properties before it. Nothing in place of one that is
 * built in a way that is not checked here, or would cost too much.
 */
export function judgeArchiveTimestamps(
  signature: XadesSignature,
  around: Surroundings,
): (JudgedTimestamp | undefined)[] {
  const { archiveTimestamps: stamps } = signature
  if (stamps.length === 0) return []
  const signed = orNothing(() => referencedBytes(signature, around))
  const bytes = signed?.reduce((sum, { length }) => sum + length, 0) ?? 0
  const isTooMuch = stamps.length > mostStamps || bytes * stamps.length > mostBytes
  if (!signed || isTooMuch) return stamps.map(() => undefined)
  return stamps.map(stamp => orNothing(() => judgeOne(stamp, signature, signed)))
}

function judgeOne(stamp: Element, signature: XadesSignature, signed: readonly Uint8Array[]) {
  const tokens = [...allElements(stamp)].filter(at => at.localName === 'EncapsulatedTimeStamp')
  const method = descend(stamp, ds, 'CanonicalizationMethod')
  const form = method ? canonicalFormOf(method) : defaultForm
  // A list of what it is about, or other objects in the signature, are for no Latvian program.
  const isPlain = !childrenOf(stamp).some(({ localName }) => localName === 'Include')
  const [, ...objects] = childrenNamed(signature.element, ds, 'Object')
  if (tokens.length !== 1 || !isPlain || objects.length > 0) return undefined
  const parts = partsBefore(stamp, signature)
  return judgeTimestamp(base64Of(tokens[0]), hash => {
    const digest = createHash(hash)
    for (const bytes of signed) digest.update(bytes)
    for (const part of parts) digest.update(canonicalBytes(part, form))
    return digest.digest()
  })
}

/** Of the signature, behind what it signs. */
function partsBefore(
  stamp: Element,
  { element, signedInfo, value, unsignedProperties }: XadesSignature,
): Element[] {
  const keyInfo = childrenNamed(element, ds, 'KeyInfo')
  const before = unsignedProperties.slice(0, unsignedProperties.indexOf(stamp))
  return [signedInfo, value, ...keyInfo, ...before]
}
