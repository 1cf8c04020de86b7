import { dayAndTime } from '../../kit/dates.ts'
import { type InBoth, type Language, pathIn } from '../../kit/language.ts'
import { printPhoneNumber } from '../../kit/phone-number.ts'
import type { Appointment } from './appointment.ts'
import { calendarText } from './calendar-entry.ts'

export type MessageKind = 'confirmation' | 'moved' | 'cancelled' | 'reminder'

type MailSender = { nameLv: string; nameEn: string; phone: string; publicUrl: string }

type AppointmentMail = { to: string; subject: string; text: string; calendar?: string }

type MailWords = {
  subject: Record<MessageKind, (when: string) => string>
  opening: Record<MessageKind, string>
  greeting: string
  when: string
  where: string
  what: string
  code: string
  bring: string
  identity: string
  change: string
  phone: (number: string) => string
  again: string
  farewell: string
  summary: (place: string) => string
}

const words: InBoth<MailWords> = {
  lv: {
    subject: {
      confirmation: when => `Vizīte pierakstīta: ${when}`,
      moved: when => `Vizīte pārcelta: ${when}`,
      cancelled: when => `Vizīte atcelta: ${when}`,
      reminder: when => `Atgādinām par vizīti: ${when}`,
    },
    opening: {
      confirmation: 'Jūsu vizīte ir pierakstīta.',
      moved: 'Jūsu vizīte ir pārcelta. Spēkā ir jaunais laiks:',
      cancelled: 'Jūsu vizīte ir atcelta. Nākt nevajag.',
      reminder: 'Atgādinām par Jūsu vizīti.',
    },
    greeting: 'Labdien!',
    when: 'Kad',
    where: 'Kur',
    what: 'Pakalpojums',
    code: 'Vizītes kods',
    bring: 'Kas jāņem līdzi:',
    identity: 'Pase vai personas apliecība',
    change:
      'Ja netiekat, lūdzu, pārceliet vai atsakiet vizīti, lai šo laiku varētu izmantot kāds cits:',
    phone: number => `Varat arī piezvanīt: ${number}.`,
    again: 'Pierakstīties no jauna:',
    farewell: 'Ar cieņu',
    summary: place => `Vizīte: ${place}`,
  },
  en: {
    subject: {
      confirmation: when => `Your appointment: ${when}`,
      moved: when => `Your appointment has moved: ${when}`,
      cancelled: when => `Your appointment is cancelled: ${when}`,
      reminder: when => `A reminder of your appointment: ${when}`,
    },
    opening: {
      confirmation: 'Your appointment is booked.',
      moved: 'Your appointment has been moved. This is the new time:',
      cancelled: 'Your appointment is cancelled. You do not need to come.',
      reminder: 'This is a reminder of your appointment.',
    },
    greeting: 'Hello,',
    when: 'When',
    where: 'Where',
    what: 'Service',
    code: 'Your code',
    bring: 'Please bring:',
    identity: 'your passport or identity card',
    change: 'If you cannot come, please move or cancel, so that somebody else can have the time:',
    phone: number => `Or call us: ${number}.`,
    again: 'Book a new time:',
    farewell: 'Kind regards',
    summary: place => `Appointment: ${place}`,
  },
}

function placeOf(appointment: Appointment, language: Language): string {
  return language === 'lv' ? appointment.site.nameLv : appointment.site.nameEn
}

function addressOf(appointment: Appointment, sender: MailSender, language: Language): string {
  return `${sender.publicUrl}${pathIn(language, `/appointment/${appointment.code}`)}`
}

/**
 * The mail about an appointment, with an entry for the calendar. A service that says something of
 * somebody's health is not named, nor what to bring for it: e-mail is read by others (GDPR Art. 9).
 */
export function appointmentMail(
  kind: MessageKind,
  appointment: Appointment,
  sender: MailSender,
  at: Temporal.Instant,
): AppointmentMail {
  const { language } = appointment
  const w = words[language]
  const town = language === 'lv' ? sender.nameLv : sender.nameEn
  const parts = [
    w.greeting,
    w.opening[kind],
    facts(appointment, language),
    ...(kind === 'cancelled' ? [] : [bringList(appointment, language)]),
    howToChange(kind, appointment, sender, language),
    `${w.farewell}\n${town}`,
  ]
  const calendar =
    kind === 'reminder' ? undefined : appointmentCalendar(appointment, sender, language, at)
  return {
    to: appointment.resident.email ?? '',
    subject: w.subject[kind](dayAndTime(appointment.startsAt, language)),
    text: `${parts.filter(Boolean).join('\n\n')}\n`,
    ...(calendar && { calendar }),
  }
}

function facts(appointment: Appointment, language: Language): string {
  const w = words[language]
  const { service, site } = appointment
  const name = language === 'lv' ? service.nameLv : service.nameEn
  return [
    `${w.when}: ${dayAndTime(appointment.startsAt, language)}`,
    `${w.where}: ${[placeOf(appointment, language), site.address].filter(Boolean).join(', ')}`,
    ...(service.healthRelated ? [] : [`${w.what}: ${name}`]),
    `${w.code}: ${appointment.code}`,
  ].join('\n')
}

function bringList({ service }: Appointment, language: Language): string {
  const w = words[language]
  const named = language === 'lv' ? service.bringLv : service.bringEn
  const identity = service.needsIdentityDocument ? [w.identity] : []
  const list = service.healthRelated || named.length === 0 ? identity : named
  return list.length === 0 ? '' : [w.bring, ...list.map(thing => `– ${thing}`)].join('\n')
}

function howToChange(
  kind: MessageKind,
  appointment: Appointment,
  sender: MailSender,
  language: Language,
): string {
  const w = words[language]
  const phone = sender.phone && w.phone(printPhoneNumber(sender.phone))
  const [sentence, address] =
    kind === 'cancelled'
      ? [w.again, `${sender.publicUrl}${pathIn(language, '/book')}`]
      : [w.change, addressOf(appointment, sender, language)]
  return [sentence, address, phone].filter(Boolean).join('\n')
}

/** The appointment as .ics text, to be saved or sent; cancelled ones take the entry away. */
export function appointmentCalendar(
  appointment: Appointment,
  sender: MailSender,
  language: Language,
  at: Temporal.Instant,
): string {
  const w = words[language]
  const isCancelled = appointment.cancelledAt !== null
  const url = addressOf(appointment, sender, language)
  const place = placeOf(appointment, language)
  return calendarText({
    uid: `appointment-${appointment.id}@${new URL(sender.publicUrl).hostname}`,
    sequence: appointment.moves + (isCancelled ? 1 : 0),
    method: isCancelled ? 'CANCEL' : 'PUBLISH',
    stamp: at,
    start: appointment.startsAt,
    end: appointment.endsAt,
    summary: w.summary(place),
    location: [place, appointment.site.address].filter(Boolean).join(', '),
    description: [
      `${w.code}: ${appointment.code}`,
      sender.phone && w.phone(printPhoneNumber(sender.phone)),
    ]
      .filter(Boolean)
      .join('\n'),
    url,
  })
}
