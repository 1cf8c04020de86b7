import { fromBER, type ObjectIdentifier, type OctetString, type Sequence } from 'asn1js'
import {
  type Attribute,
  ContentInfo,
  IssuerAndSerialNumber,
  RSASSAPSSParams,
  SignedData,
  type SignerInfo,
} from 'pkijs'
import {
  type Hash,
  hashOf,
  isSignedWith,
  isWeak,
  methodOf,
  type SignatureMethod,
} from './algorithm.ts'
import { type Certificate, digestOf, readableCertificates, serialOf } from './certificate.ts'
import { orFault, type Reason, SignatureFault } from './reason.ts'

/** A CMS message (RFC 5652) with one signer. */
export type Cms = {
  contentType: string
  /** The content inside; nothing where it is signed from afar. */
  content: Uint8Array | undefined
  certificates: Certificate[]
  signer: SignerInfo
  attribute(oid: string): Attribute | undefined
  unsignedAttribute(oid: string): Attribute | undefined
}

const oids = {
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  pss: '1.2.840.113549.1.1.10',
}

/** Bare key types in place of a method: the digest stands beside them. */
const keyTypes: { [oid: string]: SignatureMethod['family'] | undefined } = {
  '1.2.840.113549.1.1.1': 'rsa',
  '1.2.840.10045.2.1': 'ecdsa',
}

const mostBytes = 4 * 1024 * 1024

/** Bytes in a buffer of their own, as the ASN.1 readers want them. */
export const ownBuffer = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer

/** Reads a CMS message; bytes after its end are allowed (PDF pads with zeros). */
export function parseCms(bytes: Uint8Array): Cms {
  if (bytes.length > mostBytes) throw new SignatureFault('cms_broken')
  return orFault('cms_broken', () => {
    const info = new ContentInfo({ schema: fromBER(ownBuffer(bytes)).result })
    if (info.contentType !== oids.signedData) throw new SignatureFault('cms_broken')
    const signed = new SignedData({ schema: info.content })
    const [signer, ...others] = signed.signerInfos
    if (!signer || others.length > 0) throw new SignatureFault('cms_broken')
    const content = signed.encapContentInfo.eContent
    const find = (list: readonly Attribute[] | undefined, oid: string) =>
      list?.find(({ type }) => type === oid)
    return {
      contentType: signed.encapContentInfo.eContentType,
      content: content && new Uint8Array(content.getValue()),
      certificates: readableCertificates(enclosedIn(info.content)),
      signer,
      attribute: oid => find(signer.signedAttrs?.attributes, oid),
      unsignedAttribute: oid => find(signer.unsignedAttrs?.attributes, oid),
    }
  })
}

/** The bytes of what a structure holds under the tag [0]: writing them anew could alter them. */
export function enclosedIn(structure: unknown): Uint8Array[] {
  const holder = (structure as Sequence).valueBlock.value.find(
    ({ idBlock }) => idBlock.tagClass === 3 && idBlock.tagNumber === 0,
  ) as Sequence | undefined
  const inside = holder?.valueBlock.value ?? []
  const [only] = inside
  const list = inside.length === 1 && isList(only) ? only.valueBlock.value : inside
  return list.map(({ valueBeforeDecodeView }) => valueBeforeDecodeView)
}

/** A sequence of certificates, told from one certificate: that ends with a bit string. */
const isList = (value: unknown): value is Sequence => {
  const inside = isSequence(value) ? value.valueBlock.value : []
  return inside.length > 0 && inside.at(-1)?.idBlock.tagNumber === 16
}

export type CmsJudgement = { certificate: Certificate | undefined; reasons: Reason[] }

/**
 * Checks a CMS message: the digest of its content, the signature over its attributes with the key
 * of the certificate that the signer names by number and, in the signing-certificate attribute, by
 * digest. `contentDigest` gives the digest of what was signed from afar.
 */
