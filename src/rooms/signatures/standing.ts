import { type Certificate, instant, isIssuedBy } from './certificate.ts'
import { qualificationOf } from './qualification.ts'
import { type Reason, SignatureFault } from './reason.ts'
import type { Qualification } from './report.ts'
import { judgeCrl, judgeOcsp, type Revocation, type RevocationQuestion } from './revocation.ts'
import type { JudgedTimestamp } from './timestamp.ts'
import { isGranted, isStale, standingOf, type TrustSnapshot } from './trust.ts'

/** What came with a signature to prove that its certificate was in force. */
export type Evidence = {
  /** Nothing where there is no time-stamp. */
  timestamp: JudgedTimestamp | undefined
  /** When the signer says it was; epoch milliseconds. */
  claimedTime: number | undefined
  pool: readonly Certificate[]
  ocsps: readonly Uint8Array[]
  crls: readonly Uint8Array[]
}

export type JudgeOptions = {
  /** The imported trust list; nothing where there is none. */
  trust: TrustSnapshot | undefined
  /** The moment at which is judged. */
  at: Temporal.Instant
}

/** How far evidence and time-stamp may lie apart before it is remarked on, or refused. */
const near = 15 * 60_000
const farthest = 24 * 60 * 60_000

/** Clocks of two authorities may differ a little. */
const clocks = 5 * 60_000

/**
 * Everything about the signer's certificate at the moment of signing: in force, revoked, believed,
 * and what a signature with it is worth.
 */
export function judgeStanding(
  certificate: Certificate,
  evidence: Evidence,
  options: JudgeOptions,
): { reasons: Reason[]; level: Qualification } {
  const now = options.at.epochMilliseconds
  const { timestamp, claimedTime } = evidence
  // A time-stamp that is wrong proves no moment: what else is said goes by the signer's word.
  const time = timestamp ? (timestamp.time ?? claimedTime ?? now) : now
  const reasons: Reason[] = certificate.maySign ? [] : ['certificate_not_for_signing']
  if (!timestamp) reasons.push('timestamp_missing')
  const earliest = timestamp?.time ?? claimedTime ?? now
  if (earliest > now + clocks) reasons.push('signed_in_the_future')
  if (earliest < certificate.validFrom) reasons.push('not_yet_valid_when_signed')
  if (time > certificate.validUntil)
    reasons.push(timestamp?.time ? 'expired_when_signed' : 'expired_without_timestamp')
  reasons.push(...revocationReasons(certificate, evidence, options, time))
  reasons.push(...trustReasons(certificate, evidence, options, time))
  const level = qualificationOf(certificate, evidence.pool, options.trust, time)
  return { reasons, level }
}

function trustReasons(
  certificate: Certificate,
  { timestamp, pool }: Evidence,
  { trust, at }: JudgeOptions,
  time: number,
): Reason[] {
  if (!trust) return ['trust_not_checked']
  const reasons: Reason[] = isStale(trust, at) ? ['trust_list_stale'] : []
  const standing = standingOf(certificate, pool, trust, { type: 'CA/QC', at: time })
  if (standing === 'unknown') reasons.push('signer_not_trusted')
  if (standing === 'not_granted') reasons.push('service_not_granted')
  const isProof = timestamp?.authority && timestamp.time !== undefined
  if (isProof && !isStampTrusted(timestamp, pool, trust)) reasons.push('timestamp_not_trusted')
  return reasons
}

/**
 * The latest archive time-stamp that is right and whose authority the list names, and what there
 * is to say of others. Nothing among them: one that is not checked here.
 */
export function judgeArchival(
  stamps: readonly (JudgedTimestamp | undefined)[],
  pool: readonly Certificate[],
  { trust }: JudgeOptions,
): { reasons: Reason[]; archivedAt: string | null } {
  const reasons: Reason[] = []
  let latest: number | undefined
  for (const stamp of stamps) {
    const unread = !stamp || stamp.reasons.includes('algorithm_unsupported')
    if (unread) reasons.push('archive_timestamp_not_checked')
    else if (stamp.time === undefined || !stamp.authority) reasons.push('archive_timestamp_wrong')
    else if (!trust) continue
    else if (isStampTrusted(stamp, pool, trust)) latest = Math.max(latest ?? 0, stamp.time)
    else reasons.push('archive_timestamp_not_trusted')
  }
  return { reasons, archivedAt: latest === undefined ? null : instant(latest) }
}

