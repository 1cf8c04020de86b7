import { sql } from 'kysely'
import type { Reader, Tx } from '../../house/database.ts'

export type OpenCall = {
  id: number
  appointmentId: number
  residentId: number
  counterId: number
  siteId: number
  clerkId: number
  cameAt: Temporal.Instant | null
}

export async function findCounter(
  reader: Reader,
  id: number,
): Promise<{ id: number; siteId: number } | undefined> {
  return reader
    .selectFrom('sites.counter')
    .select(['id', 'site_id as siteId'])
    .where('id', '=', id)
    .executeTakeFirst()
}

type Called = { appointmentId: number; ticket: number }

/**
 * Takes the next waiting person off the list. The row is updated here, so of two clerks who call
 * at once one finds it locked and passes over it; neither ever gets a row the other has taken.
 */
export async function takeNextArrival(
  tx: Tx,
  { id, siteId, day }: { id: number; siteId: number; day: Temporal.PlainDate },
): Promise<Called | undefined> {
  const { rows } = await sql<{ appointment_id: number; ticket: number }>`
    update desk.arrival set waiting = null, wanted_counter_id = null
     where id = (
       select arrival.id from desk.arrival
         join appointments.appointment on appointment.id = arrival.appointment_id
        where arrival.site_id = ${siteId} and arrival.day = ${day.toString()}
          and arrival.waiting = 'for_call'
          and (arrival.wanted_counter_id = ${id} or arrival.wanted_counter_id is null
            and exists (select from services.offering
              where counter_id = ${id} and service_id = appointment.service_id))
        order by arrival.wanted_counter_id is null, appointment.starts_at, arrival.ticket
        limit 1 for update of arrival skip locked)
    returning appointment_id, ticket`.execute(tx)
  const [row] = rows
  return row && { appointmentId: row.appointment_id, ticket: row.ticket }
}

/** Takes one waiting person, aside or in turn; nothing when the person is not waiting here. */
export async function takeArrival(
  tx: Tx,
  appointmentId: number,
  siteId: number,
): Promise<Called | undefined> {
  return tx
    .updateTable('desk.arrival')
    .set({ waiting: null, wanted_counter_id: null })
    .where('appointment_id', '=', appointmentId)
    .where('site_id', '=', siteId)
    .where('waiting', 'is not', null)
    .returning(['appointment_id as appointmentId', 'ticket'])
    .executeTakeFirst()
}

type NewCall = {
  appointmentId: number
  counterId: number
  clerkId: number
  now: Temporal.Instant
}

export async function insertCall(tx: Tx, call: NewCall): Promise<void> {
  await tx
    .insertInto('desk.counter_call')
    .values({
      appointment_id: call.appointmentId,
      counter_id: call.counterId,
      clerk_id: call.clerkId,
      called_at: call.now,
    })
    .execute()
}

/** The call that holds a counter now. */
export async function findOpenCall(reader: Reader, counterId: number): Promise<number | undefined> {
  const call = await reader
    .selectFrom('desk.counter_call')
    .select('id')
    .where('counter_id', '=', counterId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return call?.id
}

/** Whose call it is, ended or not. */
export async function findCall(
  reader: Reader,
  id: number,
): Promise<{ appointmentId: number } | undefined> {
  return reader
    .selectFrom('desk.counter_call')
    .select('appointment_id as appointmentId')
    .where('id', '=', id)
    .executeTakeFirst()
}

/** A call that has not ended, held. */
export async function lockCall(tx: Tx, id: number): Promise<OpenCall | undefined> {
  return tx
    .selectFrom('desk.counter_call as call')
    .innerJoin('appointments.appointment as appointment', 'appointment.id', 'call.appointment_id')
    .where('call.id', '=', id)
    .where('call.ended_at', 'is', null)
    .select([
      'call.id',
      'call.appointment_id as appointmentId',
      'appointment.resident_id as residentId',
      'call.counter_id as counterId',
      'appointment.site_id as siteId',
      'call.clerk_id as clerkId',
      'call.came_at as cameAt',
    ])
    .forUpdate('call')
    .executeTakeFirst()
}

export async function setCame(tx: Tx, id: number, at: Temporal.Instant): Promise<void> {
  await tx.updateTable('desk.counter_call').set({ came_at: at }).where('id', '=', id).execute()
}

export async function showAgain(tx: Tx, id: number, at: Temporal.Instant): Promise<void> {
  await tx.updateTable('desk.counter_call').set({ called_at: at }).where('id', '=', id).execute()
}

type Ending = { outcome: string; now: Temporal.Instant; nextCounterId?: number }

export async function endCall(
  tx: Tx,
  id: number,
  { outcome, now, nextCounterId }: Ending,
): Promise<void> {
  await tx
    .updateTable('desk.counter_call')
    .set({ ended_at: now, outcome, next_counter_id: nextCounterId ?? null })
    .where('id', '=', id)
    .execute()
}

type Release = { waiting: 'for_call' | 'aside'; wantedCounterId?: number }

export async function releaseArrival(
  tx: Tx,
  appointmentId: number,
  { waiting, wantedCounterId }: Release,
): Promise<void> {
  await tx
    .updateTable('desk.arrival')
    .set({ waiting, wanted_counter_id: wantedCounterId ?? null })
    .where('appointment_id', '=', appointmentId)
    .execute()
}
