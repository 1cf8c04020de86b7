import { constants, type KeyObject, verify } from 'node:crypto'

import { decodeCbor, Tagged } from './cbor.ts'
import { CertificateFault } from './fault.ts'

export type Algorithm = 'ES256' | 'PS256'

/** A COSE_Sign1 message (RFC 9052) as received: the signed bytes are never encoded anew. */
export type SignedMessage = {
  algorithm: Algorithm
  /** Key id, lower-case hex; nothing where neither header names one. */
  kid: string | undefined
  protectedBytes: Uint8Array
  payload: Uint8Array
  signature: Uint8Array
}

const tagSign1 = 18
const tagCwt = 61
const labelAlgorithm = 1
const labelKid = 4
const algorithms = new Map<unknown, Algorithm>([
  [-7, 'ES256'],
  [-37, 'PS256'],
])

/**
 * Takes the message apart: tagged 18, tagged 61 and 18, or untagged. Key id and algorithm may stand
 * in either header; where both have one the protected header wins.
 */
export function parseSign1(bytes: Uint8Array): SignedMessage {
  const [protectedBytes, unprotected, payload, signature, ...more] = withoutTags(decodeCbor(bytes))
  if (
    !(protectedBytes instanceof Uint8Array) ||
    !(unprotected instanceof Map) ||
    !(payload instanceof Uint8Array) ||
    !(signature instanceof Uint8Array) ||
    more.length > 0
  )
    throw new CertificateFault('cose', 'cose_malformed')
  const headers = [protectedHeader(protectedBytes), unprotected]
  const algorithm = algorithms.get(lookUp(headers, labelAlgorithm))
  if (!algorithm) throw new CertificateFault('cose', 'algorithm_unsupported')
  const kid = lookUp(headers, labelKid)
  return {
    algorithm,
    kid: kid instanceof Uint8Array ? kid.toHex() : undefined,
    protectedBytes,
    payload,
    signature,
  }
}

function withoutTags(outer: unknown): unknown[] {
  let message = outer
  if (message instanceof Tagged && message.tag === tagCwt) message = message.value
  if (message instanceof Tagged && message.tag === tagSign1) message = message.value
  if (!Array.isArray(message)) throw new CertificateFault('cose', 'cose_malformed')
  return message
}

/** The protected header's map; an empty byte string means an empty map (RFC 9052, section 3). */
function protectedHeader(bytes: Uint8Array): Map<unknown, unknown> {
  if (bytes.length === 0) return new Map()
  const header = decodeCbor(bytes)
  if (!(header instanceof Map)) throw new CertificateFault('cose', 'cose_malformed')
  return header
}

const lookUp = (headers: Map<unknown, unknown>[], label: number) =>
  headers.find(header => header.has(label))?.get(label)

/**
 * Whether this key signed the message: ES256 on P-256 with a 64-byte r‖s, or PS256 with a 32-byte
 * salt. The caller has made sure that the key is of the algorithm's type.
 */
export function isSignedBy(message: SignedMessage, key: KeyObject): boolean {
  const signed = signedBytes(message)
  try {
    if (message.algorithm === 'PS256')
      return verify(
        'sha256',
        signed,
        { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 },
        message.signature,
      )
    if (message.signature.length !== 64) return false
    return verify('sha256', signed, { key, dsaEncoding: 'ieee-p1363' }, message.signature)
  } catch {
    return false
  }
}

const sign1Context = Buffer.from('\x84\x6aSignature1', 'latin1')
const noExternalData = 0x40
const longestHead = 3

/** The Sig_structure of RFC 9052, section 4.4, around the received bytes. */
export function signedBytes({
  protectedBytes,
  payload,
}: Pick<SignedMessage, 'protectedBytes' | 'payload'>): Buffer {
  const most = sign1Context.length + 2 * longestHead + 1 + protectedBytes.length + payload.length
  const bytes = Buffer.allocUnsafe(most)
  bytes.set(sign1Context)
  let end = putByteString(bytes, sign1Context.length, protectedBytes)
  bytes[end++] = noExternalData
  end = putByteString(bytes, end, payload)
  return bytes.subarray(0, end)
}

/** Puts a byte string with its shortest CBOR head (at most 64 KiB here); gives where it ends. */
function putByteString(bytes: Buffer, at: number, content: Uint8Array): number {
  const { length } = content
  let begin = at
  if (length < 24) bytes[begin++] = 0x40 | length
  else {
    bytes[begin++] = length < 256 ? 0x58 : 0x59
    if (length > 255) bytes[begin++] = length >> 8
    bytes[begin++] = length & 255
  }
  bytes.set(content, begin)
  return begin + length
}
