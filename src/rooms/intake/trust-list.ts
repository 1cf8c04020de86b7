import { type Clerk, requireRole } from '../../house/actor.ts'
import { db, inTransaction } from '../../house/database.ts'
import { readFile, registerFile, type StoredFile } from '../../house/files.ts'
import { sendJobs } from '../../house/jobs.ts'
import { writeJournal } from '../../house/journal.ts'
import { Refusal } from '../../house/refusal.ts'
import {
  importTrustSnapshot,
  type ListSignature,
  parseTrustSnapshot,
  type TrustSnapshot,
  TrustSnapshotFault,
  trustLimits,
} from '../signatures/index.ts'
import { listOpenItems } from './item.store.ts'
import { examinationJobName } from './item.ts'
import { findTrustList, insertTrustList } from './trust-list.store.ts'

let parsed: { sha256: string; snapshot: TrustSnapshot } | undefined

/** The list that counts, read once; nothing while none was imported. */
export async function currentTrust(): Promise<TrustSnapshot | undefined> {
  const row = await findTrustList(db())
  if (!row) return undefined
  if (parsed?.sha256 !== row.sha256) {
    const bytes = await readFile(row.sha256, { maxBytes: trustLimits.bytes })
    parsed = { sha256: row.sha256, snapshot: parseTrustSnapshot(bytes) }
  }
  return parsed.snapshot
}

const mostAgain = 500

type Importing = {
  file: StoredFile
  /** What a published list's signature is checked by: certificates, or a list of lists. */
  operator?: StoredFile | undefined
  now: Temporal.Instant
}

/**
 * Imports a trust list that lies in the file store, and has what is still open looked at again by
 * it. Refuses with `trust_list_…` and the reason of a {@link TrustSnapshotFault}.
 */
export async function importDocumentTrust(
  clerk: Clerk,
  { file, operator, now }: Importing,
): Promise<void> {
  requireRole(clerk, ['administrator'])
  const bytes = await readFile(file.sha256, { maxBytes: trustLimits.bytes })
  const by = operator && (await readFile(operator.sha256, { maxBytes: trustLimits.bytes }))
  const { snapshot, published } = read(bytes, by)
  const checkedBy = published?.checkedBy ? operator : undefined
  const services = snapshot.list?.services ?? snapshot.services.length
  await inTransaction(async tx => {
    await registerFile(tx, file, now)
    if (checkedBy) await registerFile(tx, checkedBy, now)
    await insertTrustList(tx, {
      sha256: file.sha256,
      takenAt: instant(snapshot.takenAt),
      nextUpdate: instant(snapshot.nextUpdate),
      services,
      published,
      operatorSha256: checkedBy?.sha256,
      by: clerk.id,
      at: now,
    })
    await writeJournal(tx, clerk, 'document_trust_imported', {
      at: now,
      details: { services, sha256: file.sha256, signature: published?.checkedBy ?? 'not_checked' },
    })
    const open = await listOpenItems(tx, { siteIds: 'all', limit: mostAgain })
    const again = open.map(({ id }) => ({ itemId: id }))
    await sendJobs(tx, examinationJobName, again)
  })
}

const instant = (text: string | null) => (text === null ? null : Temporal.Instant.from(text))

function read(bytes: Uint8Array, operator: Uint8Array | undefined) {
  try {
    const { snapshot, signature } = importTrustSnapshot(bytes, operator)
    return { snapshot, published: publishedIn(snapshot, signature) }
  } catch (error) {
    if (error instanceof TrustSnapshotFault) throw new Refusal(`trust_list_${error.reason}`)
    throw error
  }
}

function publishedIn({ list }: TrustSnapshot, signature: ListSignature | null) {
  if (!list || !signature) return null
  const { territory, sequence, skipped } = list
  return { territory, sequence, skipped, ...signature }
}
