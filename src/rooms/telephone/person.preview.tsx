import { type Preview, pagePreview } from '../../house/preview.ts'
import type { Language } from '../../kit/language.ts'
import { type AppointmentView, appointmentPage } from './appointment.view.tsx'
import { frameOf, marta, now, ogre, sandra, times, visit } from './book.preview.tsx'
import { type ResidentView, residentPage } from './resident.view.tsx'

const raw = {
  givenName: marta.givenName,
  familyName: marta.familyName,
  birthDate: '14.03.1945.',
  address: marta.address ?? '',
  reachedBy: marta.reachedBy,
  language: marta.language,
  note: marta.note,
}

function known(language: Language): ResidentView {
  return {
    frame: { ...frameOf(language), path: '/desk/residents/1' },
    now,
    resident: marta,
    raw,
    problems: {},
    refusal: undefined,
    bearer: undefined,
    saved: false,
    formerCodes: [],
    lookalikes: [],
    visits: [visit],
    contacts: [sandra],
    speaksFor: [],
    asked: undefined,
    found: undefined,
    isContactMissing: false,
    mandatesPath: '/desk/mandates?resident=1',
  }
}

function booked(language: Language): AppointmentView {
  return {
    frame: { ...frameOf(language), path: '/desk/appointments/812' },
    now,
    appointment: visit,
    address: marta.address,
    obstacle: undefined,
    times,
    sites: [ogre],
    anywhere: false,
    after: undefined,
    reminders: [],
    done: undefined,
    refusal: undefined,
    isReasonMissing: false,
  }
}

/** A resident and an appointment, as the clerk on the telephone sees them. */
export const personPreviews: readonly Preview[] = [
  pagePreview('telephone', 'resident', 'with a carer', language => residentPage(known(language))),
  pagePreview('telephone', 'resident', 'saved', language =>
    residentPage({ ...known(language), saved: true }),
  ),
  pagePreview('telephone', 'resident', 'one of the same name', language =>
    residentPage({ ...known(language), lookalikes: [{ ...marta, id: 9 }], visits: [] }),
  ),
  pagePreview('telephone', 'resident', 'with errors', language =>
    residentPage({ ...known(language), problems: { familyName: { code: 'required' } } }),
  ),
  pagePreview('telephone', 'appointment', 'as usual', language =>
    appointmentPage(booked(language)),
  ),
  pagePreview('telephone', 'appointment', 'moved', language =>
    appointmentPage({ ...booked(language), done: 'moved' }),
  ),
  pagePreview('telephone', 'appointment', 'a reason is asked', language =>
    appointmentPage({ ...booked(language), isReasonMissing: true }),
  ),
]
