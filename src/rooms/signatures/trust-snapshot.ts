import { z } from 'zod'
import {
  type Certificate,
  isSame,
  parseCertificate,
  readableCertificates,
  usages,
} from './certificate.ts'
import { fingerprintOf, listSigner } from './enveloped.ts'
import {
  type ServiceType,
  serviceTypes,
  type TrustSnapshot,
  TrustSnapshotFault,
  trustLimits,
} from './trust.ts'
import {
  isListOfLists,
  listRoot,
  pointedCertificates,
  readTrustedList,
  type TrustedList,
} from './trusted-list.ts'

const moment = z.iso.datetime({ offset: true })
const snapshotShape = z.object({
  takenAt: moment.nullish(),
  nextUpdate: moment.nullish(),
  services: z
    .array(
      z.object({
        type: z.enum(serviceTypes),
        /** Base64 DER. */
        certificate: z.base64(),
        grantedFrom: moment.nullish(),
        grantedUntil: moment.nullish(),
      }),
    )
    .max(trustLimits.services),
})

/**
 * Reads a trust list: the list of a country as it is published (TS 119 612, its signature not
 * looked at); JSON (`{"takenAt","nextUpdate","services":[{"type","certificate","grantedFrom",
 * "grantedUntil"}]}`, certificates in base64 DER, moments in ISO 8601); or certificates in PEM or
 * DER, which are believed for everything and never grow old. Throws {@link TrustSnapshotFault}.
 */
export function parseTrustSnapshot(file: Uint8Array): TrustSnapshot {
  return holding(isXml(file) ? fromList(readTrustedList(listRoot(file))) : fromOther(file))
}

function holding(snapshot: TrustSnapshot): TrustSnapshot {
  if (snapshot.services.length === 0) throw new TrustSnapshotFault('no_certificates')
  return snapshot
}

const startOf = (file: Uint8Array) => Buffer.from(file.subarray(0, 1_000)).toString('utf8')

const isXml = (file: Uint8Array) => /^[\uFEFF\s]*</.test(startOf(file))

function fromOther(file: Uint8Array): TrustSnapshot {
  if (file.length > trustLimits.bytes) throw new TrustSnapshotFault('too_large')
  return startOf(file).trimStart().startsWith('{') ? fromJson(file) : fromCertificates(file)
}

function fromList({ issuedAt, nextUpdate, listed, ...facts }: TrustedList): TrustSnapshot {
  const { territory, sequence, services, skipped } = facts
  const list = { territory, sequence, services, skipped }
  return { takenAt: issuedAt, nextUpdate, services: listed, list }
}

/** Who signed a list: a name, and SHA-256 of the certificate in hex. */
export type ListSigner = { name: string; fingerprint: string }

/** Who signed a list that is imported, and what that was checked against. */
export type ListSignature = {
  signer: ListSigner
  /** A certificate that was brought along, a list of lists, or nothing. */
  checkedBy: 'certificate' | 'list_of_lists' | null
  /** Who signed the list of lists; people compare that, nothing here does. */
  listOfLists: ListSigner | null
}

/**
 * Reads a trust list as {@link parseTrustSnapshot} and checks the signature of a published one:
 * that it is whole and, where something to check it by is brought along (certificates in PEM or
 * DER, or a list of lists), that one of those named there made it. Throws
 * {@link TrustSnapshotFault}.
 */
export function importTrustSnapshot(
  file: Uint8Array,
  operator: Uint8Array | undefined,
): { snapshot: TrustSnapshot; signature: ListSignature | null } {
  if (!isXml(file)) return { snapshot: parseTrustSnapshot(file), signature: null }
  const root = listRoot(file)
  const list = readTrustedList(root)
  const certificate = listSigner(root)
  const known = operator && operatorsIn(operator, list.territory)
  if (known && !known.certificates.some(candidate => isSame(candidate, certificate)))
    throw new TrustSnapshotFault('operator_another')
  const signature = {
    signer: signerIn(certificate),
    checkedBy: known?.kind ?? null,
    listOfLists: known?.signer ?? null,
  }
  return { snapshot: holding(fromList(list)), signature }
}

/** The certificates that may have signed the list of a territory, and who says so. */
function operatorsIn(file: Uint8Array, territory: string) {
  if (!isXml(file)) {
    const certificates = readableCertificates(certificatesIn(file))
    if (certificates.length === 0) throw new TrustSnapshotFault('operator_malformed')
    return { kind: 'certificate' as const, certificates, signer: null }
  }
  const root = listRoot(file)
  if (!isListOfLists(root)) throw new TrustSnapshotFault('operator_malformed')
  const signer = signerIn(listSigner(root))
  const certificates = readableCertificates(pointedCertificates(root, territory).map(fromBase64))
  if (certificates.length === 0) throw new TrustSnapshotFault('operator_unknown')
  return { kind: 'list_of_lists' as const, certificates, signer }
}

/** A person or an office, and whose. */
function signerIn(certificate: Certificate): ListSigner {
  const { common, organisation } = certificate.name
  const name = [common, organisation].filter(Boolean).join(', ').slice(0, 300) || '?'
  return { name, fingerprint: fingerprintOf(certificate) }
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

function fromCertificates(file: Uint8Array): TrustSnapshot {
  try {
    return snapshotOf(certificatesIn(file))
  } catch {
    throw new TrustSnapshotFault('malformed')
  }
}

function certificatesIn(file: Uint8Array): Uint8Array[] {
  if (file[0] === 0x30) return [file]
  const text = Buffer.from(file).toString('latin1')
  const bodies = text.matchAll(/-----BEGIN CERTIFICATE-----([^-]*)-----END CERTIFICATE-----/g)
  return Array.from(bodies, ([, body = '']) => fromBase64(body))
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
