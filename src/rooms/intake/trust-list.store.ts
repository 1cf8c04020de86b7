import type { Reader, Tx } from '../../house/database.ts'
import type { PublishedList, TrustListRow } from './trust-list-row.ts'

/** The list that counts: the one imported last. */
export async function findTrustList(reader: Reader): Promise<TrustListRow | undefined> {
  const row = await reader
    .selectFrom('intake.trust_list')
    .select(['sha256', 'taken_at', 'next_update', 'services', 'imported_at'])
    .select(['territory', 'sequence', 'skipped', 'signed_by', 'fingerprint'])
    .select(['checked_by', 'list_of_lists_signer'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  const { sha256, services, territory, sequence, skipped, signed_by, fingerprint } = row
  const isPublished = territory && sequence !== null && signed_by && fingerprint
  return {
    sha256,
    takenAt: row.taken_at,
    nextUpdate: row.next_update,
    services,
    importedAt: row.imported_at,
    published: isPublished
      ? {
          territory,
          sequence,
          skipped,
          signedBy: signed_by,
          fingerprint,
          checkedBy: row.checked_by as PublishedList['checkedBy'],
          listOfListsSigner: row.list_of_lists_signer,
        }
      : null,
  }
}

export type NewTrustList = Omit<TrustListRow, 'importedAt'> & {
  /** The file that its signature was checked by. */
  operatorSha256: string | undefined
  by: number
  at: Temporal.Instant
}

export async function insertTrustList(tx: Tx, list: NewTrustList): Promise<void> {
  const { published } = list
  await tx
    .insertInto('intake.trust_list')
    .values({
      sha256: list.sha256,
      taken_at: list.takenAt,
      next_update: list.nextUpdate,
      services: list.services,
      territory: published?.territory,
      sequence: published?.sequence,
      skipped: published?.skipped ?? 0,
      signed_by: published?.signedBy,
      fingerprint: published?.fingerprint,
      checked_by: published?.checkedBy,
      list_of_lists_signer: published?.listOfListsSigner,
      operator_sha256: list.operatorSha256,
      imported_by: list.by,
      imported_at: list.at,
    })
    .execute()
}
