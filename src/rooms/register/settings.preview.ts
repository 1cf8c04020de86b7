import { sampleStaffFrame } from '../../../fixtures/sample-frame.ts'
import { sampleFilePlan, sampleUnits } from '../../../fixtures/sample-register.ts'
import { type Preview, pagePreview } from '../../house/preview.ts'
import type { Language } from '../../kit/language.ts'
import { registerRefusals } from './refusal.words.ts'
import { filePlanPage, unitsPage } from './settings.view.tsx'
import { settingWords } from './settings.words.ts'

type PlanView = Parameters<typeof filePlanPage>[0]
type UnitsView = Parameters<typeof unitsPage>[0]

const around = (language: Language, path: string) => ({
  frame: sampleStaffFrame(language, path, ['head']),
  saved: false,
  raw: {},
  errors: [],
  refusal: undefined,
})

const ended = Temporal.PlainDate.from('2026-01-01')

const plan = (language: Language, more: Partial<PlanView> = {}) =>
  filePlanPage({
    ...around(language, '/settings/file-plan'),
    filePlan: sampleFilePlan.map((line, at) => (at === 3 ? { ...line, endedFrom: ended } : line)),
    units: sampleUnits,
    ...more,
  })

const anna = { id: 7, name: 'Anna Bērziņa' }
const liene = { id: 8, name: 'Liene Vanaga' }
const karlis = { id: 9, name: 'Kārlis Eglītis' }
const members = [[{ id: 4, name: 'Rita Zariņa' }], [karlis], [anna, liene]]

const units = (language: Language, more: Partial<UnitsView> = {}) =>
  unitsPage({
    ...around(language, '/settings/units'),
    units: sampleUnits.map((unit, at) => ({ ...unit, members: members[at] ?? [] })),
    people: [anna, karlis, liene],
    ...more,
  })

/** The settings of the register: the file plan, and departments with their people. */
export const registerSettingPreviews: readonly Preview[] = [
  pagePreview('register', 'file plan', 'as usual', language => plan(language)),
  pagePreview('register', 'file plan', 'saved', language => plan(language, { saved: true })),
  pagePreview('register', 'file plan', 'empty', language =>
    plan(language, { filePlan: [], units: [] }),
  ),
  pagePreview('register', 'file plan', 'wrong years', language =>
    plan(language, {
      raw: {
        index: '3-9',
        titleLv: 'Asistenta pakalpojuma lietas',
        titleEn: 'Assistance',
        direction: 'incoming',
        termClass: 'administrative_act',
        retention: 'short',
        years: '75',
        unit: '2',
        medium: 'mixed',
        restricted: 'on',
      },
      errors: [{ name: 'years', message: settingWords[language].filePlan.yearsWrong }],
    }),
  ),
  pagePreview('register', 'file plan', 'index twice', language =>
    plan(language, {
      raw: { index: '1-10', titleLv: 'Iesniegumi', titleEn: 'Submissions' },
      refusal: registerRefusals[language].index_twice(),
    }),
  ),
  pagePreview('register', 'units', 'as usual', language => units(language)),
  pagePreview('register', 'units', 'empty', language => units(language, { units: [] })),
  pagePreview('register', 'units', 'without a name', language =>
    units(language, {
      raw: { nameLv: '', nameEn: 'Library' },
      errors: [{ name: 'nameLv', message: language === 'lv' ? 'Ierakstiet' : 'Write it' }],
    }),
  ),
]
