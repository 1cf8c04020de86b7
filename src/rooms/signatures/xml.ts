import { DOMParser, type Document, type Element } from '@xmldom/xmldom'
import { SignatureFault } from './reason.ts'

export type { Element } from '@xmldom/xmldom'

export type XmlLimits = { bytes: number; depth: number; tags: number; attributesOfTag: number }

/** Limits of an XML file inside a container; a signature with its evidence has 20–200 kB. */
export const xmlLimits: XmlLimits = {
  bytes: 4 * 1024 * 1024,
  depth: 60,
  tags: 20_000,
  attributesOfTag: 60,
}

/**
 * The root element of an XML file from outside. DOCTYPE is refused before anything is parsed, and
 * so is what would cost the parser more than its size: deep, crowded or many-attributed markup.
 * Throws `xml_doctype`, `xml_too_complex` or `xml_broken`.
 */
export function parseXml(bytes: Uint8Array, limits: XmlLimits = xmlLimits): Element {
  if (bytes.length > limits.bytes) throw new SignatureFault('xml_too_complex')
  const text = decoded(bytes)
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new SignatureFault('xml_doctype')
  const pieces = text.split('<')
  if (pieces.length > 2 * limits.tags) throw new SignatureFault('xml_too_complex')
  for (const piece of pieces)
    if (countOf(piece, /=\s*["']/g) > limits.attributesOfTag)
      throw new SignatureFault('xml_too_complex')
  const root = parsed(text).documentElement
  if (!root) throw new SignatureFault('xml_broken')
  checkDepth(root, limits.depth)
  return root
}

const countOf = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

function decoded(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const [, encoding = 'utf-8'] = /^<\?xml[^>]*\bencoding=["']([\w-]+)/.exec(text) ?? []
    if (/^(?:utf-?8|us-ascii)$/i.test(encoding)) return text
  } catch {
    // Below.
  }
  throw new SignatureFault('xml_broken')
}

function parsed(text: string): Document {
  const refuse = () => {
    throw new SignatureFault('xml_broken')
  }
  try {
    return new DOMParser({ onError: refuse }).parseFromString(text, 'text/xml')
  } catch {
    throw new SignatureFault('xml_broken')
  }
}

function checkDepth(root: Element, deepest: number): void {
  let level = [root]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) throw new SignatureFault('xml_too_complex')
    level = level.flatMap(element => childrenOf(element))
  }
}

/** The child elements, in order. */
export function childrenOf(element: Element): Element[] {
  const found: Element[] = []
  for (let node = element.firstChild; node; node = node.nextSibling)
    if (node.nodeType === 1) found.push(node as Element)
  return found
}

/** The child elements of this name in this namespace. */
export function childrenNamed(element: Element, namespace: string, name: string): Element[] {
  return childrenOf(element).filter(
    child => child.localName === name && child.namespaceURI === namespace,
  )
}

/** The first element down this way of names; nothing where one is missing. */
export function descend(
  element: Element | undefined,
  namespace: string,
  ...names: readonly string[]
): Element | undefined {
  let at = element
  for (const name of names) at = at && childrenNamed(at, namespace, name)[0]
  return at
}

/** Every element below and including this one. */
export function* allElements(element: Element): Generator<Element> {
  yield element
  for (const child of childrenOf(element)) yield* allElements(child)
}

/** Base64 content of an element, white space aside; throws `signature_malformed` for other text. */
export function base64Of(element: Element | undefined): Buffer {
  const text = (element?.textContent ?? '').replace(/\s+/g, '')
  if (text === '' || !/^[A-Za-z0-9+/]+={0,2}$/.test(text))
    throw new SignatureFault('signature_malformed')
  return Buffer.from(text, 'base64')
}
