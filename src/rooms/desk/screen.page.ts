import { db } from '../../house/database.ts'
import { listen } from '../../house/live.ts'
import { html, type Page, page, type Visit } from '../../house/page.ts'
import { NotFound } from '../../house/refusal.ts'
import { dayOf } from '../../kit/dates.ts'
import { findSite, loadSchedules } from '../sites/index.ts'
import { closedAllDay } from './day.ts'
import { listShownCalls } from './screen.store.ts'
import { screenCallsPart, waitingScreen } from './screen.view.tsx'

async function siteOf({ params }: Visit) {
  const site = await findSite(db(), params.site ?? '')
  if (!site) throw new NotFound('site')
  return site
}

async function readCalls(siteId: number, now: Temporal.Instant) {
  const calls = await listShownCalls(db(), { siteId, day: dayOf(now) })
  const schedule = (await loadSchedules(db())).get(siteId)
  return { calls, closed: schedule && closedAllDay(schedule, now), now }
}

/** The screen of the waiting room: for everybody, so numbers and counters only. */
export const screenPages: readonly Page[] = [
  page('GET', '/screen/:site', async visit => {
    const site = await siteOf(visit)
    const now = await readCalls(site.id, visit.now)
    return html(waitingScreen({ frame: visit.frame, site, ...now }))
  }),

  page('GET', '/screen/:site/calls', async visit => {
    const site = await siteOf(visit)
    const now = await readCalls(site.id, visit.now)
    return html(screenCallsPart({ language: visit.language, ...now }))
  }),

  page('GET', '/screen/:site/events', async visit => {
    const site = await siteOf(visit)
    return {
      kind: 'events',
      open: send => listen(`site:${site.id}`, () => send('changed', 'calls')),
    }
  }),
]
