import type { Certificate } from './certificate.ts'
import { policiesOf, type QcStatements, qcStatements } from './qc-statements.ts'
import type { Qualification } from './report.ts'
import {
  type CertificateKind,
  isGranted,
  servicesBehind,
  type TrustService,
  type TrustSnapshot,
} from './trust.ts'
import { regulationFrom } from './trusted-list.service.ts'

/**
 * What a signature with this certificate is worth by the list, should all else be right: by what
 * stands in the certificate, and by the services that vouched for it at that moment (epoch
 * milliseconds) and when it was issued (TS 119 615). `undecided` wherever the list does not allow
 * more to be said.
 */
export function qualificationOf(
  certificate: Certificate,
  pool: readonly Certificate[],
  trust: TrustSnapshot | undefined,
  at: number,
): Qualification {
  if (!trust) return 'undecided'
  const levelAt = (moment: number): Qualification => {
    const behind = servicesBehind(certificate, pool, trust, { type: 'CA/QC', at: moment })
    const granted = behind.filter(service => isGranted(service, moment))
    const [level, ...others] = new Set(granted.map(s => levelBy(s, certificate, moment)))
    return level && others.length === 0 ? level : 'undecided'
  }
  const level = levelAt(at)
  if (level === 'advanced' || level === 'undecided') return level
  const issued = levelAt(certificate.validFrom)
  return issued === 'advanced' || issued === 'undecided' ? 'undecided' : level
}

/** What one service makes of a signature with this certificate. */
function levelBy(
  { qualifying }: TrustService,
  certificate: Certificate,
  at: number,
): Qualification {
  const statements = qcStatements(certificate)
  if (!qualifying || qualifying.hasUnread || !statements || statements.isForeign) return 'undecided'
  const names = new Set<string>()
  for (const qualifier of qualifying.qualifiers) {
    const applies = qualifier.appliesTo(certificate)
    if (applies === undefined) return 'undecided'
    if (applies) for (const name of qualifier.names) names.add(name)
  }
  const isQualified = decided(names, ['qcstatement'], ['notqualified'], () =>
    isQualifiedByItself(certificate, statements),
  )
  if (isQualified === false) return 'advanced'
  const kind = kindBy(names, statements)
  const isListed = kind && isListedFor(qualifying.kinds, kind, at)
  const hasDevice = decided(names, withDevice, withoutDevice, () =>
    hasDeviceByItself(certificate, statements),
  )
  if (!isQualified || !isListed || hasDevice === undefined) return 'undecided'
  if (kind === 'website') return 'advanced'
  if (!hasDevice) return 'advanced_with_qualified_certificate'
  return kind === 'seal' ? 'qualified_seal' : 'qualified_signature'
}

const withDevice = ['qcwithqscd', 'qcwithsscd', 'qcqscdmanagedonbehalf']
const withoutDevice = ['qcnoqscd', 'qcnosscd']

/** What the list says goes before what the certificate says; nothing where the list says both. */
function decided(
  names: ReadonlySet<string>,
  yes: readonly string[],
  no: readonly string[],
  otherwise: () => boolean,
): boolean | undefined {
  const isYes = yes.some(name => names.has(name))
  const isNo = no.some(name => names.has(name))
  if (isYes && isNo) return undefined
  return isYes || (!isNo && otherwise())
}

/** Policies by which certificates before the regulation said it (TS 101 456). */
const oldPolicies = { onDevice: '0.4.0.1456.1.1', any: '0.4.0.1456.1.2' }

const hasOldPolicy = (certificate: Certificate, ...policies: readonly string[]) =>
  certificate.validFrom < regulationFrom &&
  policiesOf(certificate).some(policy => policies.includes(policy))

const isQualifiedByItself = (certificate: Certificate, { isQualified }: QcStatements) =>
  isQualified || hasOldPolicy(certificate, oldPolicies.onDevice, oldPolicies.any)

const hasDeviceByItself = (certificate: Certificate, { hasDevice }: QcStatements) =>
  hasDevice || hasOldPolicy(certificate, oldPolicies.onDevice)

/**
 * A certificate that names no kind is for signatures (EN 319 412-5). One of a legal person without
 * a kind comes from before there were seals.
 */
function kindBy(names: ReadonlySet<string>, { kinds }: QcStatements): CertificateKind | undefined {
  const listed = (['signature', 'seal', 'website'] as const).filter(kind => names.has(words[kind]))
  if (listed.length === 0 && kinds.length === 0)
    return names.has('qcforlegalperson') ? undefined : 'signature'
  const [kind, ...others] = listed.length > 0 ? listed : kinds
  return others.length > 0 ? undefined : kind
}

const words = { signature: 'qcforesig', seal: 'qcforeseal', website: 'qcforwsa' }

/** Since the regulation a list says for which kinds a service is qualified. */
const isListedFor = (kinds: readonly CertificateKind[], kind: CertificateKind, at: number) =>
  kinds.includes(kind) || (kinds.length === 0 && at < regulationFrom)
