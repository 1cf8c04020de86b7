import { hash, randomInt } from 'node:crypto'
import { type Actor, requireRoleOfStaff, staffId } from '../../house/actor.ts'
import { inTransaction, type Tx } from '../../house/database.ts'
import { entryOfNew } from '../../house/journal.ts'
import { announce } from '../../house/live.ts'
import { Refusal } from '../../house/refusal.ts'
import { newCodeWord } from '../../kit/code-word.ts'
import type { Language } from '../../kit/language.ts'
import { findOrCreateResident, type NewResident } from '../residents/index.ts'
import type { PublicService } from '../services/index.ts'
import { type Sender, whoSends } from '../sites/index.ts'
import type { Appointment, BookingChannel } from './appointment.ts'
import {
  type BookingAside,
  bookingQuestion,
  insertAppointment,
  type NewAppointment,
} from './booking.store.ts'
import { isReachedByMail, queueMessage } from './message.ts'
import type { WantedVisit } from './place.ts'
import { type DayReading, serviceOf } from './reading.ts'
import {
  audienceOf,
  bookingRoles,
  detailsOf,
  getAppointment,
  holdDays,
  orNextTimes,
  readDay,
  reasonToKeep,
  takePlace,
} from './taking.ts'

/** A visit somebody asks for. */
export type Booking = {
  /** Slug. */
  service: string
  /** Slug. */
  site: string
  startsAt: Temporal.Instant
  /** The counter asked first; another of the site takes the visit when it is held. */
  counterId?: number | undefined
  /** Somebody known, or who it is: found by name and phone or e-mail, else written down. */
  resident: { id: number } | NewResident
  /** People who come together: 1 (the default) to 5. */
  persons?: number | undefined
  channel: BookingChannel
  /** In which language messages are. */
  language: Language
  longContactReason?: string | undefined
  note?: string | undefined
  /** Idempotency key, 8–200 characters: the same key and request give the same appointment. */
  key?: string | undefined
  now: Temporal.Instant
}

/** The same thing said twice is stored once; `key_reused` when it is not the same thing. */
function hashOf({ key, now, ...request }: Booking): Buffer {
  return hash('sha256', JSON.stringify(request), 'buffer')
}

/**
 * Books a visit: holds the site's day, judges again what is free and allowed, stores, journals and
 * queues the confirmation, all in one transaction. Everybody takes this way.
 * Refuses with a `PlaceObstacle`, `too_many_live` (web) or `key_reused`; `time_taken`,
 * `ceiling_reached` and `outside_hours` carry `next`: up to three free times (`FreeTime[]`).
 */
export async function bookAppointment(actor: Actor, booking: Booking): Promise<Appointment> {
  requireRoleOfStaff(actor, bookingRoles)
  const sender = await whoSends()
  return orNextTimes(actor, booking, () =>
    inTransaction(tx => storeBooking(tx, actor, booking, sender)),
  )
}

async function storeBooking(
  tx: Tx,
  actor: Actor,
  booking: Booking,
  sender: Sender,
): Promise<Appointment> {
  const { key, now } = booking
  const requestHash = hashOf(booking)
  const residentId = await residentOf(tx, booking)
  await holdDays(tx, booking.site, booking.startsAt)
  const question = bookingQuestion({ key: key ?? null, residentId, now })
  const reading = await readDay(tx, booking.site, booking.startsAt, { question })
  const before = reading.aside
  if (before?.keyHash) return repeat(tx, before, requestHash)
  if (actor.kind === 'resident') refuseIfTooMany(reading, before?.live ?? 0)
  const wanted = wantedVisit(actor, booking, reading)
  const stored = newAppointment(actor, booking, reading, { wanted, residentId })
  const unnumbered = bookedAppointment(reading, wanted.service, stored, before?.resident)
  const details = detailsOf(unnumbered)
  const entry = entryOfNew(actor, 'appointment_booked', { kind: 'appointment', at: now, details })
  const used = key === undefined ? undefined : { key, requestHash }
  const isLast = !isReachedByMail(unnumbered)
  const id = await insertAppointment(tx, stored, { entry, used, isLast })
  const appointment = { ...unnumbered, id }
  await announce(tx, `site:${appointment.site.id}`)
  await queueMessage(tx, 'confirmation', appointment, sender, now)
  return appointment
}

/** The row to store; throws the refusal when there is no place for it. */
function newAppointment(
  actor: Actor,
  booking: Booking,
  reading: DayReading,
  { wanted, residentId }: { wanted: WantedVisit; residentId: number },
): NewAppointment {
  const place = takePlace(reading, wanted)
  return {
    ...place,
    code: newCodeWord(below => randomInt(below)),
    serviceId: wanted.service.id,
    residentId,
    persons: wanted.persons,
    channel: booking.channel,
    language: booking.language,
    longContactReason: reasonToKeep(reading, wanted, place.siteId),
    note: booking.note ?? '',
    bookedBy: staffId(actor),
    bookedAt: booking.now,
  }
}

/** The answer that was given to this key before. */
function repeat(tx: Tx, before: BookingAside, requestHash: Buffer): Promise<Appointment> {
  if (before.keyHash !== requestHash.toString('hex')) throw new Refusal('key_reused')
  return getAppointment(tx, before.keyAppointmentId ?? 0)
}

/** The appointment as pages know it, put together from what was read already. */
function bookedAppointment(
  { schedules: [schedule] }: DayReading,
  service: PublicService,
  stored: NewAppointment,
  person: BookingAside['resident'] | undefined,
): Omit<Appointment, 'id'> {
  const counter = schedule?.counters.find(({ id }) => id === stored.counterId)
  if (!schedule || !counter || !person) throw new Error('booked at no counter, or for nobody')
  return {
    ...stored,
    site: schedule.site,
    counter,
    service,
    resident: { ...person, id: stored.residentId },
    moves: 0,
    cancelledAt: null,
    cancellationReason: null,
    noShowAt: null,
    finishedAt: null,
  }
}

async function residentOf(tx: Tx, { resident, language, now }: Booking): Promise<number> {
  if ('id' in resident) return resident.id
  return findOrCreateResident(tx, { language, ...resident }, now)
}

function wantedVisit(actor: Actor, booking: Booking, { timetable }: DayReading): WantedVisit {
  return {
    service: serviceOf(timetable, booking.service),
    startsAt: booking.startsAt,
    counterId: booking.counterId,
    persons: booking.persons ?? 1,
    channel: booking.channel,
    audience: audienceOf(actor),
    longContactReason: actor.kind === 'resident' ? undefined : booking.longContactReason,
    now: booking.now,
  }
}

function refuseIfTooMany({ timetable: { setting } }: DayReading, live: number): void {
  const most = setting.livePerResident
  if (live >= most) throw new Refusal('too_many_live', { most })
}
