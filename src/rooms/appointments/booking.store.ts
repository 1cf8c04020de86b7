import { sql } from 'kysely'
import type { Reader, Tx } from '../../house/database.ts'
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

export type KnownKey = { requestHash: Buffer; appointmentId: number }

export async function findBookingKey(reader: Reader, key: string): Promise<KnownKey | undefined> {
  return reader
    .selectFrom('appointments.booking_key')
    .select(['request_hash as requestHash', 'appointment_id as appointmentId'])
    .where('key', '=', key)
    .executeTakeFirst()
}

export async function insertBookingKey(
  tx: Tx,
  { key, requestHash, appointmentId }: KnownKey & { key: string },
  at: Temporal.Instant,
): Promise<void> {
  await tx
    .insertInto('appointments.booking_key')
    .values({ key, request_hash: requestHash, appointment_id: appointmentId, used_at: at })
    .execute()
}

/** How many coming appointments a resident holds. */
export async function countLive(
  reader: Reader,
  residentId: number,
  now: Temporal.Instant,
): Promise<number> {
  const { count } = await reader
    .selectFrom('appointments.appointment')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('resident_id', '=', residentId)
    .where('starts_at', '>', now)
    .where('occupied', 'is not', null)
    .executeTakeFirstOrThrow()
  return count
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

export async function insertAppointment(tx: Tx, appointment: NewAppointment): Promise<number> {
  const { id } = await tx
    .insertInto('appointments.appointment')
    .values({
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
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
