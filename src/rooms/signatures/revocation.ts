import { type Enumerated, fromBER, type GeneralizedTime, type Integer } from 'asn1js'
import {
  BasicOCSPResponse,
  CertificateRevocationList,
  OCSPResponse,
  RelativeDistinguishedNames,
  type SingleResponse,
} from 'pkijs'
import { hashOf, isSignedWith, methodOf, type SignatureMethod } from './algorithm.ts'
import {
  type Certificate,
  digestOf,
  isInForce,
  isIssuedBy,
  isSame,
  readableCertificates,
  serialOf,
  usages,
} from './certificate.ts'
import { enclosedIn, ownBuffer, pssMethod } from './cms.ts'
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
  isKnownResponder(responder: Certificate): boolean
}

const unusable = (): SignatureFault => new SignatureFault('revocation_unusable')

/** Reads an OCSP response (RFC 6960). Throws `revocation_unusable` or `…_signature_wrong`. */
export function judgeOcsp(der: Uint8Array, question: RevocationQuestion): Revocation {
  return orFault('revocation_unusable', () => {
    const { basic, enclosed } = basicResponse(der)
    const single = basic.tbsResponseData.responses.find(response => isAbout(response, question))
    if (!single) throw unusable()
    const responder = responderOf(basic, enclosed, question)
    const saidAt = basic.tbsResponseData.producedAt.getTime()
    const reasons: Reason[] = []
    if (!isInForce(responder, saidAt)) reasons.push('revocation_unusable')
    if (!mayRespond(responder, question)) reasons.push('revocation_responder_unknown')
    const { revokedAt, unknown } = statusOf(single)
    if (unknown) reasons.push('revocation_unusable')
    return { saidAt, holdsUntil: undefined, revokedAt, reasons }
  })
}

function basicResponse(der: Uint8Array) {
  const { responseStatus, responseBytes } = OCSPResponse.fromBER(ownBuffer(der))
  const status: Enumerated = responseStatus
  if (status.valueBlock.valueDec !== 0 || !responseBytes) throw unusable()
  const bytes = ownBuffer(responseBytes.response.valueBlock.valueHexView)
  const enclosed = readableCertificates(enclosedIn(fromBER(bytes).result))
  return { basic: BasicOCSPResponse.fromBER(bytes), enclosed }
}

/** The response must name the certificate by number and its issuer by name and key. */
function isAbout({ certID }: SingleResponse, { certificate, issuer }: RevocationQuestion): boolean {
  const hash = hashOf(certID.hashAlgorithm.algorithmId)
  const nameHash = digestOf(hash, certificate.issuer)
  const keyHash = issuer && digestOf(hash, issuer.keyBits)
  return (
    serialOf(certID.serialNumber.valueBlock.valueHexView) === certificate.serial &&
    nameHash.equals(certID.issuerNameHash.valueBlock.valueHexView) &&
    (keyHash?.equals(certID.issuerKeyHash.valueBlock.valueHexView) ?? true)
  )
}

function responderOf(
  basic: BasicOCSPResponse,
  enclosed: readonly Certificate[],
  { issuer, pool }: RevocationQuestion,
): Certificate {
  const candidates = [...enclosed, ...(issuer ? [issuer] : []), ...pool]
  const { responderID } = basic.tbsResponseData
  const named = candidates.filter(candidate => isNamed(candidate, responderID))
  if (named.length === 0) throw unusable()
  const method = methodIn(basic.signatureAlgorithm)
  const signature = basic.signature.valueBlock.valueHexView
  const data = basic.tbsResponseData.tbsView
  const signer = named.find(({ key }) =>
    isSignedWith(method, key, data, { signature, encoding: 'der' }),
  )
  if (!signer) throw new SignatureFault('revocation_signature_wrong')
  return signer
}

function isNamed(candidate: Certificate, responder: unknown): boolean {
  if (responder instanceof RelativeDistinguishedNames)
    return candidate.subject.equals(new Uint8Array(responder.valueBeforeDecode))
  const key = responder as { valueBlock: { valueHexView: Uint8Array } }
  return digestOf('sha1', candidate.keyBits).equals(key.valueBlock.valueHexView)
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
function statusOf({ certStatus }: SingleResponse) {
  const status = certStatus as {
    idBlock: { tagNumber: number }
    valueBlock: { value?: GeneralizedTime[] }
  }
  const { tagNumber } = status.idBlock
  const revokedAt =
    tagNumber === 1 ? (status.valueBlock.value?.[0]?.toDate().getTime() ?? 0) : undefined
  return { revokedAt, unknown: tagNumber > 1 }
}

type Algorithm = { algorithmId: string; algorithmParams?: unknown }

const methodIn = ({ algorithmId, algorithmParams }: Algorithm): SignatureMethod =>
  algorithmId === '1.2.840.113549.1.1.10' ? pssMethod(algorithmParams) : methodOf(algorithmId)

/** Extensions that make a list tell only a part: issuing point, delta. */
const partial = new Set(['2.5.29.28', '2.5.29.27'])

/** Reads a revocation list (RFC 5280) of the certificate's issuer; throws as {@link judgeOcsp}. */
export function judgeCrl(der: Uint8Array, question: RevocationQuestion): Revocation {
  return orFault('revocation_unusable', () => {
    const { certificate, issuer } = question
    const list = CertificateRevocationList.fromBER(ownBuffer(der))
    const ours = certificate.issuer.equals(new Uint8Array(list.issuer.valueBeforeDecode))
    const extensions = list.crlExtensions?.extensions ?? []
    if (!ours || !issuer || extensions.some(({ extnID }) => partial.has(extnID))) throw unusable()
    const signature = list.signatureValue.valueBlock.valueHexView
    const right = isSignedWith(methodIn(list.signature), issuer.key, list.tbsView, {
      signature,
      encoding: 'der',
    })
    if (!right) throw new SignatureFault('revocation_signature_wrong')
    const entry = list.revokedCertificates?.find(
      ({ userCertificate }: { userCertificate: Integer }) =>
        serialOf(userCertificate.valueBlock.valueHexView) === certificate.serial,
    )
    return {
      saidAt: list.thisUpdate.value.getTime(),
      holdsUntil: list.nextUpdate?.value.getTime(),
      revokedAt: entry?.revocationDate.value.getTime(),
      reasons: [],
    }
  })
}
