import { printPdf } from '../../house/print.ts'
import { checkMark } from '../../house/qr.ts'
import type { Language } from '../../kit/language.ts'

/** An appointment as it stands on paper. Days and times come in words of the paper's language. */
export type AppointmentPaper = {
  /** The number of this print. */
  number: string
  /** The resident as written on the paper. */
  person: string
  /** „otrdien, 24. novembrī“ */
  day: string
  /** „plkst. 10.30“ */
  time: string
  place: { name: string; address: string }
  /** Left out where the paper may be seen by others. */
  service?: string
  /** The pronounceable code word. */
  code: string
  /** What to bring, one thing a line. */
  bring: readonly string[]
  /** The centre's telephone as people read it, „65 071 160“. */
  phone: string
  /** Where the appointment can be looked up, with scheme; printed as a line and a QR code. */
  checkAddress?: string
  /** True while the sample municipality is loaded. */
  sample: boolean
}

/** The paper for the post: whom it goes to, from whom, and its date in words. */
export type AppointmentLetter = AppointmentPaper & {
  sender: { name: string; address: string }
  recipient: { name: string; address: readonly string[] }
  date: string
}

/** The people to call on one day, in the order of their appointments. */
export type CallListPaper = {
  number: string
  /** „trešdiena, 25. novembris“: the day of the appointments. */
  day: string
  site: string
  /** „22.11.2026., plkst. 9.05“ */
  printedAt: string
  calls: readonly {
    time: string
    person: string
    phone: string
    service: string
    note?: string
  }[]
  sample: boolean
}

type Printing = { language: Language; now: Temporal.Instant }

const withCheck = ({ checkAddress, ...paper }: AppointmentPaper) =>
  checkAddress === undefined ? paper : { ...paper, check: checkMark(checkAddress) }

/** The slip to take along: one A5 side in 18 pt. */
export function printSlip(paper: AppointmentPaper, { language, now }: Printing) {
  return printPdf({
    template: new URL('./slip.letter.typ', import.meta.url),
    data: withCheck(paper),
    language,
    now,
  })
}

/** The letter for a window envelope: A4 in 18 pt. */
export function printAppointmentLetter(paper: AppointmentLetter, { language, now }: Printing) {
  return printPdf({
    template: new URL('./appointment.letter.typ', import.meta.url),
    data: withCheck(paper),
    language,
    now,
  })
}

/** The call list of a day: A4 across, boxes to tick. */
export function printCallList(paper: CallListPaper, { language, now }: Printing) {
  return printPdf({
    template: new URL('./call-list.letter.typ', import.meta.url),
    data: paper,
    language,
    now,
  })
}
