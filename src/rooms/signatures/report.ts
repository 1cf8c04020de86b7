import { type Reason, weightOf } from './reason.ts'

export type SignatureVerdict = 'valid' | 'invalid' | 'indeterminate'
export type DocumentVerdict = SignatureVerdict | 'unsigned'

/**
 * What a signature is worth by the regulation on electronic identification (910/2014): the first
 * two are like a hand's signature and a seal. `undecided` where the trust list does not allow it.
 */
export type Qualification =
  | 'qualified_signature'
  | 'qualified_seal'
  | 'advanced_with_qualified_certificate'
  | 'advanced'
  | 'undecided'

/** The rules a verdict was reached by, so that it can be understood in ten years. */
export const policy = 'lodzins-2026-1'

export type SignedPart = {
  /** Its name inside the container; for a PDF the file's own name or a revision of it. */
  name: string
  /** Media type as declared in the container, else as its bytes show. */
  type: string
  bytes: number
  /** Hex. */
  sha256: string
  /** Whether a signature that is not invalid covers it. */
  signed: boolean
}

export type SignerCertificate = {
  subject: string
  issuer: string
  /** Hex. */
  serial: string
  /** ISO instants. */
  validFrom: string
  validUntil: string
}

export type JudgedSignature = {
  /** The name in the signer's certificate; nothing where no certificate could be read. */
  signer: string | null
  /** `serialNumber` of the subject: for people a personal code such as `PNOLV-…`. */
  signerId: string | null
  organisation: string | null
  /** ISO instant; from the time-stamp where there is one, else as the signer claims. */
  time: string | null
  timeFrom: 'timestamp' | 'claim' | null
  /** The latest archive time-stamp that holds, by an authority of the list; ISO instant. */
  archivedAt: string | null
  verdict: SignatureVerdict
  /** Nothing where the signature is invalid. */
  qualification: Qualification | null
  /** Heaviest first; remarks too. */
  reasons: Reason[]
  /** Names of the parts whose bytes are as signed. */
  covers: string[]
  certificate: SignerCertificate | null
  /** The file inside the container, or the bytes of the PDF that were signed, from its start. */
  source: string | null
  revisionBytes: number | null
}

export type Report = {
  kind: string
  verdict: DocumentVerdict
  policy: string
  /** What was known of trust: the list's day and end, whose it is and its number, or nothing. */
  trust: {
    takenAt: string | null
    nextUpdate: string | null
    territory: string | null
    sequence: number | null
  } | null
  signatures: JudgedSignature[]
  parts: SignedPart[]
  reasons: Reason[]
}

const order = { invalid: 0, indeterminate: 1, remark: 2 }

/** Each reason once, heaviest first. */
export function sortedReasons(reasons: Iterable<Reason>): Reason[] {
  const unique = [...new Set(reasons)]
  return unique.sort((one, other) => order[weightOf(one)] - order[weightOf(other)])
}

/** The verdict that these reasons give. */
export function verdictOf(reasons: readonly Reason[]): SignatureVerdict {
  const weights = reasons.map(weightOf)
  if (weights.includes('invalid')) return 'invalid'
  return weights.includes('indeterminate') ? 'indeterminate' : 'valid'
}

/** What came after a signature leaves open what the file is, not what the signature is. */
const ofTheFile: readonly Reason[] = ['signed_again_later', 'later_revision_unread']

/** Closes a judgement: the reasons, what they make of it, and what it is worth. */
export function conclude(
  judged: JudgedSignature,
  reasons: readonly Reason[],
  level: Qualification,
): void {
  judged.reasons = sortedReasons(reasons)
  judged.verdict = verdictOf(judged.reasons)
  const own = verdictOf(reasons.filter(reason => !ofTheFile.includes(reason)))
  judged.qualification = judged.verdict === 'invalid' ? null : own === 'valid' ? level : 'undecided'
}

/** The whole: no better than the document's own reasons and its worst signature. */
export function wholeVerdict(
  reasons: readonly Reason[],
  signatures: readonly JudgedSignature[],
): DocumentVerdict {
  const verdicts = [verdictOf(reasons), ...signatures.map(({ verdict }) => verdict)]
  if (verdicts.includes('invalid')) return 'invalid'
  if (verdicts.includes('indeterminate')) return 'indeterminate'
  return signatures.length > 0 ? 'valid' : 'unsigned'
}

/** A signature of which only so much is known. */
export function blankSignature(source: string | null): JudgedSignature {
  return {
    signer: null,
    signerId: null,
    organisation: null,
    time: null,
    timeFrom: null,
    archivedAt: null,
    verdict: 'invalid',
    qualification: null,
    reasons: [],
    covers: [],
    certificate: null,
    source,
    revisionBytes: null,
  }
}
