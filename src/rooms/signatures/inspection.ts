import { setImmediate } from 'node:timers/promises'
import { digestOf } from './certificate.ts'
import { readContainer } from './container.ts'
import { sniffKind } from './kind.ts'
import { judgePdf } from './pades.ts'
import { type Reason, SignatureFault } from './reason.ts'
import {
  type JudgedSignature,
  policy,
  type Report,
  type SignedPart,
  sortedReasons,
  wholeVerdict,
} from './report.ts'
import type { JudgeOptions } from './standing.ts'
import type { TrustSnapshot } from './trust.ts'
import { judgeSignatureFile } from './xades.ts'

/** Limits of a file that is handed in; e-mail and the e-address allow no more. */
export const documentLimits = { bytes: 100 * 1024 * 1024 }

export type InspectOptions = {
  /** The file's name as it came: it names a part that is no container, and marks `.edoc`. */
  name: string
  /** The imported trust list; without one no signature is ever plainly valid. */
  trust?: TrustSnapshot | undefined
  at: Temporal.Instant
}

type Findings = { signatures: JudgedSignature[]; parts: SignedPart[]; reasons: Reason[] }

/**
 * Reads and judges a document from outside: what it is, who signed what in it, and whether that
 * holds. Whatever the bytes are, the answer is a report; nothing is thrown for them, nothing is
 * written anywhere, no network is asked.
 */
export async function inspectDocument(
  bytes: Uint8Array,
  { name, trust, at }: InspectOptions,
): Promise<Report> {
  const sniffed = sniffKind(bytes)
  let { kind } = sniffed
  const found: Findings = { signatures: [], parts: [], reasons: [] }
  try {
    if (bytes.length > documentLimits.bytes) throw new SignatureFault('too_large')
    if (kind === 'asice') {
      const edoc = await judgeContainer(bytes, { trust, at }, found)
      if (edoc || /\.edoc$/i.test(name)) kind = 'edoc'
    } else {
      found.parts.push(partOf(name, sniffed.type, bytes))
      if (kind === 'pdf') judgePdf(bytes, name, { trust, at }, found)
      else found.reasons.push(...unjudgedReasons(bytes, kind))
    }
  } catch (error) {
    if (!(error instanceof SignatureFault)) throw error
    found.reasons.push(error.reason)
  }
  const { signatures } = found
  const reasons = sortedReasons(found.reasons)
  const verdict = wholeVerdict(reasons, signatures)
  const known = trust ? knownOf(trust) : null
  return { kind, verdict, policy, trust: known, signatures, parts: marked(found), reasons }
}

const knownOf = ({ takenAt, nextUpdate, list }: TrustSnapshot) => ({
  takenAt,
  nextUpdate,
  territory: list?.territory ?? null,
  sequence: list?.sequence ?? null,
})

/** Honest containers take some milliseconds. */
const mostMilliseconds = 10_000

/** Judges a container; gives whether it is written the way of eDoc 2.0. */
async function judgeContainer(
  bytes: Uint8Array,
  options: JudgeOptions,
  found: Findings,
): Promise<boolean> {
  const { dataFiles, signatureFiles, reasons, edoc } = await readContainer(bytes)
  found.reasons.push(...reasons)
  for (const { name, declaredType, bytes: content } of dataFiles)
    found.parts.push(partOf(name, declaredType || sniffKind(content).type, content))
  const deadline = performance.now() + mostMilliseconds
  for (const file of signatureFiles) {
    if (performance.now() > deadline) throw new SignatureFault('too_many_signatures')
    found.signatures.push(...judgeSignatureFile(file, dataFiles, options))
    // A hostile file may ask for seconds; other work goes on between its signatures.
    await setImmediate()
  }
  const covered = new Set(found.signatures.flatMap(({ covers }) => covers))
  if (signatureFiles.length > 0 && dataFiles.some(({ name }) => !covered.has(name)))
    found.reasons.push('file_not_signed')
  return edoc
}

function partOf(name: string, type: string, bytes: Uint8Array): SignedPart {
  const sha256 = digestOf('sha256', bytes).toString('hex')
  return { name, type, bytes: bytes.length, sha256, signed: false }
}

/** A part counts as signed when a signature that may be right covers it. */
function marked({ parts, signatures }: Findings): SignedPart[] {
  const standing = signatures.filter(({ verdict }) => verdict !== 'invalid')
  const covered = new Set(standing.flatMap(({ covers }) => covers))
  return parts.map(part => ({ ...part, signed: covered.has(part.name) }))
}

/** Signs of a signature in a form that is not judged here: it must not be called unsigned. */
const foreignSignatures: { [kind: string]: RegExp | undefined } = {
  docx: /_xmlsignatures\//,
  xlsx: /_xmlsignatures\//,
  pptx: /_xmlsignatures\//,
  odt: /META-INF\/documentsignatures\.xml/,
  ods: /META-INF\/documentsignatures\.xml/,
  odp: /META-INF\/documentsignatures\.xml/,
  mail: /^content-type:\s*(?:multipart\/signed|application\/(?:x-)?pkcs7-mime)/im,
  xml: /<(?:[\w-]+:)?(?:SignedDoc|Signature)\b[^>]*(?:DigiDoc|xmldsig)/,
}

function unjudgedReasons(bytes: Uint8Array, kind: string): Reason[] {
  if (kind === 'asics' || kind === 'cms') return ['signature_kind_unsupported']
  const pattern = foreignSignatures[kind]
  if (!pattern) return []
  // Names of a ZIP stand at its end, headers of a mail at its beginning.
  const ends = [bytes.subarray(0, searchedBytes), bytes.subarray(-searchedBytes)]
  const signed = ends.some(end => pattern.test(Buffer.from(end).toString('latin1')))
  return signed ? ['signature_kind_unsupported'] : []
}

const searchedBytes = 256 * 1024
