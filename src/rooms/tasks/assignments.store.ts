import { sql } from 'kysely'
import type { Reader } from '../../house/database.ts'
import type { Assignments } from '../register/index.ts'
import { currentAssignments } from './task.store.ts'

/** Who works on what now: lead and co-assignees, or the unit's head while nobody leads. */
const people = sql`
  select assignment.entry_id, coalesce(assignment.lead_id, unit_head.person_id) as person_id
    from assignment left join tasks.unit_head on unit_head.unit_id = assignment.unit_id
  union
  select assignment.entry_id, co_assignee.person_id
    from assignment join tasks.co_assignee on co_assignee.assignment_id = assignment.id`

/** What the register asks of the tasks: who may read an entry, and whom a term concerns. */
export const assignments: Assignments = {
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
