import { SignatureFault } from './reason.ts'

/** A value of a PDF file. Texts keep their place, because a signature points at bytes. */
export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfText
  | PdfReference
  | PdfValue[]
  | PdfDictionary

export type PdfName = { name: string }
export type PdfText = { bytes: Buffer; start: number; end: number }
export type PdfReference = { object: number }
export type PdfDictionary = Map<string, PdfValue>

export const isDictionary = (value: unknown): value is PdfDictionary => value instanceof Map

export const isReference = (value: unknown): value is PdfReference =>
  typeof value === 'object' && value !== null && 'object' in value

export const isText = (value: unknown): value is PdfText =>
  typeof value === 'object' && value !== null && 'start' in value

/** The name a value is; nothing for anything else. */
export const nameIn = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string'
    ? value.name
    : undefined

const limits = { depth: 40, values: 300_000 }

/** A place in the file's bytes from which values are read one after the other. */
export type PdfCursor = { text: string; at: number; values: number }

export const cursorAt = (text: string, at: number): PdfCursor => ({ text, at, values: 0 })

const broken = () => new SignatureFault('pdf_too_complex')

const space = /(?:[\0\t\n\f\r ]|%[^\r\n]{0,2000})+/y
const regular = /[^\0\t\n\f\r ()<>[\]{}/%]+/y
const reference = /(\d{1,10})[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y

function take(cursor: PdfCursor, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = cursor.at
  const found = pattern.exec(cursor.text)
  if (found) cursor.at += found[0].length
  return found
}

/** Goes past white space and comments. */
export function skipSpace(cursor: PdfCursor): void {
  take(cursor, space)
}

/** Reads the next value and goes past it; throws `pdf_too_complex` where there is none. */
export function readValue(cursor: PdfCursor, depth = 0): PdfValue {
  if (depth > limits.depth || ++cursor.values > limits.values) throw broken()
  skipSpace(cursor)
  const { text, at } = cursor
  if (text.startsWith('<<', at)) return readDictionary(cursor, depth)
  switch (text[at]) {
    case '/':
      return { name: readName(cursor) }
    case '<':
      return readHex(cursor)
    case '(':
      return readLiteral(cursor)
    case '[':
      return readArray(cursor, depth)
  }
  const found = take(cursor, reference)
  return found ? { object: Number(found[1]) } : readWord(cursor)
}

function readWord(cursor: PdfCursor): PdfValue {
  const word = take(cursor, regular)?.[0] ?? ''
  if (word === 'true' || word === 'false') return word === 'true'
  if (word === 'null') return null
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(word)) throw broken()
  return Number(word)
}

function readName(cursor: PdfCursor): string {
  cursor.at += 1
  const raw = take(cursor, regular)?.[0] ?? ''
  return raw.replace(/#([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}

function readDictionary(cursor: PdfCursor, depth: number): PdfDictionary {
  cursor.at += 2
  const dictionary: PdfDictionary = new Map()
  for (;;) {
    skipSpace(cursor)
    if (cursor.text.startsWith('>>', cursor.at)) break
    if (cursor.text[cursor.at] !== '/') throw broken()
    const key = readName(cursor)
    // Two values for one key are read differently by different programs.
    if (dictionary.has(key)) throw broken()
    dictionary.set(key, readValue(cursor, depth + 1))
  }
  cursor.at += 2
  return dictionary
}

function readArray(cursor: PdfCursor, depth: number): PdfValue[] {
  cursor.at += 1
  const values: PdfValue[] = []
  for (;;) {
    skipSpace(cursor)
    if (cursor.text[cursor.at] === ']') break
    values.push(readValue(cursor, depth + 1))
  }
  cursor.at += 1
  return values
}

function readHex(cursor: PdfCursor): PdfText {
  const start = cursor.at
  const end = cursor.text.indexOf('>', start) + 1
  if (end === 0) throw broken()
  const hex = cursor.text.slice(start + 1, end - 1).replace(/[\0\t\n\f\r ]+/g, '')
  if (/[^0-9a-f]/i.test(hex)) throw broken()
  cursor.at = end
  return { bytes: Buffer.from(hex.length % 2 ? `${hex}0` : hex, 'hex'), start, end }
}

/** The bytes of a literal are kept with their escapes: they are only compared. */
function readLiteral(cursor: PdfCursor): PdfText {
  const { text, at: start } = cursor
  let open = 0
  for (let at = start; at < text.length; at++) {
    const letter = text[at]
    if (letter === '\\') at += 1
    else if (letter === '(') open += 1
    else if (letter === ')' && --open === 0) {
      cursor.at = at + 1
      return { bytes: Buffer.from(text.slice(start + 1, at), 'latin1'), start, end: at + 1 }
    }
  }
  throw broken()
}

/** Whether two values say the same, wherever they stand. */
export function isEqualValue(one: PdfValue | undefined, other: PdfValue | undefined): boolean {
  if (isText(one) && isText(other)) return one.bytes.equals(other.bytes)
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((value, at) => isEqualValue(value, other[at]))
  if (isDictionary(one) && isDictionary(other)) return differingKeys(one, other).length === 0
  if (isReference(one) && isReference(other)) return one.object === other.object
  const names = [nameIn(one), nameIn(other)]
  return names[0] !== undefined ? names[0] === names[1] : one === other
}

/** The keys whose values differ or stand in only one of the two. */
export function differingKeys(one: PdfDictionary, other: PdfDictionary): string[] {
  const keys = new Set([...one.keys(), ...other.keys()])
  return [...keys].filter(key => !isEqualValue(one.get(key), other.get(key)))
}
