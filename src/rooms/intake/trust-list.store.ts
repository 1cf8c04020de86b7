import type { Reader, Tx } from '../../house/database.ts'
import type { TrustListRow } from './trust-list-row.ts'

/** The list that counts: the one imported last. */
export async function findTrustList(reader: Reader): Promise<TrustListRow | undefined> {
  return reader
    .selectFrom('intake.trust_list')
    .select([
      'sha256',
      'taken_at as takenAt',
      'next_update as nextUpdate',
      'services',
      'imported_at as importedAt',
    ])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function insertTrustList(
  tx: Tx,
  list: Omit<TrustListRow, 'importedAt'> & { by: number; at: Temporal.Instant },
): Promise<void> {
  await tx
    .insertInto('intake.trust_list')
    .values({
      sha256: list.sha256,
      taken_at: list.takenAt,
      next_update: list.nextUpdate,
      services: list.services,
      imported_by: list.by,
      imported_at: list.at,
    })
    .execute()
}
