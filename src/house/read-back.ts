import { rasterPdf, readQrCodes } from './picture.ts'

/**
 * What a scanner would find on a finished print: every page drawn at 300 dpi and the texts of all
 * its QR codes, page by page. For prints of our own; nothing is kept.
 */
export async function readBack(pdf: Uint8Array, dpi = 300): Promise<string[][]> {
  const { pages } = await rasterPdf(pdf, { dpi })
  const texts: string[][] = []
  for (const page of pages) texts.push((await readQrCodes(page)).map(({ text }) => text))
  return texts
}
