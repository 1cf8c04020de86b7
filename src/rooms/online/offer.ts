import type { Reader } from '../../house/database.ts'
import { NotFound } from '../../house/refusal.ts'
import { dayOf } from '../../kit/dates.ts'
import {
  countersFor,
  currentTimetable,
  type FreeTime,
  findFreeTimes,
  isEnded,
  rulesObstacle,
  type Timetable,
} from '../appointments/index.ts'
import { type Channel, type ContactRules, type PublicService, rulesOn } from '../services/index.ts'
import type { SiteSchedule } from '../sites/index.ts'

/** How a service can be had at the moment: by a visit booked here, by a call first, from home. */
export type Way = 'visit' | 'call' | 'remote'

export type OfferedService = { service: PublicService; way: Way }

export type SiteOffer = {
  site: SiteSchedule['site']
  /** The next free time; nothing up to the horizon. */
  next: Temporal.Instant | undefined
}

function openSchedules({ schedules }: Timetable, today: Temporal.PlainDate): SiteSchedule[] {
  return [...schedules.values()].filter(
    ({ site: { closedFrom } }) =>
      closedFrom === null || Temporal.PlainDate.compare(today, closedFrom) < 0,
  )
}

/** Today and every day up to the horizon on which other rules begin. */
function daysOfRules(timetable: Timetable, today: Temporal.PlainDate): Temporal.PlainDate[] {
  const horizon = today.add({ days: timetable.setting.horizonDays })
  const later = timetable.switches
    .map(({ fromDay }) => fromDay)
    .filter(
      day =>
        Temporal.PlainDate.compare(day, today) > 0 && Temporal.PlainDate.compare(day, horizon) <= 0,
    )
  return [today, ...later]
}

function wayOf(timetable: Timetable, service: PublicService, today: Temporal.PlainDate): Way {
  const schedules = openSchedules(timetable, today).filter(
    schedule => countersFor(schedule, service).length > 0,
  )
  const obstacles = schedules.flatMap(({ site }) =>
    daysOfRules(timetable, today).map(day =>
      rulesObstacle(service, rulesOn(timetable.switches, site.id, day), 'web'),
    ),
  )
  if (obstacles.includes(undefined)) return 'visit'
  return obstacles.includes('outside_rules') ? 'call' : 'remote'
}

/** Every service of today in the municipality's order, with the way to it. */
export async function offerServices(
  reader: Reader,
  now: Temporal.Instant,
): Promise<OfferedService[]> {
  const timetable = await currentTimetable(reader)
  const today = dayOf(now)
  return [...timetable.services.values()]
    .filter(service => !isEnded(service, today))
    .map(service => ({ service, way: wayOf(timetable, service, today) }))
}

export type ServiceOffer = OfferedService & {
  sites: readonly SiteSchedule['site'][]
  schedules: readonly SiteSchedule[]
  /** The rules of today at the first site that does it. */
  rules: ContactRules | undefined
  setting: Timetable['setting']
}

/** One service with the sites that do it. Throws `NotFound`. */
export async function offerService(
  reader: Reader,
  slug: string,
  now: Temporal.Instant,
): Promise<ServiceOffer> {
  const timetable = await currentTimetable(reader)
  const today = dayOf(now)
  const service = timetable.services.get(slug)
  if (!service || isEnded(service, today)) throw new NotFound('service')
  const open = openSchedules(timetable, today)
  const schedules = open.filter(schedule => countersFor(schedule, service).length > 0)
  const first = schedules[0] ?? open[0]
  return {
    service,
    way: wayOf(timetable, service, today),
    sites: schedules.map(({ site }) => site),
    schedules,
    rules: first && rulesOn(timetable.switches, first.site.id, today),
    setting: timetable.setting,
  }
}

/** Each site of a service with its next free time: two queries, however many sites. */
export async function offerSites(
  reader: Reader,
  { service, sites, setting }: ServiceOffer,
  now: Temporal.Instant,
): Promise<SiteOffer[]> {
  const question = { service: service.slug, sites: 'any', now, audience: 'web' as const }
  const today = dayOf(now)
  const next = new Map<number, Temporal.Instant>()
  const note = (times: readonly FreeTime[]) => {
    for (const { siteId, startsAt } of times) if (!next.has(siteId)) next.set(siteId, startsAt)
  }
  const week = today.add({ days: 7 })
  note(await findFreeTimes(reader, { ...question, from: today, to: week }))
  if (sites.some(({ id }) => !next.has(id))) {
    const to = today.add({ days: setting.horizonDays })
    note(await findFreeTimes(reader, { ...question, from: week.add({ days: 1 }), to }))
  }
  return sites.map(site => ({ site, next: next.get(site.id) }))
}

/** Whether there is anything to say about not coming; else the question is left out. */
export function isNeedAsked({ service, way, rules }: ServiceOffer): boolean {
  return way !== 'visit' || service.remoteLv !== '' || openChannels(service, rules).length > 0
}

/** The channels besides a visit that are open under the rules, in the service's own order. */
export function openChannels(
  service: Pick<PublicService, 'channels'>,
  rules: Pick<ContactRules, 'closedChannels'> | undefined,
): Exclude<Channel, 'in_person'>[] {
  return service.channels
    .filter(channel => channel !== 'in_person')
    .filter(channel => !rules?.closedChannels.includes(channel))
}

/** Why a time can't be booked on the web any more, or nothing. */
export async function timeObstacle(
  reader: Reader,
  { service, setting }: ServiceOffer,
  { site, at }: { site: string; at: Temporal.Instant },
  now: Temporal.Instant,
): Promise<'past' | 'too_late' | 'too_far' | 'time_taken' | undefined> {
  const day = dayOf(at)
  const horizon = dayOf(now).add({ days: setting.horizonDays })
  if (Temporal.Instant.compare(at, now) < 0) return 'past'
  if (Temporal.Instant.compare(at, now.add({ minutes: setting.leadMinutes })) < 0) return 'too_late'
  if (Temporal.PlainDate.compare(day, horizon) > 0) return 'too_far'
  const question = { service: service.slug, sites: site, now, audience: 'web' as const }
  const times = await findFreeTimes(reader, { ...question, from: day, to: day })
  return times.some(({ startsAt }) => startsAt.equals(at)) ? undefined : 'time_taken'
}
