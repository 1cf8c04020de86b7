import { readObjectAt } from './pdf.structure.ts'
import { isDictionary, isText, nameIn, type PdfDictionary, type PdfValue } from './pdf.value.ts'
import { orNothing, type Reason, SignatureFault } from './reason.ts'

/** One signature dictionary of a PDF. Places are bytes from the file's start. */
export type PdfSignature = {
  /** Where the hole begins and ends in which the signature itself stands. */
  hole: { start: number; end: number }
  /** How many bytes from the start were signed, the hole apart. */
  end: number
  /** The CMS message; padded with zeros. */
  message: Buffer
  subFilter: string
  isTimestamp: boolean
  /** Epoch milliseconds, as the file says. */
  claimedTime: number | undefined
  wrong: Reason[]
}

const mostSignatures = 50
const mostBetween = 16 * 1024 * 1024

/**
 * Every signature in a PDF, found by its `/ByteRange` in the bytes: what is signed must stand there
 * in the clear. A range is right when it begins at the file's start, ends within it, and leaves out
 * exactly the `/Contents` of its own dictionary; anything else is how signatures are made to lie.
 */
export function findSignatures(text: string): PdfSignature[] {
  const found: PdfSignature[] = []
  const marks = /\/ByteRange\b/g
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    if (found.length >= mostSignatures) throw new SignatureFault('too_many_signatures')
    found.push(signatureAt(text, mark.index))
  }
  for (const one of found)
    for (const other of found)
      if (other.end > one.end && other.hole.start < one.end) other.wrong.push('pdf_range_wrong')
  return found.sort((one, other) => one.end - other.end)
}

function signatureAt(text: string, at: number): PdfSignature {
  const dictionary = dictionaryAround(text, at)
  const range = rangeIn(dictionary?.get('ByteRange'))
  const [from = -1, length = 0, start = 0, rest = 0] = range
  const end = start + rest
  const contents = dictionary?.get('Contents')
  const subFilter = nameIn(dictionary?.get('SubFilter')) ?? ''
  const exact =
    isText(contents) &&
    range.length === 4 &&
    from === 0 &&
    contents.start === length &&
    contents.end === start &&
    text[length] === '<' &&
    end <= text.length &&
    // What was signed is a whole file; a range that ends earlier leaves the rest open.
    /%%EOF[\0\t\r\n ]*$/.test(text.slice(Math.max(end - 64, start, 0), end))
  return {
    hole: { start: length, end: start },
    end,
    message: isText(contents) ? contents.bytes : Buffer.alloc(0),
    subFilter,
    isTimestamp: subFilter === 'ETSI.RFC3161' || nameIn(dictionary?.get('Type')) === 'DocTimeStamp',
    claimedTime: dateIn(dictionary?.get('M')),
    wrong: exact ? [] : ['pdf_range_wrong'],
  }
}

/** The dictionary whose own `/ByteRange` stands at this byte. */
function dictionaryAround(text: string, at: number): PdfDictionary | undefined {
  const head = text.lastIndexOf(' obj', at)
  if (head < 0 || at - head > mostBetween) return undefined
  const [number = ''] = /\d+[\t\r\n ]+\d+$/.exec(text.slice(Math.max(0, head - 20), head)) ?? []
  if (number === '') return undefined
  const offset = head - number.length
  const value = orNothing(() => readObjectAt({ text, unpackable: 0 }, offset).value)
  return withRange(value, 0)
}

function withRange(value: PdfValue | undefined, depth: number): PdfDictionary | undefined {
  if (!isDictionary(value) || depth > 4) return undefined
  if (value.has('ByteRange')) return value
  for (const inner of value.values()) {
    const found = withRange(inner, depth + 1)
    if (found) return found
  }
  return undefined
}

const rangeIn = (value: PdfValue | undefined): number[] =>
  Array.isArray(value) ? value.filter(item => typeof item === 'number') : []

/** `D:YYYYMMDDHHmmSS` with `Z`, `+hh'mm'` or nothing (taken for UTC). */
function dateIn(value: PdfValue | undefined): number | undefined {
  const text = isText(value) ? value.bytes.toString('latin1') : ''
  const parts = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-]\d\d)'?(\d\d))?/.exec(text)
  if (!parts) return undefined
  const [, year, month, day, hour, minute, second, zone = '+00', minutes = '00'] = parts
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}${zone}:${minutes}`
  return orNothing(() => Temporal.Instant.from(iso).epochMilliseconds)
}
