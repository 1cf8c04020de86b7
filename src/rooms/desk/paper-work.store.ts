import { sql } from 'kysely'
import type { Reader } from '../../house/database.ts'

/** How often something was handed over on paper to a resident since a moment. */
export async function countPrinted(
  reader: Reader,
  residentId: number,
  since: Temporal.Instant,
): Promise<number> {
  const { count } = await reader
    .selectFrom('certificates.handover')
    .where('resident_id', '=', residentId)
    .where('at', '>=', since)
    .where('outcome', '=', 'printed')
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow()
  return count
}
