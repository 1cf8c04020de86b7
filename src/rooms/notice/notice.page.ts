import { db } from '../../house/database.ts'
import { html, type Page, page, type Visit } from '../../house/page.ts'
import { NotFound } from '../../house/refusal.ts'
import { dayOf } from '../../kit/dates.ts'
import { countersFor, currentTimetable, isEnded, type Timetable } from '../appointments/index.ts'
import { inPersonObstacle, rulesOn } from '../services/index.ts'
import type { SiteSchedule } from '../sites/index.ts'
import { homePage, remotePage } from './home.view.tsx'
import { cashHours, openingOf, openSites, specialDays, weekFrom } from './opening.ts'
import { sitePage, sitesPage } from './sites.view.tsx'

type Known = { timetable: Timetable; sites: SiteSchedule[]; today: Temporal.PlainDate }

async function readTown({ now }: Visit): Promise<Known> {
  const timetable = await currentTimetable(db())
  const today = dayOf(now)
  return { timetable, today, sites: openSites(timetable.schedules.values(), today) }
}

function siteFacts({ timetable, today }: Known, schedule: SiteSchedule, now: Temporal.Instant) {
  return {
    site: schedule.site,
    opening: openingOf(schedule, now),
    rules: rulesOn(timetable.switches, schedule.site.id, today),
    cash: cashHours(schedule, today),
  }
}

async function showHome(visit: Visit) {
  const town = await readTown(visit)
  const [first] = town.sites
  const main = first && siteFacts(town, first, visit.now)
  return html(homePage({ frame: visit.frame, main }))
}

/** Services with words on how to do them from home. */
async function showRemote(visit: Visit) {
  const { timetable, today } = await readTown(visit)
  const services = [...timetable.services.values()].filter(
    service => service.remoteLv !== '' && !isEnded(service, today),
  )
  return html(remotePage({ frame: visit.frame, services }))
}

async function showSites(visit: Visit) {
  const { sites } = await readTown(visit)
  const all = sites.map(schedule => ({
    site: schedule.site,
    opening: openingOf(schedule, visit.now),
  }))
  return html(sitesPage({ frame: visit.frame, sites: all }))
}

async function showSite(visit: Visit) {
  const town = await readTown(visit)
  const { timetable, today } = town
  const schedule = town.sites.find(({ site }) => site.slug === visit.params.site)
  if (!schedule) throw new NotFound('site')
  const facts = siteFacts(town, schedule, visit.now)
  const services = [...timetable.services.values()].filter(
    service =>
      !isEnded(service, today) &&
      countersFor(schedule, service).length > 0 &&
      !inPersonObstacle(service, facts.rules),
  )
  const week = weekFrom(schedule, today)
  const special = specialDays(schedule, today)
  return html(sitePage({ frame: visit.frame, ...facts, week, special, services }))
}

/** How to get served now: the start page, what needs no visit, every place with its hours. */
export const noticePages: readonly Page[] = [
  page('GET', '/', showHome),
  page('GET', '/remote', showRemote),
  page('GET', '/sites', showSites),
  page('GET', '/sites/:site', showSite),
]
