import { type Certificate, digestOf } from './certificate.ts'
import { type Reason, SignatureFault, weightOf } from './reason.ts'
import { TrustSnapshotFault } from './trust.ts'
import { digestedFiles } from './xades.reference.ts'
import { parseSignature } from './xades.signature.ts'
import { signerOf } from './xades.signer.ts'
import { childrenNamed, type Element } from './xml.ts'

const ds = 'http://www.w3.org/2000/09/xmldsig#'

/**
 * The certificate with whose key this list was signed, whole and as it stands here. Whether its
 * holder may sign it is another question. Throws {@link TrustSnapshotFault}: `signature_missing`,
 * `signature_wrong`, `signature_unsupported`.
 */
export function listSigner(root: Element): Certificate {
  const [element, ...others] = childrenNamed(root, ds, 'Signature')
  if (!element) throw new TrustSnapshotFault('signature_missing')
  if (others.length > 0) throw new TrustSnapshotFault('signature_wrong')
  const reasons: Reason[] = []
  const certificate = signerIn(element, root, reasons)
  const weights = reasons.map(weightOf)
  if (!certificate || weights.includes('invalid')) throw new TrustSnapshotFault('signature_wrong')
  if (weights.includes('indeterminate')) throw new TrustSnapshotFault('signature_unsupported')
  return certificate
}

function signerIn(element: Element, root: Element, reasons: Reason[]): Certificate | undefined {
  try {
    const signature = parseSignature(element)
    const { coversDocument, wrong } = digestedFiles(signature, { dataFiles: [], document: root })
    reasons.push(...wrong)
    if (!coversDocument) reasons.push('digest_wrong')
    return signerOf(signature, reasons)
  } catch (error) {
    if (!(error instanceof SignatureFault)) throw error
    if (error.reason === 'algorithm_unsupported')
      throw new TrustSnapshotFault('signature_unsupported')
    throw new TrustSnapshotFault('signature_wrong')
  }
}

/** How people compare a certificate: SHA-256 of it, in hex. */
export const fingerprintOf = ({ der }: Certificate) => digestOf('sha256', der).toString('hex')
