import { type Clerk, requireRole } from '../../house/actor.ts'
import { db, inTransaction, type Tx } from '../../house/database.ts'
import { writeJournal } from '../../house/journal.ts'
import { NotFound, Refusal, refuseIf } from '../../house/refusal.ts'
import { searchKey } from '../../kit/search-key.ts'
import {
  findMandate,
  findPrincipal,
  findSetting,
  insertMandate,
  insertMandateServices,
  insertRevocation,
  insertSignature,
  latestWordingId,
  lockMandate,
  type Mandate,
  type NewMandate,
  nextNumber,
} from './mandate.store.ts'

export type { Mandate }

type Capacity = Mandate['capacity']

/** The proof that each capacity asks for; nothing when people act for themselves. */
export const proofOf = {
  own: undefined,
  parent: 'birth_certificate',
  guardian: 'guardianship_decision',
  notarised: 'notarised_mandate',
} as const satisfies Record<Capacity, Mandate['proof'] | undefined>

/** What the clerk says when a mandate is made; the clerk becomes the representative. */
export type Making = {
  principalId: number
  siteId: number
  eServiceIds: readonly number[]
  capacity: Capacity
  /** Who signs in the principal's stead; only where the capacity is not `own`. */
  signatoryName?: string | undefined
  identityDocument: Mandate['identityDocument']
  /** The last day of the mandate; absent: it ends with the visit. */
  untilDay?: Temporal.PlainDate | undefined
  now: Temporal.Instant
}

const zone = 'Europe/Riga'

/** Why this mandate can't be made, or nothing. Pure; days are counted in Riga. */
export function makingObstacle(
  making: Making,
  {
    longestDays,
    clerkName,
    principalName,
  }: {
    longestDays: number
    clerkName: string
    principalName: string
  },
): string | undefined {
  if (making.eServiceIds.length === 0) return 'no_service_named'
  if (making.capacity !== 'own' && !making.signatoryName) return 'signatory_missing'
  // One cannot empower oneself; a namesake is served by a colleague, which costs nothing.
  if (searchKey(clerkName) === searchKey(principalName)) return 'clerk_is_principal'
  const signatory = making.signatoryName
  if (signatory && searchKey(clerkName) === searchKey(signatory)) return 'clerk_is_principal'
  const today = making.now.toZonedDateTimeISO(zone).toPlainDate()
  if (!making.untilDay) return undefined
  const days = today.until(making.untilDay).days
  if (days < 0) return 'end_in_the_past'
  return days > longestDays ? 'mandate_too_long' : undefined
}

/** Why the clerk may not act in this e-service under this mandate now, or nothing. */
export function actingObstacle(
  mandate: Mandate | undefined,
  { clerkId, eServiceId, now }: { clerkId: number; eServiceId: number; now: Temporal.Instant },
): string | undefined {
  if (!mandate) return 'no_mandate'
  if (mandate.revokedAt) return 'mandate_revoked'
  if (Temporal.Instant.compare(mandate.endsAt, now) <= 0) return 'mandate_expired'
  if (mandate.representativeId !== clerkId) return 'mandate_of_another_clerk'
  if (!mandate.eServiceIds.includes(eServiceId)) return 'service_not_named'
  return mandate.signedAt ? undefined : 'mandate_unsigned'
}

/** Makes a mandate to be printed and signed. Refuses as `makingObstacle` says. */
export async function makeMandate(clerk: Clerk, making: Making): Promise<Mandate> {
  requireRole(clerk, ['clerk'], making.siteId)
  return inTransaction(async tx => {
    const principal = await findPrincipal(tx, making.principalId)
    if (!principal) throw new NotFound('resident')
    const setting = await findSetting(tx)
    refuseIf(
      makingObstacle(making, {
        longestDays: setting.longestDays,
        clerkName: clerk.name,
        principalName: principal.name,
      }),
    )
    const number = await nextNumber(tx, making.now.toZonedDateTimeISO(zone).year)
    const row = newMandate(clerk, making, number, setting.visitMinutes)
    const id = await insertMandate(tx, { ...row, wordingId: await latestWordingId(tx) })
    await insertMandateServices(tx, id, making.eServiceIds)
    await writeJournal(tx, clerk, 'mandate_made', {
      subject: { kind: 'resident', id: making.principalId },
      at: making.now,
      details: { mandate: number, capacity: making.capacity },
    })
    return getMandate(tx, id)
  })
}

