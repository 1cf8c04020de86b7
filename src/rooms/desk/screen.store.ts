import type { Reader } from '../../house/database.ts'
import type { ShownCall } from './day-row.ts'

/** The newest calls of a site's day: number and counter, nothing about the person. */
export async function listShownCalls(
  reader: Reader,
  { siteId, day }: { siteId: number; day: Temporal.PlainDate },
): Promise<ShownCall[]> {
  return reader
    .selectFrom('desk.counter_call as call')
    .innerJoin('desk.arrival as arrival', 'arrival.appointment_id', 'call.appointment_id')
    .innerJoin('sites.counter as counter', 'counter.id', 'call.counter_id')
    .where('arrival.site_id', '=', siteId)
    .where('arrival.day', '=', day)
    .where('call.ended_at', 'is', null)
    .select(['arrival.ticket', 'counter.number as counter', 'call.called_at as calledAt'])
    .orderBy('call.called_at', 'desc')
    .limit(5)
    .execute()
}
