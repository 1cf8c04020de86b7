import { hashOf, isWeak } from './algorithm.ts'
import { canonicalBytes, canonicalFormOf, defaultForm } from './canonical.ts'
import { digestOf } from './certificate.ts'
import type { DataFile } from './container.ts'
import { type Reason, SignatureFault } from './reason.ts'
import type { XadesSignature } from './xades.signature.ts'
import { allElements, base64Of, childrenNamed, descend, type Element } from './xml.ts'

const ds = 'http://www.w3.org/2000/09/xmldsig#'
const enveloped = `${ds}enveloped-signature`
const propertiesType = 'http://uri.etsi.org/01903#SignedProperties'

export type Digested = {
  /** Names of the data files whose digest is right. */
  covers: string[]
  /** Whether the document around the signature is as signed; without one, nothing is. */
  coversDocument: boolean
  wrong: Reason[]
}

/** What a signature is about: files beside it, or the whole document that it stands in. */
export type Surroundings = { dataFiles: readonly DataFile[]; document?: Element }

/**
 * Resolves every reference of a signature and computes its digest anew. A signature must cover
 * every data file of its container, and its own signed properties exactly once.
 */
export function digestedFiles(signature: XadesSignature, around: Surroundings): Digested {
  const { dataFiles, document } = around
  const wrong: Reason[] = []
  const covers: string[] = []
  let coversDocument = false
  const elements = elementsById(signature, document)
  let propertiesReferenced = 0
  for (const reference of signature.references) {
    const target = targetOf(reference, elements, around)
    if (!target) {
      wrong.push('reference_unresolved')
      continue
    }
    const isProperties = target === signature.signedProperties
    const right = isDigestRight(reference, target, signature, wrong)
    if (right && target === document) coversDocument = true
    if (isProperties) propertiesReferenced += isTyped(reference) ? 1 : 0
    if (!right) wrong.push(isProperties ? 'properties_digest_wrong' : 'digest_wrong')
    if ('declaredType' in target) {
      if (right && !covers.includes(target.name)) covers.push(target.name)
      if (!isTypeAsSigned(signature, reference, target)) wrong.push('media_type_mismatch')
    }
  }
  if (propertiesReferenced !== 1) wrong.push('properties_not_signed')
  if (dataFiles.some(({ name }) => !covers.includes(name))) wrong.push('files_not_covered')
  return { covers, coversDocument, wrong }
}

const isTyped = (reference: Element) => reference.getAttribute('Type') === propertiesType

/** What the references of a signature stand for, in order, as an archive time-stamp takes them. */
export function referencedBytes(signature: XadesSignature, around: Surroundings): Uint8Array[] {
  const elements = elementsById(signature, around.document)
  return signature.references.map(reference => {
    const target = targetOf(reference, elements, around)
    if (!target) throw new SignatureFault('reference_unresolved')
    if ('declaredType' in target) return target.bytes
    return elementBytes(transformsOf(reference), target, signature.element)
  })
}

/** A part of the signature; with an empty address the document around; else a file. */
function targetOf(
  reference: Element,
  elements: ReadonlyMap<string, Element>,
  { dataFiles, document }: Surroundings,
): Element | DataFile | undefined {
  const uri = reference.getAttribute('URI') ?? ''
  if (uri.startsWith('#')) return elements.get(uri.slice(1))
  return uri === '' && document ? document : fileNamed(uri, dataFiles)
}

function transformsOf(reference: Element): Element[] {
  const list = descend(reference, ds, 'Transforms')
  return list ? childrenNamed(list, ds, 'Transform') : []
}

/**
 * The elements of the signature, and the document around, by their Id. One that stands twice in
 * the whole file is left out: two are how a signature is made to lie.
 */
function elementsById(
  { element }: XadesSignature,
  document: Element | undefined,
): Map<string, Element> {
  const root = element.ownerDocument?.documentElement ?? element
  const inside = new Set(allElements(element))
  if (document) inside.add(document)
  const found = new Map<string, Element>()
  const taken = new Set<string>()
  for (const candidate of allElements(root)) {
    const ids = ['Id', 'ID', 'id'].map(name => candidate.getAttribute(name) ?? '')
    for (const id of new Set(ids.filter(Boolean))) {
      if (inside.has(candidate)) found.set(id, candidate)
      if (taken.has(id)) found.delete(id)
      taken.add(id)
    }
  }
  return found
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

function isDigestRight(
  reference: Element,
  target: Element | DataFile,
  { element }: XadesSignature,
  wrong: Reason[],
): boolean {
  const method = descend(reference, ds, 'DigestMethod')?.getAttribute('Algorithm')
  const hash = hashOf(method)
  if (isWeak(hash)) wrong.push('algorithm_weak')
  const stated = base64Of(descend(reference, ds, 'DigestValue'))
  const transforms = transformsOf(reference)
  if (!('declaredType' in target))
    return digestOf(hash, elementBytes(transforms, target, element)).equals(stated)
  // A file inside a container is signed as it is; changing it first is not for XAdES in ASiC.
  if (transforms.length > 0) throw new SignatureFault('algorithm_unsupported')
  return target.digest(hash).equals(stated)
}

/** Of what the signature stands in, the signature itself is left out first, and it must say so. */
function elementBytes(transforms: readonly Element[], target: Element, signature: Element): Buffer {
  const isAround = signature.parentNode === target
  const [first, ...rest] = transforms
  if (isAround && first?.getAttribute('Algorithm') !== enveloped)
    throw new SignatureFault('algorithm_unsupported')
  const [transform, ...others] = isAround ? rest : transforms
  if (others.length > 0) throw new SignatureFault('algorithm_unsupported')
  const form = transform ? canonicalFormOf(transform) : defaultForm
  return canonicalBytes(target, form, isAround ? signature : undefined)
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
