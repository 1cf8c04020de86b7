import { constants, createHash, type KeyObject, sign } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { encode, Tagged } from 'cborg'
import { encodeBase45 } from './base45.ts'
import { type PlainMap, parseClaims } from './claims.ts'
import { checkContent } from './content-check.ts'
import { type Algorithm, signedBytes } from './cose.ts'

/** A key that signs, with its certificate (DER), from which its key id comes. */
export type SigningKey = { algorithm: Algorithm; key: KeyObject; certificate: Uint8Array }

export type Signing = {
  /** Member of the EU schema: `ver`, `nam`, `dob` and one of `v`, `t`, `r`. */
  content: PlainMap
  /** ISO 3166-1 alpha-2. */
  country: string
  issuedAt: Temporal.Instant
  expiresAt: Temporal.Instant
}

/** First 8 bytes of SHA-256 of the certificate, as trust lists name signers. */
export const kidOf = (certificate: Uint8Array) =>
  new Uint8Array(createHash('sha256').update(certificate).digest().subarray(0, 8))

/**
 * Signs an EU certificate and gives its text. Only the test issuer and tests sign: the municipality
 * never does. What was encoded is decoded again and held against the strict schema before signing.
 */
export function signCertificate(signing: Signing, signer: SigningKey): string {
  const payload = encode(
    new Map<number, unknown>([
      [1, signing.country],
      [4, Math.floor(signing.expiresAt.epochMilliseconds / 1000)],
      [6, Math.floor(signing.issuedAt.epochMilliseconds / 1000)],
      [-260, new Map([[1, signing.content]])],
    ]),
  )
  if (!checkContent(parseClaims(payload).content).strict)
    throw new Error('The content to sign does not meet the schema')
  return packMessage(signMessage(payload, signer))
}

/** A COSE_Sign1 message, tag 18, algorithm and key id in the protected header. */
export function signMessage(payload: Uint8Array, signer: SigningKey): Uint8Array {
  const header = new Map<number, unknown>([
    [1, signer.algorithm === 'ES256' ? -7 : -37],
    [4, kidOf(signer.certificate)],
  ])
  const protectedBytes = encode(header)
  const signature = signBytes(signedBytes({ protectedBytes, payload }), signer)
  return encode(new Tagged(18, [protectedBytes, new Map(), payload, signature]))
}

/** The bare signature over these bytes, in COSE's form. */
export function signBytes(bytes: Uint8Array, { algorithm, key }: SigningKey): Uint8Array {
  const signature =
    algorithm === 'ES256'
      ? sign('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' })
      : sign('sha256', bytes, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 })
  return new Uint8Array(signature)
}

/** A message as certificate text: zlib, Base45, prefix. */
export const packMessage = (message: Uint8Array) =>
  `HC1:${encodeBase45(deflateSync(message, { level: 9 }))}`
