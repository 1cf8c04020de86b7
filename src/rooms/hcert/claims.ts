import { decodeCbor, untagged } from './cbor.ts'
import { CertificateFault } from './fault.ts'

/** A decoded map with text keys; what stands in it is not yet judged. */
export type PlainMap = { [key: string]: unknown }

/** The claims of the CBOR Web Token (RFC 8392) inside a certificate. Times in epoch seconds. */
export type Claims = {
  issuer: string | undefined
  issuedAt: number | undefined
  expiresAt: number | undefined
  /** `dcc`: EU certificate (sub-claim 1). `icvp`: WHO yellow card (sub-claim −6, a draft). */
  format: 'dcc' | 'icvp'
  content: PlainMap
}

const claimIssuer = 1
const claimExpires = 4
const claimIssued = 6
const claimHealth = -260
const subClaims: [number, Claims['format']][] = [
  [1, 'dcc'],
  [-6, 'icvp'],
]

/** Reads the claims. What is no claim set is a fault of the CBOR step: its structure is wrong. */
export function parseClaims(payload: Uint8Array): Claims {
  const claims = untagged(decodeCbor(payload))
  if (!(claims instanceof Map)) throw malformed()
  const health = untagged(claims.get(claimHealth))
  if (!(health instanceof Map)) throw malformed()
  const [subClaim, format] = subClaims.find(([key]) => health.has(key)) ?? []
  if (subClaim === undefined || !format) throw new CertificateFault('cbor', 'claim_unsupported')
  const content = asPlain(health.get(subClaim))
  if (!isPlainMap(content)) throw malformed()
  return {
    issuer: asIssuer(untagged(claims.get(claimIssuer))),
    issuedAt: asMoment(untagged(claims.get(claimIssued))),
    expiresAt: asMoment(untagged(claims.get(claimExpires))),
    format,
    content,
  }
}

const malformed = () => new CertificateFault('cbor', 'claims_malformed')

/** A country code of two or three letters; nothing where the issuer left it out. */
function asIssuer(value: unknown): string | undefined {
  if (value === undefined || value === null || value === '') return undefined
  if (typeof value !== 'string' || value.length > 80) throw malformed()
  return value.trim().normalize('NFC')
}

/** Whole seconds; some issuers wrote a decimal or a 64-bit number. Years 1970 to 9999. */
function asMoment(value: unknown): number | undefined {
  if (value === undefined || value === null) return undefined
  const seconds = typeof value === 'bigint' ? Number(value) : value
  if (typeof seconds !== 'number' || !(seconds >= 0 && seconds < 253_402_300_800)) throw malformed()
  return Math.floor(seconds)
}

export const isPlainMap = (value: unknown): value is PlainMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Blanks around a text go, and it becomes NFC; nearly all are plain and pass as they are. */
function tidyText(text: string): string {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const isEdge = at === 0 || at === text.length - 1
    if (code > 126 || code < (isEdge ? 33 : 32)) return text.trim().normalize('NFC')
  }
  return text
}

/**
 * Maps to plain objects with the leniency a verifier owes: blanks around texts go, nulls go, texts
 * become NFC, 64-bit numbers become numbers. Bytes go too:
 * no member is made of them.
 */
function asPlain(value: unknown): unknown {
  const inner = untagged(value)
  if (typeof inner === 'string') return tidyText(inner)
  if (typeof inner === 'bigint') return Number(inner)
  if (Array.isArray(inner)) return inner.filter(item => item !== null).map(asPlain)
  if (!(inner instanceof Map)) return inner instanceof Uint8Array ? undefined : inner
  const plain: PlainMap = {}
  for (const [key, item] of inner) {
    const kept = asPlain(item)
    if (kept !== null && kept !== undefined && key !== '__proto__') plain[String(key)] = kept
  }
  return plain
}
