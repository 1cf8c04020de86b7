import { printPdf } from '../../house/print.ts'
import { drawQr } from '../../house/qr.ts'
import { shortDate } from '../../kit/dates.ts'
import type { Language } from '../../kit/language.ts'
import type { Entry } from './entry.ts'

type Printed = Pick<Entry, 'number' | 'code' | 'receivedOn'>

type Printing = { language: Language; municipality: string; now: Temporal.Instant }

/** A label for the paper: number, day of receipt, and the intake id as a QR code. */
export function printLabel(
  { number, code, receivedOn }: Printed,
  { language, now }: Printing,
): Promise<Uint8Array> {
  return printPdf({
    template: new URL('./label.letter.typ', import.meta.url),
    data: {
      kind: 'label',
      number,
      code,
      day: shortDate(receivedOn, language),
      qr: drawQr(code, { mode: 'alphanumeric', maxSideMm: 14 }),
    },
    language,
    now,
  })
}

/** The stamp of receipt, to be printed onto the paper: municipality, „Saņemts“, day, number. */
export function printStamp(
  { number, receivedOn }: Printed,
  { language, municipality, now }: Printing,
): Promise<Uint8Array> {
  return printPdf({
    template: new URL('./label.letter.typ', import.meta.url),
    data: { kind: 'stamp', number, municipality, day: shortDate(receivedOn, language) },
    language,
    now,
  })
}
