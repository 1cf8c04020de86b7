import { createHash, type KeyObject, X509Certificate } from 'node:crypto'
import { type BitString, fromBER } from 'asn1js'
import { Certificate as ParsedCertificate, type RelativeDistinguishedNames } from 'pkijs'
import type { Hash } from './algorithm.ts'
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
  /** Whether its key may sign documents; unknown (true) where the certificate does not say. */
  maySign: boolean
  extendedUsages: readonly string[]
}

type Name = { common: string | null; serial: string | null; organisation: string | null }

export const usages = { timeStamping: '1.3.6.1.5.5.7.3.8', ocspSigning: '1.3.6.1.5.5.7.3.9' }

const mostBytes = 64 * 1024

/** Reads a certificate (DER); whatever is wrong with it is the fault `certificate_missing`. */
export function parseCertificate(der: Uint8Array): Certificate {
  if (der.length > mostBytes) throw new SignatureFault('certificate_missing')
  return orFault('certificate_missing', () => {
    const x509 = new X509Certificate(der)
    const parsed = ParsedCertificate.fromBER(Uint8Array.from(x509.raw).buffer)
    const keyBits = parsed.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView
    return {
      der: x509.raw,
      x509,
      key: x509.publicKey,
      serial: bareSerial(x509.serialNumber),
      validFrom: x509.validFromDate.getTime(),
      validUntil: x509.validToDate.getTime(),
      name: nameOf(parsed.subject),
      subject: Buffer.from(parsed.subject.valueBeforeDecode),
      issuer: Buffer.from(parsed.issuer.valueBeforeDecode),
      keyBits: Buffer.from(keyBits),
      isAuthority: x509.ca,
      maySign: maySign(parsed),
      extendedUsages: x509.keyUsage ?? [],
    }
  })
}

const bareSerial = (hex: string) => hex.toUpperCase().replace(/^0+(?=.)/, '')

/** Serial numbers as ASN.1 integers hold them, written as {@link Certificate.serial}. */
export const serialOf = (bytes: ArrayBuffer | Uint8Array) =>
  bareSerial(
    Buffer.from(bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes)).toString('hex'),
  )

function nameOf({ typesAndValues }: RelativeDistinguishedNames): Name {
  const find = (oid: string) => {
    const value: unknown = typesAndValues.find(({ type }) => type === oid)?.value.valueBlock.value
    return typeof value === 'string' && value !== '' ? value : null
  }
  return { common: find('2.5.4.3'), serial: find('2.5.4.5'), organisation: find('2.5.4.10') }
}

/** Key usage: digitalSignature (bit 0) or nonRepudiation (bit 1). */
function maySign(parsed: ParsedCertificate): boolean {
  const usage = parsed.extensions?.find(({ extnID }) => extnID === '2.5.29.15')
  if (!usage) return true
  const bits = fromBER(usage.extnValue.valueBlock.valueHexView).result as BitString
  return ((bits.valueBlock.valueHexView[0] ?? 0) & 0xc0) !== 0
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
