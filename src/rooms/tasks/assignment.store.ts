import { sql } from 'kysely'
import type { Reader, Tx } from '../../house/database.ts'
import type { Assignments } from '../register/index.ts'
import { currentAssignments, findTask, listUnitIdsOf } from './task.store.ts'
import { accessTo } from './task.ts'

export type NewAssignment = {
  entryId: number
  unitId: number
  leadId: number | null
  coAssigneeIds: readonly number[]
  resolution: string
  decidedBy: number
  decidedAt: Temporal.Instant
  /** The assignment that this one takes the place of, and why; nothing for the first one. */
  replacing: { id: number; reason: string } | undefined
}

/** Stores an assignment with its co-assignees; gives its id. */
export async function insertAssignment(tx: Tx, assignment: NewAssignment): Promise<number> {
  const { id } = await tx
    .insertInto('tasks.assignment')
    .values({
      entry_id: assignment.entryId,
      unit_id: assignment.unitId,
      lead_id: assignment.leadId,
      resolution: assignment.resolution,
      decided_by: assignment.decidedBy,
      decided_at: assignment.decidedAt,
      replaces_id: assignment.replacing?.id ?? null,
      reason: assignment.replacing?.reason ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (assignment.coAssigneeIds.length > 0) {
    const rows = assignment.coAssigneeIds.map(person => ({ assignment_id: id, person_id: person }))
    await tx.insertInto('tasks.co_assignee').values(rows).execute()
  }
  return id
}

/** Every resolution on an entry, oldest first. */
export function listAssignments(reader: Reader, entryId: number) {
  return reader
    .selectFrom('tasks.assignment as assignment')
    .innerJoin('register.unit as unit', 'unit.id', 'assignment.unit_id')
    .innerJoin('staff.person as decider', 'decider.id', 'assignment.decided_by')
    .leftJoin('staff.person as lead', 'lead.id', 'assignment.lead_id')
    .where('assignment.entry_id', '=', entryId)
    .orderBy('assignment.id')
    .limit(100)
    .select([
      'assignment.id',
      'assignment.resolution',
      'assignment.reason',
      'assignment.decided_at as decidedAt',
      'unit.name_lv as unitLv',
      'unit.name_en as unitEn',
      'lead.name as lead',
      'decider.name as decider',
    ])
    .execute()
}

/** Says who heads a unit, or that nobody does. */
export async function setUnitHead(tx: Tx, unitId: number, personId: number | null): Promise<void> {
  if (personId === null) {
    await tx.deleteFrom('tasks.unit_head').where('unit_id', '=', unitId).execute()
    return
  }
  await tx
    .insertInto('tasks.unit_head')
    .values({ unit_id: unitId, person_id: personId })
    .onConflict(conflict => conflict.column('unit_id').doUpdateSet({ person_id: personId }))
    .execute()
}

/** The address of somebody who works here now. */
export async function findWorkMail(reader: Reader, personId: number) {
  return reader
    .selectFrom('staff.person')
    .select(['email', 'name'])
    .where('id', '=', personId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
}

/** Who works on what now: lead and co-assignees, or the unit's head while nobody leads. */
const people = sql`
  select assignment.entry_id, coalesce(assignment.lead_id, unit_head.person_id) as person_id
    from assignment left join tasks.unit_head on unit_head.unit_id = assignment.unit_id
  union
  select assignment.entry_id, co_assignee.person_id
    from assignment join tasks.co_assignee on co_assignee.assignment_id = assignment.id`

/** What the register asks of the tasks: who may read an entry, and whom a term concerns. */
export const assignments: Assignments = {
  async maySee(reader, clerk, entryId) {
    const task = await findTask(reader, entryId)
    return task !== undefined && accessTo(task, clerk, await listUnitIdsOf(reader, clerk.id)).maySee
  },
  async listEntriesOf(reader, personId) {
    const { rows } = await sql<{ entryId: number }>`
      with assignment as (${currentAssignments(reader)}), people as (${people})
      select entry_id as "entryId" from people where person_id = ${personId}
       order by entry_id desc limit 5000`.execute(reader)
    return rows.map(({ entryId }) => entryId)
  },
  async listPeopleOf(reader, entryIds) {
    const { rows } = await sql<{ entryId: number; personId: number }>`
      with assignment as (${currentOf(reader, entryIds)}), people as (${people})
      select entry_id as "entryId", person_id as "personId" from people
       where person_id is not null order by entry_id, person_id`.execute(reader)
    const grouped = Map.groupBy(rows, ({ entryId }) => entryId)
    return new Map([...grouped].map(([id, found]) => [id, found.map(({ personId }) => personId)]))
  },
}

const currentOf = (reader: Reader, entryIds: readonly number[]) =>
  currentAssignments(reader).where('current.entry_id', 'in', [0, ...entryIds])
