import { orNothing, SignatureFault } from './reason.ts'
import { type ListFacts, type TrustService, TrustSnapshotFault, trustLimits } from './trust.ts'
import { tsl } from './trusted-list.element.ts'
import { servicesOf } from './trusted-list.service.ts'
import { allElements, childrenNamed, descend, type Element, parseXml } from './xml.ts'

/** A list of services as a country publishes it (TS 119 612). Moments are ISO instants. */
export type TrustedList = ListFacts & {
  issuedAt: string
  nextUpdate: string | null
  listed: TrustService[]
}

/** A national list has a few megabytes at most; each takes half a second to read. */
const listLimits = { bytes: 16 * 1024 * 1024, depth: 40, tags: 300_000, attributesOfTag: 60 }

/** The root of a list's XML. Throws {@link TrustSnapshotFault}. */
export function listRoot(file: Uint8Array): Element {
  if (file.length > listLimits.bytes) throw new TrustSnapshotFault('too_large')
  try {
    const root = parseXml(file, listLimits)
    const isList = root.localName === 'TrustServiceStatusList' && root.namespaceURI === tsl
    if (isList) return root
  } catch (error) {
    if (!(error instanceof SignatureFault)) throw error
    if (error.reason !== 'xml_broken') throw new TrustSnapshotFault('unsafe')
  }
  throw new TrustSnapshotFault('malformed')
}

export const isListOfLists = (root: Element) =>
  textAt(root, 'SchemeInformation', 'TSLType').endsWith('/EUlistofthelists')

/** The text at the end of this way; '' where it leads nowhere. */
export const textAt = (element: Element | undefined, ...way: readonly string[]) =>
  descend(element, tsl, ...way)?.textContent?.trim() ?? ''

const versions = ['5', '6']

/** Reads a national list; its signature is another matter. Throws {@link TrustSnapshotFault}. */
export function readTrustedList(root: Element): TrustedList {
  if (isListOfLists(root)) throw new TrustSnapshotFault('list_of_lists')
  const scheme = descend(root, tsl, 'SchemeInformation')
  if (!versions.includes(textAt(scheme, 'TSLVersionIdentifier')))
    throw new TrustSnapshotFault('version')
  const territory = textAt(scheme, 'SchemeTerritory')
  const sequence = textAt(scheme, 'TSLSequenceNumber')
  const issued = orNothing(() => Temporal.Instant.from(textAt(scheme, 'ListIssueDateTime')))
  // An empty NextUpdate is how a scheme that was closed says goodbye.
  const next = orNothing(() => Temporal.Instant.from(textAt(scheme, 'NextUpdate', 'dateTime')))
  if (!/^[A-Z]{2}$/.test(territory) || !/^\d{1,9}$/.test(sequence) || !issued)
    throw new TrustSnapshotFault('malformed')
  return {
    territory,
    sequence: Number(sequence),
    issuedAt: issued.toString(),
    nextUpdate: next?.toString() ?? null,
    ...servicesIn(root),
  }
}

function servicesIn(root: Element): Pick<TrustedList, 'listed' | 'services' | 'skipped'> {
  const listed: TrustService[] = []
  let services = 0
  let skipped = 0
  for (const service of serviceElements(root)) {
    const found = servicesOf(service)
    if (found === 'other') continue
    if (found === 'unnamed') skipped++
    else services++
    if (found !== 'unnamed') listed.push(...found)
    if (listed.length > trustLimits.services) throw new TrustSnapshotFault('too_large')
  }
  return { listed, services, skipped }
}

function* serviceElements(root: Element): Generator<Element> {
  const providers = descend(root, tsl, 'TrustServiceProviderList')
  for (const provider of providers ? childrenNamed(providers, tsl, 'TrustServiceProvider') : []) {
    const services = descend(provider, tsl, 'TSPServices')
    if (services) yield* childrenNamed(services, tsl, 'TSPService')
  }
}

/** The certificates (base64 as written) that a list of lists names for the list of a territory. */
export function pointedCertificates(root: Element, territory: string): string[] {
  const pointers = descend(root, tsl, 'SchemeInformation', 'PointersToOtherTSL')
  return (pointers ? childrenNamed(pointers, tsl, 'OtherTSLPointer') : [])
    .filter(pointer => {
      const about = [...allElements(pointer)].filter(
        ({ localName }) => localName === 'SchemeTerritory',
      )
      return about.length === 1 && about[0]?.textContent?.trim() === territory
    })
    .flatMap(pointer => [...allElements(pointer)])
    .filter(({ localName }) => localName === 'X509Certificate')
    .map(element => element.textContent ?? '')
}
