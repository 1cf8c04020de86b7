import { db } from '../../house/database.ts'
import { file, html, type Page, page, type Visit } from '../../house/page.ts'
import { NotFound } from '../../house/refusal.ts'
import { dayOf } from '../../kit/dates.ts'
import { findSite, loadSchedules } from '../sites/index.ts'
import { printDoor } from './door.print.ts'
import { doorAt } from './door.ts'
import { doorScreen } from './door.view.tsx'
import { loadRules, rulesOn } from './rules-in-force.ts'

async function readDoor({ params, now, frame }: Visit) {
  const site = await findSite(db(), params.site ?? '')
  const schedule = site && (await loadSchedules(db())).get(site.id)
  if (!schedule) throw new NotFound('site')
  const rules = rulesOn(await loadRules(db()), schedule.site.id, dayOf(now))
  return doorAt({ schedule, rules, now, townPhone: frame.phone?.number })
}

/** The sign at the entrance, for everybody: a screen, and on paper A4 or A3. */
export const doorPages: readonly Page[] = [
  page('GET', '/door/:site', async visit =>
    html(doorScreen({ frame: visit.frame, door: await readDoor(visit) })),
  ),
  page('GET', '/door/:site/print', async visit => {
    const { query, params, now, frame } = visit
    const paper = query.paper === 'a3' ? 'a3' : 'a4'
    const door = await readDoor(visit)
    const pdf = await printDoor({ door, paper, sample: frame.sample, now })
    return file('application/pdf', `${params.site}-${paper}.pdf`, pdf)
  }),
]
