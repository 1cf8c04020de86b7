import { readFile } from 'node:fs/promises'
import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium'
import { prepareZXingModule, type ReadResult, readBarcodes } from 'zxing-wasm/reader'
import { hidesMoreThanItStates } from './png-content.ts'

/** A grey raster: one byte a pixel, rows from the top, 0 is black. */
export type Raster = { data: Uint8Array; width: number; height: number }

/** One QR code found: its text, and how it was written. `corners` are pixels of the raster. */
export type QrReading = {
  text: string
  level: string
  version: number
  corners: { x: number; y: number }[]
}

export type PictureFault =
  | 'too_many_bytes'
  | 'too_many_pixels'
  | 'not_a_picture'
  | 'not_a_pdf'
  | 'locked_pdf'

/** A picture or PDF that cannot be read. The code says why; it never quotes the content. */
export class UnreadablePicture extends Error {
  readonly code: PictureFault
  constructor(code: PictureFault) {
    super(`Unreadable picture: ${code}`)
    this.name = 'UnreadablePicture'
    this.code = code
  }
}

/** What comes in from outside stays below these. */
export const pictureLimits = { bytes: 12 * 1024 * 1024, pixels: 40_000_000, pages: 40 }

const once = <T>(make: () => Promise<T>) => {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}

const packageFile = (name: string) => readFile(new URL(import.meta.resolve(name)))

const pdfium = once(async () => {
  const wasm = await packageFile('@hyzyla/pdfium/pdfium.wasm')
  return PDFiumLibrary.init({ wasmBinary: new Uint8Array(wasm).buffer })
})

/** The reader's own wasm file from the package: by default it would fetch one from a network. */
const zxing = once(async () => {
  const wasm = await packageFile('zxing-wasm/reader/zxing_reader.wasm')
  await prepareZXingModule({
    overrides: { wasmBinary: new Uint8Array(wasm).buffer },
    fireImmediately: true,
  })
})

/**
 * True for bytes that begin as a PDF does (`%PDF-` within the first kilobyte, as readers allow).
 */
export function looksLikePdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')
}

/**
 * Renders the first pages of a PDF in grey. A page whose raster would pass the pixel limit is
 * rendered smaller. Throws {@link UnreadablePicture}; a document with ten thousand pages costs no
 * more than `maxPages` (default and ceiling {@link pictureLimits}).
 */
export async function rasterPdf(
  bytes: Uint8Array,
  options: { dpi: number; maxPages?: number },
): Promise<{ pages: Raster[]; pageCount: number }> {
  if (bytes.length > pictureLimits.bytes) throw new UnreadablePicture('too_many_bytes')
  if (!looksLikePdf(bytes)) throw new UnreadablePicture('not_a_pdf')
  const document = await openPdf(bytes)
  try {
    const pageCount = document.getPageCount()
    const last = Math.min(pageCount, options.maxPages ?? pictureLimits.pages, pictureLimits.pages)
    const pages: Raster[] = []
    for (let index = 0; index < last; index++)
      pages.push(await rasterPage(document, index, options.dpi))
    return { pages, pageCount }
  } finally {
    document.destroy()
  }
}

async function openPdf(bytes: Uint8Array): Promise<PDFiumDocument> {
  const library = await pdfium()
  try {
    return await library.loadDocument(bytes)
  } catch (error) {
    const locked = error instanceof Error && /password|security/i.test(error.message)
    throw new UnreadablePicture(locked ? 'locked_pdf' : 'not_a_pdf')
  }
}

async function rasterPage(document: PDFiumDocument, index: number, dpi: number): Promise<Raster> {
  try {
    const page = document.getPage(index)
    const { originalWidth, originalHeight } = page.getOriginalSize()
    const fit = Math.sqrt(pictureLimits.pixels / Math.max(1, originalWidth * originalHeight))
    const scale = Math.min(dpi / 72, fit * 0.99)
    // In whole pixels of the true size: given a scale, the library first cuts the page to points.
    const size = {
      width: Math.max(1, Math.round(originalWidth * scale)),
      height: Math.max(1, Math.round(originalHeight * scale)),
    }
    const { data } = await page.render({ ...size, scale: 1, colorSpace: 'Gray' })
    return { data, ...size }
  } catch {
    throw new UnreadablePicture('not_a_pdf')
  }
}

/**
 * Reads every QR code of a picture: a grey raster, or the bytes of a PNG or JPEG file, whose stated
 * size is checked before anything is unpacked. No code found gives an empty list.
 */
export async function readQrCodes(image: Raster | Uint8Array): Promise<QrReading[]> {
  const file = image instanceof Uint8Array ? checkedFile(image) : asGreyMap(image)
  await zxing()
  const found = await readBarcodes(file, {
    formats: ['QRCode'],
    maxNumberOfSymbols: 20,
    tryHarder: true,
    tryInvert: image instanceof Uint8Array,
    textMode: 'Plain',
  }).catch(() => {
    throw new UnreadablePicture('not_a_picture')
  })
  return found.filter(code => code.isValid).map(asReading)
}

function asReading(code: ReadResult): QrReading {
  const { topLeft, topRight, bottomRight, bottomLeft } = code.position
  return {
    text: code.text,
    level: code.ecLevel,
    version: Number(code.version),
    corners: [topLeft, topRight, bottomRight, bottomLeft],
  }
}

/** The raster as a portable grey map (PGM), which the reader takes without a conversion. */
function asGreyMap({ data, width, height }: Raster): Uint8Array {
  const header = Buffer.from(`P5\n${width} ${height}\n255\n`)
  const file = new Uint8Array(header.length + data.length)
  file.set(header)
  file.set(data, header.length)
  return file
}

function checkedFile(bytes: Uint8Array): Uint8Array {
  if (bytes.length > pictureLimits.bytes) throw new UnreadablePicture('too_many_bytes')
  const size = pictureSize(bytes)
  if (!size) throw new UnreadablePicture('not_a_picture')
  if (size.width * size.height > pictureLimits.pixels)
    throw new UnreadablePicture('too_many_pixels')
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (isPng(file) && hidesMoreThanItStates(file)) throw new UnreadablePicture('too_many_pixels')
  return bytes
}

/** Width and height as a PNG or JPEG file states them, without unpacking it; else nothing. */
export function pictureSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const size = isPng(file) ? pngSize(file) : jpegSize(file)
  return size && size.width > 0 && size.height > 0 ? size : undefined
}

const isPng = (file: Buffer) => file.toString('latin1', 0, 8) === '\x89PNG\r\n\x1a\n'

function pngSize(file: Buffer) {
  if (file.length < 24 || file.toString('latin1', 12, 16) !== 'IHDR') return undefined
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20) }
}

/** Walks the JPEG segments to the frame header (SOF0–SOF15 without DHT, JPG and DAC). */
function jpegSize(file: Buffer) {
  if (file.length < 4 || file.readUInt16BE(0) !== 0xffd8) return undefined
  for (let at = 2; at + 9 <= file.length; ) {
    const marker = file[at + 1] ?? 0
    if (file[at] !== 0xff) return undefined
    if (marker === 0xff) {
      at += 1
      continue
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { height: file.readUInt16BE(at + 5), width: file.readUInt16BE(at + 7) }
    at += 2 + file.readUInt16BE(at + 2)
  }
  return undefined
}
