import { z } from 'zod'
import { hasRole } from '../../house/actor.ts'
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
import { errorsOf, type RawForm, readForm } from '../../kit/form.ts'
import { numberField, textField } from '../../kit/form-fields.ts'
import type { FormError } from '../../kit/html/index.ts'
import { listHandovers } from './paper.store.ts'
import {
  givingObstacle,
  handOverPaper,
  openHandover,
  takePaper,
  takersOf,
  withdrawPaper,
} from './paper.ts'
import { paperPage } from './paper.view.tsx'
import { paperWords } from './paper.words.ts'
import { taskRoles } from './task.ts'
import { taskPath } from './task-path.ts'
import { idIn, openTask } from './task-visit.ts'
import { refusalIn } from './task-words.ts'

/** The paper from hand to hand. */
export const paperPages: readonly Page[] = [
  staffPage('GET', '/register/entries/:id/paper', taskRoles, async visit =>
    html(await draw(visit, {})),
  ),
  staffPage('POST', '/register/entries/:id/paper', taskRoles, give),
  staffPage('POST', '/register/entries/:id/paper/:handover', taskRoles, async visit => {
    const { clerk, params, now, form } = visit
    const ending = { entryId: idIn(params.id), handoverId: idIn(params.handover), now }
    const isTaken = form.do === 'take'
    return act(visit, {}, () => (isTaken ? takePaper : withdrawPaper)(clerk, ending))
  }),
]

type Written = { raw?: RawForm; errors?: readonly FormError[]; refusal?: string }

async function draw(visit: StaffVisit, written: Written): Promise<string> {
  const { frame, language, now, clerk, params } = visit
  const opened = await openTask({ clerk, id: params.id, language, now })
  const { task } = opened
  const handovers = await listHandovers(db(), task.entryId)
  const open = openHandover(handovers)
  const obstacle = givingObstacle(task, handovers, clerk)
  const takers = obstacle ? [] : await takersOf(db(), task)
  return paperPage({
    ...opened,
    frame,
    now,
    handovers,
    takers: takers.filter(({ id }) => id !== clerk.id),
    mayTake: open?.to.id === clerk.id,
    mayWithdraw: open !== undefined && (open.from.id === clerk.id || hasRole(clerk, ['registrar'])),
    obstacle: obstacle && refusalIn(language, { code: obstacle }),
    raw: written.raw ?? {},
    errors: written.errors,
    refusal: written.refusal,
  })
}

const shape = z.object({ to: numberField({ min: 1 }), place: textField({ max: 200 }) })

async function give(visit: StaffVisit): Promise<Answer> {
  const { clerk, form, language, now, params } = visit
  const reading = readForm(shape, form)
  const { raw } = reading
  if (!reading.ok) {
    const errors = errorsOf(reading.problems, language, paperWords[language].labels)
    return html(await draw(visit, { raw, errors }), 422)
  }
  const { to: toId, place } = reading.value
  const entryId = idIn(params.id)
  return act(visit, raw, () => handOverPaper(clerk, { entryId, toId, place, now }))
}

async function act(visit: StaffVisit, raw: RawForm, deed: () => Promise<void>): Promise<Answer> {
  const { language, params } = visit
  try {
    await deed()
    return redirect(taskPath(language, idIn(params.id), 'paper'))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return html(await draw(visit, { raw, refusal: refusalIn(language, error) }), 409)
  }
}
