import { type Preview, pdfPreview } from '../../house/preview.ts'
import { type MandatePaper, printMandate } from './mandate.print.ts'
import { sampleWording } from './mandate-wording.ts'

const now = Temporal.Instant.from('2026-11-24T08:35:00Z')

/** Marta asks Ilze to fetch her certificate. */
export const sampleMandate: MandatePaper = {
  number: 'SP-2026/00017',
  principal: { name: 'Marta Ozoliņa' },
  capacity: { lv: 'savā vārdā', en: 'in own name' },
  representative: 'Ilze Bērziņa',
  centre: {
    lv: 'Ogres novada pašvaldības Klientu apkalpošanas centrs',
    en: 'Customer service centre of Ogre municipality',
  },
  eServices: [
    {
      lv:
        'Sadarbspējīga Covid-19 vakcinācijas, testēšanas vai pārslimošanas ' +
        'sertifikāta saņemšana',
      en: 'Receiving an interoperable Covid-19 vaccination, test or recovery certificate',
    },
  ],
  validity: { lv: 'tikai šī apmeklējuma laikā', en: 'during this visit only' },
  document: { lv: 'pase', en: 'passport' },
  place: 'Brīvības iela 33, Ogre',
  moment: { lv: '2026. gada 24. novembrī, plkst.\u00a010.35', en: '24 November 2026, 10:35' },
  wording: sampleWording,
  sampleWording: true,
  sample: true,
}

/** A mother signs for her child. */
const forChild: MandatePaper = {
  ...sampleMandate,
  number: 'SP-2026/00018',
  principal: { name: 'Emīls Kalniņš' },
  signer: 'Liene Kalniņa',
  capacity: {
    lv: 'bērna vārdā viņa māte Liene Kalniņa; uzrādīta bērna dzimšanas apliecība',
    en: 'for the child, his mother Liene Kalniņa; birth certificate shown',
  },
}

export const mandatePreviews: readonly Preview[] = [
  pdfPreview('mandates', 'mandate', 'own person', () => printMandate(sampleMandate, now)),
  pdfPreview('mandates', 'mandate', 'for a child', () => printMandate(forChild, now)),
]
