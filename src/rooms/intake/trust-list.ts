import { type Clerk, requireRole } from '../../house/actor.ts'
import { db, inTransaction } from '../../house/database.ts'
import { readFile, registerFile, type StoredFile } from '../../house/files.ts'
import { sendJobs } from '../../house/jobs.ts'
import { writeJournal } from '../../house/journal.ts'
import { Refusal } from '../../house/refusal.ts'
import { parseTrustSnapshot, type TrustSnapshot, TrustSnapshotFault } from '../signatures/index.ts'
import { listOpenItems } from './item.store.ts'
import { examinationJobName } from './item.ts'
import { findTrustList, insertTrustList } from './trust-list.store.ts'

export const trustListBytes = 32 * 1024 * 1024

let parsed: { sha256: string; snapshot: TrustSnapshot } | undefined

/** The list that counts, read once; nothing while none was imported. */
export async function currentTrust(): Promise<TrustSnapshot | undefined> {
  const row = await findTrustList(db())
  if (!row) return undefined
  if (parsed?.sha256 !== row.sha256) {
    const bytes = await readFile(row.sha256, { maxBytes: trustListBytes })
    parsed = { sha256: row.sha256, snapshot: parseTrustSnapshot(bytes) }
  }
  return parsed.snapshot
}

const mostAgain = 500

/**
 * Imports a trust list that lies in the file store, and has what is still open looked at again by
 * it. Refuses with `trust_list_too_large`, `trust_list_no_certificates`, `trust_list_malformed`.
 */
export async function importDocumentTrust(
  clerk: Clerk,
  { file, now }: { file: StoredFile; now: Temporal.Instant },
): Promise<void> {
  requireRole(clerk, ['administrator'])
  const snapshot = read(await readFile(file.sha256, { maxBytes: trustListBytes }))
  await inTransaction(async tx => {
    await registerFile(tx, file, now)
    await insertTrustList(tx, {
      sha256: file.sha256,
      takenAt: instant(snapshot.takenAt),
      nextUpdate: instant(snapshot.nextUpdate),
      services: snapshot.services.length,
      by: clerk.id,
      at: now,
    })
    await writeJournal(tx, clerk, 'document_trust_imported', {
      at: now,
      details: { services: snapshot.services.length, sha256: file.sha256 },
    })
    const open = await listOpenItems(tx, { siteIds: 'all', limit: mostAgain })
    const again = open.map(({ id }) => ({ itemId: id }))
    await sendJobs(tx, examinationJobName, again)
  })
}

const instant = (text: string | null) => (text === null ? null : Temporal.Instant.from(text))

function read(bytes: Uint8Array): TrustSnapshot {
  try {
    return parseTrustSnapshot(bytes)
  } catch (error) {
    if (error instanceof TrustSnapshotFault) throw new Refusal(`trust_list_${error.reason}`)
    throw error
  }
}
