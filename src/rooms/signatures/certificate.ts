import { createHash, type KeyObject, X509Certificate } from 'node:crypto'
import type { Hash } from './algorithm.ts'
import {
  type DerElement,
  derBits,
  derChildren,
  derOf,
  derOid,
  derText,
  derTime,
  readDer,
  tags,
} from './der.ts'
import { orFault, SignatureFault } from './reason.ts'
import type { SignerCertificate } from './report.ts'

/** A certificate as it came, with what is asked of it. Times are epoch milliseconds. */
export type Certificate = {
  der: Buffer
  x509: X509Certificate
  key: KeyObject
  /** Hex, upper case, without leading zeros. */
  serial: string
  validFrom: number
  validUntil: number
  name: Name
  /** DER of the names, for comparing them byte by byte. */
  subject: Buffer
  issuer: Buffer
  /** The public key's bits, as OCSP hashes them. */
  keyBits: Buffer
  isAuthority: boolean
  keyIdentifier: Buffer | undefined
  /** Whether its key stands for the will of its holder; one for signing in does not. */
  maySign: boolean
  extendedUsages: readonly string[]
  /** Contents of the extensions, by object identifier in dots. */
  extensions: ReadonlyMap<string, Buffer>
}

type Name = { common: string | null; serial: string | null; organisation: string | null }

export const usages = { timeStamping: '1.3.6.1.5.5.7.3.8', ocspSigning: '1.3.6.1.5.5.7.3.9' }

const mostBytes = 64 * 1024

/** Reads a certificate (DER); whatever is wrong with it is the fault `certificate_missing`. */
export function parseCertificate(der: Uint8Array): Certificate {
  if (der.length > mostBytes) throw new SignatureFault('certificate_missing')
  return orFault('certificate_missing', () => {
    const x509 = new X509Certificate(der)
    const parts = partsOf(x509.raw)
    const usage = contentIn(parts.extensions.get(oids.keyUsage))
    return {
      der: x509.raw,
      x509,
      key: x509.publicKey,
      serial: bareSerial(x509.serialNumber),
      validFrom: derTime(parts.validFrom),
      validUntil: derTime(parts.validUntil),
      name: nameOf(parts.subject),
      subject: parts.subject.whole,
      issuer: parts.issuer.whole,
      keyBits: parts.keyBits,
      isAuthority: x509.ca && mayUse(usage, 0x04),
      keyIdentifier: contentIn(parts.extensions.get(oids.keyIdentifier)),
      maySign: mayUse(usage, 0x40),
      extendedUsages: x509.keyUsage ?? [],
      extensions: parts.extensions,
    }
  })
}

const bareSerial = (hex: string) => hex.toUpperCase().replace(/^0+(?=.)/, '')

/** Serial numbers as ASN.1 integers hold them, written as {@link Certificate.serial}. */
export const serialIn = (integer: DerElement | undefined): string =>
  bareSerial(derOf(integer, tags.integer).content.toString('hex'))

const oids = { keyUsage: '2.5.29.15', keyIdentifier: '2.5.29.14' }

/** Object identifiers as DER holds them. */
const nameParts = { common: '550403', serial: '550405', organisation: '55040a' }

/** The places in a certificate (RFC 5280) that are asked for; throws where it is built otherwise. */
function partsOf(der: Buffer) {
  const [body] = derChildren(readDer(der))
  const [first, ...rest] = body ? derChildren(body) : []
  const versioned = first?.tag === 0xa0
  const fields = versioned ? rest : [first, ...rest]
  const [, , issuer, validity, subject, keyInfo, ...others] = fields
  if (!issuer || !validity || !subject || !keyInfo) throw new RangeError('No certificate')
  // Node gives a date for what is none: whatever lies in memory.
  const [validFrom, validUntil] = derChildren(validity)
  const holder = others.find(field => field?.tag === 0xa3)
  const [list] = holder ? derChildren(holder) : []
  const found = new Map<string, Buffer>()
  for (const extension of list ? derChildren(list) : []) {
    const inside = derChildren(extension)
    const [oid, value] = [inside[0], inside.at(-1)]
    if (value) found.set(derOid(oid), value.content)
  }
  return {
    issuer,
    validFrom,
    validUntil,
    subject,
    keyBits: derBits(derChildren(keyInfo)[1]),
    extensions: found,
  }
}

const contentIn = (value: Buffer | undefined) => value && readDer(value).content

function nameOf(subject: DerElement): Name {
  const found = new Map<string, string>()
  for (const pair of derChildren(subject).flatMap(derChildren)) {
    const [oid, value] = derChildren(pair)
    if (oid && value) found.set(oid.content.toString('hex'), derText(value))
  }
  const find = (oid: string) => found.get(oid) || null
  return {
    common: find(nameParts.common),
    serial: find(nameParts.serial),
    organisation: find(nameParts.organisation),
  }
}

/**
 * Whether the key usage has this bit, after its count of unused ones: 0x40 non-repudiation, 0x04
 * signing certificates. A certificate that says nothing may do all.
 */
const mayUse = (usage: Buffer | undefined, bit: number) => !usage || ((usage[1] ?? 0) & bit) !== 0

/** Which bits of the key usage are set, counted from the first. */
export function usageBits({ extensions }: Certificate): Set<number> {
  const [, ...bytes] = contentIn(extensions.get(oids.keyUsage)) ?? []
  const places = bytes.flatMap((byte, index) =>
    [0, 1, 2, 3, 4, 5, 6, 7].filter(bit => byte & (0x80 >> bit)).map(bit => 8 * index + bit),
  )
  return new Set(places)
}

/** Whether the issuer's name and key are those that made this certificate. */
export function isIssuedBy(certificate: Certificate, issuer: Certificate): boolean {
  if (!issuer.isAuthority || !certificate.issuer.equals(issuer.subject)) return false
  try {
    return certificate.x509.verify(issuer.key)
  } catch {
    return false
  }
}

export const isSame = (one: Certificate, other: Certificate) => one.der.equals(other.der)

export const isInForce = ({ validFrom, validUntil }: Certificate, at: number) =>
  validFrom <= at && at <= validUntil

export const digestOf = (hash: Hash, bytes: Uint8Array) => createHash(hash).update(bytes).digest()

const oneLine = (name: string) => name.split('\n').join(', ')

/** What the report shows of it. */
export const shownCertificate = (certificate: Certificate): SignerCertificate => ({
  subject: oneLine(certificate.x509.subject),
  issuer: oneLine(certificate.x509.issuer),
  serial: certificate.serial,
  validFrom: instant(certificate.validFrom),
  validUntil: instant(certificate.validUntil),
})

/** Epoch milliseconds as an ISO instant. */
export const instant = (epochMilliseconds: number) =>
  Temporal.Instant.fromEpochMilliseconds(Math.floor(epochMilliseconds)).toString()

/** The certificates that can be read among these, each once. */
export function readableCertificates(ders: Iterable<Uint8Array>): Certificate[] {
  const found = new Map<string, Certificate>()
  for (const der of ders) {
    const key = Buffer.from(der).toString('base64')
    if (found.has(key) || found.size >= 60) continue
    try {
      found.set(key, parseCertificate(der))
    } catch {
      // One that cannot be read serves no chain.
    }
  }
  return [...found.values()]
}
