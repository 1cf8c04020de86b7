import { printPdf } from '../../house/print.ts'
import { drawQr } from '../../house/qr.ts'
import { dateInWords, dayOf, timeInWords, timeOf } from '../../kit/dates.ts'
import type { BagSheet } from './bag-sheet.ts'

/** Prints the note that travels with a bag: what is in it, its seal, the two who sign. */
export function printBagNote(
  { bag, items }: BagSheet,
  { from, to, sample }: { from: string; to: string; sample: boolean },
): Promise<Uint8Array> {
  const { sending, receipt } = bag
  if (!sending) throw new Error('a bag note is printed once the bag is sent')
  const moment = (at: Temporal.Instant) =>
    `${dateInWords(dayOf(at), 'lv')}, ${timeInWords(timeOf(at), 'lv')}`
  return printPdf({
    template: new URL('./bag-note.letter.typ', import.meta.url),
    data: {
      number: bag.number,
      sample,
      from,
      to,
      seal: sending.seal,
      sent: sending.sent,
      codes: items.filter(({ isPacked }) => isPacked).map(({ code }) => code),
      sender: { name: sending.name, at: moment(sending.at) },
      ...(receipt && { receiver: { name: receipt.name, at: moment(receipt.at) } }),
      qr: drawQr(bag.number, { mode: 'alphanumeric', maxSideMm: 20 }),
    },
    language: 'lv',
    now: sending.at,
  })
}
