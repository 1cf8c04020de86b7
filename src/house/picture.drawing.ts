import { readFile } from 'node:fs/promises'
import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium'
import { prepareZXingModule, type ReadResult, readBarcodes } from 'zxing-wasm/reader'
import {
  isPng,
  looksLikePdf,
  pictureLimits,
  pictureSize,
  type QrReading,
  type Raster,
  UnreadablePicture,
} from './picture.file.ts'
import { hidesMoreThanItStates } from './png-content.ts'

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

export type DrawingOptions = { dpi: number; maxPages?: number }

/** Out of memory or stack: what the library holds is no longer to be trusted. */
const isBreakdown = (error: unknown) =>
  error instanceof WebAssembly.RuntimeError || error instanceof RangeError

/** As `rasterPdf` of picture.ts, in the thread that calls. */
export async function drawPages(
  bytes: Uint8Array,
  options: DrawingOptions,
): Promise<{ pages: Raster[]; pageCount: number }> {
  const pages: Raster[] = []
  const pageCount = await eachPage(bytes, options, async page => {
    pages.push(page)
  })
  return { pages, pageCount }
}

/** Draws page after page up to the limit; gives how many pages the document has. */
async function eachPage(
  bytes: Uint8Array,
  { dpi, maxPages = pictureLimits.pages }: DrawingOptions,
  act: (page: Raster) => Promise<void>,
): Promise<number> {
  if (bytes.length > pictureLimits.bytes) throw new UnreadablePicture('too_many_bytes')
  if (!looksLikePdf(bytes)) throw new UnreadablePicture('not_a_pdf')
  const document = await openPdf(bytes)
  try {
    const pageCount = document.getPageCount()
    const last = Math.min(pageCount, maxPages, pictureLimits.pages)
    for (let index = 0; index < last; index++) await act(await rasterPage(document, index, dpi))
    return pageCount
  } finally {
    document.destroy()
  }
}

/** The codes of each page, without holding more than one page in memory. */
export async function findCodesOfPages(
  bytes: Uint8Array,
  options: DrawingOptions,
): Promise<QrReading[][]> {
  const found: QrReading[][] = []
  await eachPage(bytes, options, async page => {
    found.push(await findCodes(page))
  })
  return found
}

async function openPdf(bytes: Uint8Array): Promise<PDFiumDocument> {
  const library = await pdfium()
  try {
    return await library.loadDocument(bytes)
  } catch (error) {
    if (isBreakdown(error)) throw error
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
  } catch (error) {
    if (isBreakdown(error)) throw error
    throw new UnreadablePicture('not_a_pdf')
  }
}

/** As `readQrCodes` of picture.ts, in the thread that calls. */
export async function findCodes(image: Raster | Uint8Array): Promise<QrReading[]> {
  const file = image instanceof Uint8Array ? checkedFile(image) : asGreyMap(image)
  await zxing()
  const found = await readBarcodes(file, {
    formats: ['QRCode'],
    maxNumberOfSymbols: 32,
    tryHarder: true,
    tryInvert: image instanceof Uint8Array,
    textMode: 'Plain',
  }).catch((error: unknown) => {
    if (isBreakdown(error)) throw error
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
