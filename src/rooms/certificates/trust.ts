import { type Clerk, type ProgramActor, requireRoleOfStaff, staffId } from '../../house/actor.ts'
import { db, inTransaction } from '../../house/database.ts'
import { writeJournal } from '../../house/journal.ts'
import { NotFound, Refusal } from '../../house/refusal.ts'
import {
  parseSigners,
  type ReadSigner,
  type Signer,
  type TrustList,
  TrustListFault,
  trustListOf,
} from '../hcert/index.ts'
import {
  type CertificateSetting,
  getCertificateSetting,
  insertSigner,
  listStandingCertificates,
  raiseTrustVersion,
  updateCertificateSetting,
  updateWithdrawal,
} from './signer.store.ts'

let known: { version: number; database: unknown; trust: TrustList } | undefined

/**
 * The trust list of this moment. Parsed keys are kept in the process as long as the version in the
 * database stays the same, so a withdrawal holds in every process at once.
 */
export async function currentTrust(): Promise<TrustList> {
  const { trustVersion } = await getCertificateSetting(db())
  if (known?.version === trustVersion && known.database === db()) return known.trust
  const signers = (await listStandingCertificates(db())).flatMap(signersIn)
  known = { version: trustVersion, database: db(), trust: trustListOf(signers) }
  return known.trust
}

function signersIn(certificate: Uint8Array): Signer[] {
  return parseSigners(certificate).map(({ signer }) => signer)
}

const longestSubject = 500
const longestCertificate = 10_000

type Importing = { file: Uint8Array | string; sample?: boolean; now: Temporal.Instant }

/**
 * Takes in a file of signers, whole or not at all; known ones stay as they are. Refuses with
 * `trust_list_unusable` and the reason. Tells how many were read and how many were new.
 */
export async function importTrustList(
  actor: Clerk | ProgramActor,
  { file, sample = false, now }: Importing,
): Promise<{ read: number; added: number }> {
  requireRoleOfStaff(actor, ['administrator'])
  const signers = readOrRefuse(file)
  return inTransaction(async tx => {
    let added = 0
    for (const signer of signers) {
      const by = { sample, importedBy: staffId(actor), at: now }
      if (await insertSigner(tx, asRow(signer), by)) added++
    }
    if (added > 0) await raiseTrustVersion(tx)
    // The program looks at every start; only what it changes is worth an entry.
    if (added > 0 || actor.kind === 'clerk') {
      const details = { read: signers.length, added, sample }
      await writeJournal(tx, actor, 'trust_list_imported', { at: now, details })
    }
    return { read: signers.length, added }
  })
}

function readOrRefuse(file: Uint8Array | string): ReadSigner[] {
  try {
    const signers = parseSigners(file)
    const tooLong = signers.find(({ certificate }) => certificate.length > longestCertificate)
    if (tooLong) throw new TrustListFault('too_large')
    return signers
  } catch (error) {
    if (!(error instanceof TrustListFault)) throw error
    throw new Refusal('trust_list_unusable', { reason: error.reason })
  }
}

function asRow({ certificate, signer }: ReadSigner) {
  const instant = (milliseconds: number) => Temporal.Instant.fromEpochMilliseconds(milliseconds)
  return {
    certificate,
    kid: signer.kid,
    subject: signer.subject.slice(0, longestSubject),
    country: /(?:^|\n)C=([A-Z]{2})(?:\n|$)/.exec(signer.subject)?.[1],
    notBefore: instant(signer.validFrom),
    notAfter: instant(signer.validUntil),
  }
}

type Withdrawing = { id: number; withdrawn: boolean; now: Temporal.Instant }

/** Withdraws a signer, or takes the withdrawal back; it holds for the next certificate read. */
export async function withdrawSigner(
  clerk: Clerk,
  { id, withdrawn, now }: Withdrawing,
): Promise<void> {
  requireRoleOfStaff(clerk, ['administrator'])
  await inTransaction(async tx => {
    const signer = await updateWithdrawal(tx, { id, withdrawnAt: withdrawn ? now : null })
    if (!signer) throw new NotFound('signer')
    await raiseTrustVersion(tx)
    const deed = withdrawn ? 'signer_withdrawn' : 'signer_restored'
    await writeJournal(tx, clerk, deed, { at: now, details: { kid: signer.kid } })
  })
}

/** Whether texts of unknown signers may be printed, and when the list counts as old. */
export async function changeCertificateSetting(
  clerk: Clerk,
  { setting, now }: { setting: CertificateSetting; now: Temporal.Instant },
): Promise<void> {
  requireRoleOfStaff(clerk, ['head'])
  await inTransaction(async tx => {
    await updateCertificateSetting(tx, setting)
    const details = { ...setting }
    await writeJournal(tx, clerk, 'certificate_setting_changed', { at: now, details })
  })
}
