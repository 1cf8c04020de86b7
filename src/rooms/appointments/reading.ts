import type { Reader } from '../../house/database.ts'
import { NotFound } from '../../house/refusal.ts'
import type { PublicService } from '../services/index.ts'
import type { SiteSchedule } from '../sites/index.ts'
import { type BusyQuestion, busyAlone, readBusy } from './busy.store.ts'
import { type Occupancy, occupancyOf } from './occupancy.ts'
import { keptTimetable, loadTimetable, type MinuteSpan, type Timetable } from './timetable.ts'

/** What is known of some sites in a window: settings and what is held, of one moment. */
export type DayReading = {
  timetable: Timetable
  schedules: readonly SiteSchedule[]
  occupancy: Occupancy
}

/** Which sites and which window a question needs, given the settings; nothing: no query at all. */
type Plan = { schedules: readonly SiteSchedule[]; window: MinuteSpan }

/**
 * Reads what is held with one query. Where settings changed since this process last read them,
 * they are read again and the query is repeated: an answer never mixes two states.
 * `except` is an appointment that does not count, because it is the one being moved; a `question`
 * of a store's own brings a value `aside` of the same snapshot.
 */
export async function readOccupancy<P extends Plan, T = undefined>(
  reader: Reader,
  plan: (timetable: Timetable) => P,
  { except, question }: { except?: number | undefined; question?: BusyQuestion<T> } = {},
): Promise<DayReading & P & { aside: T | undefined }> {
  let [timetable, planned] = await timetableFor(reader, plan)
  for (let attempt = 0; attempt < 5; attempt++) {
    const { schedules, window } = planned
    const siteIds = schedules.map(schedule => schedule.site.id)
    const wanted = { siteIds, from: window.start, to: window.end, except }
    const held = await readBusy<T | undefined>(reader, wanted, question ?? busyAlone)
    if (held.version === timetable.version) {
      const occupancy = occupancyOf(schedules, held.busy, window)
      return { ...planned, timetable, occupancy, aside: held.aside }
    }
    timetable = await loadTimetable(reader)
    planned = plan(timetable)
  }
  throw new Error('the settings change faster than they can be read')
}

/**
 * The kept timetable and what is planned with it; read anew where it lacks what the plan names,
 * which may have just come.
 */
async function timetableFor<P>(
  reader: Reader,
  plan: (timetable: Timetable) => P,
): Promise<[Timetable, P]> {
  const timetable = await keptTimetable(reader)
  try {
    return [timetable, plan(timetable)]
  } catch (error) {
    if (!(error instanceof NotFound)) throw error
    const latest = await loadTimetable(reader)
    return [latest, plan(latest)]
  }
}

/** The id of a site by slug; ids never change. Throws `NotFound`. */
export async function siteIdOf(reader: Reader, slug: string): Promise<number> {
  const [, [schedule]] = await timetableFor(reader, timetable => chooseSites(timetable, slug))
  return schedule?.site.id ?? 0
}

/** The schedules of a site by slug, or of all sites. Throws `NotFound`. */
export function chooseSites(timetable: Timetable, sites: string): readonly SiteSchedule[] {
  const all = [...timetable.schedules.values()]
  if (sites === 'any') return all
  const found = all.filter(schedule => schedule.site.slug === sites)
  if (found.length === 0) throw new NotFound('site')
  return found
}

/** A service by slug. Throws `NotFound`. */
export function serviceOf(timetable: Timetable, slug: string): PublicService {
  const service = timetable.services.get(slug)
  if (!service) throw new NotFound('service')
  return service
}