/** Whether the list names the authority, which was for time-stamps and in force. */
function isStampTrusted(
  { authority, time, certificates, reasons }: JudgedTimestamp,
  pool: readonly Certificate[],
  trust: TrustSnapshot,
): boolean {
  if (!authority || time === undefined || reasons.length > 0) return false
  const around = [...certificates, ...pool]
  return standingOf(authority, around, trust, { type: 'TSA/QTST', at: time }) === 'trusted'
}

/** The judgement of the best evidence; any word that it was revoked by then is decisive. */
function revocationReasons(
  certificate: Certificate,
  evidence: Evidence,
  { trust }: JudgeOptions,
  time: number,
): Reason[] {
  const question: RevocationQuestion = {
    certificate,
    issuer: issuerOf(certificate, evidence.pool, trust),
    pool: evidence.pool,
    listMakers: listMakersAt(trust, time),
    isKnownResponder: responder =>
      trust !== undefined &&
      standingOf(responder, evidence.pool, trust, { type: 'OCSP/QC', at: time }) === 'trusted',
  }
  const answers = [
    ...evidence.ocsps.map(der => answerOf(() => judgeOcsp(der, question))),
    ...evidence.crls.map(der => answerOf(() => judgeCrl(der, question))),
  ].map(answer => (Array.isArray(answer) ? answer : timeReasons(answer, certificate, time)))
  if (answers.length === 0) return ['revocation_missing']
  const decisive = answers.find(reasons => reasons.includes('revoked'))
  const [best = []] = answers.toSorted((one, other) => badness(one) - badness(other))
  return decisive ?? best
}

/** Who may sign revocation lists in an authority's name. */
const listMakersAt = (trust: TrustSnapshot | undefined, time: number) =>
  (trust?.services ?? [])
    .filter(service => service.type === 'CRL/QC' && isGranted(service, time))
    .map(({ certificate }) => certificate)

const badness = (reasons: readonly Reason[]) =>
  reasons.reduce((sum, reason) => sum + (mild.has(reason) ? 1 : 100), 0)

const mild = new Set<Reason>(['revocation_late', 'revocation_before_timestamp', 'revoked_later'])

function answerOf(work: () => Revocation): Revocation | Reason[] {
  try {
    return work()
  } catch (error) {
    if (error instanceof SignatureFault) return [error.reason]
    throw error
  }
}

/** The issuer among what came along and the list, by name and key. */
function issuerOf(
  certificate: Certificate,
  pool: readonly Certificate[],
  trust: TrustSnapshot | undefined,
): Certificate | undefined {
  const listed = trust?.services.map(service => service.certificate) ?? []
  const known = [...pool, ...listed]
  return known.find(candidate => isIssuedBy(certificate, candidate))
}

/**
 * Evidence should be made after the time-stamp and soon. Latvian signing programs asked for it
 * first and for the time-stamp minutes later (as late as 2018): for Latvian certificates that is
 * a remark, see docs/decisions/0018.
 */
function timeReasons(revocation: Revocation, certificate: Certificate, time: number): Reason[] {
  const { saidAt, holdsUntil, revokedAt, reasons } = revocation
  if (revokedAt !== undefined) {
    if (reasons.length > 0) return reasons
    if (revokedAt <= time) return ['revoked']
  }
  const later: Reason[] = revokedAt === undefined ? [] : ['revoked_later']
  const after = saidAt - time
  if (after > farthest) return [...reasons, ...later, 'revocation_too_late']
  if (after > near) return [...reasons, ...later, 'revocation_late']
  if (after >= 0 || (holdsUntil !== undefined && time <= holdsUntil)) return [...reasons, ...later]
  const latvian = certificate.x509.issuer.split('\n').includes('C=LV')
  const tolerated = latvian && -after <= near
  return [...reasons, ...later, tolerated ? 'revocation_before_timestamp' : 'revocation_too_early']
}
