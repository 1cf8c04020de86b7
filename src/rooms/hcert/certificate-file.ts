import {
  looksLikePdf,
  type PictureFault,
  pictureSize,
  type Raster,
  rasterPdf,
  readQrCodes,
  UnreadablePicture,
} from '../../house/picture.ts'
import { CertificateFault, type Reason } from './fault.ts'
import { trimScan } from './hcert.ts'
import {
  type CertificateVerdict,
  refusedAt,
  type VerifyOptions,
  verifyCertificate,
} from './verdict.ts'

/** Limits of a file that is handed in; a certificate has one page, a sheet of several at most ten. */
export const certificateFileLimits = { bytes: 10 * 1024 * 1024, textBytes: 64 * 1024, pages: 10 }

/**
 * Judges a file as it came in: certificate text, PNG, JPEG or PDF, told apart by its bytes. A bad
 * file gives a verdict with its reason as well; nothing is thrown for it, nothing is kept.
 */
export async function judgeCertificateFile(
  bytes: Uint8Array,
  options: VerifyOptions,
): Promise<CertificateVerdict> {
  try {
    const { text, fromPicture } = await textOfFile(bytes)
    const verdict = verifyCertificate(text, options)
    verdict.steps.picture = fromPicture ? true : null
    return verdict
  } catch (error) {
    if (error instanceof CertificateFault) return refusedAt(error.step, error.reason)
    throw error
  }
}

/** The certificate text in a file. Throws {@link CertificateFault} with the reason. */
export async function textOfFile(
  bytes: Uint8Array,
): Promise<{ text: string; fromPicture: boolean }> {
  if (bytes.length > certificateFileLimits.bytes)
    throw new CertificateFault('picture', 'picture_too_large')
  if (looksLikePdf(bytes)) return { text: await textOfPdf(bytes), fromPicture: true }
  if (pictureSize(bytes)) return { text: await textOfPicture(bytes), fromPicture: true }
  return { text: plainText(bytes), fromPicture: false }
}

async function textOfPicture(bytes: Uint8Array): Promise<string> {
  const codes = await orFault(readQrCodes(bytes))
  return chooseText(codes.map(code => code.text))
}

/** Looks at every page, twice: at 200 dots an inch and, where nothing was found, at 400. */
async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const first = await orFault(rasterPdf(bytes, { dpi: 200, maxPages: 1 }))
  if (first.pageCount > certificateFileLimits.pages)
    throw new CertificateFault('picture', 'pdf_too_many_pages')
  const rest = first.pageCount > 1
  const { pages } = rest ? await orFault(rasterPdf(bytes, { dpi: 200 })) : first
  const texts = await codesOf(pages)
  if (texts.length > 0) return chooseText(texts)
  const finer = await orFault(rasterPdf(bytes, { dpi: 400 }))
  return chooseText(await codesOf(finer.pages))
}

async function codesOf(pages: readonly Raster[]): Promise<string[]> {
  const texts: string[] = []
  for (const page of pages) {
    const codes = await orFault(readQrCodes(page))
    texts.push(...codes.map(code => code.text))
  }
  return texts
}

/** The one certificate among the QR codes of a sheet; a lone code is judged whatever it holds. */
function chooseText(found: readonly string[]): string {
  const texts = [...new Set(found)]
  const certificates = texts.filter(text => /^HC[1-9A-Z]:/.test(text))
  if (certificates.length > 1) throw new CertificateFault('picture', 'several_certificates')
  const [only, ...others] = certificates.length > 0 ? certificates : texts
  if (only === undefined) throw new CertificateFault('picture', 'no_qr_code')
  if (others.length > 0) throw new CertificateFault('picture', 'no_certificate_in_qr_code')
  return only
}

/** Text of a file, UTF-8 or with a byte order mark; anything with control characters is no text. */
function plainText(bytes: Uint8Array): string {
  if (bytes.length > certificateFileLimits.textBytes)
    throw new CertificateFault('picture', 'file_unreadable')
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe
  const text = trimScan(new TextDecoder(wide ? 'utf-16le' : 'utf-8').decode(bytes))
  const binary = [...text].some(letter => letter < ' ' || letter === '\uFFFD')
  if (binary || text === '') throw new CertificateFault('picture', 'file_unreadable')
  return text
}

const pictureReasons: Record<PictureFault, Reason> = {
  too_many_bytes: 'picture_too_large',
  too_many_pixels: 'picture_too_large',
  not_a_picture: 'picture_unreadable',
  not_a_pdf: 'picture_unreadable',
  locked_pdf: 'pdf_locked',
  too_slow: 'picture_too_slow',
  too_demanding: 'picture_too_slow',
}

async function orFault<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading
  } catch (error) {
    if (error instanceof UnreadablePicture)
      throw new CertificateFault('picture', pictureReasons[error.code])
    throw error
  }
}
