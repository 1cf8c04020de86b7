import type { Reader, Tx } from '../../house/database.ts'

export type Outcome = 'printed' | 'not_found' | 'refused'
export const reprintReasons = ['lost', 'worn'] as const
export type ReprintReason = (typeof reprintReasons)[number]
export const mismatchReasons = ['name_changed', 'spelling', 'birth_date_error'] as const
export type MismatchReason = (typeof mismatchReasons)[number]

export type NewHandover = {
  pageKey: string
  mandateId: number
  eServiceId: number
  residentId: number
  siteId: number
  clerkId: number
  outcome: Outcome
  format: 'folded' | 'wallet' | 'large' | null
  copies: number | null
  reprintReason: ReprintReason | undefined
  mismatchReason: MismatchReason | undefined
  at: Temporal.Instant
}

/**
 * Writes a handover down once: `written`, or `known` when the same page asked for the same thing
 * before, or `taken` when its key stands for another mandate.
 */
export async function insertHandover(
  tx: Tx,
  handover: NewHandover,
): Promise<'written' | 'known' | 'taken'> {
  const row = await tx
    .insertInto('certificates.handover')
    .values({
      page_key: handover.pageKey,
      mandate_id: handover.mandateId,
      e_service_id: handover.eServiceId,
      resident_id: handover.residentId,
      site_id: handover.siteId,
      clerk_id: handover.clerkId,
      outcome: handover.outcome,
      format: handover.format,
      copies: handover.copies,
      reprint_reason: handover.reprintReason ?? null,
      mismatch_reason: handover.mismatchReason ?? null,
      at: handover.at,
    })
    .onConflict(conflict => conflict.constraint('handover_once').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (row) return 'written'
  const owner = await tx
    .selectFrom('certificates.handover')
    .select('mandate_id')
    .where('page_key', '=', handover.pageKey)
    .executeTakeFirstOrThrow()
  return owner.mandate_id === handover.mandateId ? 'known' : 'taken'
}

/** What was handed over, for a visit page: no content of a certificate, and none is kept. */
export type Handover = {
  id: number
  at: Temporal.Instant
  outcome: Outcome
  copies: number | null
  reprintReason: ReprintReason | null
}

/** A resident's handovers, newest first. */
export async function listHandovers(
  reader: Reader,
  { residentId, limit = 20 }: { residentId: number; limit?: number },
): Promise<Handover[]> {
  return reader
    .selectFrom('certificates.handover')
    .select(['id', 'at', 'outcome', 'copies', 'reprint_reason as reprintReason'])
    .where('resident_id', '=', residentId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .$narrowType<{ outcome: Outcome; reprintReason: ReprintReason | null }>()
    .execute()
}
