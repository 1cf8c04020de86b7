import { hashIn, isSignedWith, methodIn } from './algorithm.ts'
import {
  type Certificate,
  digestOf,
  isInForce,
  isIssuedBy,
  isSame,
  readableCertificates,
  serialIn,
  usages,
} from './certificate.ts'
import {
  type DerElement,
  derBits,
  derChildren,
  derInside,
  derOctets,
  derOid,
  derSequence,
  derTime,
  readDer,
  tags,
} from './der.ts'
import { orFault, type Reason, SignatureFault } from './reason.ts'

/** What an OCSP response or a revocation list says of one certificate. Epoch milliseconds. */
export type Revocation = {
  /** When its maker said so. */
  saidAt: number
  /** Until when it stands; only lists say so. */
  holdsUntil: number | undefined
  revokedAt: number | undefined
  reasons: Reason[]
}

/** Whose revocation is asked, and what is known of the certificates around. */
export type RevocationQuestion = {
  certificate: Certificate
  issuer: Certificate | undefined
  pool: readonly Certificate[]
  /** Others than the issuer that may sign its revocation lists. */
  listMakers: readonly Certificate[]
  isKnownResponder(responder: Certificate): boolean
}

const unusable = (): SignatureFault => new SignatureFault('revocation_unusable')

/** Reads an OCSP response (RFC 6960). Throws `revocation_unusable` or `…_signature_wrong`. */
export function judgeOcsp(der: Uint8Array, question: RevocationQuestion): Revocation {
  return orFault('revocation_unusable', () => {
    const basic = basicResponse(Buffer.from(der))
    const single = basic.responses.map(derSequence).find(([id]) => isAbout(id, question))
    if (!single) throw unusable()
    const responder = responderOf(basic, question)
    const { saidAt } = basic
    const reasons: Reason[] = []
    if (!isInForce(responder, saidAt)) reasons.push('revocation_unusable')
    if (!mayRespond(responder, question)) reasons.push('revocation_responder_unknown')
    const { revokedAt, unknown } = statusOf(single[1])
    if (unknown) reasons.push('revocation_unusable')
    return { saidAt, holdsUntil: undefined, revokedAt, reasons }
  })
}

type BasicResponse = {
  data: DerElement
  /** The responder's name under [1], or the digest of its key under [2]. */
  responder: DerElement
  saidAt: number
  responses: DerElement[]
  method: DerElement | undefined
  signature: Buffer
  enclosed: Certificate[]
}

function basicResponse(der: Buffer): BasicResponse {
  const [status, holder] = derSequence(readDer(der))
  if (status?.content[0] !== 0) throw unusable()
  const [, bytes] = derSequence(derInside(holder, 0xa0))
  const [data, method, signature, certificates] = derSequence(readDer(derOctets(bytes)))
  const fields = derSequence(data).filter(({ tag }, index) => tag !== 0xa0 || index > 0)
  const [responder, saidAt, responses] = fields
  if (!data || !responder) throw unusable()
  const enclosed = certificates ? derSequence(derInside(certificates, 0xa0)) : []
  return {
    data,
    responder,
    saidAt: derTime(saidAt),
    responses: derSequence(responses),
    method,
    signature: derBits(signature),
    enclosed: readableCertificates(enclosed.map(({ whole }) => whole)),
  }
}

/** The response must name the certificate by number and its issuer by name and key. */
function isAbout(id: DerElement | undefined, { certificate, issuer }: RevocationQuestion): boolean {
  const [algorithm, nameHash, keyHash, serial] = derSequence(id)
  const hash = hashIn(algorithm)
  return (
    serialIn(serial) === certificate.serial &&
    digestOf(hash, certificate.issuer).equals(derOctets(nameHash)) &&
    (!issuer || digestOf(hash, issuer.keyBits).equals(derOctets(keyHash)))
  )
}

function responderOf(
  { data, responder, method, signature, enclosed }: BasicResponse,
  { issuer, pool }: RevocationQuestion,
): Certificate {
  const candidates = [...enclosed, ...(issuer ? [issuer] : []), ...pool]
  const named = candidates.filter(candidate => isNamed(candidate, responder))
  if (named.length === 0) throw unusable()
  const signed = { signature, encoding: 'der' } as const
  const by = methodIn(method)
  const signer = named.find(({ key }) => isSignedWith(by, key, data.whole, signed))
  if (!signer) throw new SignatureFault('revocation_signature_wrong')
  return signer
}

function isNamed({ subject, keyBits }: Certificate, responder: DerElement): boolean {
  if (responder.tag === 0xa1) return subject.equals(responder.content)
  return digestOf('sha1', keyBits).equals(derOctets(derInside(responder, 0xa2)))
}

/** The issuer itself, or one it named for this, or one that the trust list names. */
function mayRespond(responder: Certificate, question: RevocationQuestion): boolean {
  const { issuer } = question
  if (issuer && isSame(responder, issuer)) return true
  if (!responder.extendedUsages.includes(usages.ocspSigning)) return false
  if (issuer && isIssuedBy(responder, issuer)) return true
  return question.isKnownResponder(responder)
}

/** `[0]` good, `[1]` revoked with a time, `[2]` unknown. */
function statusOf(status: DerElement | undefined) {
  const revoked = status?.tag === 0xa1
  const revokedAt = revoked ? derTime(derChildren(status)[0]) : undefined
  return { revokedAt, unknown: !revoked && status?.tag !== 0x80 }
}

/** Extensions that make a list tell only a part: issuing point, delta. */
const partial = new Set(['2.5.29.28', '2.5.29.27'])

/** Reads a revocation list (RFC 5280) of the certificate's issuer; throws as {@link judgeOcsp}. */
export function judgeCrl(der: Uint8Array, question: RevocationQuestion): Revocation {
  return orFault('revocation_unusable', () => {
    const { certificate, issuer, listMakers } = question
    const [data, method, bits] = derSequence(readDer(Buffer.from(der)))
    const fields = derSequence(data).filter(({ tag }) => tag !== tags.integer)
    const [, name, saidAt, ...rest] = fields
    const until = rest[0]?.tag === 0x17 || rest[0]?.tag === 0x18 ? rest.shift() : undefined
    const entries = rest[0]?.tag === tags.sequence ? derChildren(rest[0]) : []
    const extensions = rest.find(({ tag }) => tag === 0xa0)
    const named = extensions ? derSequence(derInside(extensions, 0xa0)) : []
    const isPartial = named.some(extension => partial.has(derOid(derSequence(extension)[0])))
    const ours = name?.whole.equals(certificate.issuer)
    if (!data || !issuer || isPartial || !ours) throw unusable()
    const signed = { signature: derBits(bits), encoding: 'der' } as const
    const by = methodIn(method)
    if (![issuer, ...listMakers].some(({ key }) => isSignedWith(by, key, data.whole, signed)))
      throw new SignatureFault('revocation_signature_wrong')
    const entry = entries.find(item => serialIn(readDer(item.content)) === certificate.serial)
    return {
      saidAt: derTime(saidAt),
      holdsUntil: until && derTime(until),
      revokedAt: entry && derTime(derSequence(entry)[1]),
      reasons: [],
    }
  })
}
