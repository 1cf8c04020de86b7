import { createHash, type KeyObject, X509Certificate } from 'node:crypto'
import type { Algorithm } from './cose.ts'
import type { EventKind } from './health-claim.ts'

/** A signer of certificates (document signer certificate, DSC). Times are epoch milliseconds. */
export type Signer = {
  kid: string
  key: KeyObject
  /** What the key may sign with; nothing for a key the specification does not allow. */
  algorithm: Algorithm | undefined
  /** The kinds its extended key usage names; nothing = every kind. */
  kinds: ReadonlySet<EventKind> | undefined
  validFrom: number
  validUntil: number
  subject: string
}

/** Signers by key id (first 8 bytes of SHA-256 of the certificate, hex); several may share one. */
export type TrustList = ReadonlyMap<string, readonly Signer[]>

export const noTrust: TrustList = new Map()

export const trustListLimits = { bytes: 8 * 1024 * 1024, certificates: 10_000 }

/** A trust list that cannot be taken in: `too_large`, `no_certificates` or `broken_certificate`. */
export class TrustListFault extends Error {
  readonly reason: 'too_large' | 'no_certificates' | 'broken_certificate'
  /** Which certificate of the file, from 1. */
  readonly position: number | undefined
  constructor(reason: TrustListFault['reason'], position?: number) {
    super(`Trust list refused: ${reason}${position ? ` (certificate ${position})` : ''}`)
    this.name = 'TrustListFault'
    this.reason = reason
    this.position = position
  }
}

/**
 * Reads a trust list from a file's bytes, without a network: PEM or base64 DER, one certificate or
 * many; one raw DER; or JSON that holds base64 DER anywhere (a DID document with `x5c`). Throws
 * {@link TrustListFault}: a list is taken whole or not at all.
 */
export function parseTrustList(file: Uint8Array | string): TrustList {
  return trustListOf(parseSigners(file).map(({ signer }) => signer))
}

/** A signer with its certificate as it came (DER). */
export type ReadSigner = { certificate: Uint8Array; signer: Signer }

/** The signers of a trust list file one by one; reads and throws as {@link parseTrustList}. */
export function parseSigners(file: Uint8Array | string): ReadSigner[] {
  if (file.length > trustListLimits.bytes) throw new TrustListFault('too_large')
  const certificates = certificatesOf(file)
  if (certificates.length === 0) throw new TrustListFault('no_certificates')
  if (certificates.length > trustListLimits.certificates) throw new TrustListFault('too_large')
  return certificates.map((certificate, index) => ({
    certificate,
    signer: parseSigner(certificate, index + 1),
  }))
}

/** Signers as a trust list. */
export function trustListOf(signers: readonly Signer[]): TrustList {
  return Map.groupBy(signers, ({ kid }) => kid)
}

/** Several trust lists as one. */
export function joinTrustLists(lists: readonly TrustList[]): TrustList {
  const joined = new Map<string, readonly Signer[]>()
  for (const list of lists)
    for (const [kid, signers] of list) joined.set(kid, [...(joined.get(kid) ?? []), ...signers])
  return joined
}

function certificatesOf(file: Uint8Array | string): Buffer[] {
  if (typeof file !== 'string' && file[0] === 0x30) return [Buffer.from(file)]
  const text = (typeof file === 'string' ? file : Buffer.from(file).toString('utf8')).trim()
  if (text.includes('-----BEGIN CERTIFICATE-----')) return fromPem(text)
  if (text.startsWith('{') || text.startsWith('[')) return fromJson(text)
  return fromBase64Lines(text)
}

function fromPem(text: string): Buffer[] {
  const bodies = text.matchAll(/-----BEGIN CERTIFICATE-----([^-]*)-----END CERTIFICATE-----/g)
  return Array.from(bodies, ([, body = '']) => Buffer.from(body, 'base64'))
}

function fromJson(text: string): Buffer[] {
  const found = Array.from(
    text.replaceAll('\\/', '/').matchAll(/"(MI[\w+/]{100,}={0,2})"/g),
    ([, body = '']) => body,
  )
  return [...new Set(found)].map(body => Buffer.from(body, 'base64'))
}

/** Base64 with or without line breaks inside: a certificate ends where its DER length says. */
function fromBase64Lines(text: string): Buffer[] {
  const certificates: Buffer[] = []
  let pending = ''
  for (const line of text.split(/[\s,;]+/)) {
    pending += line
    const der = Buffer.from(pending, 'base64')
    if (der.length < 4 || der.length < derLength(der)) continue
    certificates.push(der)
    pending = ''
  }
  if (pending) certificates.push(Buffer.from(pending, 'base64'))
  return certificates
}

function derLength(der: Buffer): number {
  const first = der[1] ?? 0
  if (first < 0x80) return 2 + first
  const width = first & 0x7f
  return width > 3 || der.length < 2 + width ? 0 : 2 + width + der.readUIntBE(2, width)
}

function parseSigner(der: Buffer, position: number): Signer {
  try {
    const certificate = new X509Certificate(der)
    const key = certificate.publicKey
    return {
      kid: createHash('sha256').update(certificate.raw).digest('hex').slice(0, 16),
      key,
      algorithm: algorithmOf(key),
      kinds: kindsOf(certificate.keyUsage ?? []),
      validFrom: certificate.validFromDate.getTime(),
      validUntil: certificate.validToDate.getTime(),
      subject: mendedText(certificate.subject),
    }
  } catch {
    throw new TrustListFault('broken_certificate', position)
  }
}

/** A name that was encoded as UTF-8 twice, as in the Latvian signer's certificate, read right. */
function mendedText(text: string): string {
  if (/^[\x20-\x7e\s]*$/.test(text) || /[^\0-\xff]/.test(text)) return text
  const once = Buffer.from(text, 'latin1').toString('utf8')
  return once.includes('\uFFFD') ? text : once
}

/** P-256 for ES256, RSA of at least 2,048 bits for PS256; anything else signs nothing. */
function algorithmOf(key: KeyObject): Algorithm | undefined {
  const details = key.asymmetricKeyDetails
  if (key.asymmetricKeyType === 'ec')
    return details?.namedCurve === 'prime256v1' ? 'ES256' : undefined
  const rsa = key.asymmetricKeyType === 'rsa' || key.asymmetricKeyType === 'rsa-pss'
  return rsa && (details?.modulusLength ?? 0) >= 2048 ? 'PS256' : undefined
}

const usage = /^1\.3\.6\.1\.4\.1\.(?:0\.)?1847\.2021\.1\.([123])$/
const kindByUsage: Record<string, EventKind> = { 1: 'test', 2: 'vaccination', 3: 'recovery' }

/** Extended key usages 1.3.6.1.4.1.1847.2021.1.{1,2,3}, and the same below the legacy `.0.`. */
function kindsOf(usages: readonly string[]): ReadonlySet<EventKind> | undefined {
  const kinds = usages.flatMap(oid => kindByUsage[usage.exec(oid)?.[1] ?? ''] ?? [])
  return kinds.length > 0 ? new Set(kinds) : undefined
}
