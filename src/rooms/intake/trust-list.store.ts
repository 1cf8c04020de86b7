import type { Selectable } from 'kysely'
import type { Reader, Tx } from '../../house/database.ts'
import type { DB } from '../../house/schema.ts'
import type { PublishedList, TrustListRow } from './trust-list-row.ts'

/** The list that counts: the one imported last. */
export async function findTrustList(reader: Reader): Promise<TrustListRow | undefined> {
  const row = await reader
    .selectFrom('intake.trust_list')
    .select(['sha256', 'taken_at', 'next_update', 'services', 'imported_at'])
    .select(['territory', 'sequence', 'skipped', 'signed_by', 'fingerprint'])
    .select(['checked_by', 'list_of_lists_signer', 'list_of_lists_fingerprint'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (
    row && {
      sha256: row.sha256,
      takenAt: row.taken_at,
      nextUpdate: row.next_update,
      services: row.services,
      importedAt: row.imported_at,
      published: publishedIn(row),
    }
  )
}

type Row = Pick<
  Selectable<DB['intake.trust_list']>,
  | 'territory'
  | 'sequence'
  | 'skipped'
  | 'signed_by'
  | 'fingerprint'
  | 'checked_by'
  | 'list_of_lists_signer'
  | 'list_of_lists_fingerprint'
>

function publishedIn(row: Row): PublishedList | null {
  const { territory, sequence, skipped } = row
  const signer = signerIn(row.signed_by, row.fingerprint)
  if (territory === null || sequence === null || !signer) return null
  const checkedBy = row.checked_by as PublishedList['checkedBy']
  const listOfLists = signerIn(row.list_of_lists_signer, row.list_of_lists_fingerprint)
  return { territory, sequence, skipped, signer, checkedBy, listOfLists }
}

const signerIn = (name: string | null, fingerprint: string | null) =>
  name === null || fingerprint === null ? null : { name, fingerprint }

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
      signed_by: published?.signer.name,
      fingerprint: published?.signer.fingerprint,
      checked_by: published?.checkedBy,
      list_of_lists_signer: published?.listOfLists?.name,
      list_of_lists_fingerprint: published?.listOfLists?.fingerprint,
      operator_sha256: list.operatorSha256,
      imported_by: list.by,
      imported_at: list.at,
    })
    .execute()
}
