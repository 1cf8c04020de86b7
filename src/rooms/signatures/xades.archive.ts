import { createHash } from 'node:crypto'
import type { Hash } from './algorithm.ts'
import { type CanonicalForm, canonicalBytes, canonicalFormOf, defaultForm } from './canonical.ts'
import { orNothing } from './reason.ts'
import { type JudgedTimestamp, judgeTimestamp } from './timestamp.ts'
import { referencedBytes, type Surroundings } from './xades.reference.ts'
import type { XadesSignature } from './xades.signature.ts'
import { allElements, base64Of, childrenNamed, childrenOf, descend, type Element } from './xml.ts'

const ds = 'http://www.w3.org/2000/09/xmldsig#'

/** Each is made over everything before it, so many would cost more than their size. */
const mostStamps = 10

/**
 * The archive time-stamps of a signature (EN 319 132-1, 5.5.2), in order: each over what was
 * signed, the signature, and the unsigned properties before it. Nothing in place of one that is
 * built in a way that is not checked here.
 */
export function judgeArchiveTimestamps(
  signature: XadesSignature,
  around: Surroundings,
): (JudgedTimestamp | undefined)[] {
  return signature.archiveTimestamps.map((stamp, index) =>
    index < mostStamps ? orNothing(() => judgeOne(stamp, signature, around)) : undefined,
  )
}

function judgeOne(stamp: Element, signature: XadesSignature, around: Surroundings) {
  const tokens = [...allElements(stamp)].filter(at => at.localName === 'EncapsulatedTimeStamp')
  const method = descend(stamp, ds, 'CanonicalizationMethod')
  const form = method ? canonicalFormOf(method) : defaultForm
  // A list of what it is about, or other objects in the signature, are for no Latvian program.
  const isPlain = !childrenOf(stamp).some(({ localName }) => localName === 'Include')
  const [, ...objects] = childrenNamed(signature.element, ds, 'Object')
  if (tokens.length !== 1 || !isPlain || objects.length > 0) return undefined
  return judgeTimestamp(base64Of(tokens[0]), hash =>
    imprintOf(hash, stamp, form, signature, around),
  )
}

function imprintOf(
  hash: Hash,
  stamp: Element,
  form: CanonicalForm,
  signature: XadesSignature,
  around: Surroundings,
): Buffer {
  const { element, signedInfo, value, unsignedProperties } = signature
  const keyInfo = childrenNamed(element, ds, 'KeyInfo')
  const before = unsignedProperties.slice(0, unsignedProperties.indexOf(stamp))
  const digest = createHash(hash)
  for (const bytes of referencedBytes(signature, around)) digest.update(bytes)
  for (const part of [signedInfo, value, ...keyInfo, ...before])
    digest.update(canonicalBytes(part, form))
  return digest.digest()
}
