import { type Hash, hashIn, isSignedWith, isWeak, methodIn } from './algorithm.ts'
import { type Certificate, digestOf, readableCertificates, serialIn } from './certificate.ts'
import {
  asSet,
  type DerElement,
  derChildren,
  derInside,
  derOctets,
  derOf,
  derOid,
  derSequence,
  readDer,
  tags,
} from './der.ts'
import { orFault, type Reason, SignatureFault } from './reason.ts'

/** Values of attributes by object identifier. */
type Attributes = ReadonlyMap<string, DerElement[]>

/** A CMS message (RFC 5652) with one signer. */
export type Cms = {
  contentType: string
  /** The content inside; nothing where it is signed from afar. */
  content: Buffer | undefined
  certificates: Certificate[]
  signer: Signer
}

type Signer = {
  identifier: DerElement
  digestAlgorithm: DerElement
  /** As it is signed; nothing where the content is signed without attributes. */
  signedBytes: Buffer | undefined
  attributes: Attributes
  unsigned: Attributes
  method: DerElement
  signature: Buffer
}

const oids = {
  signedData: '1.2.840.113549.1.7.2',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
}

const mostBytes = 4 * 1024 * 1024

/** Reads a CMS message; bytes after its end are allowed (PDF pads with zeros). */
export function parseCms(bytes: Uint8Array): Cms {
  if (bytes.length > mostBytes) throw new SignatureFault('cms_broken')
  return orFault('cms_broken', () => {
    const [type, holder] = derSequence(readDer(Buffer.from(bytes)))
    if (derOid(type) !== oids.signedData) throw new SignatureFault('cms_broken')
    const [, , encapsulated, ...rest] = derSequence(derInside(holder, 0xa0))
    const [contentType, inside] = derSequence(encapsulated)
    const enclosed = rest.find(({ tag }) => tag === 0xa0)
    const [signer, ...others] = derChildren(derOf(rest.at(-1), tags.set))
    if (others.length > 0) throw new SignatureFault('cms_broken')
    const certificates = enclosed ? derChildren(enclosed) : []
    return {
      contentType: derOid(contentType),
      content: inside && derOctets(derInside(inside, 0xa0)),
      certificates: readableCertificates(certificates.map(({ whole }) => whole)),
      signer: signerOf(signer),
    }
  })
}

function signerOf(info: DerElement | undefined): Signer {
  const [, identifier, digestAlgorithm, ...rest] = derSequence(info)
  const signed = rest.find(({ tag }) => tag === 0xa0)
  const unsigned = rest.find(({ tag }) => tag === 0xa1)
  const [method, signature] = rest.filter(({ tag }) => tag !== 0xa0 && tag !== 0xa1)
  if (!identifier || !digestAlgorithm || !method) throw new SignatureFault('cms_broken')
  return {
    identifier,
    digestAlgorithm,
    signedBytes: signed && asSet(signed),
    attributes: attributesIn(signed),
    unsigned: attributesIn(unsigned),
    method,
    signature: derOctets(signature),
  }
}

function attributesIn(holder: DerElement | undefined): Attributes {
  const found = new Map<string, DerElement[]>()
  for (const attribute of holder ? derChildren(holder) : []) {
    const [oid, values] = derSequence(attribute)
    // Twice the same attribute would be read differently by different programs.
    if (found.has(derOid(oid))) throw new SignatureFault('cms_broken')
    found.set(derOid(oid), derChildren(derOf(values, tags.set)))
  }
  return found
}

export type CmsJudgement = { certificate: Certificate | undefined; reasons: Reason[] }

/**
 * Checks a CMS message: the digest of its content, the signature over its attributes with the key
 * of the certificate that the signer names by number and, in the signing-certificate attribute, by
 * digest. `contentDigest` gives the digest of what was signed from afar.
 */
export function judgeCms(
  { certificates, signer }: Cms,
  contentDigest: (hash: Hash) => Uint8Array,
): CmsJudgement {
  const { signedBytes: data, attributes, signature } = signer
  const reasons: Reason[] = []
  const certificate = certificates.find(candidate => isNamedBy(candidate, signer.identifier))
  if (!certificate) reasons.push('certificate_missing')
  if (!data) return { certificate, reasons: [...reasons, 'algorithm_unsupported'] }
  try {
    const hash = hashIn(signer.digestAlgorithm)
    const stated = derOctets(attributes.get(oids.messageDigest)?.[0])
    if (!stated.equals(contentDigest(hash))) reasons.push('digest_wrong')
    if (certificate) reasons.push(...namingReasons(attributes, certificate))
    const method = methodIn(signer.method, hash)
    if (isWeak(method.hash) || isWeak(hash)) reasons.push('algorithm_weak')
    const right =
      certificate && isSignedWith(method, certificate.key, data, { signature, encoding: 'der' })
    if (!right) reasons.push('signature_wrong')
  } catch (error) {
    reasons.push(error instanceof SignatureFault ? error.reason : 'cms_broken')
  }
  return { certificate, reasons }
}

/** By issuer and number, or by the identifier of the key. */
function isNamedBy(certificate: Certificate, identifier: DerElement): boolean {
  if (identifier.tag === 0x80) return certificate.keyIdentifier?.equals(identifier.content) ?? false
  const [issuer, serial] = derSequence(identifier)
  if (!issuer?.whole.equals(certificate.issuer)) return false
  return certificate.serial === serialIn(serial)
}

/** Whether the signing-certificate attribute (ESS) names this certificate by its digest. */
function namingReasons(attributes: Attributes, certificate: Certificate): Reason[] {
  const v2 = attributes.get(oids.signingCertificateV2)?.[0]
  const attribute = v2 ?? attributes.get(oids.signingCertificate)?.[0]
  if (!attribute) return ['certificate_unnamed']
  const [list] = derSequence(attribute)
  const [identifier] = derSequence(list)
  const [first, second] = derSequence(identifier)
  const stated = first?.tag === tags.sequence
  const hash = !v2 ? 'sha1' : stated ? hashIn(first) : 'sha256'
  const digest = derOctets(stated ? second : first)
  return digestOf(hash, certificate.der).equals(digest) ? [] : ['certificate_mismatch']
}
