import { sampleStaffFrame } from '../../../fixtures/sample-frame.ts'
import { sampleMandateSheet, samplePrincipal } from '../../../fixtures/sample-mandate.ts'
import { type Preview, pagePreview } from '../../house/preview.ts'
import type { Language } from '../../kit/language.ts'
import { mandateDefaults } from './filling.ts'
import { mandatePage } from './mandate.view.tsx'
import { mandatesListPage } from './mandate-list.view.tsx'
import { type NewMandateView, newMandatePage } from './mandate-new.view.tsx'
import { mandatePageWords } from './mandate-page.words.ts'
import type { MandateState } from './mandate-sheet.ts'
import { sampleWording } from './mandate-wording.ts'
import { mandatesRefusals } from './refusal.words.ts'
import { mandateSettingPage } from './setting.view.tsx'
import { wordingPage } from './wording.view.tsx'

const now = Temporal.Instant.from('2026-11-24T08:35:00Z')
/** What is around a page of the desk. */
const sampleFrame = (language: Language, path = '/desk/mandates/1'): NewMandateView['frame'] =>
  sampleStaffFrame(language, path, ['clerk', 'head'])

const eServices = mandateDefaults.eServices.map((service, at) => ({
  ...service,
  id: at + 1,
  endedFrom: null,
}))

const sampleSheet = (state: MandateState) => sampleMandateSheet(state, now, eServices.slice(0, 1))

const paths = {
  print: '/desk/mandates/1/print',
  sign: '/desk/mandates/1/signature',
  revoke: '/desk/mandates/1/revocation',
  again: '/desk/mandates/new?resident=1',
  certificate: '/desk/certificates/new?mandate=1',
}

function inState(language: Language, state: MandateState, refusal?: string): string {
  return mandatePage({
    frame: sampleFrame(language),
    sheet: sampleSheet(state),
    now,
    back: '/desk',
    signingObstacle: undefined,
    paths,
    mayRevoke: state === 'unsigned' || state === 'in_force',
    refusal,
  })
}

function inMaking(language: Language, isWrong: boolean): string {
  const words = mandatePageWords[language]
  return newMandatePage({
    frame: sampleFrame(language, '/desk/mandates/new'),
    action: '/desk/mandates/new?resident=1',
    back: '/desk',
    principal: samplePrincipal,
    representative: 'Ilze Kalniņa',
    eServices,
    sites: [],
    visitEnd: language === 'lv' ? 'plkst. 12.35' : '12:35',
    latestDay: language === 'lv' ? '24.12.2026.' : '24 Dec 2026',
    raw: isWrong ? { capacity: 'parent', document: 'id_card' } : {},
    errors: isWrong
      ? [
          { name: 'services', message: words.problems.service_missing },
          { name: 'signatory', message: words.problems.signatory_missing },
        ]
      : [],
    refusal: undefined,
  })
}

const states: readonly MandateState[] = ['unsigned', 'in_force', 'expired', 'revoked']

const listed = (language: Language, isEmpty: boolean) =>
  mandatesListPage({
    frame: sampleFrame(language),
    principal: samplePrincipal,
    back: '/desk',
    newPath: paths.again,
    mandates: (isEmpty ? [] : states).map((state, at) => ({
      number: `SP-2026/0001${at}`,
      state,
      made: now.subtract({ hours: 24 * at }),
      path: '/desk/mandates/1',
    })),
  })

const settings = (language: Language) =>
  mandateSettingPage({
    frame: sampleFrame(language, '/settings/mandates'),
    raw: { visitMinutes: '120', longestDays: '30', retentionYears: '5' },
    errors: [],
    eServices: eServices.map((service, at) => ({ ...service, isOffered: at !== 3 })),
    isSampleWording: true,
    saved: false,
  })

const wording = (language: Language) =>
  wordingPage({
    frame: sampleFrame(language, '/settings/mandates/wording'),
    ...sampleWording,
    isSample: true,
    errors: [],
    saved: false,
  })

export const mandatePagePreviews: readonly Preview[] = [
  pagePreview('mandates', 'new mandate', 'empty', language => inMaking(language, false)),
  pagePreview('mandates', 'new mandate', 'with errors', language => inMaking(language, true)),
  ...states.map(state =>
    pagePreview('mandates', 'mandate page', state, language => inState(language, state)),
  ),
  pagePreview('mandates', 'mandate page', 'refused', language =>
    inState(language, 'unsigned', mandatesRefusals[language].mandate_of_another_clerk()),
  ),
  pagePreview('mandates', 'list', 'four', language => listed(language, false)),
  pagePreview('mandates', 'list', 'none', language => listed(language, true)),
  pagePreview('mandates', 'settings', 'as usual', settings),
  pagePreview('mandates', 'wording', 'sample', wording),
]
