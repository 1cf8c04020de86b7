import { inflateSync } from 'node:zlib'
import { isDictionary, nameIn, type PdfDictionary } from './pdf.value.ts'
import { SignatureFault } from './reason.ts'

/** A file's bytes, one letter a byte, and how many more may come out of its packed streams. */
export type PdfFile = { text: string; unpackable: number }

export const mostUnpackedBytes = 64 * 1024 * 1024

const broken = () => new SignatureFault('pdf_too_complex')

/**
 * What a stream holds: unpacked where it is only deflated, else as it stands. Takes what it unpacks
 * off the file's allowance; throws `pdf_too_complex` where that is used up.
 */
export function unpackedStream(file: PdfFile, dictionary: PdfDictionary, packed: string): Buffer {
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
