import type { Reader } from '../../house/database.ts'

/** A coming visit as far as hours and rules ask for it. */
export type StandingVisit = {
  id: number
  siteId: number
  counterId: number
  service: string
  startsAt: Temporal.Instant
  endsAt: Temporal.Instant
  persons: number
  longContactReason: string | null
}

const limit = 50_000

/** The visits to come at these sites, those booked first in front. */
export async function listStandingVisits(
  reader: Reader,
  siteIds: readonly number[] | 'all',
  now: Temporal.Instant,
): Promise<StandingVisit[]> {
  let query = reader
    .selectFrom('appointments.appointment as a')
    .innerJoin('services.public_service as service', 'service.id', 'a.service_id')
    .select(['a.id', 'a.site_id as siteId', 'a.counter_id as counterId', 'service.slug as service'])
    .select(['a.starts_at as startsAt', 'a.ends_at as endsAt', 'a.persons'])
    .select('a.long_contact_reason as longContactReason')
    .where('a.starts_at', '>', now)
    .where('a.occupied', 'is not', null)
  if (siteIds !== 'all') query = query.where('a.site_id', 'in', [0, ...siteIds])
  return query.orderBy('a.id').limit(limit).execute()
}
