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
  | 'too_slow'
  | 'too_demanding'

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

/**
 * True for bytes that begin as a PDF does (`%PDF-` within the first kilobyte, as readers allow).
 */
export function looksLikePdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')
}

/** Width and height as a PNG or JPEG file states them, without unpacking it; else nothing. */
export function pictureSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const size = isPng(file) ? pngSize(file) : jpegSize(file)
  return size && size.width > 0 && size.height > 0 ? size : undefined
}

/** True for bytes that begin with the PNG signature. */
export const isPng = (file: Buffer) => file.toString('latin1', 0, 8) === '\x89PNG\r\n\x1a\n'

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
