import { sql } from 'kysely'
import type { Reader } from '../../house/database.ts'
import { currentAssignments, taskOf, tasks } from './task.store.ts'
import type { Task } from './task.ts'
import type { TaskFilter } from './task-filter.ts'

/** Who asks: what they may see decides what they get. */
export type TaskReader = {
  personId: number
  unitIds: readonly number[]
  /** Sites at which the reader sees every task (registrar, head); none for an official. */
  siteIds: readonly number[] | 'all'
}

type Asking = TaskFilter & { reader: TaskReader; today: Temporal.PlainDate; limit: number }

const ids = (given: readonly number[]) => [0, ...given]

/** Tasks as asked, the nearest term first. */
export async function listTasks(reader: Reader, asking: Asking): Promise<Task[]> {
  let query = tasks(reader)
    .where('entry.direction', '<>', 'outgoing')
    .where('entry.void', '=', false)
    .where(sight(asking.reader))
    .where(stateIs(asking))
    .orderBy(sql`closing.closed_at desc nulls first`)
    .orderBy(sql`reply.due_on asc nulls last`)
    .orderBy('entry.id')
    .limit(asking.limit)
  if (asking.whose === 'mine') query = query.where(isOf(asking.reader.personId))
  if (asking.whose === 'unit') {
    query = query.where('assignment.unit_id', 'in', ids(asking.reader.unitIds))
  }
  if (asking.unitId !== undefined) query = query.where('assignment.unit_id', '=', asking.unitId)
  return (await query.execute()).map(taskOf)
}

/** Lead, or co-assignee. */
const isOf = (personId: number) => sql<boolean>`(assignment.lead_id = ${personId} or exists (
  select from tasks.co_assignee
   where co_assignee.assignment_id = assignment.id and co_assignee.person_id = ${personId}))`

/** The rule of `accessTo`, as the database asks it. */
function sight({ personId, unitIds, siteIds }: TaskReader) {
  if (siteIds === 'all') return sql<boolean>`true`
  return sql<boolean>`(entry.site_id = any(${ids(siteIds)}::int[])
    or unit_head.person_id = ${personId} or ${isOf(personId)}
    or (assignment.unit_id = any(${ids(unitIds)}::int[]) and entry.restriction = 'none'))`
}

const runs = sql`closing.entry_id is null and reply.met_at is null
  and not exists (select from register.suspension
    where suspension.entry_id = entry.id and resumed_on is null)`

function stateIs({ state, today }: Pick<Asking, 'state' | 'today'>) {
  switch (state) {
    case 'open':
      return sql<boolean>`closing.entry_id is null`
    case 'overdue':
      return sql<boolean>`(${runs} and reply.due_on < ${today})`
    case 'soon':
      return sql<boolean>`(${runs} and reply.due_on between ${today} and ${today.add({ days: 5 })})`
    case 'unassigned':
      return sql<boolean>`(closing.entry_id is null and assignment.lead_id is null)`
    case 'waiting':
      return sql<boolean>`(closing.entry_id is null and exists (select from register.suspension
        where suspension.entry_id = entry.id and resumed_on is null))`
    case 'closed':
      return sql<boolean>`closing.entry_id is not null`
  }
}

/** How many open tasks each unit has, how many are overdue, how many have no lead. */
export async function countByUnit(reader: Reader, today: Temporal.PlainDate) {
  return reader
    .selectFrom('register.entry as entry')
    .innerJoin(currentAssignments(reader).as('assignment'), 'assignment.entry_id', 'entry.id')
    .innerJoin('register.unit as unit', 'unit.id', 'assignment.unit_id')
    .leftJoin('register.term as reply', join =>
      join.onRef('reply.entry_id', '=', 'entry.id').on('reply.kind', '=', 'reply'),
    )
    .leftJoin('tasks.closing as closing', 'closing.entry_id', 'entry.id')
    .where('closing.entry_id', 'is', null)
    .where('entry.void', '=', false)
    .groupBy(['unit.id', 'unit.name_lv', 'unit.name_en', 'unit.position'])
    .orderBy('unit.position')
    .select([
      'unit.id',
      'unit.name_lv as nameLv',
      'unit.name_en as nameEn',
      sql<number>`count(*)::int`.as('open'),
      sql<number>`(count(*) filter (where ${runs} and reply.due_on < ${today}))::int`.as('overdue'),
      sql<number>`(count(*) filter (where assignment.lead_id is null))::int`.as('unassigned'),
    ])
    .execute()
}