export function judgeCms(cms: Cms, contentDigest: (hash: Hash) => Uint8Array): CmsJudgement {
  const { signer } = cms
  const reasons: Reason[] = []
  const attributes = signer.signedAttrs
  const certificate = cms.certificates.find(candidate => isNamedBy(candidate, signer))
  if (!certificate) reasons.push('certificate_missing')
  if (!attributes) return { certificate, reasons: [...reasons, 'algorithm_unsupported'] }
  try {
    const hash = hashOf(signer.digestAlgorithm.algorithmId)
    const stated = attributeBytes(cms.attribute(oids.messageDigest))
    if (!stated?.equals(contentDigest(hash))) reasons.push('digest_wrong')
    if (certificate) reasons.push(...namingReasons(cms, certificate))
    const method = cmsMethod(signer, hash)
    if (isWeak(method.hash) || isWeak(hash)) reasons.push('algorithm_weak')
    const signature = signer.signature.valueBlock.valueHexView
    const data = new Uint8Array(attributes.encodedValue)
    const right =
      certificate && isSignedWith(method, certificate.key, data, { signature, encoding: 'der' })
    if (!right) reasons.push('signature_wrong')
  } catch (error) {
    reasons.push(error instanceof SignatureFault ? error.reason : 'cms_broken')
  }
  return { certificate, reasons }
}

function isNamedBy(certificate: Certificate, { sid }: SignerInfo): boolean {
  if (!(sid instanceof IssuerAndSerialNumber)) return hasKeyIdentifier(certificate, sid)
  const issuer = Buffer.from(sid.issuer.valueBeforeDecode)
  const serial = serialOf(sid.serialNumber.valueBlock.valueHexView)
  return certificate.issuer.equals(issuer) && certificate.serial === serial
}

function hasKeyIdentifier({ keyIdentifier }: Certificate, sid: unknown): boolean {
  const holder = sid as { valueBlock?: { valueHexView?: Uint8Array; value?: OctetString[] } }
  const inner = holder.valueBlock?.value?.[0]?.valueBlock.valueHexView
  const wanted = inner ?? holder.valueBlock?.valueHexView
  return wanted !== undefined && keyIdentifier?.equals(wanted) === true
}

const attributeBytes = (attribute: Attribute | undefined): Buffer | undefined => {
  const value = attribute?.values[0] as OctetString | undefined
  return value && Buffer.from(value.valueBlock.valueHexView)
}

function cmsMethod({ signatureAlgorithm }: SignerInfo, hash: Hash): SignatureMethod {
  const { algorithmId, algorithmParams } = signatureAlgorithm
  const family = keyTypes[algorithmId]
  if (family) return { family, hash }
  return algorithmId === oids.pss ? pssMethod(algorithmParams) : methodOf(algorithmId)
}

/** RSA-PSS with its parameters; the mask must be made with the same digest. */
export function pssMethod(parameters: unknown): SignatureMethod {
  const read = new RSASSAPSSParams({ schema: parameters })
  const hash = hashOf(read.hashAlgorithm.algorithmId)
  const mask: unknown = read.maskGenAlgorithm.algorithmParams
  const [inner] = (mask as Sequence | undefined)?.valueBlock.value ?? []
  const maskHash = inner ? (inner as ObjectIdentifier).valueBlock.toString() : '1.3.14.3.2.26'
  if (hashOf(maskHash) !== hash) throw new SignatureFault('algorithm_unsupported')
  return { family: 'pss', hash }
}

/** Whether the signing-certificate attribute (ESS) names this certificate by its digest. */
function namingReasons(cms: Cms, certificate: Certificate): Reason[] {
  const v2 = cms.attribute(oids.signingCertificateV2)
  const attribute = v2 ?? cms.attribute(oids.signingCertificate)
  if (!attribute) return ['certificate_unnamed']
  const list = (attribute.values[0] as Sequence).valueBlock.value[0] as Sequence
  const identifier = list.valueBlock.value[0] as Sequence
  const [first, second] = identifier.valueBlock.value
  const stated = isSequence(first) ? first : undefined
  const named = stated ? hashOf(stated.valueBlock.value[0]?.valueBlock.toString()) : 'sha256'
  const digest = (stated ? second : first) as OctetString
  const expected = digestOf(v2 ? named : 'sha1', certificate.der)
  return expected.equals(digest.valueBlock.valueHexView) ? [] : ['certificate_mismatch']
}

const isSequence = (value: unknown): value is Sequence =>
  (value as Sequence | undefined)?.idBlock.tagNumber === 16
