import type { Language } from '../../kit/language.ts'

export type BookingChannel = 'phone' | 'web' | 'counter' | 'api' | 'walk_in'

export type CancellationReason =
  | 'resident'
  | 'site_closed'
  | 'clerk_ill'
  | 'mistake'
  | 'rules_changed'

/** A booked time with what pages and messages say about it. */
export type Appointment = {
  id: number
  code: string
  site: {
    id: number
    slug: string
    nameLv: string
    nameEn: string
    address: string | null
    phone: string | null
  }
  counter: { id: number; number: number; hallId: number }
  service: {
    id: number
    slug: string
    nameLv: string
    nameEn: string
    bringLv: readonly string[]
    bringEn: readonly string[]
    /** Its name says something of somebody's health: not for mails, screens, calendars. */
    healthRelated: boolean
    needsMandate: boolean
    needsIdentityDocument: boolean
  }
  resident: {
    id: number
    givenName: string
    familyName: string
    phone: string | null
    email: string | null
    reachedBy: 'phone' | 'email' | 'letter' | 'none'
  }
  startsAt: Temporal.Instant
  endsAt: Temporal.Instant
  persons: number
  channel: BookingChannel
  language: Language
  longContactReason: string | null
  note: string
  bookedAt: Temporal.Instant
  /** How often it was moved. */
  moves: number
  cancelledAt: Temporal.Instant | null
  cancellationReason: CancellationReason | null
  noShowAt: Temporal.Instant | null
  /** Served to the end, which may be before its time is over, or even before it begins. */
  finishedAt: Temporal.Instant | null
}

/** Whether it is still to come or going on: it stands, was not served yet, its time is not over. */
export function isComing(appointment: Appointment, now: Temporal.Instant): boolean {
  if (!isLive(appointment) || appointment.finishedAt !== null) return false
  return Temporal.Instant.compare(appointment.endsAt, now) > 0
}

/** Whether the appointment still stands: neither cancelled nor missed. */
export function isLive(appointment: Appointment): boolean {
  return appointment.cancelledAt === null && appointment.noShowAt === null
}
