import type { Tx } from '../../house/database.ts'
import type { EntryOfNew } from '../../house/journal.ts'
import { thenCommit } from '../../house/prepared.ts'
import { Statement, sql } from '../../house/statement.ts'
import type { Language } from '../../kit/language.ts'
import type { BookingChannel } from './appointment.ts'

type SiteDay = { siteId: number; day: Temporal.PlainDate }

/**
 * Holds the days of the sites until the end of the transaction: whoever books there waits. One
 * statement a day, by primary key and always in the same order, so that nobody waits in a circle.
 */
export async function lockSiteDays(tx: Tx, days: readonly SiteDay[]): Promise<void> {
  const keyOf = ({ siteId, day }: SiteDay) =>
    `${String(siteId).padStart(10, '0')} ${day.toString()}`
  const each = new Map(days.map(day => [keyOf(day), day]))
  for (const [, { siteId, day }] of [...each].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const held = await sql`select 1 from appointments.site_day
      where site_id = ${siteId} and day = ${day} for update`.execute(tx)
    if (held.rows.length > 0) continue
    await sql`insert into appointments.site_day (site_id, day) values (${siteId}, ${day})
      on conflict do nothing`.execute(tx)
    await sql`select 1 from appointments.site_day
      where site_id = ${siteId} and day = ${day} for update`.execute(tx)
  }
}

/** What a booking has to know besides what is held: one value of one snapshot. */
export type BookingAside = {
  /** The key's request hash in hex, where the key was used before. */
  keyHash: string | null
  keyAppointmentId: number | null
  /** How many coming appointments the resident holds. */
  live: number
  resident: {
    givenName: string
    familyName: string
    phone: string | null
    email: string | null
    reachedBy: 'phone' | 'email' | 'letter' | 'none'
  } | null
}

/** The question behind {@link BookingAside}, for the query that reads what is held. */
export function bookingAside(asked: {
  key: string | undefined
  residentId: number
  now: Temporal.Instant
}): Statement<BookingAside> {
  return sql<BookingAside>`(select json_build_object(
    'keyHash', encode(k.request_hash, 'hex'), 'keyAppointmentId', k.appointment_id,
    'live', (select count(*) from appointments.appointment live
              where live.resident_id = ${asked.residentId} and live.starts_at > ${asked.now}
                and live.occupied is not null and not exists (select from appointments.finish
                  where appointment_id = live.id)),
    'resident', (select json_build_object('givenName', r.given_name, 'familyName', r.family_name,
        'phone', r.phone, 'email', r.email, 'reachedBy', r.reached_by)
      from residents.resident r where r.id = ${asked.residentId}))
    from (select) as one
    left join appointments.booking_key k on k.key = ${asked.key ?? null}::text)`
}

/** Where and when an appointment stands; `heldUntil` is the end with the airing after it. */
export type StoredPlace = {
  siteId: number
  hallId: number
  counterId: number
  startsAt: Temporal.Instant
  endsAt: Temporal.Instant
  heldUntil: Temporal.Instant
}

export type NewAppointment = StoredPlace & {
  code: string
  serviceId: number
  residentId: number
  persons: number
  channel: BookingChannel
  language: Language
  longContactReason: string | null
  note: string
  bookedBy: number | null
  bookedAt: Temporal.Instant
}

export function placeColumns(place: StoredPlace) {
  return {
    site_id: place.siteId,
    hall_id: place.hallId,
    counter_id: place.counterId,
    starts_at: place.startsAt,
    ends_at: place.endsAt,
    occupied: `[${place.startsAt},${place.heldUntil})`,
  }
}

export type NewKey = { key: string; requestHash: Buffer }

type Along = {
  entry: EntryOfNew
  /** The key of the request, if it has one. */
  used: NewKey | undefined
  /** Nothing follows in the deed: `commit` goes out with it. */
  isLast: boolean
}

/** Stores an appointment, its journal entry and the key of the request, all in one statement. */
export async function insertAppointment(
  tx: Tx,
  appointment: NewAppointment,
  { entry, used, isLast }: Along,
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    with booked as (${rowOf(appointment)} returning id)
         ${used ? sql`, keyed as (${keyOf(used, appointment.bookedAt)})` : sql``}
    select id, ${entry(sql`id`)} as entry from booked
    ${isLast ? ending : sql``}`.execute(tx)
  const [stored] = rows
  if (!stored) throw new Error('an appointment was stored without a row')
  return stored.id
}

const ending = new Statement([thenCommit], [])

function rowOf(appointment: NewAppointment) {
  const place = placeColumns(appointment)
  return sql`insert into appointments.appointment
    (site_id, hall_id, counter_id, starts_at, ends_at, occupied, code, service_id, resident_id,
     persons, channel, language, long_contact_reason, note, booked_by, booked_at)
    values (${place.site_id}, ${place.hall_id}, ${place.counter_id}, ${place.starts_at},
      ${place.ends_at}, ${place.occupied}, ${appointment.code}, ${appointment.serviceId},
      ${appointment.residentId}, ${appointment.persons}, ${appointment.channel},
      ${appointment.language}, ${appointment.longContactReason}, ${appointment.note},
      ${appointment.bookedBy}, ${appointment.bookedAt})`
}

function keyOf({ key, requestHash }: NewKey, at: Temporal.Instant) {
  return sql`insert into appointments.booking_key (key, request_hash, appointment_id, used_at)
    select ${key}::text, ${requestHash}::bytea, id, ${at}::timestamptz from booked`
}
