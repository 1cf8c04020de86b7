import { printPdf } from '../../house/print.ts'
import { drawQr } from '../../house/qr.ts'
import type { Language } from '../../kit/language.ts'
import type { LetterPaper } from './letter.print.ts'

type EnvelopePaper = Pick<
  LetterPaper,
  'code' | 'sender' | 'recipient' | 'address' | 'kind' | 'language' | 'sample'
> & { form: 'envelope' | 'label' }

/** The envelope itself, or a label for one. */
export function printEnvelope(paper: EnvelopePaper, now: Temporal.Instant): Promise<Uint8Array> {
  const { code, sender, recipient, address, kind, form, language, sample } = paper
  const qr = drawQr(code, { mode: 'alphanumeric', maxSideMm: form === 'label' ? 14 : 16 })
  return printPdf({
    template: new URL('./envelope.letter.typ', import.meta.url),
    data: { code, sender, recipient, address, kind, form, sample, qr },
    language,
    now,
  })
}

export type ItemLabels = {
  /** Intake ids, one a label. */
  codes: readonly string[]
  site: string
  day: string
}

/** Labels with intake ids for a roll, one a page. */
export function printItemLabels(
  { codes, site, day }: ItemLabels,
  { language, now }: { language: Language; now: Temporal.Instant },
): Promise<Uint8Array> {
  const labels = codes.map(code => ({
    code,
    qr: drawQr(code, { mode: 'alphanumeric', maxSideMm: 17 }),
  }))
  return printPdf({
    template: new URL('./item-label.letter.typ', import.meta.url),
    data: { labels, site, day },
    language,
    now,
  })
}

/** A dispatch list as the post office gets it. */
export type DispatchPaper = {
  /** `2026-11-24/1` */
  number: string
  day: string
  sender: { name: string; lines: readonly string[] }
  lines: readonly {
    position: number
    code: string
    recipient: string
    address: readonly string[]
    kind: string
    /** The S10 number in its groups; empty for an ordinary letter. */
    tracking: string
  }[]
  /** „Ierakstītas: 3“ */
  sums: readonly { label: string; count: number }[]
  /** Who hands over, once the list is closed. */
  gave: string
  closed: boolean
  sample: boolean
}

/** The list with count and signature lines; long ones run over pages with their headings. */
export function printDispatchList(
  paper: DispatchPaper,
  { language, now }: { language: Language; now: Temporal.Instant },
): Promise<Uint8Array> {
  return printPdf({
    template: new URL('./dispatch.letter.typ', import.meta.url),
    data: paper,
    language,
    now,
  })
}
