import { sql } from 'kysely'
import type { Reader, Tx } from '../../house/database.ts'
import type { Language } from '../../kit/language.ts'
import type { Assignment, Channel, Closing, Person, Task, TermOfTask } from './task.ts'

/** Assignments in force: those that no other replaces. */
export function currentAssignments(reader: Reader) {
  return reader
    .selectFrom('tasks.assignment as current')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('tasks.assignment as later')
            .whereRef('later.replaces_id', '=', 'current.id')
            .select('later.id'),
        ),
      ),
    )
    .selectAll('current')
}

const columns = [
  'entry.id',
  'entry.number',
  'entry.direction',
  'entry.site_id',
  'entry.code',
  'entry.language',
  'entry.subject',
  'entry.received_on',
  'entry.restriction',
  'entry.restriction_basis',
  'entry.void',
  'entry.resident_id',
  'entry.party_kind',
  'entry.party_name',
  'entry.party_address',
  'entry.sender_number',
  'entry.sender_date',
  'entry.reply_by',
  'entry.reply_to',
  'entry.paper_at',
  'assignment.id as assignment_id',
  'assignment.unit_id',
  'assignment.resolution',
  'assignment.reason',
  'assignment.decided_by',
  'assignment.decided_at',
  'assignment.lead_id',
  'unit.name_lv as unit_lv',
  'unit.name_en as unit_en',
  'unit_head.person_id as head_id',
  'lead.name as lead_name',
  'decider.name as decider_name',
  'reply.due_on as reply_due',
  'reply.latest_on as reply_latest',
  'reply.met_at as reply_met',
  'forwarding.due_on as forwarding_due',
  'forwarding.latest_on as forwarding_latest',
  'forwarding.met_at as forwarding_met',
  'closing.kind as closing_kind',
  'closing.note as closing_note',
  'closing.closed_by',
  'closing.closed_at',
  'closer.name as closer_name',
] as const

