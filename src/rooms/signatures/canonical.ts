import type { Attr, Element, Node } from '@xmldom/xmldom'
import { SignatureFault } from './reason.ts'

/** How an element becomes bytes: one of the canonical forms of the W3C. */
export type CanonicalForm = {
  exclusive: boolean
  comments: boolean
  /** Version 1.1 does not hand `xml:id` down from above. */
  version: '1.0' | '1.1'
  /** Prefixes that exclusive canonicalisation treats as inclusive; '' is the default namespace. */
  prefixes: readonly string[]
}

const plain = { exclusive: false, comments: false, version: '1.0', prefixes: [] } as const
const exclusive = { ...plain, exclusive: true } as const

const forms = new Map(
  Object.entries<CanonicalForm>({
    'http://www.w3.org/TR/2001/REC-xml-c14n-20010315': plain,
    'http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments': { ...plain, comments: true },
    'http://www.w3.org/2006/12/xml-c14n11': { ...plain, version: '1.1' },
    'http://www.w3.org/2006/12/xml-c14n11#WithComments': {
      ...plain,
      version: '1.1',
      comments: true,
    },
    'http://www.w3.org/2001/10/xml-exc-c14n#': exclusive,
    'http://www.w3.org/2001/10/xml-exc-c14n#WithComments': { ...exclusive, comments: true },
  }),
)

/** The form that a reference without a transform, or a time-stamp without a method, means. */
export const defaultForm: CanonicalForm = plain

/**
 * The canonical form that a CanonicalizationMethod or Transform element names; throws
 * `algorithm_unsupported` for any other algorithm.
 */
export function canonicalFormOf(element: Element): CanonicalForm {
  const form = forms.get(element.getAttribute('Algorithm') ?? '')
  if (!form) throw new SignatureFault('algorithm_unsupported')
  const [list] = Array.from(element.getElementsByTagNameNS('*', 'InclusiveNamespaces'))
  const names = list?.getAttribute('PrefixList')?.split(/\s+/) ?? []
  const prefixes = names.filter(Boolean).map(name => (name === '#default' ? '' : name))
  return { ...form, prefixes }
}

/** Every prefix in scope is looked at for every element; signatures have about five. */
const mostPrefixes = 40

type Scope = ReadonlyMap<string, string>

const xmlns = 'http://www.w3.org/2000/xmlns/'
const xml = 'http://www.w3.org/XML/1998/namespace'

/**
 * The element with everything in it, as the bytes a digest or signature is made over; `without` is
 * left out (a signature that stands inside of what it signs).
 */
export function canonicalBytes(apex: Element, form: CanonicalForm, without?: Element): Buffer {
  const above: Element[] = []
  for (let node = apex.parentNode; node?.nodeType === 1; node = node.parentNode)
    above.unshift(node as Element)
  let scope: Scope = new Map()
  for (const ancestor of above) scope = scopeIn(ancestor, scope)
  const out: string[] = []
  const inherited = form.exclusive ? [] : inheritedAttributes(apex, above, form)
  writeElement(apex, { scope, rendered: new Map(), inherited, form, without, out })
  return Buffer.from(out.join(''), 'utf8')
}

type Writing = {
  scope: Scope
  /** Namespace declarations that the output above already carries. */
  rendered: Scope
  inherited: readonly Attr[]
  form: CanonicalForm
  without: Element | undefined
  out: string[]
}

const attributesOf = (element: Element): Attr[] => Array.from(element.attributes)
const isDeclaration = (attribute: Attr) => attribute.namespaceURI === xmlns
const declaredPrefix = (attribute: Attr) => (attribute.prefix ? (attribute.localName ?? '') : '')

function scopeIn(element: Element, above: Scope): Scope {
  const declarations = attributesOf(element).filter(isDeclaration)
  if (declarations.length === 0) return above
  const scope = new Map(above)
  for (const declaration of declarations) scope.set(declaredPrefix(declaration), declaration.value)
  if (scope.size > mostPrefixes) throw new SignatureFault('xml_too_complex')
  return scope
}

/** The `xml:` attributes from above that the apex takes over when it stands alone. */
function inheritedAttributes(apex: Element, above: readonly Element[], form: CanonicalForm) {
  const found = new Map<string, Attr>()
  for (const attribute of above.flatMap(attributesOf))
    if (attribute.namespaceURI === xml) found.set(attribute.localName ?? '', attribute)
  for (const attribute of attributesOf(apex))
    if (attribute.namespaceURI === xml) found.delete(attribute.localName ?? '')
  if (form.version === '1.1') {
    found.delete('id')
    // Joining the bases of all ancestors is a page of rules that no signing program needs.
    if (found.has('base')) throw new SignatureFault('algorithm_unsupported')
  }
  return [...found.values()]
}

function writeElement(element: Element, writing: Writing): void {
  const { form, without, out, inherited } = writing
  const scope = scopeIn(element, writing.scope)
  const own = attributesOf(element).filter(attribute => !isDeclaration(attribute))
  const rendered = new Map(writing.rendered)
  out.push('<', element.tagName)
  for (const prefix of wantedPrefixes(element, own, scope, form).sort(byText)) {
    const uri = scope.get(prefix) ?? ''
    if (prefix === 'xml' || uri === (rendered.get(prefix) ?? '')) continue
    rendered.set(prefix, uri)
    out.push(prefix ? ` xmlns:${prefix}` : ' xmlns', '="', attributeText(uri), '"')
  }
  for (const attribute of [...own, ...inherited].sort(byName))
    out.push(' ', attribute.name, '="', attributeText(attribute.value), '"')
  out.push('>')
  for (let node = element.firstChild; node; node = node.nextSibling)
    writeNode(node, { scope, rendered, inherited: [], form, without, out })
  out.push('</', element.tagName, '>')
}

/** Inclusive: every prefix in scope. Exclusive: those used here, and those asked for. */
function wantedPrefixes(
  element: Element,
  own: readonly Attr[],
  scope: Scope,
  { exclusive: isExclusive, prefixes }: CanonicalForm,
): string[] {
  if (!isExclusive) return [...scope.keys()]
  const used = own.flatMap(({ prefix }) => (prefix ? [prefix] : []))
  const asked = prefixes.filter(prefix => scope.has(prefix))
  return [...new Set([element.prefix ?? '', ...used, ...asked])]
}

function writeNode(node: Node, writing: Writing): void {
  const { out, form, without } = writing
  if (node === without) return
  if (node.nodeType === 1) writeElement(node as Element, writing)
  else if (node.nodeType === 3 || node.nodeType === 4) out.push(contentText(node.nodeValue ?? ''))
  else if (node.nodeType === 7) {
    const data = node.nodeValue ? ` ${returnsMarked(node.nodeValue)}` : ''
    out.push('<?', node.nodeName, data, '?>')
  } else if (node.nodeType === 8 && form.comments)
    out.push('<!--', returnsMarked(node.nodeValue ?? ''), '-->')
}

const byText = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

const byName = (one: Attr, other: Attr) =>
  byText(one.namespaceURI ?? '', other.namespaceURI ?? '') ||
  byText(one.localName ?? one.name, other.localName ?? other.name)

const returnsMarked = (text: string) => text.replaceAll('\r', '&#xD;')

const contentText = (text: string) =>
  returnsMarked(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'))

const attributeText = (text: string) =>
  returnsMarked(
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('"', '&quot;')
      .replaceAll('\t', '&#x9;')
      .replaceAll('\n', '&#xA;'),
  )
