import { type Certificate, isInForce, isIssuedBy, isSame } from './certificate.ts'

/**
 * What a service of a trust list may vouch for: signers (`CA/QC`), time-stamps (`TSA/QTST`),
 * revocation (answers `OCSP/QC`, lists `CRL/QC`), or, for a bare certificate that says no more of
 * itself, everything.
 */
export const serviceTypes = ['CA/QC', 'TSA/QTST', 'OCSP/QC', 'CRL/QC', 'any'] as const
export type ServiceType = (typeof serviceTypes)[number]

/** What a qualified certificate is for. */
export type CertificateKind = 'signature' | 'seal' | 'website'

/** A sentence of a list about some certificates of a service, such as `QCWithQSCD`. */
export type Qualifier = {
  names: readonly string[]
  /** Whether it is about this certificate; nothing where that cannot be told. */
  appliesTo(certificate: Certificate): boolean | undefined
}

/** What a list says about the qualified certificates of a service. */
export type Qualifying = {
  /** Kinds of certificate that it is listed for; none: the list does not say. */
  kinds: readonly CertificateKind[]
  qualifiers: readonly Qualifier[]
  /** Whether something stands there that must be understood and is not. */
  hasUnread: boolean
}

export type TrustService = {
  type: ServiceType
  certificate: Certificate
  /** Epoch milliseconds; nothing = from ever, for ever. */
  grantedFrom: number | undefined
  grantedUntil: number | undefined
  /** Nothing where the list does not speak of what is qualified. */
  qualifying?: Qualifying | undefined
}

/** What a published list (TS 119 612) says of itself. */
export type ListFacts = {
  /** Two letters, such as `LV`. */
  territory: string
  sequence: number
  /** How many of its services are believed or were, and how many have no certificate to go by. */
  services: number
  skipped: number
}

/** A trust list as it was imported: who is believed, when it was taken, until when it holds. */
export type TrustSnapshot = {
  takenAt: string | null
  nextUpdate: string | null
  services: readonly TrustService[]
  /** Nothing for certificates or a list in the program's own form. */
  list?: ListFacts
}

export const trustLimits = { bytes: 32 * 1024 * 1024, services: 20_000 }

/** Why a trust list, or what it should be checked by, cannot be taken in. */
export type TrustFault =
  | 'too_large'
  | 'no_certificates'
  | 'malformed'
  | 'unsafe'
  | 'version'
  | 'list_of_lists'
  | 'signature_missing'
  | 'signature_wrong'
  | 'signature_unsupported'
  | 'operator_malformed'
  | 'operator_unknown'
  | 'operator_another'

/** A trust list that cannot be taken in; the words stand in `verdict.words.*.ts`. */
export class TrustSnapshotFault extends Error {
  readonly reason: TrustFault
  constructor(reason: TrustFault) {
    super(`Trust list refused: ${reason}`)
    this.name = 'TrustSnapshotFault'
    this.reason = reason
  }
}

const sixMonths = { hours: 24 * 183 }

/** Whether the list is past its own end or, without one, older than half a year (TS 119 612). */
export function isStale({ takenAt, nextUpdate }: TrustSnapshot, at: Temporal.Instant): boolean {
  const end = nextUpdate
    ? Temporal.Instant.from(nextUpdate)
    : takenAt && Temporal.Instant.from(takenAt).add(sixMonths)
  return end ? Temporal.Instant.compare(at, end) > 0 : false
}

export type Standing = 'trusted' | 'not_granted' | 'unknown'

const longestChain = 4

/**
 * Whether a service of this type stood behind the certificate at that moment: it is in the list
 * itself, or was issued by what is, over authorities among the pool that were in force then.
 */
export function standingOf(
  certificate: Certificate,
  pool: readonly Certificate[],
  trust: TrustSnapshot,
  question: { type: ServiceType; at: number },
): Standing {
  const behind = servicesBehind(certificate, pool, trust, question)
  if (behind.some(service => isGranted(service, question.at))) return 'trusted'
  return behind.length > 0 ? 'not_granted' : 'unknown'
}

/** The services that stand behind the certificate, up to the nearest that was granted then. */
export function servicesBehind(
  certificate: Certificate,
  pool: readonly Certificate[],
  trust: TrustSnapshot,
  { type, at }: { type: ServiceType; at: number },
): TrustService[] {
  const services = trust.services.filter(service => service.type === type || service.type === 'any')
  const found: TrustService[] = []
  let level = [certificate]
  const seen = new Set<string>()
  for (let length = 0; length < longestChain && level.length > 0; length++) {
    for (const link of level)
      found.push(...services.filter(({ certificate: listed }) => stands(listed, link)))
    if (found.some(service => isGranted(service, at))) return found
    level = pool.filter(candidate => {
      const key = candidate.der.toString('base64')
      const fits = !seen.has(key) && isInForce(candidate, at)
      if (!fits || !level.some(link => isIssuedBy(link, candidate))) return false
      seen.add(key)
      return true
    })
  }
  return found
}

const stands = (listed: Certificate, link: Certificate) =>
  isSame(link, listed) || isIssuedBy(link, listed)

export const isGranted = ({ grantedFrom, grantedUntil }: TrustService, at: number) =>
  (grantedFrom ?? Number.NEGATIVE_INFINITY) <= at && at < (grantedUntil ?? Number.POSITIVE_INFINITY)
