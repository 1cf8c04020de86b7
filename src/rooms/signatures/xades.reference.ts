import { hashOf, isWeak } from './algorithm.ts'
import { canonicalBytes, canonicalFormOf, defaultForm } from './canonical.ts'
import { digestOf } from './certificate.ts'
import type { DataFile } from './container.ts'
import { type Reason, SignatureFault } from './reason.ts'
import type { XadesSignature } from './xades.signature.ts'
import { allElements, base64Of, childrenNamed, descend, type Element } from './xml.ts'

const ds = 'http://www.w3.org/2000/09/xmldsig#'
const propertiesType = 'http://uri.etsi.org/01903#SignedProperties'

export type Digested = {
  /** Names of the data files whose digest is right. */
  covers: string[]
  wrong: Reason[]
}

/**
 * Resolves every reference of a signature and computes its digest anew. A signature must cover
 * every data file of its container, and its own signed properties exactly once.
 */
export function digestedFiles(signature: XadesSignature, dataFiles: readonly DataFile[]): Digested {
  const wrong: Reason[] = []
  const covers: string[] = []
  let propertiesReferenced = 0
  for (const reference of signature.references) {
    const uri = reference.getAttribute('URI') ?? ''
    const target = uri.startsWith('#')
      ? elementWithId(signature, uri.slice(1))
      : fileNamed(uri, dataFiles)
    if (!target) {
      wrong.push('reference_unresolved')
      continue
    }
    const isProperties = target === signature.signedProperties
    const right = isDigestRight(reference, target, wrong)
    if (isProperties) propertiesReferenced += isTyped(reference) ? 1 : 0
    if (!right) wrong.push(isProperties ? 'properties_digest_wrong' : 'digest_wrong')
    if ('declaredType' in target) {
      if (right && !covers.includes(target.name)) covers.push(target.name)
      if (!isTypeAsSigned(signature, reference, target)) wrong.push('media_type_mismatch')
    }
  }
  if (propertiesReferenced !== 1) wrong.push('properties_not_signed')
  if (dataFiles.some(({ name }) => !covers.includes(name))) wrong.push('files_not_covered')
  return { covers, wrong }
}

const isTyped = (reference: Element) => reference.getAttribute('Type') === propertiesType

/** The one element with this Id in the whole file: two are how a signature is made to lie. */
function elementWithId({ element }: XadesSignature, id: string): Element | undefined {
  const root = element.ownerDocument?.documentElement
  if (!root || id === '') return undefined
  const found = [...allElements(root)].filter(candidate =>
    ['Id', 'ID', 'id'].some(name => candidate.getAttribute(name) === id),
  )
  const [target, ...others] = found
  const inside = target && [...allElements(element)].includes(target)
  return inside && others.length === 0 ? target : undefined
}

/** By the percent-decoded name; a plus stays a plus. */
function fileNamed(uri: string, dataFiles: readonly DataFile[]): DataFile | undefined {
  try {
    const name = decodeURIComponent(uri).normalize('NFC')
    return dataFiles.find(file => file.name.normalize('NFC') === name)
  } catch {
    return undefined
  }
}

function isDigestRight(reference: Element, target: Element | DataFile, wrong: Reason[]): boolean {
  const method = descend(reference, ds, 'DigestMethod')?.getAttribute('Algorithm')
  const hash = hashOf(method)
  if (isWeak(hash)) wrong.push('algorithm_weak')
  const stated = base64Of(descend(reference, ds, 'DigestValue'))
  return digestOf(hash, referencedBytes(reference, target)).equals(stated)
}

function referencedBytes(reference: Element, target: Element | DataFile): Uint8Array {
  const list = descend(reference, ds, 'Transforms')
  const transforms = list ? childrenNamed(list, ds, 'Transform') : []
  if ('declaredType' in target) {
    // A file inside a container is signed as it is; changing it first is not for XAdES in ASiC.
    if (transforms.length > 0) throw new SignatureFault('algorithm_unsupported')
    return target.bytes
  }
  const [transform, ...others] = transforms
  if (others.length > 0) throw new SignatureFault('algorithm_unsupported')
  return canonicalBytes(target, transform ? canonicalFormOf(transform) : defaultForm)
}

/** The media type that was signed against the manifest's; where either is silent, nothing to say. */
function isTypeAsSigned(
  { mediaTypes }: XadesSignature,
  reference: Element,
  { declaredType }: DataFile,
): boolean {
  const signed = mediaTypes.get(reference.getAttribute('Id') ?? '')
  return !signed || !declaredType || signed.toLowerCase() === declaredType.toLowerCase()
}
