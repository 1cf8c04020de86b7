import { sql } from 'kysely'
import type { Tx } from '../../house/database.ts'
import { type EntryOfNew, writingEntry } from '../../house/journal.ts'
import { keptQuery } from '../../house/kept-query.ts'
import { thenCommit, withNext } from '../../house/prepared.ts'
import type { Language } from '../../kit/language.ts'
import type { BookingChannel } from './appointment.ts'
import { type BusyQuestion, busyQuestion } from './busy.store.ts'

type SiteDay = { siteId: number; day: Temporal.PlainDate }

const holdDay = keptQuery(
  (_, { siteId, day }: SiteDay) =>
    sql`select appointments.hold_day(${siteId}, ${day}) ${sql.raw(withNext)}`,
)

/**
 * Holds the days of the sites until the end of the transaction: whoever books there waits, with
 * the next statement. One statement a day, by primary key and always in the same order, so that
 * nobody waits in a circle.
 */
export async function lockSiteDays(tx: Tx, days: readonly SiteDay[]): Promise<void> {
  const keyOf = ({ siteId, day }: SiteDay) =>
    `${String(siteId).padStart(10, '0')} ${day.toString()}`
  const each = new Map(days.map(day => [keyOf(day), day]))
  for (const [, day] of [...each].sort(([one], [other]) => (one < other ? -1 : 1)))
    await holdDay(tx, day)
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

type BookingAsked = { key: string | null; residentId: number; now: Temporal.Instant }

const heldAndBooking = busyQuestion(
  ({ key, residentId, now }: BookingAsked) => sql<BookingAside>`(select json_build_object(
    'keyHash', encode(k.request_hash, 'hex'), 'keyAppointmentId', k.appointment_id,
    'live', (select count(*) from appointments.appointment live
              where live.resident_id = ${residentId} and live.starts_at > ${now}
                and live.occupied is not null and not exists (select from appointments.finish
                  where appointment_id = live.id)),
    'resident', (select json_build_object('givenName', r.given_name, 'familyName', r.family_name,
        'phone', r.phone, 'email', r.email, 'reachedBy', r.reached_by)
      from residents.resident r where r.id = ${residentId}))
    from (select) as one
    left join appointments.booking_key k on k.key = ${key}::text)`,
)

/** What is held, with {@link BookingAside} aside. */
export const bookingQuestion =
  (booking: BookingAsked): BusyQuestion<BookingAside> =>
  (reader, asked) =>
    heldAndBooking(reader, { ...asked, ...booking })

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
  const given = {
    ...columnsOf(appointment),
    ...entry,
    key: used?.key ?? null,
    request_hash: used?.requestHash ?? null,
  }
  const [stored] = await (isLast ? storeAsLast : store)(tx, given)
  if (!stored) throw new Error('an appointment was stored without a row')
  return stored.id
}

type Given = ReturnType<typeof columnsOf> &
  EntryOfNew & { key: string | null; request_hash: Buffer | null }

const storing = (ending: string) =>
  keptQuery(
    (_, a: Given) => sql<{ id: number }>`
    with booked as (
      insert into appointments.appointment
        (site_id, hall_id, counter_id, starts_at, ends_at, occupied, code, service_id, resident_id,
         persons, channel, language, long_contact_reason, note, booked_by, booked_at)
      values (${a.site_id}, ${a.hall_id}, ${a.counter_id}, ${a.starts_at}, ${a.ends_at},
        ${a.occupied}, ${a.code}, ${a.service_id}, ${a.resident_id}, ${a.persons}, ${a.channel},
        ${a.language}, ${a.long_contact_reason}, ${a.note}, ${a.booked_by}, ${a.booked_at})
      returning id
    ), keyed as (
      insert into appointments.booking_key (key, request_hash, appointment_id, used_at)
      select ${a.key}::text, ${a.request_hash}::bytea, id, ${a.booked_at}::timestamptz
        from booked where ${a.key}::text is not null
    )
    select id, ${writingEntry(a, sql`id`)} as entry from booked ${sql.raw(ending)}`,
  )

const store = storing('')
const storeAsLast = storing(thenCommit)

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
