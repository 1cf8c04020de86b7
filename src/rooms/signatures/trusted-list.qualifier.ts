import { type Certificate, usageBits } from './certificate.ts'
import { policiesOf, subjectAttributes } from './qc-statements.ts'
import type { CertificateKind, Qualifier, Qualifying } from './trust.ts'
import { qualifications, tsl, tslTypes, wordOf } from './trusted-list.element.ts'
import { allElements, childrenNamed, childrenOf, descend, type Element } from './xml.ts'

/** Whether something holds of a certificate; nothing where that cannot be told. */
type Criterion = (certificate: Certificate) => boolean | undefined

const kinds = new Map(
  Object.entries<CertificateKind>({
    foresignatures: 'signature',
    foreseals: 'seal',
    forwebsiteauthentication: 'website',
  }),
)

/** Extensions that say nothing of what is qualified. */
const indifferent = ['ExpiredCertsRevocationInfo', 'TakenOverBy']

/** What the extensions of a service say about its certificates (TS 119 612, 5.5.9). */
export function qualifyingOf(information: Element): Qualifying {
  const found = { kinds: [] as CertificateKind[], qualifiers: [] as Qualifier[], hasUnread: false }
  const list = descend(information, tsl, 'ServiceInformationExtensions')
  for (const extension of list ? childrenNamed(list, tsl, 'Extension') : []) {
    const isCritical = /^(?:true|1)$/.test(extension.getAttribute('Critical') ?? '')
    for (const element of childrenOf(extension)) {
      const { localName, namespaceURI } = element
      if (localName === 'Qualifications' && namespaceURI === qualifications)
        found.qualifiers.push(
          ...childrenNamed(element, qualifications, qualificationName).map(qualifierOf),
        )
      else if (localName === 'AdditionalServiceInformation') {
        const kind = kinds.get(wordOf(textOf(descend(element, tsl, 'URI')), 'SvcInfoExt'))
        if (kind) found.kinds.push(kind)
      } else if (isCritical && !indifferent.includes(localName ?? '')) found.hasUnread = true
    }
  }
  return found
}

const qualificationName = 'QualificationElement'

const textOf = (element: Element | undefined) => element?.textContent?.trim() ?? ''

function qualifierOf(element: Element): Qualifier {
  const list = descend(element, qualifications, 'Qualifiers')
  const names = list ? childrenNamed(list, qualifications, 'Qualifier') : []
  const [criteria] = childrenNamed(element, qualifications, 'CriteriaList')
  return {
    names: names.map(name => wordOf(name.getAttribute('uri') ?? '', 'SvcInfoExt')),
    appliesTo: criteria ? criterionOf(criteria) : () => undefined,
  }
}

const unknown: Criterion = () => undefined

/** All of these; what is unknown among them leaves it open, unless another is false. */
const all =
  (criteria: readonly Criterion[]): Criterion =>
  certificate => {
    const answers = criteria.map(criterion => criterion(certificate))
    return answers.includes(false) ? false : answers.includes(undefined) ? undefined : true
  }

const not =
  (criterion: Criterion): Criterion =>
  certificate => {
    const answer = criterion(certificate)
    return answer === undefined ? undefined : !answer
  }

function criterionOf(element: Element): Criterion {
  const { localName } = element
  if (localName === 'CriteriaList') return listCriterion(element)
  if (localName === 'KeyUsage') return all(childrenOf(element).map(usageCriterion))
  if (localName === 'PolicySet') {
    const wanted = identifiersIn(element)
    return certificate => wanted.every(oid => policiesOf(certificate).includes(oid))
  }
  if (localName === 'otherCriteriaList') return all(childrenOf(element).map(otherCriterion))
  return unknown
}

function listCriterion(element: Element): Criterion {
  const criteria = childrenOf(element)
    .filter(({ localName }) => localName !== 'Description')
    .map(criterionOf)
  const assert = element.getAttribute('assert')
  if (assert === 'all') return all(criteria)
  const none = all(criteria.map(not))
  if (assert === 'none') return none
  return assert === 'atLeastOne' ? not(none) : unknown
}

const bits = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'crlSign',
  'encipherOnly',
  'decipherOnly',
]

function usageCriterion(element: Element): Criterion {
  const bit = bits.indexOf(element.getAttribute('name') ?? '')
  const wanted = textOf(element)
  if (bit < 0 || !/^(?:true|false|1|0)$/.test(wanted)) return unknown
  const isWanted = wanted === 'true' || wanted === '1'
  return certificate => usageBits(certificate).has(bit) === isWanted
}

function otherCriterion(element: Element): Criterion {
  const wanted = identifiersIn(element)
  const known = element.namespaceURI === tslTypes && wanted.length > 0
  if (known && element.localName === 'ExtendedKeyUsage')
    return ({ extendedUsages }) => wanted.every(oid => extendedUsages.includes(oid))
  if (known && element.localName === 'CertSubjectDNAttribute')
    return certificate => wanted.every(oid => subjectAttributes(certificate).includes(oid))
  return unknown
}

/** Object identifiers in dots, however they are written. */
const identifiersIn = (element: Element): string[] =>
  [...allElements(element)]
    .filter(({ localName }) => localName === 'Identifier')
    .map(identifier => textOf(identifier).replace(/^urn:oid:/i, ''))
