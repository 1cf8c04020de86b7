import { BasicOCSPResponse, OCSPResponse } from 'pkijs'
import {
  type Certificate,
  isIssuedBy,
  readableCertificates,
  usages,
} from '../src/rooms/signatures/certificate.ts'
import { parseCms } from '../src/rooms/signatures/cms.ts'
import { readContainer } from '../src/rooms/signatures/container.ts'
import { sniffKind, type TrustSnapshot } from '../src/rooms/signatures/index.ts'
import { storedEvidence } from '../src/rooms/signatures/pdf.revision.ts'
import { findSignatures } from '../src/rooms/signatures/pdf.signature.ts'
import type { ServiceType } from '../src/rooms/signatures/trust.ts'
import { allElements, base64Of, type Element, parseXml } from '../src/rooms/signatures/xml.ts'

/**
 * A trust list of the authorities that stand in these documents: who issued the signers'
 * certificates (the issuer itself, as national lists name it, never its root), who made the
 * time-stamps, who answered for revocation.
 */
export async function authoritiesOf(
  samples: readonly { bytes: Uint8Array }[],
): Promise<TrustSnapshot> {
  const services = new Map<string, { type: ServiceType; certificate: Certificate }>()
  for (const { bytes } of samples) {
    const found = await certificatesIn(bytes)
    for (const certificate of found) {
      const type = typeOf(certificate, found)
      if (type) services.set(certificate.der.toString('base64'), { type, certificate })
    }
  }
  const always = { grantedFrom: undefined, grantedUntil: undefined }
  const listed = [...services.values()].map(service => ({ ...service, ...always }))
  return { takenAt: null, nextUpdate: null, services: listed }
}

const isForPeople = ({ isAuthority, extendedUsages }: Certificate) =>
  !isAuthority &&
  !extendedUsages.includes(usages.timeStamping) &&
  !extendedUsages.includes(usages.ocspSigning)

function typeOf(certificate: Certificate, around: readonly Certificate[]): ServiceType | undefined {
  if (certificate.isAuthority) {
    const issued = around.filter(other => isIssuedBy(other, certificate))
    return issued.some(isForPeople) ? 'CA/QC' : undefined
  }
  if (certificate.extendedUsages.includes(usages.timeStamping)) return 'TSA/QTST'
  return isForPeople(certificate) ? undefined : 'OCSP/QC'
}

async function certificatesIn(bytes: Uint8Array): Promise<Certificate[]> {
  if (sniffKind(bytes).kind === 'pdf') return certificatesInPdf(bytes)
  const { signatureFiles } = await readContainer(bytes)
  return signatureFiles.flatMap(file => {
    const elements = [...allElements(parseXml(file.bytes))]
    const named = (name: string) =>
      elements.filter(({ localName }) => localName === name).map((at: Element) => base64Of(at))
    return [
      ...readableCertificates([
        ...named('X509Certificate'),
        ...named('EncapsulatedX509Certificate'),
        ...named('EncapsulatedOCSPValue').flatMap(respondersIn),
      ]),
      ...named('EncapsulatedTimeStamp').flatMap(token => parseCms(token).certificates),
    ]
  })
}

function certificatesInPdf(bytes: Uint8Array): Certificate[] {
  const text = Buffer.from(bytes).toString('latin1')
  const stored = storedEvidence(text)
  const messages = findSignatures(text).map(({ message }) => parseCms(message))
  const stamps = messages.flatMap(({ signer }) => {
    const [token] = signer.unsigned.get('1.2.840.113549.1.9.16.2.14') ?? []
    return token ? parseCms(token.whole).certificates : []
  })
  return [
    ...readableCertificates([...stored.Certs, ...stored.OCSPs.flatMap(respondersIn)]),
    ...messages.flatMap(({ certificates }) => certificates),
    ...stamps,
  ]
}

function respondersIn(der: Uint8Array): Uint8Array[] {
  const { responseBytes } = OCSPResponse.fromBER(Uint8Array.from(der).buffer)
  const basic = responseBytes?.response.valueBlock.valueHexView
  if (!basic) return []
  const { certs } = BasicOCSPResponse.fromBER(Uint8Array.from(basic).buffer)
  return (certs ?? []).map(certificate => new Uint8Array(certificate.toSchema().toBER()))
}
