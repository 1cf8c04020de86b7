import { printPdf } from '../../house/print.ts'
import { drawQr } from '../../house/qr.ts'
import type { InBoth, Language } from '../../kit/language.ts'
import { fillWording } from './mandate-wording.ts'

/** A special power of attorney as it is signed. Words come in both languages, as the paper does. */
export type MandatePaper = {
  /** The number it is filed under; also its QR code. */
  number: string
  /** Whose mandate it is: name, and the personal code where the e-service asks for it. */
  principal: { name: string; personalCode?: string }
  /** „savā vārdā“, „kā vecāks (bērna dzimšanas apliecība)“ … with the kind of proof shown. */
  capacity: InBoth
  /** Who signs for the principal, where it is somebody else (parent, guardian, notarised). */
  signer?: string
  /** The clerk who acts, by name. */
  representative: string
  centre: InBoth
  eServices: readonly InBoth[]
  /** „tikai šī apmeklējuma laikā“, „līdz 2026. gada 31. decembrim“ */
  validity: InBoth
  /** The kind of identity document seen: „pase“. Never its number. */
  document: InBoth
  place: string
  /** „2026. gada 24. novembrī, plkst. 10.35“ */
  moment: InBoth
  /** The text with `{placeholders}`, as the municipality keeps it. */
  wording: InBoth
  /** True while it is the wording shipped with the program. */
  sampleWording: boolean
  sample: boolean
}

/** Prints the mandate in large print: a page in Latvian to sign, then the same in English. */
export function printMandate(paper: MandatePaper, now: Temporal.Instant): Promise<Uint8Array> {
  const { number, principal } = paper
  const alphanumeric = /^[0-9A-Z $%*+\-./:]+$/.test(number)
  return printPdf({
    template: new URL('./mandate.letter.typ', import.meta.url),
    data: {
      number,
      sample: paper.sample,
      sampleWording: paper.sampleWording,
      signer: paper.signer ?? principal.name,
      representative: paper.representative,
      qr: drawQr(number, { mode: alphanumeric ? 'alphanumeric' : 'bytes', maxSideMm: 22 }),
      lv: page(paper, 'lv'),
      en: page(paper, 'en'),
    },
    language: 'lv',
    now,
  })
}

function page(paper: MandatePaper, language: Language) {
  const { principal } = paper
  const parts = fillWording(paper.wording[language], {
    principal: [principal.name, principal.personalCode].filter(Boolean).join(', '),
    capacity: paper.capacity[language],
    representative: paper.representative,
    centre: paper.centre[language],
    validity: paper.validity[language],
    document: paper.document[language],
    place: paper.place,
    moment: paper.moment[language],
    number: paper.number,
  })
  return { parts, eServices: paper.eServices.map(name => name[language]) }
}
