import { type Preview, pdfPreview } from '../../house/preview.ts'
import type { CertificateFields } from '../hcert/index.ts'
import { type PaperFormat, printCertificate } from './paper.ts'

const now = Temporal.Instant.from('2026-11-24T08:40:00Z')

const nam = { fn: 'Ozoliņa', gn: 'Marta', fnt: 'OZOLINA', gnt: 'MARTA' }
const common = {
  tg: '840539006',
  co: 'LV',
  is: 'Nacionālais veselības dienests',
  ci: 'URN:UVCI:01:LV:PARAUGS0123456789ABCDEF',
}

/** Marta's three certificates; the QR code of a preview carries no signature. */
export const sampleFields: Record<'vaccination' | 'test' | 'recovery', CertificateFields> = {
  vaccination: {
    nam,
    dob: '1941-03-12',
    v: [
      {
        ...common,
        vp: '1119349007',
        mp: 'EU/1/20/1528',
        ma: 'ORG-100030215',
        dn: 3,
        sd: 3,
        dt: '2021-11-09',
      },
    ],
  },
  test: {
    nam,
    dob: '1941-03-12',
    t: [
      {
        ...common,
        tt: 'LP6464-4',
        nm: 'RT-PCR',
        sc: '2021-11-08T09:12:00+02:00',
        tr: '260415000',
        tc: 'Ogres rajona slimnīca',
      },
    ],
  },
  recovery: {
    nam,
    dob: '1941-03-12',
    r: [{ ...common, fr: '2021-09-02', df: '2021-09-13', du: '2022-03-01' }],
  },
}

const unsigned = `HC1:PARAUGS%20NAV%20DER%C4%ABGS%20${'0123456789ABCDEF%20'.repeat(26)}`

const formats: readonly PaperFormat[] = ['folded', 'wallet', 'large']

export const paperPreviews: readonly Preview[] = formats.flatMap(format =>
  Object.entries(sampleFields).map(([kind, fields]) =>
    pdfPreview('certificates', `certificate, ${format}`, kind, async () => {
      const order = { text: unsigned, fields, format, copies: 1, sample: true, now }
      return (await printCertificate(order)).pdf
    }),
  ),
)
