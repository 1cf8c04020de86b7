import { PDFiumLibrary } from '@hyzyla/pdfium'

/** A text without its white space: kerning makes readers of PDF files guess spaces wrongly. */
export function lettersOf(text: string): string {
  return text.replace(/[\s\u200B\uFFFE]+/g, '')
}

/** What stands on each page of a PDF as letters without white space, to look words up in. */
export async function pageLetters(pdf: Uint8Array): Promise<string[]> {
  const library = await PDFiumLibrary.init()
  try {
    const document = await library.loadDocument(pdf)
    return [...document.pages()].map(page => lettersOf(page.getText()))
  } finally {
    library.destroy()
  }
}
