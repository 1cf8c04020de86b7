import type { Certificate } from './certificate.ts'
import { derChildren, derOid, derSequence, readDer } from './der.ts'
import { orNothing } from './reason.ts'
import type { CertificateKind } from './trust.ts'

const extensions = { policies: '2.5.29.32', statements: '1.3.6.1.5.5.7.1.3' }

const statements = {
  compliance: '0.4.0.1862.1.1',
  device: '0.4.0.1862.1.4',
  type: '0.4.0.1862.1.6',
  countries: '0.4.0.1862.1.7',
}

const kinds: { [oid: string]: CertificateKind | undefined } = {
  '0.4.0.1862.1.6.1': 'signature',
  '0.4.0.1862.1.6.2': 'seal',
  '0.4.0.1862.1.6.3': 'website',
}

/** What a certificate says of its own qualification (EN 319 412-5). */
export type QcStatements = {
  isQualified: boolean
  /** Whether its key lies in a qualified device. */
  hasDevice: boolean
  kinds: CertificateKind[]
  /** Whether it is qualified by the law of countries outside the Union. */
  isForeign: boolean
}

/** Its statements; nothing where they cannot be read. */
export function qcStatements({ extensions: held }: Certificate): QcStatements | undefined {
  const content = held.get(extensions.statements)
  return orNothing(() => {
    const listed = content ? derSequence(readDer(content)).map(derSequence) : []
    const found = new Map(listed.map(([oid, rest]) => [derOid(oid), rest]))
    const types = found.get(statements.type)
    return {
      isQualified: found.has(statements.compliance),
      hasDevice: found.has(statements.device),
      kinds: (types ? derSequence(types) : []).map(oid => kindNamed(derOid(oid))),
      isForeign: found.has(statements.countries),
    }
  })
}

function kindNamed(oid: string): CertificateKind {
  const kind = kinds[oid]
  if (!kind) throw new RangeError('A kind that is not known')
  return kind
}

/** Its policies, as object identifiers in dots. */
export function policiesOf({ extensions: held }: Certificate): string[] {
  const content = held.get(extensions.policies)
  if (!content) return []
  const read = () => derSequence(readDer(content)).map(policy => derOid(derSequence(policy)[0]))
  return orNothing(read) ?? []
}

/** The kinds of attribute in its subject's name, as object identifiers in dots. */
export const subjectAttributes = ({ subject }: Certificate): string[] =>
  derSequence(readDer(subject))
    .flatMap(derChildren)
    .map(pair => derOid(derChildren(pair)[0]))
