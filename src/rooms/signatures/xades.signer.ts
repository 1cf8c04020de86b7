import { isSignedWith, isWeak, methodOf } from './algorithm.ts'
import { canonicalBytes, canonicalFormOf } from './canonical.ts'
import { type Certificate, digestOf, parseCertificate } from './certificate.ts'
import { type Reason, SignatureFault } from './reason.ts'
import type { XadesSignature } from './xades.signature.ts'
import { base64Of, childrenNamed } from './xml.ts'

const ds = 'http://www.w3.org/2000/09/xmldsig#'

/**
 * The certificate that a signature names as its signer's; whether its key made the signature is
 * checked too, and told among the reasons.
 */
export function signerOf(signature: XadesSignature, reasons: Reason[]): Certificate | undefined {
  const certificate = namedCertificate(signature, reasons)
  if (certificate && !isValueRight(signature, certificate, reasons)) reasons.push('signature_wrong')
  return certificate
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
