import { inflateSync } from 'node:zlib'
import {
  cursorAt,
  isDictionary,
  isReference,
  nameIn,
  type PdfDictionary,
  type PdfValue,
  readValue,
  skipSpace,
} from './pdf.value.ts'
import { SignatureFault } from './reason.ts'

/** Where an object stands: at a byte, or as the n-th of a stream of objects. */
export type PdfPlace = { offset: number } | { stream: number; index: number } | 'free'

/** One cross-reference section: what a save wrote down. */
export type Section = {
  offset: number
  places: Map<number, PdfPlace>
  trailer: PdfDictionary
}

/** A file's bytes, one letter a byte, and how many more may come out of its packed streams. */
export type PdfFile = { text: string; unpackable: number }

/** A PDF as it stood at the end of some save. */
export type PdfState = {
  file: PdfFile
  /** Newest first. */
  sections: Section[]
  trailer: PdfDictionary
  /** Streams of objects that were unpacked already. */
  unpacked: Map<number, PdfObject>
  place(object: number): PdfPlace | undefined
}

const limits = { sections: 200, objects: 500_000, unpackedBytes: 64 * 1024 * 1024 }

const broken = () => new SignatureFault('pdf_too_complex')

/** The byte that the last `startxref` names; nothing where there is none near the end. */
export function lastSectionOffset(text: string): number | undefined {
  const [found] =
    text.slice(-4096).match(/startxref[\0\t\n\f\r ]+\d{1,12}(?![\s\S]*startxref)/) ?? []
  return found === undefined ? undefined : Number(/\d+/.exec(found)?.[0])
}

/**
 * Reads the cross-references of the bytes as they are, from the last section back, tables and
 * streams, without any repair: a file that needs repair is read differently by different programs.
 */
export function readState(text: string): PdfState {
  const file = { text, unpackable: limits.unpackedBytes }
  const sections: Section[] = []
  const seen = new Set<number>()
  let next = lastSectionOffset(text)
  let objects = 0
  while (next !== undefined) {
    if (seen.has(next) || seen.size > limits.sections) throw broken()
    seen.add(next)
    const section = readSection(file, next)
    objects += section.places.size
    if (objects > limits.objects) throw broken()
    sections.push(section)
    const previous = section.trailer.get('Prev')
    next = typeof previous === 'number' ? previous : undefined
  }
  const [newest] = sections
  if (!newest) throw broken()
  const place = (object: number) =>
    sections.find(({ places }) => places.has(object))?.places.get(object)
  return { file, sections, trailer: newest.trailer, unpacked: new Map(), place }
}

function readSection(file: PdfFile, offset: number): Section {
  const cursor = cursorAt(file.text, offset)
  skipSpace(cursor)
  const isTable = file.text.startsWith('xref', cursor.at)
  return isTable ? readTable(file, cursor.at + 4, offset) : readReferenceStream(file, offset)
}

