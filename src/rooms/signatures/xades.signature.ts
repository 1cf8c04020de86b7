import { type Hash, hashOf } from './algorithm.ts'
import { serialIn } from './certificate.ts'
import { derSequence, readDer } from './der.ts'
import { orFault, orNothing, SignatureFault } from './reason.ts'
import { allElements, base64Of, childrenNamed, childrenOf, descend, type Element } from './xml.ts'

const ds = 'http://www.w3.org/2000/09/xmldsig#'
const xades = 'http://uri.etsi.org/01903/v1.3.2#'
const archival = 'http://uri.etsi.org/01903/v1.4.1#'

/** The parts of one XAdES signature (EN 319 132-1), found by their places, never by search. */
export type XadesSignature = {
  element: Element
  signedInfo: Element
  value: Element
  references: Element[]
  signedProperties: Element
  signingCertificate: { hash: Hash; digest: Buffer; serial: string | undefined } | undefined
  /** Epoch milliseconds. */
  claimedTime: number | undefined
  /** Media types by the Id of the reference they describe. */
  mediaTypes: Map<string, string>
  timestamps: Element[]
  /** Unsigned properties in order; an archive time-stamp is about those before it. */
  unsignedProperties: Element[]
  archiveTimestamps: Element[]
  /** Whether one stands there in the older form, or in another place. */
  hasOtherArchiveTimestamp: boolean
  keyInfoCertificates(): Buffer[]
  /** Every certificate that came along. */
  certificates(): Buffer[]
  ocsps(): Buffer[]
  crls(): Buffer[]
}

/** References to parts of the signature itself; each is written canonically anew. */
const mostWithin = 20

/** Takes a ds:Signature apart; throws `signature_malformed` or `properties_not_one`. */
export function parseSignature(element: Element): XadesSignature {
  const signedInfo = only(element, 'SignedInfo')
  const value = only(element, 'SignatureValue')
  const references = childrenNamed(signedInfo, ds, 'Reference')
  const within = references.filter(at => at.getAttribute('URI')?.startsWith('#'))
  if (references.length === 0 || references.length > 2_000 || within.length > mostWithin)
    throw new SignatureFault('signature_malformed')
  const below = [...allElements(element)]
  const named = (name: string) => below.filter(({ localName }) => localName === name)
  const [signedProperties, ...others] = named('SignedProperties')
  const qualifying = signedProperties?.parentNode as Element | undefined
  const rightPlace =
    signedProperties?.namespaceURI === xades &&
    qualifying?.localName === 'QualifyingProperties' &&
    qualifying.parentNode?.parentNode === element
  if (!signedProperties || others.length > 0 || !rightPlace)
    throw new SignatureFault('properties_not_one')
  const unsigned = descend(qualifying, xades, 'UnsignedProperties', 'UnsignedSignatureProperties')
  const archiveTimestamps = unsigned ? childrenNamed(unsigned, archival, 'ArchiveTimeStamp') : []
  const keyInfo = descend(element, ds, 'KeyInfo')
  return {
    element,
    signedInfo,
    value,
    references,
    signedProperties,
    ...signedParts(signedProperties),
    timestamps: unsigned ? childrenNamed(unsigned, xades, 'SignatureTimeStamp') : [],
    unsignedProperties: unsigned ? childrenOf(unsigned) : [],
    archiveTimestamps,
    hasOtherArchiveTimestamp: named('ArchiveTimeStamp').length > archiveTimestamps.length,
    keyInfoCertificates: () => binaries(keyInfo, 'X509Certificate'),
    certificates: () => [
      ...binaries(keyInfo, 'X509Certificate'),
      ...binaries(unsigned, 'EncapsulatedX509Certificate'),
    ],
    ocsps: () => binaries(unsigned, 'EncapsulatedOCSPValue'),
    crls: () => binaries(unsigned, 'EncapsulatedCRLValue'),
  }
}

function only(element: Element, name: string): Element {
  const [found, ...others] = childrenNamed(element, ds, name)
  if (!found || others.length > 0) throw new SignatureFault('signature_malformed')
  return found
}

/** More evidence than any signature carries; each piece is parsed. */
const mostBinaries = 40

/** Base64 contents of all elements of this name below; what is no base64 is left out. */
function binaries(element: Element | undefined, name: string): Buffer[] {
  if (!element) return []
  return [...allElements(element)]
    .filter(({ localName }) => localName === name)
    .slice(0, mostBinaries)
    .flatMap(found => orNothing(() => base64Of(found)) ?? [])
}

function signedParts(properties: Element) {
  const signature = descend(properties, xades, 'SignedSignatureProperties')
  const formats = descend(properties, xades, 'SignedDataObjectProperties')
  const time = descend(signature, xades, 'SigningTime')?.textContent?.trim()
  const mediaTypes = new Map<string, string>()
  for (const format of formats ? childrenNamed(formats, xades, 'DataObjectFormat') : []) {
    const type = descend(format, xades, 'MimeType')?.textContent?.trim()
    const of = format.getAttribute('ObjectReference')?.replace(/^#/, '')
    if (of && type) mediaTypes.set(of, type)
  }
  return {
    claimedTime: orNothing(() => Temporal.Instant.from(time ?? '').epochMilliseconds),
    signingCertificate: signature && signingCertificateIn(signature),
    mediaTypes,
  }
}

function signingCertificateIn(signature: Element): XadesSignature['signingCertificate'] {
  const version2 = descend(signature, xades, 'SigningCertificateV2', 'Cert')
  const cert = version2 ?? descend(signature, xades, 'SigningCertificate', 'Cert')
  const digest = descend(cert, xades, 'CertDigest')
  if (!cert || !digest) return undefined
  const method = descend(digest, ds, 'DigestMethod')?.getAttribute('Algorithm')
  return {
    hash: hashOf(method),
    digest: base64Of(descend(digest, ds, 'DigestValue')),
    serial: version2 ? serialInDer(version2) : serialInWords(cert),
  }
}

/** The issuer's name beside the number is not compared: the digest covers it already. */
function serialInWords(cert: Element): string | undefined {
  const issuerSerial = childrenOf(cert).find(({ localName }) => localName === 'IssuerSerial')
  const text = descend(issuerSerial, ds, 'X509SerialNumber')?.textContent?.trim()
  if (!text) return undefined
  if (!/^\d{1,60}$/.test(text)) throw new SignatureFault('signature_malformed')
  return BigInt(text).toString(16).toUpperCase()
}

function serialInDer(cert: Element): string | undefined {
  const element = descend(cert, xades, 'IssuerSerialV2')
  if (!element) return undefined
  return orFault('signature_malformed', () => serialIn(derSequence(readDer(base64Of(element)))[1]))
}