/** Entries with all that makes them a task; the caller narrows, sorts and limits. */
export function tasks(reader: Reader) {
  return reader
    .selectFrom('register.entry as entry')
    .leftJoin(currentAssignments(reader).as('assignment'), 'assignment.entry_id', 'entry.id')
    .leftJoin('register.unit as unit', 'unit.id', 'assignment.unit_id')
    .leftJoin('tasks.unit_head as unit_head', 'unit_head.unit_id', 'assignment.unit_id')
    .leftJoin('staff.person as lead', 'lead.id', 'assignment.lead_id')
    .leftJoin('staff.person as decider', 'decider.id', 'assignment.decided_by')
    .leftJoin('register.term as reply', join =>
      join.onRef('reply.entry_id', '=', 'entry.id').on('reply.kind', '=', 'reply'),
    )
    .leftJoin('register.term as forwarding', join =>
      join.onRef('forwarding.entry_id', '=', 'entry.id').on('forwarding.kind', '=', 'forwarding'),
    )
    .leftJoin('tasks.closing as closing', 'closing.entry_id', 'entry.id')
    .leftJoin('staff.person as closer', 'closer.id', 'closing.closed_by')
    .select(columns)
    .select([
      sql<boolean>`exists (select from register.suspension
        where entry_id = entry.id and resumed_on is null)`.as('is_suspended'),
      sql<
        Person[]
      >`coalesce((select json_agg(json_build_object('id', person.id, 'name', person.name)
        order by person.name, person.id) from tasks.co_assignee
        join staff.person on person.id = co_assignee.person_id
        where co_assignee.assignment_id = assignment.id), '[]')`.as('co_assignees'),
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof tasks>['execute']>>[number]

export function taskOf(row: Row): Task {
  return {
    entryId: row.id,
    number: row.number,
    // The tables' checks hold these words to the lists of the types.
    direction: row.direction as Task['direction'],
    siteId: row.site_id,
    code: row.code,
    language: row.language as Language,
    subject: row.subject,
    receivedOn: row.received_on,
    isRestricted: row.restriction === 'restricted',
    restrictionBasis: row.restriction_basis,
    isVoid: row.void,
    residentId: row.resident_id,
    partyKind: row.party_kind as Task['partyKind'],
    partyName: row.party_name,
    partyAddress: row.party_address,
    senderNumber: row.sender_number,
    senderDate: row.sender_date,
    replyBy: row.reply_by as Channel | null,
    replyTo: row.reply_to,
    paperAt: row.paper_at,
    reply: termOf(row.reply_due, row.reply_latest, row.reply_met),
    forwarding: termOf(row.forwarding_due, row.forwarding_latest, row.forwarding_met),
    isSuspended: row.is_suspended,
    assignment: assignmentOf(row),
    closing: closingOf(row),
  }
}

function termOf(
  dueOn: Temporal.PlainDate | null,
  latestOn: Temporal.PlainDate | null,
  metAt: Temporal.Instant | null,
): TermOfTask | undefined {
  return dueOn && latestOn ? { dueOn, latestOn, metAt } : undefined
}

function assignmentOf(row: Row): Assignment | undefined {
  if (row.assignment_id === null || row.unit_id === null || row.decided_at === null)
    return undefined
  return {
    id: row.assignment_id,
    unit: {
      id: row.unit_id,
      nameLv: row.unit_lv ?? '',
      nameEn: row.unit_en ?? '',
      headId: row.head_id,
    },
    lead: row.lead_id === null ? undefined : { id: row.lead_id, name: row.lead_name ?? '' },
    coAssignees: row.co_assignees,
    resolution: row.resolution ?? '',
    decidedBy: { id: row.decided_by ?? 0, name: row.decider_name ?? '' },
    decidedAt: row.decided_at,
    reason: row.reason ?? undefined,
  }
}

function closingOf(row: Row): Closing | undefined {
  if (row.closing_kind === null || row.closed_at === null) return undefined
  return {
    kind: row.closing_kind as Closing['kind'],
    note: row.closing_note,
    by: { id: row.closed_by ?? 0, name: row.closer_name ?? '' },
    at: row.closed_at,
  }
}

export async function findTask(reader: Reader, entryId: number): Promise<Task | undefined> {
  const row = await tasks(reader).where('entry.id', '=', entryId).executeTakeFirst()
  return row && taskOf(row)
}

/** The task with its entry held to the end of the transaction: one deed at a time on one entry. */
export async function lockTask(tx: Tx, entryId: number): Promise<Task | undefined> {
  const held = await tx
    .selectFrom('register.entry')
    .select('id')
    .where('id', '=', entryId)
    .forUpdate()
    .executeTakeFirst()
  return held && findTask(tx, entryId)
}

/** The units somebody belongs to, as a member or as their head. */
export async function listUnitIdsOf(reader: Reader, personId: number): Promise<number[]> {
  const member = await reader
    .selectFrom('register.unit_member')
    .select('unit_id as id')
    .where('person_id', '=', personId)
    .union(
      reader
        .selectFrom('tasks.unit_head')
        .select('unit_id as id')
        .where('person_id', '=', personId),
    )
    .execute()
  return member.map(({ id }) => id)
}

export type Unit = {
  id: number
  nameLv: string
  nameEn: string
  headId: number | null
  people: readonly Person[]
}

/** The units that stand, with those who work there now. */
export async function listUnits(reader: Reader, today: Temporal.PlainDate): Promise<Unit[]> {
  return reader
    .selectFrom('register.unit as unit')
    .leftJoin('tasks.unit_head as unit_head', 'unit_head.unit_id', 'unit.id')
    .where(({ eb, or }) => or([eb('ended_from', 'is', null), eb('ended_from', '>', today)]))
    .orderBy('unit.position')
    .orderBy('unit.id')
    .limit(200)
    .select([
      'unit.id',
      'unit.name_lv as nameLv',
      'unit.name_en as nameEn',
      'unit_head.person_id as headId',
      sql<
        Person[]
      >`coalesce((select json_agg(json_build_object('id', person.id, 'name', person.name)
        order by person.name, person.id) from register.unit_member
        join staff.person on person.id = unit_member.person_id
        where unit_member.unit_id = unit.id and person.ended_at is null), '[]')`.as('people'),
    ])
    .execute()
}
