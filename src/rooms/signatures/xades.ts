import { isSignedWith, isWeak, methodOf } from './algorithm.ts'
import type { ArchiveFile } from './archive.ts'
import { canonicalBytes, canonicalFormOf, defaultForm } from './canonical.ts'
import {
  type Certificate,
  digestOf,
  instant,
  parseCertificate,
  readableCertificates,
  shownCertificate,
} from './certificate.ts'
import type { DataFile } from './container.ts'
import { type Reason, SignatureFault } from './reason.ts'
import { blankSignature, type JudgedSignature, sortedReasons, verdictOf } from './report.ts'
import { type Evidence, type JudgeOptions, judgeStanding } from './standing.ts'
import { type JudgedTimestamp, judgeTimestamp } from './timestamp.ts'
import { digestedFiles } from './xades.reference.ts'
import { parseSignature, type XadesSignature } from './xades.signature.ts'
import { allElements, base64Of, childrenNamed, descend, type Element, parseXml } from './xml.ts'

const ds = 'http://www.w3.org/2000/09/xmldsig#'

/** More signatures in one file than any program writes. */
const mostInFile = 20

/** Every signature of a signature file, judged; a file that cannot be read is an invalid one. */
export function judgeSignatureFile(
  file: ArchiveFile,
  dataFiles: readonly DataFile[],
  options: JudgeOptions,
): JudgedSignature[] {
  try {
    const root = parseXml(file.bytes)
    const elements = root.localName === 'Signature' ? [root] : childrenNamed(root, ds, 'Signature')
    if (elements.length === 0) throw new SignatureFault('signature_malformed')
    if (elements.length > mostInFile) throw new SignatureFault('too_many_signatures')
    return elements.map(element => judgeOne(element, file.name, dataFiles, options))
  } catch (error) {
    if (!(error instanceof SignatureFault)) throw error
    return [{ ...blankSignature(file.name), reasons: [error.reason] }]
  }
}

function judgeOne(
  element: Element,
  source: string,
  dataFiles: readonly DataFile[],
  options: JudgeOptions,
): JudgedSignature {
  const judged = blankSignature(source)
  const reasons: Reason[] = []
  try {
    const signature = parseSignature(element)
    const { covers, wrong } = digestedFiles(signature, dataFiles)
    judged.covers = covers
    reasons.push(...wrong)
    judgeSigner(judged, signature, reasons, options)
  } catch (error) {
    if (!(error instanceof SignatureFault)) throw error
    reasons.push(error.reason)
  }
  judged.reasons = sortedReasons(reasons)
  judged.verdict = verdictOf(judged.reasons)
  return judged
}

function judgeSigner(
  judged: JudgedSignature,
  signature: XadesSignature,
  reasons: Reason[],
  options: JudgeOptions,
): void {
  const { claimedTime } = signature
  if (claimedTime !== undefined)
    Object.assign(judged, { time: instant(claimedTime), timeFrom: 'claim' })
  const enclosed = readableCertificates(signature.certificates())
  const certificate = namedCertificate(signature, reasons)
  if (!certificate) return
  Object.assign(judged, {
    signer: certificate.name.common,
    signerId: certificate.name.serial,
    organisation: certificate.name.organisation,
    certificate: shownCertificate(certificate),
  })
  if (!isValueRight(signature, certificate, reasons)) reasons.push('signature_wrong')
  const timestamp = timestampOf(signature, reasons)
  if (timestamp?.time !== undefined)
    Object.assign(judged, { time: instant(timestamp.time), timeFrom: 'timestamp' })
  if (signature.hasArchiveTimestamp) reasons.push('archive_timestamp_not_checked')
  const evidence: Evidence = {
    timestamp,
    claimedTime,
    pool: [...enclosed, ...(timestamp?.certificates ?? [])],
    ocsps: signature.ocsps(),
    crls: signature.crls(),
  }
  reasons.push(...judgeStanding(certificate, evidence, options))
}

/**
 * The certificate in KeyInfo that the signed SigningCertificate names by digest and number. Only
 * its key may have made the signature: any other key in KeyInfo was put there by somebody.
 */
function namedCertificate(signature: XadesSignature, reasons: Reason[]): Certificate | undefined {
  const named = signature.signingCertificate
  if (!named) {
    reasons.push('certificate_missing')
    return undefined
  }
  const der = signature
    .keyInfoCertificates()
    .find(candidate => digestOf(named.hash, candidate).equals(named.digest))
  if (!der) {
    reasons.push('certificate_mismatch')
    return undefined
  }
  const certificate = parseCertificate(der)
  if (named.serial !== undefined && named.serial !== certificate.serial)
    reasons.push('certificate_mismatch')
  return certificate
}

function isValueRight(
  { signedInfo, value }: XadesSignature,
  { key }: Certificate,
  reasons: Reason[],
): boolean {
  const [formElement] = childrenNamed(signedInfo, ds, 'CanonicalizationMethod')
  const [methodElement] = childrenNamed(signedInfo, ds, 'SignatureMethod')
  if (!formElement || !methodElement) throw new SignatureFault('signature_malformed')
  const method = methodOf(methodElement.getAttribute('Algorithm'))
  if (isWeak(method.hash)) reasons.push('algorithm_weak')
  const data = canonicalBytes(signedInfo, canonicalFormOf(formElement))
  return isSignedWith(method, key, data, { signature: base64Of(value), encoding: 'raw' })
}

/** The one time-stamp over the signature's value; several are an error, none is nothing. */
function timestampOf(
  { timestamps, value }: XadesSignature,
  reasons: Reason[],
): JudgedTimestamp | undefined {
  const tokens = timestamps.flatMap(element =>
    [...allElements(element)].filter(({ localName }) => localName === 'EncapsulatedTimeStamp'),
  )
  const [element] = timestamps
  if (!element) return undefined
  if (tokens.length !== 1) {
    const reason = tokens.length > 1 ? 'timestamps_several' : 'timestamp_broken'
    reasons.push(reason)
    return { time: undefined, authority: undefined, certificates: [], reasons: [reason] }
  }
  const form = descend(element, ds, 'CanonicalizationMethod')
  const stamped = canonicalBytes(value, form ? canonicalFormOf(form) : defaultForm)
  const judged = judgeTimestamp(base64Of(tokens[0]), hash => digestOf(hash, stamped))
  reasons.push(...judged.reasons)
  return judged
}
