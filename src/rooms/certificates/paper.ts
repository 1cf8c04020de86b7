import { type PrintData, printPdf } from '../../house/print.ts'
import { drawQr } from '../../house/qr.ts'
import { readBack } from '../../house/read-back.ts'
import type { Language } from '../../kit/language.ts'
import type { CertificateFields } from '../hcert/index.ts'
import {
  birthDateOf,
  dayInBoth,
  holderName,
  identifierOf,
  kindOf,
  paperRows,
  paperWords,
} from './paper-rows.ts'

export type PaperFormat = 'folded' | 'wallet' | 'large'

/** How many copies one order may ask for. */
export const mostCopies = 10

export type CertificatePrint = {
  /** The certificate's text as it was read, `HC1:…`: the QR code carries exactly this. */
  text: string
  /** The payload behind it, for the person-readable part. */
  fields: CertificateFields
  format: PaperFormat
  /** 1 to {@link mostCopies}. */
  copies: number
  /** True for certificates of the test issuer: every panel says that it is not valid. */
  sample: boolean
  now: Temporal.Instant
  /** The number of this print in the centre's own count, e.g. of the mandate. */
  number?: string
}

/** The finished print did not give its own QR codes back; nothing may be handed out. */
export class ReadBackMismatch extends Error {
  constructor(page: number) {
    super(`The QR codes on page ${page} of the print do not read back as given`)
    this.name = 'ReadBackMismatch'
  }
}

const templates: Record<PaperFormat, URL> = {
  folded: new URL('./folded.letter.typ', import.meta.url),
  wallet: new URL('./wallet.letter.typ', import.meta.url),
  large: new URL('./large.letter.typ', import.meta.url),
}

/** QR codes on each page of a print, so that a lost one is noticed. */
function codesPerPage(format: PaperFormat, copies: number): number[] {
  if (format === 'folded') return Array(copies).fill(1)
  if (format === 'large') return Array(copies * 2).fill(1)
  const sheets = Math.ceil(copies / 4)
  return Array.from({ length: sheets }, (_, sheet) => Math.min(4, copies - sheet * 4))
}

/**
 * Prints a certificate again, byte for byte the same text in its QR code, in Latvian and English.
 * Before it returns, the PDF is drawn at 300 dpi and every QR code on it read and compared; throws
 * {@link ReadBackMismatch} otherwise. Everything happens in memory.
 */
export async function printCertificate(
  order: CertificatePrint,
): Promise<{ pdf: Uint8Array; pages: number; readBack: true }> {
  const { format, copies, now } = order
  if (!Number.isInteger(copies) || copies < 1 || copies > mostCopies)
    throw new RangeError(`Copies must be 1 to ${mostCopies}`)
  const pdf = await printPdf({
    template: templates[format],
    data: paperData(order),
    title: `${paperWords.lv.title} / ${paperWords.en.title}`,
    language: 'lv',
    now,
  })
  const pages = await assertReadsBack(pdf, order)
  return { pdf, pages, readBack: true }
}

/** Draws the finished PDF and compares every QR code on it; gives the number of its pages. */
export async function assertReadsBack(
  pdf: Uint8Array,
  { text, format, copies }: Pick<CertificatePrint, 'text' | 'format' | 'copies'>,
): Promise<number> {
  const expected = codesPerPage(format, copies)
  const found = await readBack(pdf)
  const wrong = expected.findIndex((count, page) => !isTrue(found[page], count, text))
  if (wrong !== -1) throw new ReadBackMismatch(wrong + 1)
  if (found.length !== expected.length) throw new ReadBackMismatch(expected.length + 1)
  return found.length
}

const isTrue = (texts: string[] | undefined, count: number, text: string) =>
  texts?.length === count && texts.every(found => found === text)

function paperData({ text, fields, copies, sample, number }: CertificatePrint): PrintData {
  const rows = paperRows(fields)
  const kind = kindOf(fields)
  return {
    qr: drawQr(text, { mode: 'alphanumeric' }),
    copies,
    sample,
    number: number ?? '',
    lv: wordsFor('lv', kind),
    en: wordsFor('en', kind),
    country: issuingCountry(fields),
    holder: holderName(fields),
    birthDate: birthDateOf(fields),
    birthDay: dayInBoth(birthDateOf(fields)),
    identifier: identifierOf(fields),
    rows,
    brief: briefRows(fields),
  }
}

function wordsFor(language: Language, kind: ReturnType<typeof kindOf>): PrintData {
  const { title, name, birthDate, travel, travelBrief, sample, qr, number, fields } =
    paperWords[language]
  const kindWord = paperWords[language].kind[kind]
  return { title, name, birthDate, travel, travelBrief, sample, qr, number, fields, kind: kindWord }
}

/** The lines that fit a card: what, which dose or result, and the dates. */
function briefRows(fields: CertificateFields) {
  const brief: (keyof typeof paperWords.lv.fields)[] = [
    'product',
    'dose',
    'vaccinated',
    'testType',
    'result',
    'sampled',
    'firstPositive',
    'validFrom',
    'validUntil',
  ]
  const labels = brief.map(name => paperWords.lv.fields[name])
  return paperRows(fields).filter(row => labels.includes(row.label.lv))
}

function issuingCountry(fields: CertificateFields): string {
  const country = (fields.v ?? fields.t ?? fields.r)?.[0]?.co
  return typeof country === 'string' && /^[A-Z]{2}$/.test(country) ? country : ''
}
