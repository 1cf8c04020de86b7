import { printPdf } from '../../house/print.ts'
import type { Language } from '../../kit/language.ts'

/** The day of one site as it stands on paper: times and days in words, only what is needed. */
export type DaySheetPaper = {
  number: string
  site: string
  /** „otrdiena, 24. novembris“ */
  day: string
  /** „24.11.2026., plkst. 7.45“ */
  printedAt: string
  counters: readonly {
    name: string
    visits: readonly { time: string; person: string; service: string; note?: string }[]
  }[]
  /** Empty lines after each counter's visits, for those who come unannounced. */
  freeLines: number
  sample: boolean
}

/** The day sheet: A4 across, a table a counter, pages numbered. */
export function printDaySheet(
  paper: DaySheetPaper,
  { language, now }: { language: Language; now: Temporal.Instant },
) {
  return printPdf({
    template: new URL('./day-sheet.letter.typ', import.meta.url),
    data: paper,
    language,
    now,
  })
}
