import { printPdf } from '../../house/print.ts'
import { drawQr } from '../../house/qr.ts'
import { dateInWords, dayOf, timeInWords, timeOf } from '../../kit/dates.ts'
import type { RoundSheet } from './round-sheet.ts'

/** Prints the removal record (izņemšanas akts), to be signed by the two people and filed. */
export function printRemovalRecord(
  { round, box, attendants, sealOff, scans, counts, discrepancies }: RoundSheet,
  { sample }: { sample: boolean },
): Promise<Uint8Array> {
  const { record } = round
  if (!record) throw new Error('a removal record is printed once it is made')
  const moment = (at: Temporal.Instant) =>
    `${dateInWords(dayOf(at), 'lv')}, ${timeInWords(timeOf(at), 'lv')}`
  const last = Math.max(1, ...counts.map(({ attempt }) => attempt))
  const countOf = (personId: number) =>
    counts.find(each => each.personId === personId && each.attempt === last)?.counted
  return printPdf({
    template: new URL('./removal-record.letter.typ', import.meta.url),
    data: {
      number: record.number,
      sample,
      site: box.siteLv,
      box: box.nameLv,
      place: box.placeLv,
      started: moment(round.startedAt),
      ended: moment(record.at),
      sealOff: sealOff && {
        number: sealOff.number,
        expected: sealOff.expected ?? undefined,
        intact: sealOff.intact,
        remark: sealOff.remark ?? undefined,
      },
      sealOn: record.seal,
      takenOut: record.takenOut,
      codes: scans.map(({ code }) => code),
      people: attendants.map(({ personId, name }) => ({ name, counted: countOf(personId) })),
      discrepancies: discrepancies.map(({ kind, reason }) => ({ kind, reason })),
      qr: drawQr(record.number, { mode: 'alphanumeric', maxSideMm: 20 }),
    },
    language: 'lv',
    now: record.at,
  })
}
