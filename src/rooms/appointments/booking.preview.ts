import { sampleAppointment } from '../../../fixtures/sample-appointment.ts'
import type { Preview } from '../../house/preview.ts'
import type { Language } from '../../kit/language.ts'
import { appointmentMail, type MessageKind } from './booking.mail.ts'

const now = Temporal.Instant.from('2026-11-22T08:00:00Z')

const sender = {
  nameLv: 'Ogres novada pašvaldība',
  nameEn: 'Ogre Municipality',
  phone: '65071160',
  publicUrl: 'https://www.paraugs.lv',
}

const states: readonly (readonly [MessageKind, string, healthRelated: boolean])[] = [
  ['confirmation', 'confirmation', false],
  ['confirmation', 'confirmation for a service of health', true],
  ['moved', 'moved', false],
  ['cancelled', 'cancelled', false],
  ['reminder', 'reminder', false],
]

function mail(kind: MessageKind, healthRelated: boolean, language: Language) {
  const appointment = sampleAppointment({
    language,
    cancelledAt: kind === 'cancelled' ? now : null,
    moves: kind === 'moved' ? 1 : 0,
  })
  const service = { ...appointment.service, healthRelated }
  return appointmentMail(kind, { ...appointment, service }, sender, now)
}

export const bookingPreviews: readonly Preview[] = states.map(([kind, state, healthRelated]) => ({
  room: 'appointments',
  name: 'mail',
  state,
  render: async language => {
    const { subject, text } = mail(kind, healthRelated, language)
    return { kind: 'mail', subject, text }
  },
}))
