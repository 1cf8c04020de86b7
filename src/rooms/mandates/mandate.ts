import { type Clerk, requireRole } from '../../house/actor.ts'
import { db, inTransaction, type Tx } from '../../house/database.ts'
import { writeJournal } from '../../house/journal.ts'
import { NotFound, Refusal, refuseIf } from '../../house/refusal.ts'
import { dayOf } from '../../kit/dates.ts'
import { searchKey } from '../../kit/search-key.ts'
import { type EService, listEServices } from './e-service.store.ts'
import {
  findMandate,
  findPrincipal,
  insertMandate,
  insertMandateServices,
  insertRevocation,
  insertSignature,
  lockMandate,
  type Mandate,
  type NewMandate,
  nextNumber,
} from './mandate.store.ts'
import { findLatestWording, getSetting } from './setting.store.ts'
import { journalRefusal } from './step.ts'

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

/** What the rules for a new mandate look at besides what was asked. */
type Standing = {
  longestDays: number
  clerkName: string
  principal: { name: string; birthDate: Temporal.PlainDate | null }
  eServices: readonly Pick<EService, 'id' | 'endedFrom'>[]
}

const adulthood = { years: 18 }

/** Why this mandate can't be made, or nothing. Pure; days are counted in Riga. */
export function makingObstacle(making: Making, standing: Standing): string | undefined {
  const { clerkName, principal, eServices } = standing
  const today = dayOf(making.now)
  if (making.eServiceIds.length === 0) return 'no_service_named'
  const offered = eServices.filter(service => isOffered(service, today)).map(({ id }) => id)
  if (!making.eServiceIds.every(id => offered.includes(id))) return 'service_not_offered'
  if (making.capacity !== 'own' && !making.signatoryName) return 'signatory_missing'
  // One cannot empower oneself; a namesake is served by a colleague, which costs nothing.
  const names = [principal.name, making.signatoryName ?? '']
  if (names.some(name => searchKey(name) === searchKey(clerkName))) return 'clerk_is_principal'
  const adultFrom = principal.birthDate?.add(adulthood)
  const isAdult = adultFrom && Temporal.PlainDate.compare(adultFrom, today) <= 0
  if (making.capacity === 'parent' && isAdult) return 'principal_is_adult'
  return endObstacle(making.untilDay, today, standing.longestDays)
}

function endObstacle(
  untilDay: Temporal.PlainDate | undefined,
  today: Temporal.PlainDate,
  longestDays: number,
): string | undefined {
  if (!untilDay) return undefined
  const days = today.until(untilDay).days
  if (days < 0) return 'end_in_the_past'
  return days > longestDays ? 'mandate_too_long' : undefined
}

/** Whether a new mandate may name the e-service on this day. */
export function isOffered(
  { endedFrom }: Pick<EService, 'endedFrom'>,
  today: Temporal.PlainDate,
): boolean {
  return !endedFrom || Temporal.PlainDate.compare(today, endedFrom) < 0
}

/** Makes a mandate to be printed and signed. Refuses as `makingObstacle` says; that is journalled. */
export async function makeMandate(clerk: Clerk, making: Making): Promise<Mandate> {
  requireRole(clerk, ['clerk'], making.siteId)
  const { principalId, capacity, now } = making
  const attempt = { subject: { kind: 'resident', id: principalId }, details: { capacity }, now }
  return journalRefusal(clerk, attempt, () => inTransaction(tx => writeMandate(tx, clerk, making)))
}

async function writeMandate(tx: Tx, clerk: Clerk, making: Making): Promise<Mandate> {
  const { principalId, capacity, now } = making
  const principal = await findPrincipal(tx, principalId)
  if (!principal) throw new NotFound('resident')
  const { longestDays, visitMinutes } = await getSetting(tx)
  const eServices = await listEServices(tx)
  refuseIf(makingObstacle(making, { longestDays, clerkName: clerk.name, principal, eServices }))
  const wording = await findLatestWording(tx)
  if (!wording) throw new Refusal('no_wording')
  const number = await nextNumber(tx, dayOf(now).year)
  const row = newMandate(clerk, making, number, visitMinutes)
  const id = await insertMandate(tx, { ...row, wordingId: wording.id })
  await insertMandateServices(tx, id, [...new Set(making.eServiceIds)])
  await writeJournal(tx, clerk, 'mandate_made', {
    subject: { kind: 'resident', id: principalId },
    at: now,
    details: { mandate: number, capacity },
  })
  return getMandate(tx, id)
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

/** Why a mandate may end before its time. */
export const revocationReasons = ['principal', 'visit_ended', 'mistake'] as const

type Revoking = Acting & { reason: (typeof revocationReasons)[number] }

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

/** One mandate, for a page. */
export function readMandate(id: number): Promise<Mandate | undefined> {
  return findMandate(db(), id)
}
