import { sampleFrame } from '../../../fixtures/sample-frame.ts'
import { type Preview, pagePreview } from '../../house/preview.ts'
import { dayOf } from '../../kit/dates.ts'
import type { Language } from '../../kit/language.ts'
import type { FreeTime } from '../appointments/index.ts'
import type { SiteSchedule } from '../sites/index.ts'
import { checkPage, refusedPage } from './check.view.tsx'
import { dayPage, takenPage, timePage, type WhenProps } from './day.view.tsx'
import type { MonthOffer } from './month.ts'
import type { ServiceOffer } from './offer.ts'
import { submission } from './online.preview.tsx'
import { bookWords } from './online.words.ts'
import type { Person } from './person.ts'
import { personPage } from './person.view.tsx'
import { placePage } from './place.view.tsx'
import { now, visit } from './visit.preview.tsx'

const today = dayOf(now)
const day = today.add({ days: 1 })

function site(id: number, slug: string, nameLv: string, nameEn: string): SiteSchedule['site'] {
  const address = id === 1 ? visit.site.address : null
  const rest = { phone: null, email: null, latitude: null, longitude: null, closedFrom: null }
  return { id, slug, kind: 'centre', nameLv, nameEn, address, position: id, ...rest }
}

const sites = [
  site(1, 'ogre', visit.site.nameLv, visit.site.nameEn),
  site(2, 'madliena', 'Madlienas pagasta pārvalde', 'Madliena parish office'),
]

/** The submission as it is offered in two places. */
export const sampleOffer: ServiceOffer = {
  ...submission(),
  sites,
  schedules: [],
  setting: {
    gridMinutes: 15,
    leadMinutes: 60,
    horizonDays: 60,
    reminderDays: 1,
    livePerResident: 3,
  },
}

/** The quarters of an hour of tomorrow's morning. */
export const sampleTimes: readonly FreeTime[] = ['06:00', '06:15', '08:30', '10:45', '11:00'].map(
  clock => {
    const startsAt = Temporal.Instant.from(`${day}T${clock}:00Z`)
    const endsAt = startsAt.add({ minutes: 10 })
    return { siteId: 1, site: 'ogre', startsAt, endsAt, counterId: 1 }
  },
)

/** A month whose weekends are closed and whose past days are over. */
export const sampleMonth: MonthOffer = {
  month: today.toPlainYearMonth(),
  days: Array.from({ length: today.daysInMonth }, (_, at) => today.with({ day: at + 1 })).map(
    date => ({
      day: date,
      free: date.day >= day.day && date.dayOfWeek < 6 ? 40 - date.day : 0,
      isOpen: date.dayOfWeek < 6,
    }),
  ),
  next: sampleTimes.slice(0, 3),
  previous: undefined,
  following: today.toPlainYearMonth().add({ months: 1 }),
}

function when(language: Language, path: string): WhenProps {
  const wish = { service: sampleOffer.service.slug, site: 'ogre' }
  return { frame: sampleFrame(language, path), offer: sampleOffer, wish, today }
}

const start = { site: 'ogre', at: visit.startsAt }

const velta: Person = {
  givenName: 'Velta',
  familyName: 'Šķēle',
  phone: undefined,
  email: 'velta@example.com',
  persons: '1',
  note: undefined,
}

const taken = (language: Language) => ({
  ...when(language, '/book'),
  next: sampleTimes.slice(0, 3),
  title: bookWords[language].taken.title,
  sentence: bookWords[language].taken.choose,
})

const place = (language: Language, isMissing: boolean) =>
  placePage({
    ...when(language, '/book/place'),
    wish: { service: sampleOffer.service.slug, site: '' },
    sites: sites.map(one => ({
      site: one,
      next: one.slug === 'ogre' ? visit.startsAt : undefined,
    })),
    isMissing,
  })

const time = (language: Language, isMissing: boolean) =>
  timePage({ ...when(language, '/book/time'), day, times: sampleTimes, isMissing })

const month = (language: Language, offer: MonthOffer) =>
  dayPage({ ...when(language, '/book/day'), month: offer })

export const bookPreviews: readonly Preview[] = [
  pagePreview('online', 'where', 'one place is full', language => place(language, false)),
  pagePreview('online', 'where', 'nothing chosen', language => place(language, true)),
  pagePreview('online', 'which day', 'as usual', language => month(language, sampleMonth)),
  pagePreview('online', 'which day', 'nothing free', language =>
    month(language, {
      ...sampleMonth,
      days: sampleMonth.days.map(one => ({ ...one, free: 0 })),
      next: [],
    }),
  ),
  pagePreview('online', 'what time', 'as usual', language => time(language, false)),
  pagePreview('online', 'what time', 'nothing chosen', language => time(language, true)),
  pagePreview('online', 'who comes', 'empty', language =>
    personPage({ ...when(language, '/book/person'), start, raw: {}, problems: {} }),
  ),
  pagePreview('online', 'who comes', 'with errors', language =>
    personPage({
      ...when(language, '/book/person'),
      start,
      raw: { givenName: 'Velta', note: '140345-00028' },
      problems: { familyName: { code: 'required' }, note: { code: 'personal_code' } },
    }),
  ),
  pagePreview('online', 'is all right', 'as usual', language =>
    checkPage({ ...when(language, '/book/check'), start, person: velta, draft: 'paraugs' }),
  ),
  pagePreview('online', 'taken', 'before the details', language => takenPage(taken(language))),
  pagePreview('online', 'taken', 'at the last moment', language =>
    refusedPage({ ...taken(language), person: velta, draft: 'paraugs' }),
  ),
]
