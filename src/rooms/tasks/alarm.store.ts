import { sql } from 'kysely'
import type { Reader, Tx } from '../../house/database.ts'
import { currentAssignments } from './task.store.ts'

export type Alarm = {
  entryId: number
  number: string
  personId: number
  email: string
  dueOn: Temporal.PlainDate
  kind: 'soon' | 'overdue'
}

/**
 * Whom to tell of which term: the lead, or the unit's head while nobody leads; once before a day
 * and once after it, and again when the term moved. At most 500 at a time.
 */
export async function listAlarms(
  reader: Reader,
  { today, soonUntil }: { today: Temporal.PlainDate; soonUntil: Temporal.PlainDate },
): Promise<Alarm[]> {
  const { rows } = await sql<Alarm>`
    with due as (
      select entry.id, entry.number, reply.due_on,
             coalesce(assignment.lead_id, unit_head.person_id) as person_id,
             case when reply.due_on < ${today} then 'overdue' else 'soon' end as kind
        from (${currentAssignments(reader)}) as assignment
        join register.entry on entry.id = assignment.entry_id and not entry.void
        join register.term as reply on reply.entry_id = entry.id and reply.kind = 'reply'
        left join tasks.unit_head on unit_head.unit_id = assignment.unit_id
       where reply.met_at is null and reply.due_on <= ${soonUntil}
         and not exists (select from tasks.closing where closing.entry_id = entry.id)
         and not exists (select from register.suspension
                          where suspension.entry_id = entry.id and resumed_on is null))
    select due.id as "entryId", due.number, due.person_id as "personId", person.email,
           due.due_on as "dueOn", due.kind
      from due
      join staff.person on person.id = due.person_id and person.ended_at is null
     where not exists (select from tasks.alarm
                        where alarm.entry_id = due.id and alarm.person_id = due.person_id
                          and alarm.due_on = due.due_on and alarm.kind = due.kind)
     order by due.due_on, due.id limit 500`.execute(reader)
  return rows
}

/** Notes that somebody was told; false when another process was quicker. */
export async function insertAlarm(
  tx: Tx,
  { entryId, personId, dueOn, kind }: Alarm,
  at: Temporal.Instant,
): Promise<boolean> {
  const row = await tx
    .insertInto('tasks.alarm')
    .values({ entry_id: entryId, person_id: personId, due_on: dueOn, kind, sent_at: at })
    .onConflict(conflict => conflict.doNothing())
    .returning('entry_id')
    .executeTakeFirst()
  return row !== undefined
}
