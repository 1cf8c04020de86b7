import { type Hash, hashIn } from './algorithm.ts'
import { type Certificate, digestOf, isInForce, usages } from './certificate.ts'
import { judgeCms, parseCms } from './cms.ts'
import { derOctets, derSequence, derTime, readDer } from './der.ts'
import { orFault, type Reason, SignatureFault } from './reason.ts'

export type JudgedTimestamp = {
  /** Epoch milliseconds; nothing where the time-stamp proves nothing. */
  time: number | undefined
  /** The authority that made it. */
  authority: Certificate | undefined
  certificates: Certificate[]
  reasons: Reason[]
}

const timestampContent = '1.2.840.113549.1.9.16.1.4'

/**
 * A time-stamp (RFC 3161): made over these bytes, signed by a certificate that is for nothing but
 * time-stamps and was in force. Whether its authority is believed is another question.
 */
export function judgeTimestamp(
  token: Uint8Array,
  imprint: (hash: Hash) => Uint8Array,
): JudgedTimestamp {
  try {
    const cms = orFault('timestamp_broken', () => parseCms(token))
    const { content } = cms
    if (!content || cms.contentType !== timestampContent)
      throw new SignatureFault('timestamp_broken')
    const { time, hash, stated } = orFault('timestamp_broken', () => infoIn(content))
    const reasons: Reason[] = []
    if (!stated.equals(imprint(hash))) reasons.push('timestamp_imprint_wrong')
    const judged = judgeCms(cms, wanted => digestOf(wanted, content))
    const { certificate } = judged
    reasons.push(...judged.reasons.flatMap(timestampReason))
    const fits =
      certificate?.extendedUsages.includes(usages.timeStamping) && isInForce(certificate, time)
    if (certificate && !fits) reasons.push('timestamp_not_trusted')
    const proves = !reasons.some(reason => reason !== 'timestamp_not_trusted')
    const { certificates } = cms
    return { time: proves ? time : undefined, authority: certificate, certificates, reasons }
  } catch (error) {
    const unsupported = error instanceof SignatureFault && error.reason === 'algorithm_unsupported'
    const reason = unsupported ? 'algorithm_unsupported' : 'timestamp_broken'
    return { time: undefined, authority: undefined, certificates: [], reasons: [reason] }
  }
}

/** The moment and the imprint in a TSTInfo. */
function infoIn(content: Buffer) {
  const [, , imprint, , time] = derSequence(readDer(content))
  const [algorithm, digest] = derSequence(imprint)
  return { time: derTime(time), hash: hashIn(algorithm), stated: derOctets(digest) }
}

/**
 * What is wrong with the CMS of a time-stamp, in words of the time-stamp. A certificate named by
 * SHA-1 or by number alone is how older authorities did it; their key is checked all the same.
 */
function timestampReason(reason: Reason): Reason[] {
  if (reason === 'certificate_unnamed' || reason === 'algorithm_weak') return []
  if (reason === 'algorithm_unsupported') return [reason]
  return reason === 'cms_broken' ? ['timestamp_broken'] : ['timestamp_signature_wrong']
}
