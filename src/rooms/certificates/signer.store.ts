import type { Reader, Tx } from '../../house/database.ts'

/** A signer of the trust list as the administrator sees it. */
export type SignerLine = {
  id: number
  kid: string
  subject: string
  country: string | null
  notBefore: Temporal.Instant
  notAfter: Temporal.Instant
  sample: boolean
  importedAt: Temporal.Instant
  withdrawnAt: Temporal.Instant | null
}

export type NewSigner = {
  certificate: Uint8Array
  kid: string
  subject: string
  country: string | undefined
  notBefore: Temporal.Instant
  notAfter: Temporal.Instant
}

export type CertificateSetting = { printUnknownSigner: boolean; staleAfterDays: number }

const limit = 20_000

export async function getCertificateSetting(
  reader: Reader,
): Promise<CertificateSetting & { trustVersion: number }> {
  return reader
    .selectFrom('certificates.setting')
    .select([
      'print_unknown_signer as printUnknownSigner',
      'stale_after_days as staleAfterDays',
      'trust_version as trustVersion',
    ])
    .executeTakeFirstOrThrow()
}

export async function updateCertificateSetting(tx: Tx, setting: CertificateSetting): Promise<void> {
  await tx
    .updateTable('certificates.setting')
    .set({
      print_unknown_signer: setting.printUnknownSigner,
      stale_after_days: setting.staleAfterDays,
    })
    .execute()
}

/** The certificates (DER) of all who may sign now. */
export async function listStandingCertificates(reader: Reader): Promise<Uint8Array[]> {
  const rows = await reader
    .selectFrom('certificates.signer')
    .select('certificate')
    .where('withdrawn_at', 'is', null)
    .limit(limit)
    .execute()
  return rows.map(row => row.certificate)
}

export async function listSigners(reader: Reader): Promise<SignerLine[]> {
  return reader
    .selectFrom('certificates.signer')
    .select([
      'id',
      'kid',
      'subject',
      'country',
      'not_before as notBefore',
      'not_after as notAfter',
      'sample',
      'imported_at as importedAt',
      'withdrawn_at as withdrawnAt',
    ])
    .orderBy('country')
    .orderBy('id')
    .limit(limit)
    .execute()
}

type Import = { sample: boolean; importedBy: number | null; at: Temporal.Instant }

/** Adds a signer; one that is known (withdrawn too) is left as it is. True when it is new. */
export async function insertSigner(tx: Tx, signer: NewSigner, by: Import): Promise<boolean> {
  const row = await tx
    .insertInto('certificates.signer')
    .values({
      certificate: Buffer.from(signer.certificate),
      kid: signer.kid,
      subject: signer.subject,
      country: signer.country ?? null,
      not_before: signer.notBefore,
      not_after: signer.notAfter,
      sample: by.sample,
      imported_by: by.importedBy,
      imported_at: by.at,
    })
    .onConflict(conflict => conflict.column('certificate').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function updateWithdrawal(
  tx: Tx,
  { id, withdrawnAt }: { id: number; withdrawnAt: Temporal.Instant | null },
): Promise<{ kid: string } | undefined> {
  return tx
    .updateTable('certificates.signer')
    .set({ withdrawn_at: withdrawnAt })
    .where('id', '=', id)
    .where('withdrawn_at', withdrawnAt ? 'is' : 'is not', null)
    .returning('kid')
    .executeTakeFirst()
}

/** Tells every process that the trust list is another one now. */
export async function raiseTrustVersion(tx: Tx): Promise<void> {
  await tx
    .updateTable('certificates.setting')
    .set(set => ({ trust_version: set('trust_version', '+', 1) }))
    .execute()
}
