import type { Clerk } from '../../house/actor.ts'
import { hasRole } from '../../house/actor.ts'
import { inTransaction, type Reader, type Tx } from '../../house/database.ts'
import { writeJournal } from '../../house/journal.ts'
import { postLater } from '../../house/mail.ts'
import { Forbidden, NotFound, refuseIf } from '../../house/refusal.ts'
import { movePaper } from '../register/index.ts'
import { lockTaskFor } from './access.ts'
import { findWorkMail } from './assignment.store.ts'
import {
  endHandover,
  type Handover,
  insertHandover,
  listHandovers,
  listPaperPeople,
} from './paper.store.ts'
import { paperMail } from './task.mail.ts'
import type { Task } from './task.ts'
import { tasksAddress } from './task-path.ts'

type Giving = { entryId: number; toId: number; place: string; now: Temporal.Instant }

/** The hand-over that waits for the other side's word, if any. */
export function openHandover(handovers: readonly Handover[]): Handover | undefined {
  return handovers.find(({ takenAt, withdrawnAt }) => !takenAt && !withdrawnAt)
}

/** Who has the paper: the last who took it; nobody known before the first hand-over. */
export function holderOf(handovers: readonly Handover[]): Handover['to'] | undefined {
  return handovers.findLast(({ takenAt }) => takenAt)?.to
}

/** Why the paper can't be given from hand to hand now, or nothing. */
export function givingObstacle(
  task: Pick<Task, 'paperAt' | 'isVoid'>,
  handovers: readonly Handover[],
  clerk: Pick<Clerk, 'id' | 'roles'>,
): string | undefined {
  if (task.isVoid) return 'task_void'
  if (task.paperAt === null) return 'no_paper'
  if (openHandover(handovers)) return 'paper_on_its_way'
  const holder = holderOf(handovers)
  const mayGive = holder ? holder.id === clerk.id : clerk.roles.includes('registrar')
  return mayGive ? undefined : 'paper_held_by_another'
}

/** Gives the paper to somebody, who confirms by {@link takePaper}. Refuses as the obstacle says. */
export async function handOverPaper(clerk: Clerk, { entryId, toId, place, now }: Giving) {
  const address = tasksAddress()
  await inTransaction(async tx => {
    const task = await lockTaskFor(tx, clerk, { entryId, to: 'see' })
    refuseIf(givingObstacle(task, await listHandovers(tx, entryId), clerk))
    const people = await takersOf(tx, task)
    const isKnown = toId !== clerk.id && people.some(({ id }) => id === toId)
    refuseIf(isKnown ? undefined : 'taker_unknown')
    await insertHandover(tx, { entryId, by: clerk.id, to: toId, place, at: now })
    await tell(tx, clerk, 'paper_given', task, now, toId)
    const taker = await findWorkMail(tx, toId)
    if (taker) {
      await postLater(tx, { to: taker.email, ...paperMail({ number: task.number, address }) }, now)
    }
  })
}

/** To whom a paper may be given: who sees the task, so that the paper opens to nobody else. */
export async function takersOf(reader: Reader, task: Pick<Task, 'assignment' | 'isRestricted'>) {
  const { assignment, isRestricted } = task
  const workers = assignment
    ? [assignment.lead?.id, assignment.unit.headId, ...assignment.coAssignees.map(({ id }) => id)]
    : []
  const unitId = assignment && !isRestricted ? assignment.unit.id : null
  const ids = workers.filter(id => id !== undefined && id !== null)
  return listPaperPeople(reader, { ids, unitId })
}

type Ending = { entryId: number; handoverId: number; now: Temporal.Instant }

/** The other side has the paper in hand; from now on the register says where it lies. */
export async function takePaper(clerk: Clerk, { entryId, handoverId, now }: Ending) {
  await inTransaction(async tx => {
    const { task, handover } = await lockHandover(tx, clerk, entryId, handoverId)
    if (handover.to.id !== clerk.id) throw new Forbidden('paper given to another')
    await endHandover(tx, { id: handoverId, how: 'taken', at: now })
    await movePaper(tx, { entryId, to: `${handover.place}, ${clerk.name}` })
    await tell(tx, clerk, 'paper_taken', task, now, clerk.id)
  })
}

/** The giver says that it was not given after all. */
export async function withdrawPaper(clerk: Clerk, { entryId, handoverId, now }: Ending) {
  await inTransaction(async tx => {
    const { task, handover } = await lockHandover(tx, clerk, entryId, handoverId)
    const mayWithdraw = handover.from.id === clerk.id || hasRole(clerk, ['registrar'])
    if (!mayWithdraw) throw new Forbidden('paper given by another')
    await endHandover(tx, { id: handoverId, how: 'withdrawn', at: now })
    await tell(tx, clerk, 'paper_not_given', task, now, handover.to.id)
  })
}

async function lockHandover(tx: Tx, clerk: Clerk, entryId: number, handoverId: number) {
  const task = await lockTaskFor(tx, clerk, { entryId, to: 'see' })
  const handover = (await listHandovers(tx, entryId)).find(({ id }) => id === handoverId)
  if (!handover) throw new NotFound('hand-over')
  refuseIf(openHandover([handover]) ? undefined : 'handover_over')
  return { task, handover }
}

function tell(tx: Tx, clerk: Clerk, deed: string, task: Task, at: Temporal.Instant, to: number) {
  const subject = { kind: 'entry', id: task.entryId }
  return writeJournal(tx, clerk, deed, { subject, at, details: { number: task.number, to } })
}
