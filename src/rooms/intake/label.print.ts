import { printPdf } from '../../house/print.ts'
import { drawQr } from '../../house/qr.ts'

/** An A4 sheet of 3 × 8 labels of 70 × 36 mm, or a roll with one of 62 × 29 mm a page. */
export type LabelShape = 'sheet' | 'roll'

type Labels = { site: string; shape: LabelShape; now: Temporal.Instant }

/** Prints labels: the code as QR and to be read by people, and the site. */
export function printLabels(
  codes: readonly string[],
  { site, shape, now }: Labels,
): Promise<Uint8Array> {
  return printPdf({
    template: new URL('./label.letter.typ', import.meta.url),
    data: {
      shape,
      site,
      labels: codes.map(code => ({
        code,
        // The roll is lower: the symbol with its quiet zone has to stay inside 29 mm.
        qr: drawQr(code, { mode: 'alphanumeric', maxSideMm: shape === 'roll' ? 18 : 21 }),
      })),
    },
    language: 'lv',
    now,
  })
}
