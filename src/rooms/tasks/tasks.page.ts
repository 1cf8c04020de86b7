import { type Clerk, hasRole } from '../../house/actor.ts'
import { db } from '../../house/database.ts'
import {
  type Answer,
  html,
  type Page,
  redirect,
  type StaffVisit,
  staffPage,
} from '../../house/page.ts'
import { Refusal } from '../../house/refusal.ts'
import { dayOf } from '../../kit/dates.ts'
import { nameUnitHead } from './assignment.ts'
import { listBaskets } from './basket.store.ts'
import { dropBasket, keepBasket } from './basket.ts'
import { listUnitIdsOf, listUnits } from './task.store.ts'
import { taskRoles } from './task.ts'
import { filterQuery, readFilter, type TaskFilter } from './task-filter.ts'
import { countByUnit, listTasks } from './task-list.store.ts'
import { tasksPath } from './task-path.ts'
import { idIn } from './task-visit.ts'
import { refusalIn } from './task-words.ts'
import { tasksPage } from './tasks.view.tsx'
import { tasksWords } from './tasks-words.ts'

/** The list of tasks, and what a unit keeps of it. */
export const tasksPages: readonly Page[] = [
  staffPage('GET', '/register/tasks', taskRoles, async visit => html(await draw(visit))),
  staffPage('POST', '/register/tasks/views', taskRoles, keep),
  staffPage('POST', '/register/tasks/views/:id/removal', taskRoles, async visit => {
    await dropBasket(visit.clerk, { id: idIn(visit.params.id), now: visit.now })
    return redirect(tasksPath(visit.language))
  }),
  staffPage('POST', '/register/tasks/units/:id/head', ['head'], nameHead),
]

const limit = 200

const looksOverAll = (clerk: Clerk) => hasRole(clerk, ['registrar', 'head'])

async function draw(visit: StaffVisit, refusal?: string): Promise<string> {
  const { frame, clerk, now, query } = visit
  const reader = db()
  const today = dayOf(now)
  const overAll = looksOverAll(clerk)
  const unitIds = await listUnitIdsOf(reader, clerk.id)
  const usual = overAll ? 'all' : 'unit'
  const filter: TaskFilter = readFilter(query, usual)
  const siteIds = overAll ? clerk.siteIds : []
  const tasks = await listTasks(reader, {
    ...filter,
    reader: { personId: clerk.id, unitIds, siteIds },
    today,
    limit,
  })
  const units = await listUnits(reader, today)
  return tasksPage({
    frame,
    today,
    filter,
    tasks,
    limit,
    own: units.filter(({ id }) => unitIds.includes(id)),
    baskets: await listBaskets(reader, unitIds),
    units: overAll ? units : [],
    counts: hasRole(clerk, ['head']) ? await countByUnit(reader, today) : [],
    mayNameHeads: hasRole(clerk, ['head']),
    saved: query.saved === '1',
    refusal,
  })
}

async function keep(visit: StaffVisit): Promise<Answer> {
  const { clerk, form, language, now } = visit
  const name = typeof form.name === 'string' ? form.name.trim().slice(0, 60) : ''
  const sent = Object.fromEntries(new URLSearchParams(String(form.filter ?? '').slice(0, 300)))
  const filter = filterQuery(readFilter(sent, 'unit'))
  if (name === '') return html(await draw(visit, tasksWords[language].nameMissing), 422)
  try {
    await keepBasket(clerk, { unitId: idIn(String(form.unit ?? '')), name, filter, now })
    return redirect(`${tasksPath(language)}?${filter}`)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return html(await draw(visit, refusalIn(language, error)), 409)
  }
}

async function nameHead(visit: StaffVisit): Promise<Answer> {
  const { clerk, form, language, now, params } = visit
  const unitId = idIn(params.id)
  const sent = String(form[`person-${unitId}`] ?? '')
  const personId = /^\d{1,9}$/.test(sent) ? Number(sent) : null
  await nameUnitHead(clerk, { unitId, personId, now })
  return redirect(`${tasksPath(language)}?saved=1`)
}
