import { type QueryCreator, type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../house/database.ts'
import type { EntryOfNew } from '../../house/journal.ts'
import type { DB } from '../../house/schema.ts'
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
}): RawBuilder<BookingAside> {
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

/** Stores an appointment, its journal entry and the key of the request, all in one statement. */
export async function insertAppointment(
  tx: Tx,
  appointment: NewAppointment,
  { entry, used }: { entry: EntryOfNew; used: NewKey | undefined },
): Promise<number> {
  const booked = tx.with('booked', query =>
    query.insertInto('appointments.appointment').values(columnsOf(appointment)).returning('id'),
  )
  const stored = used ? withKey(booked, used, appointment.bookedAt) : booked
  const { id } = await stored
    .selectFrom('booked')
    .select(['booked.id', entry(sql<number>`booked.id`).as('entry')])
    .executeTakeFirstOrThrow()
  return id
}

type Booked = QueryCreator<DB & { booked: { id: number } }>

function withKey(booked: Booked, used: NewKey, at: Temporal.Instant): Booked {
  return booked.with('keyed', query =>
    query
      .insertInto('appointments.booking_key')
      .columns(['key', 'request_hash', 'appointment_id', 'used_at'])
      .expression(({ selectFrom, val }) =>
        selectFrom('booked').select([
          val(used.key).as('key'),
          sql<Buffer>`${used.requestHash}::bytea`.as('request_hash'),
          'booked.id',
          sql<Temporal.Instant>`${at}::timestamptz`.as('used_at'),
        ]),
      ),
  )
}

function columnsOf(appointment: NewAppointment) {
  return {
    ...placeColumns(appointment),
    code: appointment.code,
    service_id: appointment.serviceId,
    resident_id: appointment.residentId,
    persons: appointment.persons,
    channel: appointment.channel,
    language: appointment.language,
    long_contact_reason: appointment.longContactReason,
    note: appointment.note,
    booked_by: appointment.bookedBy,
    booked_at: appointment.bookedAt,
  }
}
