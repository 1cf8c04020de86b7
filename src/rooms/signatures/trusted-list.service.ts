import { type Certificate, parseCertificate } from './certificate.ts'
import { orNothing } from './reason.ts'
import { type ServiceType, type TrustService, TrustSnapshotFault } from './trust.ts'
import { tsl, wordOf } from './trusted-list.element.ts'
import { qualifyingOf } from './trusted-list.qualifier.ts'
import { base64Of, childrenNamed, descend, type Element } from './xml.ts'

const types = new Map(
  Object.entries<ServiceType>({
    'http://uri.etsi.org/TrstSvc/Svctype/CA/QC': 'CA/QC',
    'http://uri.etsi.org/TrstSvc/Svctype/TSA/QTST': 'TSA/QTST',
    'http://uri.etsi.org/TrstSvc/Svctype/Certstatus/OCSP/QC': 'OCSP/QC',
    'http://uri.etsi.org/TrstSvc/Svctype/Certstatus/CRL/QC': 'CRL/QC',
  }),
)

/** Statuses under the directive of 1999 that mean what `granted` means since. */
const oldGranted = ['undersupervision', 'supervisionincessation', 'accredited']

/** From then on only `granted` counts (Regulation 910/2014, article 52). */
export const regulationFrom = Temporal.Instant.from('2016-07-01T00:00:00Z').epochMilliseconds

/** A service in one of its statuses; `from` in epoch milliseconds. */
type Entry = { element: Element; type: ServiceType | undefined; status: string; from: number }

const mostEntries = 200

/**
 * A service with its history as intervals of trust, one for each status and certificate. `other`:
 * never of a kind that matters for signatures; `unnamed`: no certificate that can be read names it
 * (a key's number or a name alone prove nothing). Throws {@link TrustSnapshotFault}.
 */
export function servicesOf(service: Element): TrustService[] | 'other' | 'unnamed' {
  const current = descend(service, tsl, 'ServiceInformation')
  const history = descend(service, tsl, 'ServiceHistory')
  const past = history ? childrenNamed(history, tsl, 'ServiceHistoryInstance') : []
  if (!current || past.length > mostEntries) throw new TrustSnapshotFault('malformed')
  if (![current, ...past].some(element => typeOf(element))) return 'other'
  const certificates = certificatesIn(current)
  if (certificates.length === 0) return 'unnamed'
  const entries = [current, ...past].map(entryOf).toSorted((one, other) => other.from - one.from)
  return entries.flatMap((entry, index) => {
    const interval = intervalOf(entry, entries[index - 1]?.from)
    const { type } = entry
    const qualifying = type === 'CA/QC' ? qualifyingOf(entry.element) : undefined
    return type
      ? certificates.map(certificate => ({ type, certificate, ...interval, qualifying }))
      : []
  })
}

const textOf = (element: Element, name: string) =>
  descend(element, tsl, name)?.textContent?.trim() ?? ''

const typeOf = (element: Element) => types.get(textOf(element, 'ServiceTypeIdentifier'))

function entryOf(element: Element): Entry {
  const from = orNothing(() => Temporal.Instant.from(textOf(element, 'StatusStartingTime')))
  if (!from) throw new TrustSnapshotFault('malformed')
  const status = wordOf(textOf(element, 'ServiceStatus'), 'Svcstatus')
  return { element, type: typeOf(element), status, from: from.epochMilliseconds }
}

/** A status that is not one of trust is kept with an interval in which nothing lies. */
function intervalOf({ status, from }: Entry, until: number | undefined) {
  const last = until ?? Number.POSITIVE_INFINITY
  if (status === 'granted') return { grantedFrom: from, grantedUntil: until }
  const end = oldGranted.includes(status) ? Math.max(from, Math.min(last, regulationFrom)) : from
  return { grantedFrom: from, grantedUntil: end }
}

/** Those of today; the history names the same key, often by its number alone. */
function certificatesIn(current: Element): Certificate[] {
  const identity = descend(current, tsl, 'ServiceDigitalIdentity')
  const ids = identity ? childrenNamed(identity, tsl, 'DigitalId') : []
  return ids
    .flatMap(id => childrenNamed(id, tsl, 'X509Certificate'))
    .flatMap(element => orNothing(() => parseCertificate(base64Of(element))) ?? [])
}
