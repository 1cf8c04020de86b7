import { sampleFrame } from '../../../fixtures/sample-frame.ts'
import { type Preview, pagePreview } from '../../house/preview.ts'
import type { Language } from '../../kit/language.ts'
import type { Appointment } from '../appointments/index.ts'
import { appointmentPage, cancelPage } from './appointment.view.tsx'

export const now = Temporal.Instant.from('2026-11-23T06:20:00Z')
const startsAt = Temporal.Instant.from('2026-11-24T08:30:00Z')

/** Marta comes on Tuesday with her submission. */
export const visit: Appointment = {
  id: 1,
  code: 'LADOKU-478',
  site: {
    id: 1,
    slug: 'ogre',
    nameLv: 'Ogres klientu apkalpošanas centrs',
    nameEn: 'Ogre customer service centre',
    address: 'Brīvības iela 33, 1. stāvs, Ogre, Ogres nov., LV-5001',
    phone: '65071160',
  },
  counter: { id: 1, number: 1, hallId: 1 },
  service: {
    id: 1,
    slug: 'iesnieguma-pienemsana',
    nameLv: 'Iesnieguma pieņemšana',
    nameEn: 'Handing in a submission',
    bringLv: ['Parakstīts iesniegums', 'Pielikumi, ja tādi ir'],
    bringEn: ['The signed submission', 'Its annexes, if any'],
    healthRelated: false,
    needsMandate: false,
    needsIdentityDocument: false,
  },
  resident: {
    id: 1,
    givenName: 'Marta',
    familyName: 'Kalēja',
    phone: '+37126123456',
    email: 'marta@example.com',
    reachedBy: 'email',
  },
  startsAt,
  endsAt: startsAt.add({ minutes: 10 }),
  persons: 1,
  channel: 'web',
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

const shown = (language: Language, appointment = visit) => ({
  frame: sampleFrame(language, `/appointment/${visit.code}`),
  appointment,
  now,
})

export const visitPreviews: readonly Preview[] = [
  pagePreview('online', 'visit', 'just booked', language =>
    appointmentPage({ ...shown(language), done: 'booked' }),
  ),
  pagePreview('online', 'visit', 'moved', language =>
    appointmentPage({ ...shown(language), done: 'moved' }),
  ),
  pagePreview('online', 'visit', 'seen again', language =>
    appointmentPage({ ...shown(language), done: undefined }),
  ),
  pagePreview('online', 'visit', 'finished early', language =>
    appointmentPage({ ...shown(language, { ...visit, finishedAt: now }), done: undefined }),
  ),
  pagePreview('online', 'visit', 'cancelled', language =>
    appointmentPage({
      ...shown(language, { ...visit, cancelledAt: now, cancellationReason: 'resident' }),
      done: undefined,
    }),
  ),
  pagePreview('online', 'visit', 'a very long name', language =>
    appointmentPage({
      ...shown(language, {
        ...visit,
        resident: { ...visit.resident, familyName: 'Vilhelmīne-Žaklīna '.repeat(5).trim() },
      }),
      done: 'booked',
    }),
  ),
  pagePreview('online', 'visit', 'really cancel', language =>
    cancelPage({ ...shown(language), done: undefined }),
  ),
]
