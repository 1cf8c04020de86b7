import { sampleStaffFrame } from '../../../fixtures/sample-frame.ts'
import { sampleMandateSheet, samplePrincipal } from '../../../fixtures/sample-mandate.ts'
import {
  certificateNow as at,
  type Content,
  certificateText,
  martasVaccination,
  sampleSigners,
} from '../../../fixtures/signed-certificates.ts'
import { type Preview, pagePreview } from '../../house/preview.ts'
import type { Language } from '../../kit/language.ts'
import { matchHolder, noTrust, type TrustList, verifyCertificate } from '../hcert/index.ts'
import type { Reading } from './at-counter.ts'
import { counterWords } from './counter.words.ts'
import { type CounterView, refusedPage } from './counter-frame.view.tsx'
import { printObstacle } from './handover.ts'
import { paperRows } from './paper-rows.ts'
import { choosePage, notFoundPage, readyPage } from './ready.view.tsx'
import { certificatesRefusals } from './refusal.words.ts'
import { sourcePage } from './source.view.tsx'
import { trustSettingPage } from './trust-setting.view.tsx'
import { type VerdictView, verdictPage } from './verdict.view.tsx'

const { es256, trust } = await sampleSigners()

const frame = (language: Language, path = '/desk/certificates/new'): CounterView['frame'] =>
  sampleStaffFrame(language, path, ['clerk', 'head', 'administrator'])

const sheet = sampleMandateSheet('in_force', at)

const pageKey = '00000000-0000-4000-8000-000000000000'
const viewIn = (language: Language): CounterView => ({
  frame: frame(language),
  sheet,
  back: '/desk',
  pageKey,
})

const martasName = { fn: 'Bērziņa', fnt: 'BERZINA', gn: 'Marta', gnt: 'MARTA' }

function readingOf(dose: Content, nam: Content = martasName, list: TrustList = trust): Reading {
  const content = martasVaccination(dose, { nam, dob: '1945-03-14' })
  const verdict = verifyCertificate(certificateText(content, es256), { trust: list, at })
  const asked = { ...samplePrincipal, birthDate: samplePrincipal.birthDate.toString() }
  return { verdict, match: verdict.holder ? matchHolder(verdict.holder, asked) : undefined }
}

const broken: Reading = {
  verdict: verifyCertificate('HC1:NCF', { trust, at }),
  match: undefined,
}

const readings: Readonly<Record<string, Reading>> = {
  valid: readingOf({}),
  'signed, but': readingOf({ dn: 4, sd: 2 }),
  'another name': readingOf({}, { ...martasName, fn: 'Bērziņa-Kalna', fnt: 'BERZINA<KALNA' }),
  'unknown signer': readingOf({}, martasName, noTrust),
  broken,
}

function judged(language: Language, reading: Reading): string {
  const asked = { mismatchReason: 'spelling', printUnknownSigner: false } as const
  const { fields } = reading.verdict
  return verdictPage({
    ...viewIn(language),
    reading,
    rows: fields ? paperRows(fields) : [],
    obstacle: printObstacle(reading, asked) as VerdictView['obstacle'],
    raw: {},
    errors: {},
  })
}

const order = {
  text: 'HC1:PARAUGS',
  format: 'folded',
  copies: 2,
  reprintReason: undefined,
  mismatchReason: undefined,
  pageKey,
} as const

const ready = (language: Language) =>
  readyPage({ ...viewIn(language), order, pages: 2, sample: true, done: '/desk' })

const service = (language: Language) =>
  choosePage({ ...viewIn(language), readings: [readingOf({}), readingOf({ dn: 3, sd: 3 })] })

const refused = (language: Language) =>
  refusedPage({
    frame: frame(language),
    back: '/desk',
    again: '/desk/mandates/new?resident=1',
    refusal: certificatesRefusals[language].page_used(),
  })

const trusted = (language: Language) =>
  trustSettingPage({
    frame: frame(language, '/settings/trust-list'),
    rows: (['trusted', 'withdrawn', 'over'] as const).map((state, position) => ({
      id: position + 1,
      country: 'LV',
      subject: `PARAUGS DSC ${position + 1}`,
      kid: `28d12e05127df53${position}`,
      until: at.add({ hours: 24 * 365 }),
      state,
      sample: true,
    })),
    total: 3,
    from: 1,
    previous: undefined,
    next: undefined,
    staleSince: at.subtract({ hours: 24 * 60 }),
    mayImport: true,
    mayDecide: true,
    printUnknownSigner: false,
    staleAfterDays: '30',
    errors: [],
    notice: undefined,
    refusal: undefined,
  })

const nothingGiven = (language: Language) => [
  { name: 'text', message: counterWords[language].nothingGiven },
]

export const counterPreviews: readonly Preview[] = [
  pagePreview('certificates', 'source', 'as usual', language =>
    sourcePage({ ...viewIn(language), hasService: true }),
  ),
  pagePreview('certificates', 'source', 'nothing given', language =>
    sourcePage({ ...viewIn(language), hasService: false, errors: nothingGiven(language) }),
  ),
  ...Object.entries(readings).map(([state, reading]) =>
    pagePreview('certificates', 'verdict', state, language => judged(language, reading)),
  ),
  pagePreview('certificates', 'service', 'several', service),
  pagePreview('certificates', 'service', 'none', language => notFoundPage(viewIn(language))),
  pagePreview('certificates', 'print ready', 'two copies', ready),
  pagePreview('certificates', 'step', 'refused', refused),
  pagePreview('certificates', 'trust list', 'old', trusted),
]
