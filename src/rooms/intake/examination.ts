import { now as clockNow } from '../../house/clock.ts'
import { db, inTransaction } from '../../house/database.ts'
import { readFile } from '../../house/files.ts'
import type { Job } from '../../house/jobs.ts'
import { type Scan, scanFile } from '../../house/scan.ts'
import { documentLimits, inspectDocument, type TrustSnapshot } from '../signatures/index.ts'
import {
  type Document,
  type Examination,
  listDocuments,
  upsertExamination,
} from './document.store.ts'
import { addAttention, lockItem } from './item.store.ts'
import { examinationJobName } from './item.ts'
import { currentTrust } from './trust-list.ts'

/**
 * Looks into every file of an item: virus scan, kind, signatures by the trust list of today. May be
 * done again at any time; the newest finding stands.
 */
export async function examineItem(itemId: number, now: Temporal.Instant): Promise<void> {
  const trust = await currentTrust()
  for (const document of await listDocuments(db(), itemId)) {
    const found = await examine(document, trust, now)
    await inTransaction(async tx => {
      const item = await lockItem(tx, itemId)
      await upsertExamination(tx, document.id, found)
      const known = new Set(item?.attention?.split(' '))
      const codes = attentionOf(found).filter(code => !known.has(code))
      await addAttention(tx, itemId, codes)
    })
  }
}

async function examine(
  { sha256, name }: Document,
  trust: TrustSnapshot | undefined,
  at: Temporal.Instant,
): Promise<Examination> {
  const scan = await scanFile(sha256)
  const bytes = await readFile(sha256, { maxBytes: documentLimits.bytes })
  const report = await inspectDocument(bytes, { name, trust, at })
  return {
    kind: report.kind,
    scan: scan.verdict,
    scanDetail: detailOf(scan),
    signatures: report.verdict,
    report,
    examinedAt: at,
  }
}

/** What the scanner said, and how old what it knows is. */
function detailOf({ signature, engine, databaseAt, reason }: Scan): string | null {
  const parts = [signature, engine, databaseAt?.toString(), reason].filter(Boolean)
  return parts.length > 0 ? parts.join('; ').slice(0, 300) : null
}

/** Why a person must look before anything is opened or believed. */
function attentionOf({ scan, signatures }: Examination): string[] {
  return [
    ...(scan === 'infected' ? ['infected'] : []),
    ...(signatures === 'invalid' ? ['signature_invalid'] : []),
  ]
}

/** After an item came in with files, and again when the trust list changed. */
export const examinationJob: Job = {
  name: examinationJobName,
  run: ({ itemId }) => examineItem(Number(itemId), clockNow()),
}
