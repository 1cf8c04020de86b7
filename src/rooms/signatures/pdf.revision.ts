import { hasOnlySignatureChanges, type LaterKind } from './pdf.change.ts'
import {
  findObject,
  lastSectionOffset,
  objectStream,
  type PdfState,
  readObjectAt,
  readState,
  type Section,
} from './pdf.structure.ts'
import { isDictionary, nameIn } from './pdf.value.ts'
import { SignatureFault } from './reason.ts'

/**
 * What stands in a PDF after the bytes that a signature covers. `none`: nothing. `evidence`: only
 * proofs of the signature (PAdES-LT/LTA). `signature`: another signature was added, which may draw
 * on the page. `changed`: anything else. `unread`: its structure could not be followed.
 */
export type LaterRevision = 'none' | LaterKind | 'unread'

/** Judges what was added to a PDF after its first `end` bytes. */
export function laterRevision(text: string, end: number): LaterRevision {
  const added = text.slice(end)
  if (/^[\0\t\n\f\r ]*$/.test(added)) return 'none'
  try {
    const signed = readState(text.slice(0, end))
    const whole = readState(text)
    return judgeAddition(signed, whole, end)
  } catch (error) {
    if (error instanceof SignatureFault) return 'unread'
    throw error
  }
}

function judgeAddition(signed: PdfState, whole: PdfState, end: number): LaterKind {
  const later = whole.sections.filter(({ offset }) => offset >= end)
  const base = whole.sections.find(({ offset }) => offset < end)
  const continues = base?.offset === lastSectionOffset(signed.file.text)
  // The newest sections first, then the signed ones: nothing may be woven in between.
  const inOrder = whole.sections.slice(0, later.length).every(({ offset }) => offset >= end)
  if (later.length === 0 || !continues || !inOrder) return 'changed'
  const changed = new Set(later.flatMap(({ places }) => [...places.keys()]))
  if (changed.size > 20_000) throw new SignatureFault('pdf_too_complex')
  const added: number[] = []
  const altered: number[] = []
  for (const object of changed) {
    const before = signed.place(object) ?? 'free'
    const after = whole.place(object) ?? 'free'
    if (after === 'free') {
      if (before !== 'free') return 'changed'
    } else if (before === 'free') added.push(object)
    else if (!isSamePlace(before, after)) altered.push(object)
  }
  if (!areOffsetsRight(whole, [...added, ...altered], end)) return 'changed'
  if (hasStrayObjects(whole, later, end)) return 'changed'
  const awaited = added.length > 0 ? referencedIn(signed) : new Set<number>()
  if (added.some(object => awaited.has(object))) return 'changed'
  return hasOnlySignatureChanges(signed, whole, { added: new Set(added), altered })
}

const isSamePlace = (one: object, other: object) => JSON.stringify(one) === JSON.stringify(other)

/** What was added must stand in the added bytes, under its own number. */
function areOffsetsRight(whole: PdfState, objects: readonly number[], end: number): boolean {
  return objects.every(object => {
    const place = whole.place(object)
    if (typeof place !== 'object') return false
    if (!('offset' in place)) return whole.place(place.stream) !== 'free'
    return place.offset >= end && readObjectAt(whole.file, place.offset, whole).number === object
  })
}

/** Objects in the added bytes that no cross-reference names: programs that repair would find them. */
function hasStrayObjects(whole: PdfState, later: readonly Section[], end: number): boolean {
  const { text } = whole.file
  const named = new Set<string>()
  for (const { places } of later)
    for (const [object, place] of places)
      if (typeof place === 'object' && 'offset' in place)
        named.add(`${object} ${place.offset + leadingSpace(text, place.offset)}`)
  const heads = /(?<![\d.])(\d{1,10})[\t\r\n ]+\d{1,5}[\t\r\n ]+obj\b/g
  heads.lastIndex = end
  for (let head = heads.exec(text); head; head = heads.exec(text)) {
    if (named.has(`${Number(head[1])} ${head.index}`)) continue
    const { value } = readObjectAt(whole.file, head.index, whole)
    if (!isDictionary(value) || nameIn(value.get('Type')) !== 'XRef') return true
  }
  return false
}

const leadingSpace = (text: string, offset: number) =>
  /^[\t\r\n ]*/.exec(text.slice(offset, offset + 8))?.[0].length ?? 0

const mostScannedBytes = 50 * 1024 * 1024

/**
 * Every object number that the signed bytes speak of. A number that is referred to but not there is
 * a hole left open on purpose: filling it later would change what was signed (shadow attack).
 */
function referencedIn(signed: PdfState): Set<number> {
  if (signed.file.text.length > mostScannedBytes) throw new SignatureFault('pdf_too_complex')
  const numbers = new Set<number>()
  const streams = new Set<number>()
  for (const { places } of signed.sections)
    for (const place of places.values())
      if (typeof place === 'object' && 'stream' in place) streams.add(place.stream)
  const texts = [...streams].map(stream => objectStream(signed, stream).content?.toString('latin1'))
  for (const text of [signed.file.text, ...texts])
    for (const [, number] of (text ?? '').matchAll(references)) numbers.add(Number(number))
  return numbers
}

const between = '(?:[\\0\\t\\n\\f\\r ]|%[^\\r\\n]{0,200}[\\r\\n])+'
const references = new RegExp(`(?<!\\d)(\\d{1,10})${between}\\d{1,5}${between}R`, 'g')

/** The proofs in the document security store of the whole file: DER of certificates and answers. */
export function storedEvidence(text: string): Record<'Certs' | 'OCSPs' | 'CRLs', Buffer[]> {
  const stored = { Certs: [], OCSPs: [], CRLs: [] } as Record<'Certs' | 'OCSPs' | 'CRLs', Buffer[]>
  try {
    const whole = readState(text)
    const resolve = (value: unknown) =>
      typeof value === 'object' && value !== null && 'object' in value
        ? findObject(whole, Number(value.object))?.value
        : value
    const catalog = resolve(whole.trailer.get('Root'))
    const store = isDictionary(catalog) ? resolve(catalog.get('DSS')) : undefined
    if (!isDictionary(store)) return stored
    for (const name of ['Certs', 'OCSPs', 'CRLs'] as const) {
      const list = resolve(store.get(name))
      for (const item of Array.isArray(list) ? list.slice(0, mostStored) : [])
        if (typeof item === 'object' && item !== null && 'object' in item) {
          const content = findObject(whole, item.object)?.content
          if (content) stored[name].push(content)
        }
    }
  } catch (error) {
    if (!(error instanceof SignatureFault)) throw error
  }
  return stored
}

const mostStored = 40