function newMandate(clerk: Clerk, making: Making, number: string, visitMinutes: number) {
  const endOfDay = making.untilDay?.add({ days: 1 }).toZonedDateTime(zone).toInstant()
  const mandate: Omit<NewMandate, 'wordingId'> = {
    number,
    principalId: making.principalId,
    representativeId: clerk.id,
    siteId: making.siteId,
    capacity: making.capacity,
    signatoryName: making.capacity === 'own' ? undefined : making.signatoryName,
    proof: proofOf[making.capacity],
    identityDocument: making.identityDocument,
    extent: endOfDay ? 'until_day' : 'visit',
    madeAt: making.now,
    endsAt: endOfDay ?? making.now.add({ minutes: visitMinutes }),
  }
  return mandate
}

async function getMandate(tx: Tx, id: number): Promise<Mandate> {
  const mandate = await findMandate(tx, id)
  if (!mandate) throw new NotFound('mandate')
  return mandate
}

type Acting = { mandateId: number; now: Temporal.Instant }

/** Why the signature can't be confirmed, or nothing. The same answer greys out the button. */
export function signingObstacle(
  mandate: Mandate,
  { clerkId, now }: { clerkId: number; now: Temporal.Instant },
): string | undefined {
  if (mandate.signedAt) return 'already_signed'
  if (mandate.revokedAt) return 'mandate_revoked'
  if (Temporal.Instant.compare(mandate.endsAt, now) <= 0) return 'mandate_expired'
  return mandate.representativeId === clerkId ? undefined : 'mandate_of_another_clerk'
}

/** The paper was signed before the clerk, who is named in it. */
export async function confirmSignature(clerk: Clerk, { mandateId, now }: Acting): Promise<void> {
  await inTransaction(async tx => {
    const mandate = await lockMandate(tx, mandateId)
    if (!mandate) throw new NotFound('mandate')
    requireRole(clerk, ['clerk'], mandate.siteId)
    refuseIf(signingObstacle(mandate, { clerkId: clerk.id, now }))
    await insertSignature(tx, { mandateId, clerkId: clerk.id, at: now })
    await writeJournal(tx, clerk, 'mandate_signed', {
      subject: { kind: 'resident', id: mandate.principalId },
      at: now,
      details: { mandate: mandate.number },
    })
  })
}

type Revoking = Acting & { reason: 'principal' | 'visit_ended' | 'mistake' }

/** Ends a mandate before its time; anybody at the site may write down the principal's wish. */
export async function revokeMandate(
  clerk: Clerk,
  { mandateId, reason, now }: Revoking,
): Promise<void> {
  await inTransaction(async tx => {
    const mandate = await lockMandate(tx, mandateId)
    if (!mandate) throw new NotFound('mandate')
    requireRole(clerk, ['clerk', 'head'], mandate.siteId)
    refuseIf(mandate.revokedAt ? 'already_revoked' : undefined)
    await insertRevocation(tx, { mandateId, reason, clerkId: clerk.id, at: now })
    await writeJournal(tx, clerk, 'mandate_revoked', {
      subject: { kind: 'resident', id: mandate.principalId },
      at: now,
      details: { mandate: mandate.number, reason },
    })
  })
}

type Step = { mandateId: number | undefined; eServiceId: number; now: Temporal.Instant }

/**
 * Holds the mandate under which a step is taken, inside the step's transaction.
 * Refuses as `actingObstacle` says; pass the refusal through `journalRefusedStep`.
 */
export async function requireMandate(tx: Tx, clerk: Clerk, step: Step): Promise<Mandate> {
  const mandate = step.mandateId === undefined ? undefined : await lockMandate(tx, step.mandateId)
  const { eServiceId, now } = step
  refuseIf(actingObstacle(mandate, { clerkId: clerk.id, eServiceId, now }))
  if (!mandate) throw new NotFound('mandate')
  requireRole(clerk, ['clerk'], mandate.siteId)
  return mandate
}

/**
 * Runs a step that needs a mandate; when it is refused, the refusal is journalled in a
 * transaction of its own, since the step's own is rolled back.
 */
export async function journalRefusedStep<T>(
  clerk: Clerk,
  step: Step,
  take: () => Promise<T>,
): Promise<T> {
  try {
    return await take()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await inTransaction(tx =>
      writeJournal(tx, clerk, 'step_refused', {
        at: step.now,
        ...(step.mandateId !== undefined && { subject: { kind: 'mandate', id: step.mandateId } }),
        details: { reason: error.code, eService: step.eServiceId },
      }),
    )
    throw error
  }
}

/** One mandate, for a page. */
export function readMandate(id: number): Promise<Mandate | undefined> {
  return findMandate(db(), id)
}