function readTable(file: PdfFile, start: number, offset: number): Section {
  const { text } = file
  const places = new Map<number, PdfPlace>()
  const cursor = cursorAt(text, start)
  for (;;) {
    skipSpace(cursor)
    if (text.startsWith('trailer', cursor.at)) break
    const head = matchAt(/(\d{1,10}) +(\d{1,10})[\t\r\n ]+/y, text, cursor.at)
    cursor.at += head[0].length
    const count = Number(head[2])
    if (count > limits.objects) throw broken()
    for (let index = 0; index < count; index++) {
      const row = matchAt(/[\t\r\n ]*(\d{10}) (\d{5}) ([nf])/y, text, cursor.at)
      cursor.at += row[0].length
      places.set(Number(head[1]) + index, row[3] === 'f' ? 'free' : { offset: Number(row[1]) })
    }
  }
  cursor.at += 'trailer'.length
  const trailer = readValue(cursor)
  if (!isDictionary(trailer)) throw broken()
  const hybrid = trailer.get('XRefStm')
  if (typeof hybrid === 'number')
    for (const [object, place] of readReferenceStream(file, hybrid).places)
      if (places.get(object) === undefined || places.get(object) === 'free')
        places.set(object, place)
  return { offset, places, trailer }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray {
  pattern.lastIndex = at
  const found = pattern.exec(text)
  if (!found) throw broken()
  return found
}

function readReferenceStream(file: PdfFile, offset: number): Section {
  const { value, content } = readObjectAt(file, offset)
  if (!isDictionary(value) || nameIn(value.get('Type')) !== 'XRef' || !content) throw broken()
  const widths = numbersIn(value.get('W'))
  const [kindWidth = 0, firstWidth = 0, secondWidth = 0] = widths
  const width = kindWidth + firstWidth + secondWidth
  if (widths.length < 3 || width < 1 || width > 20) throw broken()
  const size = value.get('Size')
  const ranges = value.has('Index') ? numbersIn(value.get('Index')) : [0, Number(size)]
  const places = new Map<number, PdfPlace>()
  let at = 0
  for (let pair = 0; pair + 1 < ranges.length; pair += 2)
    for (let index = 0; index < (ranges[pair + 1] ?? 0); index++) {
      if (at + width > content.length) throw broken()
      const read = (from: number, length: number) =>
        length === 0 ? 0 : content.readUIntBE(at + from, Math.min(length, 6))
      const kind = kindWidth === 0 ? 1 : read(0, kindWidth)
      const first = read(kindWidth, firstWidth)
      const second = read(kindWidth + firstWidth, secondWidth)
      places.set((ranges[pair] ?? 0) + index, placeOf(kind, first, second))
      at += width
    }
  return { offset, places, trailer: value }
}

function placeOf(kind: number, first: number, second: number): PdfPlace {
  if (kind === 1) return { offset: first }
  return kind === 2 ? { stream: first, index: second } : 'free'
}

const numbersIn = (value: PdfValue | undefined): number[] =>
  Array.isArray(value) ? value.filter(item => typeof item === 'number') : []

export type PdfObject = {
  number: number
  value: PdfValue
  /** What a stream holds, unpacked; nothing for an object that is no stream. */
  content: Buffer | undefined
}

/** The object that stands at this byte, whatever its number. */
export function readObjectAt(file: PdfFile, offset: number, state?: PdfState): PdfObject {
  const { text } = file
  const cursor = cursorAt(text, offset)
  skipSpace(cursor)
  const head = matchAt(/(\d{1,10})[\t\r\n ]+\d{1,5}[\t\r\n ]+obj/y, text, cursor.at)
  cursor.at += head[0].length
  const value = readValue(cursor)
  skipSpace(cursor)
  const number = Number(head[1])
  if (!isDictionary(value) || !text.startsWith('stream', cursor.at))
    return { number, value, content: undefined }
  const start = cursor.at + 'stream'.length + (text.startsWith('\r\n', cursor.at + 6) ? 2 : 1)
  const length = lengthOf(value, state)
  return { number, value, content: unpacked(file, value, text.slice(start, start + length)) }
}

function lengthOf(dictionary: PdfDictionary, state: PdfState | undefined): number {
  const stated = dictionary.get('Length')
  const place = isReference(stated) ? state?.place(stated.object) : undefined
  const afar = typeof place === 'object' && 'offset' in place ? place.offset : undefined
  const length = afar === undefined ? stated : numberAt(state?.file.text ?? '', afar)
  if (typeof length !== 'number' || length < 0) throw broken()
  return length
}

/** The bare number that an object is; read without following anything, so that nothing circles. */
function numberAt(text: string, offset: number): PdfValue {
  const head = matchAt(/[\t\r\n ]*\d{1,10}[\t\r\n ]+\d{1,5}[\t\r\n ]+obj/y, text, offset)
  return readValue(cursorAt(text, offset + head[0].length))
}

function unpacked(file: PdfFile, dictionary: PdfDictionary, packed: string): Buffer {
  const filter = dictionary.get('Filter')
  const filters = Array.isArray(filter) ? filter : filter === undefined ? [] : [filter]
  const bytes = Buffer.from(packed, 'latin1')
  if (filters.length === 0) return bytes
  // Pictures have filters of their own; nothing here looks into them.
  if (filters.length > 1 || nameIn(filters[0]) !== 'FlateDecode') return bytes
  try {
    const plain = inflateSync(bytes, { maxOutputLength: Math.max(file.unpackable, 1) })
    file.unpackable -= plain.length
    const parameters = dictionary.get('DecodeParms')
    const [first] = Array.isArray(parameters) ? parameters : [parameters]
    return isDictionary(first) ? unpredicted(plain, first) : plain
  } catch {
    throw broken()
  }
}

/** Undoes the PNG predictor "up" (and "none"), the ones that cross-references are written with. */
function unpredicted(plain: Buffer, parameters: PdfDictionary): Buffer {
  const predictor = Number(parameters.get('Predictor') ?? 1)
  const columns = Number(parameters.get('Columns') ?? 1)
  if (predictor < 10) return plain
  if (!(columns >= 1 && columns <= 64)) throw broken()
  const rows = Math.floor(plain.length / (columns + 1))
  const out = Buffer.alloc(rows * columns)
  for (let row = 0; row < rows; row++) {
    const kind = plain[row * (columns + 1)]
    if (kind !== 0 && kind !== 2) throw broken()
    for (let column = 0; column < columns; column++) {
      const above = kind === 2 && row > 0 ? (out[(row - 1) * columns + column] ?? 0) : 0
      const own = plain[row * (columns + 1) + 1 + column] ?? 0
      out[row * columns + column] = (own + above) & 0xff
    }
  }
  return out
}

/** An object of a state by its number; nothing where it is free or unknown. */
export function findObject(state: PdfState, object: number): PdfObject | undefined {
  const place = state.place(object)
  if (place === undefined || place === 'free') return undefined
  if ('offset' in place) {
    const found = readObjectAt(state.file, place.offset, state)
    if (found.number !== object) throw broken()
    return found
  }
  return packedObject(objectStream(state, place.stream), object)
}

/** A stream of objects, unpacked once. */
export function objectStream(state: PdfState, number: number): PdfObject {
  const known = state.unpacked.get(number)
  if (known) return known
  const place = state.place(number)
  if (typeof place !== 'object' || !('offset' in place)) throw broken()
  const stream = readObjectAt(state.file, place.offset, state)
  state.unpacked.set(number, stream)
  return stream
}

function packedObject({ value, content }: PdfObject, object: number): PdfObject | undefined {
  if (!isDictionary(value) || !content) throw broken()
  const text = content.toString('latin1')
  const first = Number(value.get('First'))
  const count = Number(value.get('N'))
  const heads = text.slice(0, first).trim().split(/\s+/).map(Number)
  for (let index = 0; index < count; index++)
    if (heads[2 * index] === object) {
      const cursor = cursorAt(text, first + (heads[2 * index + 1] ?? 0))
      return { number: object, value: readValue(cursor), content: undefined }
    }
  return undefined
}
