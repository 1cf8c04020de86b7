import { createHash } from 'node:crypto'
import type { Hash } from './algorithm.ts'
import { digestOf, instant, readableCertificates, shownCertificate } from './certificate.ts'
import { type Cms, judgeCms, parseCms } from './cms.ts'
import { derInside, derSequence, derTime } from './der.ts'
import { type LaterRevision, laterRevision, storedEvidence } from './pdf.revision.ts'
import { findSignatures, type PdfSignature } from './pdf.signature.ts'
import { type PdfState, readState } from './pdf.structure.ts'
import { orNothing, type Reason, SignatureFault } from './reason.ts'
import {
  blankSignature,
  conclude,
  type JudgedSignature,
  type Qualification,
  type SignedPart,
} from './report.ts'
import { type Evidence, type JudgeOptions, judgeArchival, judgeStanding } from './standing.ts'
import { type JudgedTimestamp, judgeTimestamp } from './timestamp.ts'

const oids = {
  signingTime: '1.2.840.113549.1.9.5',
  timestamp: '1.2.840.113549.1.9.16.2.14',
  adobeRevocation: '1.2.840.113583.1.1.8',
}

/** Honest files take a tenth of a second; each signature of a huge one may take a second. */
const mostMilliseconds = 10_000

const subFilters = ['ETSI.CAdES.detached', 'adbe.pkcs7.detached']

const laterReasons: Record<LaterRevision, Reason[]> = {
  none: [],
  evidence: ['evidence_added_later'],
  signature: ['signed_again_later'],
  changed: ['changed_after_signing'],
  unread: ['later_revision_unread'],
}

export type PdfFindings = {
  signatures: JudgedSignature[]
  parts: SignedPart[]
  reasons: Reason[]
}

type Reading = {
  bytes: Uint8Array
  text: string
  name: string
  options: JudgeOptions
  stamps: readonly DocumentStamp[]
  /** Its cross-references followed to the end; nothing where that cannot be done. */
  whole: PdfState | undefined
}

/** A time-stamp over the document, which proves every signature before it. */
type DocumentStamp = JudgedTimestamp & { end: number }

/**
 * Judges the signatures of a PDF (PAdES, EN 319 142-1). What a signature covers is the file as it
 * was up to the end of its range; where more came later, that revision stands among the parts.
 */
export function judgePdf(
  bytes: Uint8Array,
  name: string,
  options: JudgeOptions,
  found: PdfFindings,
): void {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  const signatures = findSignatures(text)
  const stamps = signatures
    .filter(({ isTimestamp }) => isTimestamp)
    .map(stamp => judgeStamp(stamp, bytes))
  const signed = signatures.filter(({ isTimestamp }) => !isTimestamp)
  if (stamps.some(({ time }) => time === undefined)) found.reasons.push('document_timestamp_wrong')
  if (stamps.length > 0 && signed.length === 0) found.reasons.push('document_timestamp_only')
  const whole = signed.length > 0 ? orNothing(() => readState(text)) : undefined
  const reading = { bytes, text, name, options, stamps, whole }
  const deadline = performance.now() + mostMilliseconds
  for (const signature of signed) {
    if (performance.now() > deadline) throw new SignatureFault('pdf_too_complex')
    found.signatures.push(judgeOne(signature, reading, found.parts))
  }
}

function judgeStamp(signature: PdfSignature, bytes: Uint8Array): DocumentStamp {
  const judged = judgeTimestamp(signature.message, hash => rangeDigest(bytes, signature, hash))
  const time = signature.wrong.length > 0 ? undefined : judged.time
  return { ...judged, time, end: signature.end }
}

function rangeDigest(bytes: Uint8Array, { hole, end }: PdfSignature, hash: Hash): Buffer {
  const digest = createHash(hash)
  digest.update(bytes.subarray(0, hole.start))
  return digest.update(bytes.subarray(hole.end, end)).digest()
}

