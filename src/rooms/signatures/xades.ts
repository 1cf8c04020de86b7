import type { ArchiveFile } from './archive.ts'
import { canonicalBytes, canonicalFormOf, defaultForm } from './canonical.ts'
import { digestOf, instant, readableCertificates, shownCertificate } from './certificate.ts'
import type { DataFile } from './container.ts'
import { type Reason, SignatureFault } from './reason.ts'
import { blankSignature, conclude, type JudgedSignature, type Qualification } from './report.ts'
import { type Evidence, type JudgeOptions, judgeArchival, judgeStanding } from './standing.ts'
import { type JudgedTimestamp, judgeTimestamp } from './timestamp.ts'
import { judgeArchiveTimestamps } from './xades.archive.ts'
import { digestedFiles } from './xades.reference.ts'
import { parseSignature, type XadesSignature } from './xades.signature.ts'
import { signerOf } from './xades.signer.ts'
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
  let level: Qualification = 'undecided'
  try {
    const signature = parseSignature(element)
    const { covers, wrong } = digestedFiles(signature, { dataFiles })
    judged.covers = covers
    reasons.push(...wrong)
    level = judgeSigner(judged, signature, reasons, { ...options, dataFiles })
  } catch (error) {
    if (!(error instanceof SignatureFault)) throw error
    reasons.push(error.reason)
  }
  conclude(judged, reasons, level)
  return judged
}

function judgeSigner(
  judged: JudgedSignature,
  signature: XadesSignature,
  reasons: Reason[],
  options: JudgeOptions & { dataFiles: readonly DataFile[] },
): Qualification {
  const { claimedTime } = signature
  if (claimedTime !== undefined)
    Object.assign(judged, { time: instant(claimedTime), timeFrom: 'claim' })
  const enclosed = readableCertificates(signature.certificates())
  const certificate = signerOf(signature, reasons)
  if (!certificate) return 'undecided'
  Object.assign(judged, {
    signer: certificate.name.common,
    signerId: certificate.name.serial,
    organisation: certificate.name.organisation,
    certificate: shownCertificate(certificate),
  })
  const timestamp = timestampOf(signature, reasons)
  if (timestamp?.time !== undefined)
    Object.assign(judged, { time: instant(timestamp.time), timeFrom: 'timestamp' })
  const evidence: Evidence = {
    timestamp,
    claimedTime,
    pool: [...enclosed, ...(timestamp?.certificates ?? [])],
    ocsps: signature.ocsps(),
    crls: signature.crls(),
  }
  const standing = judgeStanding(certificate, evidence, options)
  const archiveStamps = judgeArchiveTimestamps(signature, options)
  if (signature.hasOtherArchiveTimestamp) archiveStamps.push(undefined)
  const archival = judgeArchival(archiveStamps, evidence.pool, options)
  judged.archivedAt = archival.archivedAt
  reasons.push(...standing.reasons, ...archival.reasons)
  return standing.level
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
