import { printPdf } from '../../house/print.ts'
import { checkMark } from '../../house/qr.ts'
import { dateInWords, shortDate } from '../../kit/dates.ts'
import type { Language } from '../../kit/language.ts'

/** The document that a letter answers: our number and day, and the author's own where there is. */
export type LetterReference = {
  number: string
  receivedOn: Temporal.PlainDate
  senderNumber: string | null
  senderDate: Temporal.PlainDate | null
}

/** A letter of the municipality: a reply, an interim reply, a forwarding, a notice. */
export type LetterPaper = {
  language: Language
  /** The registration number; a look before sending has none. */
  number: string | undefined
  day: Temporal.PlainDate
  sender: { municipality: string; unit: string; address: string; email: string }
  recipient: { name: string; address: string | undefined }
  reference: LetterReference | undefined
  subject: string
  salutation: string
  paragraphs: readonly string[]
  closing: string
  signatory: { name: string; post: string }
  /** The number to call about this letter, printed as people write it. */
  phone: string
  /** Where the state can be seen, with scheme; nothing for a letter to another institution. */
  state: { code: string; address: string } | undefined
  /** 18 pt instead of 14 pt. */
  isLarge: boolean
  /** True: signed by pen, with a line for it. False: it leaves electronically. */
  isPaper: boolean
  sample: boolean
}

/** Typesets a letter; the same paper at the same moment gives the same bytes. */
export function printLetter(paper: LetterPaper, now: Temporal.Instant): Promise<Uint8Array> {
  const { language, reference, state, recipient } = paper
  return printPdf({
    template: new URL('./reply.letter.typ', import.meta.url),
    data: {
      number: paper.number,
      day: dateInWords(paper.day, language),
      sender: paper.sender,
      recipient: { name: recipient.name, address: recipient.address },
      reference: reference && referenceData(reference, language),
      subject: paper.subject,
      salutation: paper.salutation,
      paragraphs: paper.paragraphs,
      closing: paper.closing,
      signatory: paper.signatory,
      phone: paper.phone,
      state: state && { code: state.code, check: checkMark(state.address) },
      large: paper.isLarge,
      onPaper: paper.isPaper,
      sample: paper.sample,
    },
    language,
    now,
  })
}

function referenceData(reference: LetterReference, language: Language) {
  const { number, receivedOn, senderNumber, senderDate } = reference
  return {
    number,
    day: shortDate(receivedOn, language),
    senderNumber: senderNumber ?? undefined,
    senderDay: senderDate ? shortDate(senderDate, language) : undefined,
  }
}
