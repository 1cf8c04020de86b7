import { sampleServices } from '../../../fixtures/sample-services.ts'
import { type Preview, pagePreview } from '../../house/preview.ts'
import { type Language, pathIn } from '../../kit/language.ts'
import type { Resident } from '../residents/index.ts'
import { type WalkInView, walkInPage } from './walk-in.view.tsx'

const now = Temporal.Instant.from('2026-11-24T07:40:00Z')

const marta: Resident = {
  id: 1,
  givenName: 'Marta',
  familyName: 'Bērziņa',
  personalCode: null,
  birthDate: Temporal.PlainDate.from('1945-03-14'),
  phone: null,
  email: null,
  address: 'Parauga iela 3-12, Ogre, Ogres nov., LV-5001',
  language: 'lv',
  reachedBy: 'letter',
  note: '',
}

const services = sampleServices.slice(0, 6)

function door(language: Language): WalkInView {
  return {
    frame: {
      language,
      path: pathIn(language, '/desk/walk-in'),
      municipality: language === 'lv' ? 'Ogres novada pašvaldība' : 'Ogre municipality',
      phone: { number: '65071160' },
      sample: true,
      csrf: 'paraugs',
      clerk: { kind: 'clerk', id: 1, name: 'Ilze Kalniņa', roles: ['clerk'], siteIds: [1] },
    },
    now,
    q: '',
    found: undefined,
    person: undefined,
    services,
    service: undefined,
    step: undefined,
  }
}

const step = {
  isAllowed: true,
  reasons: [],
  isReasonMissing: false,
  key: 'paraugs',
  refusal: undefined,
  next: ['08:00', '08:15', '08:30'].map(clock => {
    const startsAt = Temporal.Instant.from(`2026-11-24T${clock}:00Z`)
    const endsAt = startsAt.add({ minutes: 15 })
    return { siteId: 1, site: 'ogre', startsAt, endsAt, counterId: 1 }
  }),
  bookSite: 'ogre',
}

function serving(language: Language, change: Partial<typeof step>): string {
  const [service] = services
  return walkInPage({ ...door(language), person: marta, service, step: { ...step, ...change } })
}

/** Somebody who stands at the door without an appointment. */
export const walkInPreviews: readonly Preview[] = [
  pagePreview('desk', 'walk-in', 'who came', language => walkInPage(door(language))),
  pagePreview('desk', 'walk-in', 'people found', language =>
    walkInPage({ ...door(language), q: 'berz', found: [marta] }),
  ),
  pagePreview('desk', 'walk-in', 'nobody found', language =>
    walkInPage({ ...door(language), q: 'xyz', found: [] }),
  ),
  pagePreview('desk', 'walk-in', 'what for', language =>
    walkInPage({ ...door(language), person: marta }),
  ),
  pagePreview('desk', 'walk-in', 'now', language => serving(language, {})),
  pagePreview('desk', 'walk-in', 'by appointment only', language =>
    serving(language, { isAllowed: false }),
  ),
]
