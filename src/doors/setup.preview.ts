import { sampleFrame } from '../../fixtures/sample-frame.ts'
import { staff } from '../../fixtures/staff.ts'
import { type Preview, pagePreview } from '../house/preview.ts'
import type { RawForm } from '../kit/form.ts'
import type { Language } from '../kit/language.ts'
import { standardServices } from '../rooms/services/index.ts'
import { readSetup, readSetupStep, type SetupDraft, type SetupStep, setupSteps } from './setup.ts'
import { notSetUpPage, setupCheck, setupOverPage, setupQuestion } from './setup.view.tsx'

const ticket = 'paraugs'
const workday = '8.30–17.00'
const [first] = staff

/** What the first municipality answers. */
const draft: Readonly<Record<SetupStep, RawForm>> = {
  municipality: { nameLv: 'Ogres novada pašvaldība', nameEn: '', phone: '65071160' },
  site: {
    nameLv: 'Ogres klientu apkalpošanas centrs',
    nameEn: 'Ogre customer service centre',
    address: 'Brīvības iela 33, Ogre, LV-5001',
  },
  hours: {
    ...Object.fromEntries([1, 2, 3, 4, 5].map(day => [`day${day}`, workday])),
    day6: '',
    day7: '',
  },
  hall: { areaM2: '60', counters: '5' },
  services: { services: standardServices.map(({ slug }) => slug) },
  administrator: { name: first?.name ?? '', email: first?.email ?? '' },
}

function asked(language: Language, step: SetupStep, raw: RawForm): string {
  const frame = { ...sampleFrame(language, `/setup/${ticket}/${step}`), phone: undefined }
  const reading = readSetupStep(step, raw)
  const problems = reading.ok ? {} : reading.problems
  return setupQuestion({ frame, ticket, step, raw, problems })
}

const check = (language: Language) =>
  setupCheck({
    frame: sampleFrame(language, `/setup/${ticket}/check`),
    ticket,
    answers: readSetup(draft as SetupDraft),
  })

export const setupPreviews: readonly Preview[] = [
  ...setupSteps.map(step =>
    pagePreview('doors', 'set-up', step, language => asked(language, step, draft[step])),
  ),
  ...setupSteps.map(step =>
    pagePreview('doors', 'set-up with errors', step, language =>
      asked(language, step, step === 'hours' ? { day1: 'no rīta' } : {}),
    ),
  ),
  pagePreview('doors', 'set-up', 'check', check),
  pagePreview('doors', 'set-up', 'not yet', language => notSetUpPage(sampleFrame(language, '/'))),
  pagePreview('doors', 'set-up', 'link over', language =>
    setupOverPage(sampleFrame(language, `/setup/${ticket}`)),
  ),
]
