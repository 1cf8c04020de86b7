import { type Clerk, hasRole, requireRole } from '../../house/actor.ts'
import { inTransaction, type Tx } from '../../house/database.ts'
import { writeJournal } from '../../house/journal.ts'
import { postLater } from '../../house/mail.ts'
import { NotFound, Refusal, refuseIf } from '../../house/refusal.ts'
import { dayOf } from '../../kit/dates.ts'
import { listUnits as listRegisterUnits, meetTerms } from '../register/index.ts'
import { lockTaskFor } from './access.ts'
import { findWorkMail, insertAssignment, setUnitHead } from './assignment.store.ts'
import { assignedMail } from './letter.mail.ts'
import { listUnits } from './task.store.ts'
import type { Task, Unit } from './task.ts'
import { tasksAddress } from './task-path.ts'

/** What the resolution says. */
export type Assigning = {
  entryId: number
  unitId: number
  /** Nobody yet: the unit's head names somebody. */
  leadId?: number | undefined
  coAssigneeIds: readonly number[]
  resolution: string
  /** Why, when somebody else had it. */
  reason?: string | undefined
  /** The assignment that the page showed: two who decide at once do not overwrite each other. */
  seenId?: number | undefined
  now: Temporal.Instant
}

/** Why a task can't be handed out so, or nothing. */
export function assigningObstacle(
  task: Pick<Task, 'closing' | 'direction' | 'assignment'>,
  { leadId, coAssigneeIds, reason, unitId, seenId }: Omit<Assigning, 'now' | 'entryId'>,
  units: readonly Pick<Unit, 'id' | 'people'>[],
): string | undefined {
  if (task.direction === 'outgoing') return 'task_outgoing'
  if (task.closing) return 'task_closed'
  if (task.assignment?.id !== seenId) return 'assigned_meanwhile'
  const unit = units.find(({ id }) => id === unitId)
  if (!unit) return 'unit_unknown'
  if (leadId !== undefined && !unit.people.some(({ id }) => id === leadId))
    return 'lead_not_of_unit'
  const known = new Set(units.flatMap(({ people }) => people.map(({ id }) => id)))
  if (coAssigneeIds.some(id => id === leadId || !known.has(id))) return 'co_assignee_unknown'
  if (task.assignment && !reason) return 'reassign_reason_missing'
  return undefined
}

/**
 * Hands a task to a unit and, where the resolution says so, to a person; who had it before gives it
 * up for the reason named. Registrar and head may; a unit's head within the unit. Refuses as
 * {@link assigningObstacle} says, and with `not_own_unit`.
 */
export async function assignTask(clerk: Clerk, assigning: Assigning): Promise<void> {
  const address = tasksAddress()
  await inTransaction(async tx => {
    const { entryId, unitId, now } = assigning
    const task = await lockTaskFor(tx, clerk, { entryId, to: 'assign' })
    const units = await listUnits(tx, dayOf(now))
    refuseIf(assigningObstacle(task, assigning, units))
    const unit = units.find(({ id }) => id === unitId)
    const mayChoose = hasRole(clerk, ['registrar', 'head']) || unit?.headId === clerk.id
    refuseIf(mayChoose ? undefined : 'not_own_unit')
    await writeAssignment(tx, clerk, task, assigning)
    await announce(tx, task, { ...assigning, headId: unit?.headId ?? null, by: clerk.id, address })
  })
}

async function writeAssignment(tx: Tx, clerk: Clerk, task: Task, assigning: Assigning) {
  const { entryId, unitId, leadId, coAssigneeIds, resolution, reason, now } = assigning
  const before = task.assignment
  await insertAssignment(tx, {
    entryId,
    unitId,
    leadId: leadId ?? null,
    coAssigneeIds: [...new Set(coAssigneeIds)],
    resolution,
    decidedBy: clerk.id,
    decidedAt: now,
    replacing: before && { id: before.id, reason: reason ?? '' },
  })
  const by = leadId === undefined ? 'handed_on' : 'assigned'
  await meetTerms(tx, clerk, { entryId, by, at: now })
  await writeJournal(tx, clerk, before ? 'task_reassigned' : 'task_assigned', {
    subject: { kind: 'entry', id: entryId },
    at: now,
    details: { number: task.number, unit: unitId, lead: leadId ?? null },
  })
}

type Announcing = Assigning & { headId: number | null; by: number; address: string }

/** Tells who has to do something now: number and day only, since mail is read by others. */
async function announce(
  tx: Tx,
  task: Task,
  { leadId, headId, coAssigneeIds, by, now, address }: Announcing,
) {
  const first = leadId ?? headId
  const told = new Set([...(first === null ? [] : [first]), ...coAssigneeIds])
  for (const id of told) {
    const person = id === by ? undefined : await findWorkMail(tx, id)
    if (!person) continue
    const mail = assignedMail({ number: task.number, dueOn: task.reply?.dueOn, address })
    await postLater(tx, { to: person.email, ...mail }, now)
  }
}

/** Says who heads a unit and hands out its tasks; the head does it. Refuses with `unit_unknown`. */
export async function nameUnitHead(
  clerk: Clerk,
  { unitId, personId, now }: { unitId: number; personId: number | null; now: Temporal.Instant },
): Promise<void> {
  requireRole(clerk, ['head'])
  await inTransaction(async tx => {
    const unit = (await listUnits(tx, dayOf(now))).find(({ id }) => id === unitId)
    if (!unit) throw new NotFound('unit')
    const isOfUnit = personId === null || unit.people.some(({ id }) => id === personId)
    if (!isOfUnit) throw new Refusal('lead_not_of_unit')
    await setUnitHead(tx, unitId, personId)
    const details = { unit: unitId, person: personId }
    await writeJournal(tx, clerk, 'unit_head_named', { at: now, details })
  })
}

/** Who heads which unit: the code of the unit, the e-mail address of the person. */
export type TasksFilling = { heads: readonly { unit: string; person: string }[] }

/** Names the heads of units in an empty house. */
export async function fillTasks(
  tx: Tx,
  { heads }: TasksFilling,
  staffIds: ReadonlyMap<string, number>,
): Promise<void> {
  const units = new Map((await listRegisterUnits(tx)).map(({ code, id }) => [code, id]))
  for (const { unit, person } of heads) {
    const [unitId, personId] = [units.get(unit), staffIds.get(person)]
    if (unitId !== undefined && personId !== undefined) await setUnitHead(tx, unitId, personId)
  }
}
