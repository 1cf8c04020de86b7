import { z } from 'zod'
import {
  type Certificate,
  isInForce,
  isIssuedBy,
  isSame,
  parseCertificate,
  usages,
} from './certificate.ts'

/**
 * What a service of a trust list may vouch for: signers (`CA/QC`), time-stamps (`TSA/QTST`),
 * revocation (`OCSP/QC`), or, for a bare certificate that says no more of itself, everything.
 */
export type ServiceType = 'CA/QC' | 'TSA/QTST' | 'OCSP/QC' | 'any'

export type TrustService = {
  type: ServiceType
  certificate: Certificate
  /** Epoch milliseconds; nothing = from ever, for ever. */
  grantedFrom: number | undefined
  grantedUntil: number | undefined
}

/** A trust list as it was imported: who is believed, when it was taken, until when it holds. */
export type TrustSnapshot = {
  takenAt: string | null
  nextUpdate: string | null
  services: readonly TrustService[]
}

export const trustLimits = { bytes: 32 * 1024 * 1024, services: 20_000 }

/** A trust list that cannot be taken in: `too_large`, `no_certificates`, `malformed`. */
export class TrustSnapshotFault extends Error {
  readonly reason: 'too_large' | 'no_certificates' | 'malformed'
  constructor(reason: TrustSnapshotFault['reason']) {
    super(`Trust list refused: ${reason}`)
    this.name = 'TrustSnapshotFault'
    this.reason = reason
  }
}

const moment = z.iso.datetime({ offset: true })
const snapshotShape = z.object({
  takenAt: moment.nullish(),
  nextUpdate: moment.nullish(),
  services: z
    .array(
      z.object({
        type: z.enum(['CA/QC', 'TSA/QTST', 'OCSP/QC', 'any']),
        /** Base64 DER. */
        certificate: z.base64(),
        grantedFrom: moment.nullish(),
        grantedUntil: moment.nullish(),
      }),
    )
    .max(trustLimits.services),
})

/**
 * Reads a trust list: JSON (`{"takenAt","nextUpdate","services":[{"type","certificate" (base64 DER),
 * "grantedFrom","grantedUntil"}]}`, moments in ISO 8601), or PEM or DER certificates, which are
 * believed for everything and never grow old. Throws {@link TrustSnapshotFault}.
 */
export function parseTrustSnapshot(file: Uint8Array): TrustSnapshot {
  if (file.length > trustLimits.bytes) throw new TrustSnapshotFault('too_large')
  const text = Buffer.from(file).toString('latin1').trimStart()
  const snapshot = text.startsWith('{') ? fromJson(file) : fromCertificates(file, text)
  if (snapshot.services.length === 0) throw new TrustSnapshotFault('no_certificates')
  return snapshot
}

function fromJson(file: Uint8Array): TrustSnapshot {
  try {
    const { takenAt, nextUpdate, services } = snapshotShape.parse(
      JSON.parse(Buffer.from(file).toString('utf8')),
    )
    return {
      takenAt: takenAt ?? null,
      nextUpdate: nextUpdate ?? null,
      services: services.map(service => ({
        type: service.type,
        certificate: parseCertificate(Buffer.from(service.certificate, 'base64')),
        grantedFrom: epoch(service.grantedFrom),
        grantedUntil: epoch(service.grantedUntil),
      })),
    }
  } catch {
    throw new TrustSnapshotFault('malformed')
  }
}

const epoch = (text: string | null | undefined) =>
  text ? Temporal.Instant.from(text).epochMilliseconds : undefined

function fromCertificates(file: Uint8Array, text: string): TrustSnapshot {
  const bodies = text.matchAll(/-----BEGIN CERTIFICATE-----([^-]*)-----END CERTIFICATE-----/g)
  const ders = file[0] === 0x30 ? [file] : Array.from(bodies, ([, body = '']) => fromBase64(body))
  try {
    return snapshotOf(ders)
  } catch {
    throw new TrustSnapshotFault('malformed')
  }
}

const fromBase64 = (body: string) => Buffer.from(body, 'base64')

/** Certificates (DER) as a trust list without a date; what each vouches for, as it says itself. */
export function snapshotOf(ders: readonly Uint8Array[]): TrustSnapshot {
  const services = ders.map(der => {
    const certificate = parseCertificate(der)
    return {
      type: typeOf(certificate),
      certificate,
      grantedFrom: undefined,
      grantedUntil: undefined,
    }
  })
  return { takenAt: null, nextUpdate: null, services }
}

function typeOf({ isAuthority, extendedUsages }: Certificate): ServiceType {
  if (!isAuthority && extendedUsages.includes(usages.timeStamping)) return 'TSA/QTST'
  return !isAuthority && extendedUsages.includes(usages.ocspSigning) ? 'OCSP/QC' : 'any'
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
  { type, at }: { type: ServiceType; at: number },
): Standing {
  const services = trust.services.filter(service => service.type === type || service.type === 'any')
  let standing: Standing = 'unknown'
  let level = [certificate]
  const seen = new Set<string>()
  for (let length = 0; length < longestChain && level.length > 0; length++) {
    for (const link of level) {
      const behind = services.filter(
        service => isSame(link, service.certificate) || isIssuedBy(link, service.certificate),
      )
      if (behind.some(service => isGranted(service, at))) return 'trusted'
      if (behind.length > 0) standing = 'not_granted'
    }
    level = pool.filter(candidate => {
      const key = candidate.der.toString('base64')
      const fits = !seen.has(key) && isInForce(candidate, at)
      if (!fits || !level.some(link => isIssuedBy(link, candidate))) return false
      seen.add(key)
      return true
    })
  }
  return standing
}

const isGranted = ({ grantedFrom, grantedUntil }: TrustService, at: number) =>
  (grantedFrom ?? Number.NEGATIVE_INFINITY) <= at && at < (grantedUntil ?? Number.POSITIVE_INFINITY)
