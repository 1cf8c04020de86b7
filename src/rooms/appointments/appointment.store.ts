import { sql } from 'kysely'
import type { Reader, Tx } from '../../house/database.ts'
import type { Language } from '../../kit/language.ts'
import type { Appointment, BookingChannel, CancellationReason } from './appointment.ts'

export function selectAppointments(reader: Reader) {
  return reader
    .selectFrom('appointments.appointment as a')
    .innerJoin('sites.site as site', 'site.id', 'a.site_id')
    .innerJoin('sites.counter as counter', 'counter.id', 'a.counter_id')
    .innerJoin('services.public_service as service', 'service.id', 'a.service_id')
    .innerJoin('residents.resident as resident', 'resident.id', 'a.resident_id')
    .leftJoin('appointments.cancellation as cancellation', 'cancellation.appointment_id', 'a.id')
    .leftJoin('appointments.no_show as no_show', 'no_show.appointment_id', 'a.id')
    .select(['a.id', 'a.code', 'a.starts_at', 'a.ends_at', 'a.persons', 'a.channel', 'a.language'])
    .select(['a.long_contact_reason', 'a.note', 'a.booked_at', 'a.hall_id'])
    .select(['site.id as site_id', 'site.slug as site_slug', 'site.name_lv as site_lv'])
    .select(['site.name_en as site_en', 'site.address', 'site.phone as site_phone'])
    .select(['counter.id as counter_id', 'counter.number as counter_number'])
    .select(['service.id as service_id', 'service.slug as service_slug'])
    .select(['service.name_lv as service_lv', 'service.name_en as service_en'])
    .select(['service.bring_lv', 'service.bring_en', 'service.health_related'])
    .select(['service.needs_mandate', 'service.needs_identity_document'])
    .select(['resident.id as resident_id', 'resident.given_name', 'resident.family_name'])
    .select(['resident.phone', 'resident.email', 'resident.reached_by'])
    .select(['cancellation.cancelled_at', 'cancellation.reason', 'no_show.recorded_at'])
    .select(
      sql<Temporal.Instant | null>`(select finished_at from appointments.finish
        where appointment_id = a.id)`.as('finished_at'),
    )
    .select(
      sql<number>`(select count(*) from appointments.move m where m.appointment_id = a.id)`.as(
        'moves',
      ),
    )
    .$narrowType<{
      channel: BookingChannel
      language: Language
      reached_by: 'phone' | 'email' | 'letter' | 'none'
      reason: CancellationReason | null
    }>()
}

type Row = Awaited<ReturnType<ReturnType<typeof selectAppointments>['execute']>>[number]

export function appointmentOf(row: Row): Appointment {
  return {
    id: row.id,
    code: row.code,
    site: {
      id: row.site_id,
      slug: row.site_slug,
      nameLv: row.site_lv,
      nameEn: row.site_en,
      address: row.address,
      phone: row.site_phone,
    },
    counter: { id: row.counter_id, number: row.counter_number, hallId: row.hall_id },
    service: serviceOf(row),
    resident: {
      id: row.resident_id,
      givenName: row.given_name,
      familyName: row.family_name,
      phone: row.phone,
      email: row.email,
      reachedBy: row.reached_by,
    },
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    persons: row.persons,
    channel: row.channel,
    language: row.language,
    longContactReason: row.long_contact_reason,
    note: row.note,
    bookedAt: row.booked_at,
    moves: row.moves,
    cancelledAt: row.cancelled_at,
    cancellationReason: row.reason,
    noShowAt: row.recorded_at,
    finishedAt: row.finished_at,
  }
}

function serviceOf(row: Row): Appointment['service'] {
  return {
    id: row.service_id,
    slug: row.service_slug,
    nameLv: row.service_lv,
    nameEn: row.service_en,
    bringLv: row.bring_lv,
    bringEn: row.bring_en,
    healthRelated: row.health_related,
    needsMandate: row.needs_mandate,
    needsIdentityDocument: row.needs_identity_document,
  }
}

export async function findAppointment(
  reader: Reader,
  id: number,
): Promise<Appointment | undefined> {
  const row = await selectAppointments(reader).where('a.id', '=', id).executeTakeFirst()
  return row && appointmentOf(row)
}

/** Those of these ids that still stand, soonest first. */
export async function findAppointments(
  reader: Reader,
  ids: readonly number[],
): Promise<Appointment[]> {
  const rows = await selectAppointments(reader)
    .where('a.id', 'in', [0, ...ids])
    .where('a.occupied', 'is not', null)
    .orderBy('a.starts_at')
    .orderBy('a.id')
    .execute()
  return rows.map(appointmentOf)
}

export async function findAppointmentOfCode(
  reader: Reader,
  code: string,
): Promise<Appointment | undefined> {
  const row = await selectAppointments(reader).where('a.code', '=', code).executeTakeFirst()
  return row && appointmentOf(row)
}

/** The appointment that was booked with this idempotency key, or nothing. */
export async function findAppointmentOfKey(
  reader: Reader,
  key: string,
): Promise<Appointment | undefined> {
  const row = await selectAppointments(reader)
    .innerJoin('appointments.booking_key as used', 'used.appointment_id', 'a.id')
    .where('used.key', '=', key)
    .executeTakeFirst()
  return row && appointmentOf(row)
}

/** Holds one appointment until the end of the transaction, then reads it. */
export async function lockAppointment(tx: Tx, id: number): Promise<Appointment | undefined> {
  await tx
    .selectFrom('appointments.appointment')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .execute()
  return findAppointment(tx, id)
}

/** Those that begin at the sites in a window, in order; `live`: without the cancelled ones. */
export async function listAppointments(
  reader: Reader,
  {
    siteIds,
    from,
    to,
    live = false,
  }: {
    siteIds: readonly number[] | 'all'
    from: Temporal.Instant
    to: Temporal.Instant
    live?: boolean
  },
): Promise<Appointment[]> {
  let query = selectAppointments(reader)
    .where('a.starts_at', '>=', from)
    .where('a.starts_at', '<', to)
  if (siteIds !== 'all') query = query.where('a.site_id', 'in', [0, ...siteIds])
  if (live) query = query.where('a.occupied', 'is not', null)
  const rows = await query.orderBy('a.starts_at').orderBy('a.id').limit(20_000).execute()
  return rows.map(appointmentOf)
}
