import { readQrCodesOfPages } from './picture.ts'

/** A print of our own is never hostile, only long: ten large copies take a second or two. */
const timeLimit = 60_000

/**
 * What a scanner would find on a finished print: every page drawn at 300 dpi and the texts of all
 * its QR codes, page by page. Done in the reading thread; nothing is kept.
 */
export async function readBack(pdf: Uint8Array, dpi = 300): Promise<string[][]> {
  const pages = await readQrCodesOfPages(pdf, { dpi }, timeLimit)
  return pages.map(codes => codes.map(({ text }) => text))
}
