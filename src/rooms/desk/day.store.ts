import type { Reader } from '../../house/database.ts'
import type { Arrival, CounterCall } from './day-row.ts'

export async function listArrivals(
  reader: Reader,
  siteId: number,
  day: Temporal.PlainDate,
): Promise<Arrival[]> {
  return reader
    .selectFrom('desk.arrival as arrival')
    .leftJoin('sites.counter as wanted', 'wanted.id', 'arrival.wanted_counter_id')
    .where('arrival.site_id', '=', siteId)
    .where('arrival.day', '=', day)
    .select([
      'appointment_id as appointmentId',
      'ticket',
      'outside_at as outsideAt',
      'inside_at as insideAt',
      'waiting',
      'wanted.number as wantedCounter',
    ])
    .$narrowType<{ waiting: Arrival['waiting'] }>()
    .limit(1000)
    .execute()
}

/** The calls of those who arrived at the site on the day, oldest first. */
export async function listCalls(
  reader: Reader,
  siteId: number,
  day: Temporal.PlainDate,
): Promise<CounterCall[]> {
  return reader
    .selectFrom('desk.counter_call as call')
    .innerJoin('desk.arrival as arrival', 'arrival.appointment_id', 'call.appointment_id')
    .innerJoin('sites.counter as counter', 'counter.id', 'call.counter_id')
    .innerJoin('staff.person as clerk', 'clerk.id', 'call.clerk_id')
    .where('arrival.site_id', '=', siteId)
    .where('arrival.day', '=', day)
    .select([
      'call.id',
      'call.appointment_id as appointmentId',
      'call.counter_id as counterId',
      'counter.number as counterNumber',
      'call.clerk_id as clerkId',
      'clerk.name as clerkName',
      'call.called_at as calledAt',
      'call.came_at as cameAt',
      'call.ended_at as endedAt',
      'call.outcome',
    ])
    .orderBy('call.id')
    .limit(3000)
    .execute()
}
