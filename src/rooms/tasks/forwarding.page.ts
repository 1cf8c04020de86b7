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
import type { RawForm } from '../../kit/form.ts'
import type { FormError } from '../../kit/html/index.ts'
import { listFilePlan } from '../register/index.ts'
import { findVisibleTask } from './access.ts'
import { findForwarding, findUnexamined } from './forwarding.store.ts'
import { forwardTask, isLate } from './forwarding.ts'
import { forwardingPage, unexaminedPage } from './forwarding.view.tsx'
import {
  forwardingDefaults,
  leavingDefaults,
  readForwarding,
  readLeaving,
} from './forwarding-form.ts'
import { listLetters } from './letter.store.ts'
import { outgoingIndices } from './reply-form.ts'
import { type Task, taskRoles } from './task.ts'
import { taskPath } from './task-path.ts'
import { idIn, openTask } from './task-visit.ts'
import { refusalIn } from './task-words.ts'
import { leaveUnexamined } from './unexamined.ts'

/** Handing a submission to another body, or leaving it without examination. */
export const forwardingPages: readonly Page[] = [
  staffPage('GET', '/register/entries/:id/forwarding', taskRoles, async visit =>
    html(await drawForwarding(visit, {})),
  ),
  staffPage('POST', '/register/entries/:id/forwarding', taskRoles, forward),
  staffPage('GET', '/register/entries/:id/unexamined', taskRoles, async visit =>
    html(await drawUnexamined(visit, {})),
  ),
  staffPage('POST', '/register/entries/:id/unexamined', taskRoles, leave),
]

type Written = { raw?: RawForm; errors?: readonly FormError[]; refusal?: string }

async function indicesFor(task: Task, now: Temporal.Instant) {
  return outgoingIndices(await listFilePlan(db()), task, dayOf(now))
}

/** What both pages show. */
async function common(visit: StaffVisit, written: Written) {
  const { frame, language, now, clerk, params } = visit
  const opened = await openTask({ clerk, id: params.id, language, now })
  const { task, access } = opened
  const indices = await indicesFor(task, now)
  const isOpen = !task.closing && !task.isVoid && task.direction === 'incoming'
  const view = {
    ...opened,
    frame,
    now,
    indices: indices.map(each => ({
      id: each.id,
      label: `${each.index} ${language === 'lv' ? each.titleLv : each.titleEn}`,
    })),
    letters: await listLetters(db(), task.entryId),
    isReadOnly: !access.mayWork || !isOpen,
    errors: written.errors,
    refusal: written.refusal,
  }
  return { view, task, indices }
}

async function drawForwarding(visit: StaffVisit, written: Written): Promise<string> {
  const { view, task, indices } = await common(visit, written)
  return forwardingPage({
    ...view,
    raw: written.raw ?? forwardingDefaults(task, indices),
    isLate: isLate(task, dayOf(visit.now)),
    forwarded: await findForwarding(db(), task.entryId),
  })
}

async function drawUnexamined(visit: StaffVisit, written: Written): Promise<string> {
  const { view, task, indices } = await common(visit, written)
  return unexaminedPage({
    ...view,
    raw: written.raw ?? leavingDefaults(task, indices),
    left: await findUnexamined(db(), task.entryId),
  })
}

async function forward(visit: StaffVisit): Promise<Answer> {
  const { clerk, form, language, now, params } = visit
  const entryId = idIn(params.id)
  const { task } = await findVisibleTask(clerk, entryId)
  const reading = { task, indices: await indicesFor(task, now), language }
  const read = readForwarding(form, reading)
  if (!read.ok) return html(await drawForwarding(visit, read), 422)
  try {
    await forwardTask(clerk, { ...read.value, entryId, now })
    return redirect(taskPath(language, entryId, 'forwarding'))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const refusal = refusalIn(language, error)
    return html(await drawForwarding(visit, { raw: read.raw, refusal }), 409)
  }
}

async function leave(visit: StaffVisit): Promise<Answer> {
  const { clerk, form, language, now, params } = visit
  const entryId = idIn(params.id)
  const { task } = await findVisibleTask(clerk, entryId)
  const reading = { task, indices: await indicesFor(task, now), language }
  const read = readLeaving(form, reading)
  if (!read.ok) return html(await drawUnexamined(visit, read), 422)
  try {
    await leaveUnexamined(clerk, { ...read.value, entryId, now })
    return redirect(taskPath(language, entryId, 'unexamined'))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const refusal = refusalIn(language, error)
    return html(await drawUnexamined(visit, { raw: read.raw, refusal }), 409)
  }
}
