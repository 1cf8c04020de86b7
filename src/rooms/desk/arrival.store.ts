import { sql } from 'kysely'
import type { Reader, Tx } from '../../house/database.ts'

export type Expected = {
  siteId: number
  hallId: number
  startsAt: Temporal.Instant
  persons: number
  cancelled: boolean
  finished: boolean
  called: boolean
}

/** An appointment as the door sees it, held until the transaction ends. */
export async function lockExpected(tx: Tx, appointmentId: number): Promise<Expected | undefined> {
  return tx
    .selectFrom('appointments.appointment as appointment')
    .where('appointment.id', '=', appointmentId)
    .select([
      'site_id as siteId',
      'hall_id as hallId',
      'starts_at as startsAt',
      'persons',
      sql<boolean>`exists (select from appointments.cancellation
        where appointment_id = appointment.id)`.as('cancelled'),
      sql<boolean>`exists (select from desk.counter_call call
        where call.appointment_id = appointment.id and call.outcome = 'finished')`.as('finished'),
      sql<boolean>`exists (select from desk.counter_call call
        where call.appointment_id = appointment.id)`.as('called'),
    ])
    .forUpdate('appointment')
    .executeTakeFirst()
}

/** One arrival at a time at a site: numbers and the count of those inside stay true. */
export async function lockSiteDay(tx: Tx, siteId: number, day: Temporal.PlainDate): Promise<void> {
  const key = `arrival ${siteId} ${day}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(tx)
}

/** Persons in the hall now, waiting or at a counter, without those of one appointment. */
export async function countInside(
  reader: Reader,
  hallId: number,
  day: Temporal.PlainDate,
  without = 0,
): Promise<number> {
  const { persons } = await reader
    .selectFrom('desk.arrival as arrival')
    .innerJoin('appointments.appointment as appointment', 'appointment.id', 'appointment_id')
    .leftJoin('desk.counter_call as call', join =>
      join.onRef('call.appointment_id', '=', 'appointment.id').on('call.ended_at', 'is', null),
    )
    .where('appointment.hall_id', '=', hallId)
    .where('arrival.day', '=', day)
    .where('appointment.id', '!=', without)
    .where('arrival.inside_at', 'is not', null)
    .where(where => where.or([where('waiting', 'is not', null), where('call.id', 'is not', null)]))
    .select(sql<number>`coalesce(sum(appointment.persons), 0)::int`.as('persons'))
    .executeTakeFirstOrThrow()
  return persons
}

export async function findArrival(
  reader: Reader,
  appointmentId: number,
): Promise<{ ticket: number } | undefined> {
  return reader
    .selectFrom('desk.arrival')
    .select('ticket')
    .where('appointment_id', '=', appointmentId)
    .executeTakeFirst()
}

export async function nextTicket(tx: Tx, siteId: number, day: Temporal.PlainDate) {
  const { ticket } = await tx
    .selectFrom('desk.arrival')
    .where('site_id', '=', siteId)
    .where('day', '=', day)
    .select(sql<number>`coalesce(max(ticket), 0) + 1`.as('ticket'))
    .executeTakeFirstOrThrow()
  return ticket
}

type NewArrival = {
  appointmentId: number
  siteId: number
  today: Temporal.PlainDate
  ticket: number
  where: 'outside' | 'inside'
  now: Temporal.Instant
  by: number
}

export async function insertArrival(tx: Tx, arrival: NewArrival): Promise<void> {
  await tx
    .insertInto('desk.arrival')
    .values({
      appointment_id: arrival.appointmentId,
      site_id: arrival.siteId,
      day: arrival.today,
      ticket: arrival.ticket,
      outside_at: arrival.where === 'outside' ? arrival.now : null,
      inside_at: arrival.where === 'inside' ? arrival.now : null,
      recorded_by: arrival.by,
    })
    .execute()
}

/** Comes in, or (null) goes out again to wait; the first moment outside stays. */
export async function setInside(
  tx: Tx,
  appointmentId: number,
  at: Temporal.Instant | null,
): Promise<void> {
  await tx
    .updateTable('desk.arrival')
    .set({ inside_at: at, outside_at: sql`coalesce(outside_at, inside_at)` })
    .where('appointment_id', '=', appointmentId)
    .execute()
}

export async function deleteArrival(tx: Tx, appointmentId: number): Promise<void> {
  await tx.deleteFrom('desk.arrival').where('appointment_id', '=', appointmentId).execute()
}
