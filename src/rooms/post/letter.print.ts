import { printPdf } from '../../house/print.ts'
import { drawQr } from '../../house/qr.ts'
import type { Language } from '../../kit/language.ts'
import type { WindowSide } from './deemed-rule.store.ts'

/** A letter as it stands on paper; every text is in the letter's language. */
export type LetterPaper = {
  /** The code of the envelope: `VL26-00017-K`. */
  code: string
  /** The registration number. */
  number: string | undefined
  sender: { name: string; lines: readonly string[] }
  phone: string
  /** In the dative where somebody wrote it. */
  recipient: string
  address: readonly string[]
  /** „Ierakstīta“ above the address; nothing on an ordinary letter. */
  kind: string | undefined
  /** „Ogrē, 2026. gada 24. novembrī“ */
  date: string
  subject: string | undefined
  /** Paragraphs with an empty line between. */
  body: string
  enclosures: readonly string[]
  /** Who signs; what is absent is written by pen. */
  signatory: { name: string | undefined; office: string | undefined }
  /** Where the recipient can learn the state, with scheme. */
  stateAddress: string | undefined
  largePrint: boolean
  window: WindowSide
  language: Language
  sample: boolean
}

/** The letter, 14 pt or 18 pt; its address shows in the window of the envelope. */
export function printLetter(paper: LetterPaper, now: Temporal.Instant): Promise<Uint8Array> {
  const { code, number, stateAddress, body, language } = paper
  const qrText = stateAddress ?? code
  const mode = stateAddress === undefined ? 'alphanumeric' : 'bytes'
  return printPdf({
    template: new URL('./letter.letter.typ', import.meta.url),
    data: {
      code,
      ...(number !== undefined && { number }),
      title: paper.subject ?? code,
      sender: paper.sender,
      phone: paper.phone,
      recipient: paper.recipient,
      address: paper.address,
      kind: paper.kind,
      date: paper.date,
      subject: paper.subject,
      body: paragraphsOf(body),
      enclosures: paper.enclosures,
      signatory: { name: paper.signatory.name ?? '', office: paper.signatory.office ?? '' },
      qrText: qrText.replace(/^https?:\/\//, ''),
      qr: drawQr(qrText, { mode, maxSideMm: 20 }),
      ...(stateAddress !== undefined && { state: stateAddress.replace(/^https?:\/\//, '') }),
      largePrint: paper.largePrint,
      window: paper.window,
      sample: paper.sample,
    },
    language,
    now,
  })
}

/** Paragraphs, each with its lines. */
export function paragraphsOf(text: string): string[][] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map(paragraph => paragraph.split('\n').map(line => line.trim()))
    .map(lines => lines.filter(line => line !== ''))
    .filter(lines => lines.length > 0)
}