function judgeOne(signature: PdfSignature, reading: Reading, parts: SignedPart[]): JudgedSignature {
  const judged = blankSignature(null)
  const reasons: Reason[] = [...signature.wrong]
  let level: Qualification = 'undecided'
  try {
    if (!subFilters.includes(signature.subFilter))
      throw new SignatureFault('signature_kind_unsupported')
    const cms = parseCms(signature.message)
    const { certificate, reasons: wrong } = judgeCms(cms, hash =>
      rangeDigest(reading.bytes, signature, hash),
    )
    reasons.push(...wrong)
    if (certificate) {
      Object.assign(judged, {
        signer: certificate.name.common,
        signerId: certificate.name.serial,
        organisation: certificate.name.organisation,
        certificate: shownCertificate(certificate),
      })
      const evidence = evidenceOf(signature, cms, reading, reasons)
      Object.assign(judged, timeOf(evidence))
      const standing = judgeStanding(certificate, evidence, reading.options)
      level = standing.level
      const later = reading.stamps.filter(
        stamp => stamp.end > signature.end && stamp !== evidence.timestamp,
      )
      const archival = judgeArchival(later, evidence.pool, reading.options)
      judged.archivedAt = archival.archivedAt
      reasons.push(...standing.reasons, ...archival.reasons)
    }
  } catch (error) {
    if (!(error instanceof SignatureFault)) throw error
    reasons.push(error.reason)
  }
  if (signature.wrong.length === 0) judgeRevision(judged, signature, reading, { reasons, parts })
  conclude(judged, reasons, level)
  return judged
}

function timeOf({ timestamp, claimedTime }: Evidence) {
  if (timestamp?.time !== undefined)
    return { time: instant(timestamp.time), timeFrom: 'timestamp' as const }
  return claimedTime === undefined ? {} : { time: instant(claimedTime), timeFrom: 'claim' as const }
}

/** What the signature covers, and what came after it. */
function judgeRevision(
  judged: JudgedSignature,
  { end }: PdfSignature,
  { bytes, text, name, whole: state }: Reading,
  { reasons, parts }: { reasons: Reason[]; parts: SignedPart[] },
): void {
  const later = laterRevision(text, end, state)
  reasons.push(...laterReasons[later])
  judged.revisionBytes = end
  const whole = later === 'none' || later === 'evidence'
  const covered = whole ? name : `${name} (${end})`
  if (!reasons.includes('digest_wrong') && !reasons.includes('signature_wrong'))
    judged.covers = [covered]
  if (whole || parts.some(part => part.name === covered)) return
  const content = bytes.subarray(0, end)
  const sha256 = digestOf('sha256', content).toString('hex')
  const type = 'application/pdf'
  parts.push({ name: covered, type, bytes: end, sha256, signed: false })
}

function evidenceOf(
  signature: PdfSignature,
  cms: Cms,
  { stamps, whole }: Reading,
  reasons: Reason[],
): Evidence {
  const own = ownTimestamp(cms, reasons)
  const stored = storedEvidence(whole)
  const archived = adobeRevocation(cms)
  const stamp = stamps.find(({ end, time }) => time !== undefined && end > signature.end)
  const timestamp = own ?? stamp
  const certificates = readableCertificates(stored.Certs)
  return {
    timestamp,
    claimedTime: signingTime(cms) ?? signature.claimedTime,
    pool: [...cms.certificates, ...certificates, ...(timestamp?.certificates ?? [])],
    ocsps: [...archived.ocsps, ...stored.OCSPs],
    crls: [...archived.crls, ...stored.CRLs],
  }
}

/** The time-stamp over the signature's value, in its unsigned attributes. */
function ownTimestamp(cms: Cms, reasons: Reason[]): JudgedTimestamp | undefined {
  const [token, ...others] = cms.signer.unsigned.get(oids.timestamp) ?? []
  if (!token) return undefined
  if (others.length > 0) reasons.push('timestamps_several')
  const { signature } = cms.signer
  const judged = judgeTimestamp(token.whole, hash => digestOf(hash, signature))
  reasons.push(...judged.reasons)
  return judged
}

const signingTime = (cms: Cms): number | undefined =>
  orNothing(() => derTime(cms.signer.attributes.get(oids.signingTime)?.[0]))

/** Revocation answers that Adobe's programs put among the signed attributes. */
function adobeRevocation(cms: Cms): { ocsps: Buffer[]; crls: Buffer[] } {
  const [archive] = cms.signer.attributes.get(oids.adobeRevocation) ?? []
  const under = (tag: number) =>
    orNothing(() => {
      const holder = derSequence(archive).find(field => field.tag === tag)
      return holder && derSequence(derInside(holder, tag)).map(({ whole }) => whole)
    }) ?? []
  return { crls: under(0xa0), ocsps: under(0xa1) }
}
