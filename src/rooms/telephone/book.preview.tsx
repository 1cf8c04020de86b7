import { type Preview, pagePreview } from '../../house/preview.ts'
import type { Language } from '../../kit/language.ts'
import type { Appointment, CallEntry, FreeTime } from '../appointments/index.ts'
import type { Resident, Spokesperson } from '../residents/index.ts'
import type { PublicService } from '../services/index.ts'
import type { Site } from '../sites/index.ts'
import { bookPage } from './book.view.tsx'
import { bookDonePage } from './book-done.view.tsx'
import type { BookView } from './book-page.view.ts'
import type { TimesStep } from './book-step.ts'
import { callsPage } from './calls.view.tsx'
import { newcomerPage } from './newcomer.view.tsx'

export const now = Temporal.Instant.from('2026-11-23T06:40:00Z')

export function frameOf(language: Language): BookView['frame'] {
  return {
    language,
    path: '/desk/book',
    municipality: language === 'lv' ? 'Ogres novada pašvaldība' : 'Ogre Municipality',
    phone: { number: '+37165071160' },
    sample: true,
    csrf: 'x',
    clerk: { kind: 'clerk', id: 1, name: 'Ilze Kalniņa', roles: ['clerk'], siteIds: [1] },
  }
}

export const marta: Resident = {
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
  note: 'Bez tālruņa. Vēstules lielā drukā.',
}

export const sandra: Spokesperson = {
  contactRowId: 1,
  id: 2,
  givenName: 'Sandra',
  familyName: 'Čakste',
  phone: '+37123010001',
  relation: 'social_worker',
  consent: 'written',
  consentAt: now,
}

export const ogre: Site = {
  id: 1,
  slug: 'ogre',
  kind: 'centre',
  nameLv: 'Ogres klientu apkalpošanas centrs',
  nameEn: 'Ogre customer service centre',
  address: 'Brīvības iela 33, 1. stāvs, Ogre, Ogres nov., LV-5001',
  phone: '+37165071160',
  email: null,
  latitude: null,
  longitude: null,
  position: 1,
  closedFrom: null,
}

const certificate: PublicService = {
  id: 1,
  slug: 'covid-19-sertifikata-izsniegsana',
  nameLv: 'Covid-19 sertifikāta izsniegšana izdrukas veidā',
  nameEn: 'Covid-19 certificate on paper',
  durationMinutes: 15,
  contactMinutes: 15,
  channels: ['in_person', 'phone'],
  bringLv: ['Pase vai personas apliecība (eID)', 'Brilles lasīšanai'],
  bringEn: ['Passport or identity card', 'Reading glasses'],
  remoteLv: 'Ar internetbanku vai eID karti sertifikātu var izdrukāt vietnē covid19sertifikats.lv.',
  remoteEn: 'With internet banking or an eID card it can be printed at covid19sertifikats.lv.',
  needsMandate: true,
  needsIdentityDocument: true,
  healthRelated: true,
  cashDesk: false,
  feeCents: null,
  position: 1,
  endedFrom: null,
  counterIds: [1],
}

export const times: FreeTime[] = ['08:30', '08:45', '09:00'].map(clock => {
  const startsAt = Temporal.Instant.from(`2026-11-24T${clock}:00Z`)
  const endsAt = startsAt.add({ minutes: 15 })
  return { siteId: 1, site: 'ogre', startsAt, endsAt, counterId: 1 }
})

export const visit: Appointment = {
  id: 812,
  code: 'LADOKU-478',
  site: ogre,
  counter: { id: 1, number: 1, hallId: 1 },
  service: certificate,
  resident: marta,
  startsAt: Temporal.Instant.from('2026-11-24T08:30:00Z'),
  endsAt: Temporal.Instant.from('2026-11-24T08:45:00Z'),
  persons: 1,
  channel: 'phone',
  language: 'lv',
  longContactReason: null,
  note: '',
  bookedAt: now,
  moves: 0,
  cancelledAt: null,
  cancellationReason: null,
  noShowAt: null,
  finishedAt: null,
}

const card = { resident: marta, speakers: [sandra], coming: [], lookalikes: [] }

const timesStep: TimesStep = {
  kind: 'times',
  service: certificate,
  times,
  sites: [ogre],
  key: 'key-of-this-form',
  reasons: [],
  reason: undefined,
  isTimeMissing: false,
  isReasonMissing: false,
  refusal: undefined,
}

function booking(language: Language, step: TimesStep): string {
  const asked = { person: marta.id, service: certificate.slug }
  return bookPage({ frame: frameOf(language), now, asked, found: undefined, card, step })
}

function found(language: Language): string {
  const jekabs = { ...marta, id: 3, givenName: 'Jēkabs', familyName: 'Ļaudams', note: '' }
  const speaker = { ...marta, id: 2, givenName: 'Sandra', familyName: 'Čakste', note: '' }
  return bookPage({
    frame: frameOf(language),
    now,
    asked: { q: 'sandra' },
    found: [
      { resident: speaker },
      { resident: marta, through: sandra },
      { resident: jekabs, through: sandra },
    ],
    card: undefined,
    step: { kind: 'begin', avoided: false, isNobody: false },
  })
}

function calls(language: Language): string {
  const entry: CallEntry = {
    appointment: visit,
    contacts: [{ ...sandra, residentId: marta.id }],
    calls: [],
    settled: false,
  }
  const day = Temporal.PlainDate.from('2026-11-24')
  const frame = { ...frameOf(language), path: '/desk/calls' }
  const rest = { freed: undefined, refusal: undefined }
  return callsPage({ frame, now, day, entries: [entry], current: entry, ...rest })
}

const reasons = [{ code: 'hearing', nameLv: 'Slikta dzirde', nameEn: 'Hard of hearing' }]

/** The telephone desk in its steps. */
export const telephonePreviews: readonly Preview[] = [
  pagePreview('telephone', 'booking', 'people found, through the carer', found),
  pagePreview('telephone', 'booking', 'three times', language => booking(language, timesStep)),
  pagePreview('telephone', 'booking', 'a reason is asked', language =>
    booking(language, { ...timesStep, reasons, isReasonMissing: true }),
  ),
  pagePreview('telephone', 'booking', 'nothing free', language =>
    booking(language, { ...timesStep, times: [] }),
  ),
  pagePreview('telephone', 'booking', 'booked', language =>
    bookDonePage({ frame: frameOf(language), now, appointment: visit, card }),
  ),
  pagePreview('telephone', 'newcomer', 'empty', language =>
    newcomerPage({ frame: frameOf(language), raw: {}, problems: {} }),
  ),
  pagePreview('telephone', 'calls', 'through the carer', calls),
]
