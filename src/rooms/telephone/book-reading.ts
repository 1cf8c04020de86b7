import { type Clerk, worksAt } from '../../house/actor.ts'
import { db } from '../../house/database.ts'
import { writeReading } from '../../house/journal.ts'
import { NotFound } from '../../house/refusal.ts'
import { dayOf } from '../../kit/dates.ts'
import { kilometresBetween } from '../../kit/distance.ts'
import type { Language } from '../../kit/language.ts'
import { searchKey, searchWords } from '../../kit/search-key.ts'
import {
  type Appointment,
  type FreeTime,
  findAppointmentByCode,
  isComing,
  listVisitsOf,
  nextFreeTimes,
} from '../appointments/index.ts'
import {
  type FoundResident,
  findResident,
  listContacts,
  listLookalikes,
  type Resident,
  type Spokesperson,
  searchResidents,
} from '../residents/index.ts'
import {
  listServices,
  loadRules,
  needsLongContactReason,
  type PublicService,
  rulesOn,
} from '../services/index.ts'
import { listSites, type Site } from '../sites/index.ts'
import type { BookQuery } from './book-query.ts'
import { siteOfAddress } from './site-of-address.ts'

/** What the desk knows of somebody on the phone. */
export type PersonCard = {
  resident: Resident
  speakers: readonly Spokesperson[]
  /** Visits that still stand, the soonest first. */
  coming: readonly Appointment[]
  lookalikes: readonly Resident[]
}

/** Reads a person's card; the reading is journalled with its purpose. Throws `NotFound`. */
export async function readPersonCard(
  clerk: Clerk,
  { id, purpose, now }: { id: number; purpose: string; now: Temporal.Instant },
): Promise<PersonCard> {
  const resident = await findResident(db(), id)
  if (!resident) throw new NotFound('resident')
  const subject = { kind: 'resident', id }
  await writeReading(db(), clerk, { subject, purpose, at: now })
  const visits = await listVisitsOf(db(), id)
  const coming = visits.filter(visit => isComing(visit, now)).reverse()
  const [speakers, lookalikes] = [
    await listContacts(db(), id),
    await listLookalikes(db(), resident),
  ]
  return { resident, speakers, coming, lookalikes }
}

/** Looks for people; a visit's code leads to its appointment. What was shown is journalled. */
export async function searchForCall(
  clerk: Clerk,
  q: string,
  now: Temporal.Instant,
): Promise<{ found: readonly FoundResident[]; appointment?: Appointment }> {
  const appointment = await findAppointmentByCode(db(), q)
  if (appointment) return { found: [], appointment }
  const found = await searchResidents(db(), q)
  if (found.length > 0) {
    const subject = { kind: 'residents', id: found.map(({ resident }) => resident.id).join(',') }
    await writeReading(db(), clerk, { subject, purpose: 'search', at: now })
  }
  return { found }
}

/** A service in the list with the number that chooses it. */
export type NumberedService = { number: number; service: PublicService }

/** The services that can be asked for now, numbered; all numbers stay when the list is narrowed. */
export async function listAskedServices(
  text: string,
  { language, now }: { language: Language; now: Temporal.Instant },
): Promise<{ all: NumberedService[]; matching: NumberedService[] }> {
  const today = dayOf(now)
  const offered = (await listServices(db())).filter(
    ({ endedFrom, counterIds }) =>
      counterIds.length > 0 &&
      (endedFrom === null || Temporal.PlainDate.compare(today, endedFrom) < 0),
  )
  const all = offered.map((service, n) => ({ number: n + 1, service }))
  return { all, matching: servicesMatching(all, text, language) }
}

/** Those whose number it is, or whose name holds a word that begins with each typed word. */
export function servicesMatching(
  all: readonly NumberedService[],
  text: string,
  language: Language,
): NumberedService[] {
  if (/^\d{1,3}$/.test(text)) return all.filter(({ number }) => number === Number(text))
  const wanted = searchWords(text)
  return all.filter(({ service }) => {
    const key = ` ${searchKey(language === 'lv' ? service.nameLv : service.nameEn)}`
    return wanted.every(word => key.includes(` ${word}`))
  })
}

/** Sites with the nearest to the person (else to the clerk) first. */
export type Places = { sites: readonly Site[]; near: string | undefined }

export async function readPlaces(clerk: Clerk, resident: Resident | undefined): Promise<Places> {
  const sites = await listSites(db())
  const home = siteOfAddress(
    resident?.address ?? null,
    sites.map(({ slug }) => slug),
  )
  const own = clerk.siteIds === 'all' ? undefined : sites.find(({ id }) => worksAt(clerk, id))
  const near = home ?? own?.slug
  const from = sites.find(({ slug }) => slug === near)
  return { near, sites: from ? sites.toSorted(byDistance(from)) : sites }
}

function byDistance(from: Site) {
  const far = (site: Site) => {
    if (site.id === from.id) return -1
    const known = from.latitude !== null && from.longitude !== null
    if (!known || site.latitude === null || site.longitude === null) return Number.MAX_VALUE
    const there = { latitude: site.latitude, longitude: site.longitude }
    return kilometresBetween(
      { latitude: from.latitude ?? 0, longitude: from.longitude ?? 0 },
      there,
    )
  }
  return (one: Site, other: Site) => far(one) - far(other) || one.position - other.position
}

/** Nobody who calls now is here sooner. */
const wayMinutes = 30

/** The moment from which times are offered on the telephone. */
export function reachableFrom(
  after: Temporal.Instant | undefined,
  now: Temporal.Instant,
): Temporal.Instant {
  const reachable = now.add({ minutes: wayMinutes })
  return after && Temporal.Instant.compare(after, reachable) > 0 ? after : reachable
}

/** The next three times for a service, at a site or nearest first, that can still be reached. */
export async function threeTimes(
  { service, site, after }: BookQuery & { service: string },
  { near }: Places,
  now: Temporal.Instant,
): Promise<FreeTime[]> {
  const sites = site ?? 'any'
  const from = reachableFrom(after, now)
  const question = { service, sites, near, after: from, now, audience: 'staff' } as const
  return nextFreeTimes(db(), question, 3)
}

/** Whether the rules at one of the times ask why the contact is longer. */
export async function asksForReason(
  service: PublicService,
  times: readonly FreeTime[],
): Promise<boolean> {
  const switches = await loadRules(db())
  return times.some(({ siteId, startsAt }) =>
    needsLongContactReason(service, rulesOn(switches, siteId, dayOf(startsAt))),
  )
}
