import { z } from 'zod'
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
import { errorsOf, optional, type RawForm, readForm } from '../../kit/form.ts'
import { textField } from '../../kit/form-fields.ts'
import type { FormError } from '../../kit/html/index.ts'
import { listAssignments } from './assignment.store.ts'
import { type Assigning, assignTask } from './assignment.ts'
import { assignmentPage } from './assignment.view.tsx'
import { assignmentWords } from './assignment.words.ts'
import { noteTask, notingObstacle } from './closing.ts'
import { listUnits } from './task.store.ts'
import { taskRoles } from './task.ts'
import { taskPath } from './task-path.ts'
import { idIn, openTask } from './task-visit.ts'
import { refusalIn } from './task-words.ts'

/** Who answers a document. */
export const assignmentPages: readonly Page[] = [
  staffPage('GET', '/register/entries/:id/assignment', taskRoles, async visit =>
    html(await draw(visit, {})),
  ),
  staffPage('POST', '/register/entries/:id/assignment', taskRoles, assign),
  staffPage('POST', '/register/entries/:id/closing', taskRoles, note),
]

const shape = z.object({
  to: textField({ max: 40 }),
  resolution: textField({ min: 3, max: 1000, lines: 'many' }),
  reason: optional(textField({ min: 3, max: 500 })),
  seen: optional(textField({ max: 20 })),
})

type Written = { raw?: RawForm; errors?: readonly FormError[]; refusal?: string }

async function draw(visit: StaffVisit, written: Written): Promise<string> {
  const { frame, language, now, clerk, params, query } = visit
  const opened = await openTask({ clerk, id: params.id, language, now })
  const { task, access } = opened
  const isOpen = !task.closing && !task.isVoid && task.direction !== 'outgoing'
  const mayAssign = access.mayAssign && isOpen
  const all = mayAssign ? await listUnits(db(), dayOf(now)) : []
  const isDecider = clerk.roles.includes('registrar') || clerk.roles.includes('head')
  return assignmentPage({
    ...opened,
    frame,
    now,
    history: await listAssignments(db(), task.entryId),
    units: isDecider ? all : all.filter(({ headId }) => headId === clerk.id),
    raw: written.raw ?? {},
    errors: written.errors,
    refusal: written.refusal,
    saved: query.saved === '1',
    mayNote: access.mayWork && notingObstacle(task) === undefined,
  })
}

async function assign(visit: StaffVisit): Promise<Answer> {
  const { clerk, form, language, now, params } = visit
  const entryId = idIn(params.id)
  const words = assignmentWords[language]
  const co = [form.co ?? []].flat().map(String).slice(0, 50)
  const reading = readForm(shape, { ...form, co: undefined })
  const raw = { ...reading.raw, co }
  if (!reading.ok) {
    const labels = { resolution: words.resolution, reason: words.reason, to: words.to }
    const errors = errorsOf(reading.problems, language, labels)
    return html(await draw(visit, { raw, errors }), 422)
  }
  const { to, resolution, reason, seen } = reading.value
  const [unitId, leadId] = to.split('/').map(Number)
  const assigning: Assigning = {
    entryId,
    unitId: unitId ?? 0,
    leadId,
    coAssigneeIds: co.map(Number).filter(Number.isSafeInteger),
    resolution,
    reason,
    seenId: seen === undefined ? undefined : Number(seen),
    now,
  }
  return answer(visit, raw, () => assignTask(clerk, assigning), '?saved=1')
}

async function note(visit: StaffVisit): Promise<Answer> {
  const { clerk, form, language, now, params } = visit
  const reading = readForm(z.object({ note: textField({ min: 3, max: 500 }) }), form)
  if (!reading.ok) {
    const labels = { note: assignmentWords[language].note }
    const errors = errorsOf(reading.problems, language, labels)
    return html(await draw(visit, { raw: reading.raw, errors }), 422)
  }
  const entryId = idIn(params.id)
  return answer(visit, reading.raw, () => noteTask(clerk, { entryId, ...reading.value, now }))
}

async function answer(
  visit: StaffVisit,
  raw: RawForm,
  deed: () => Promise<void>,
  query = '',
): Promise<Answer> {
  const { language, params } = visit
  try {
    await deed()
    return redirect(taskPath(language, idIn(params.id), 'assignment') + query)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return html(await draw(visit, { raw, refusal: refusalIn(language, error) }), 409)
  }
}
