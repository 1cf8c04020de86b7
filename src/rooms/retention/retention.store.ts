import { sql } from 'kysely'
import type { Reader, Tx } from '../../house/database.ts'
import type { DestructionList, DuePaper } from './destruction-list.ts'

/**
 * The day on which a paper was done with; what goes out is done when it is registered, what has a
 * void number when that was made void.
 */
const closedOn = sql<Temporal.PlainDate>`(case when entry.void then voiding.voided_at
  when entry.direction = 'incoming' then closing.closed_at
  else entry.registered_at end at time zone 'Europe/Riga')::date`

function papers(reader: Reader) {
  return reader
    .selectFrom('register.entry as entry')
    .innerJoin('register.file_plan as plan', 'plan.id', 'entry.file_plan_id')
    .leftJoin('tasks.closing as closing', 'closing.entry_id', 'entry.id')
    .leftJoin('register.voiding as voiding', join =>
      join
        .onRef('voiding.file_plan_id', '=', 'entry.file_plan_id')
        .onRef('voiding.year', '=', 'entry.year')
        .onRef('voiding.n', '=', 'entry.n'),
    )
    .select([
      'entry.id as entryId',
      'entry.item_id as itemId',
      'entry.number',
      'entry.void as isVoid',
      closedOn.as('closedOn'),
      'plan.title_lv as titleLv',
      'plan.title_en as titleEn',
      'plan.index',
    ])
}

/**
 * Papers whose last year of keeping is `year` or earlier, that nobody holds and no list names that
 * still counts. Oldest first.
 */
export async function listDuePapers(
  reader: Reader,
  { year, limit }: { year: number; limit: number },
): Promise<DuePaper[]> {
  return papers(reader)
    .where('plan.retention', '<>', 'permanent')
    .where(sql<boolean>`extract(year from ${closedOn}) + plan.retention_years <= ${year}`)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('retention.hold as hold')
            .select('hold.id')
            .whereRef('hold.entry_id', '=', 'entry.id')
            .where('hold.lifted_at', 'is', null),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('retention.destruction_line as line')
            .leftJoin('retention.withdrawal as withdrawal', 'withdrawal.list_id', 'line.list_id')
            .select('line.list_id')
            .whereRef('line.entry_id', '=', 'entry.id')
            .where('withdrawal.list_id', 'is', null),
        ),
      ),
    )
    .orderBy('entry.id')
    .limit(limit)
    .execute()
}

export async function listPapersOf(reader: Reader, listId: number): Promise<DuePaper[]> {
  return papers(reader)
    .innerJoin('retention.destruction_line as line', 'line.entry_id', 'entry.id')
    .where('line.list_id', '=', listId)
    .orderBy('entry.id')
    .execute()
}

/** `IA-2027/001`: running within the year; one list is made at a time. */
export async function insertList(
  tx: Tx,
  {
    year,
    by,
    at,
    yearOfNumber,
  }: {
    year: number
    by: number
    at: Temporal.Instant
    yearOfNumber: number
  },
): Promise<{ id: number; number: string }> {
  await sql`select pg_advisory_xact_lock(hashtext('retention.list_number'), 0)`.execute(tx)
  const { n } = await tx
    .selectFrom('retention.destruction_list')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('number', 'like', `IA-${yearOfNumber}/%`)
    .executeTakeFirstOrThrow()
  const number = `IA-${yearOfNumber}/${String(Number(n) + 1).padStart(3, '0')}`
  return tx
    .insertInto('retention.destruction_list')
    .values({ number, kept_until_year: year, made_by: by, made_at: at })
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow()
}

export async function insertLines(tx: Tx, listId: number, entryIds: readonly number[]) {
  await tx
    .insertInto('retention.destruction_line')
    .values(entryIds.map(entryId => ({ list_id: listId, entry_id: entryId })))
    .execute()
}

function lists(reader: Reader) {
  return reader
    .selectFrom('retention.destruction_list as list')
    .innerJoin('staff.person as maker', 'maker.id', 'list.made_by')
    .leftJoin('retention.approval as approval', 'approval.list_id', 'list.id')
    .leftJoin('retention.withdrawal as withdrawal', 'withdrawal.list_id', 'list.id')
    .leftJoin('retention.destruction as done', 'done.list_id', 'list.id')
    .leftJoin('staff.person as doer', 'doer.id', 'done.carried_out_by')
    .select(['list.id', 'list.number', 'list.kept_until_year', 'list.made_by', 'list.made_at'])
    .select(['maker.name as maker', 'doer.name as doer', 'done.carried_out_at'])
    .select(['approval.reference', 'approval.approved_on'])
    .select(['withdrawal.reason', 'withdrawal.withdrawn_at'])
    .select(({ selectFrom }) =>
      selectFrom('retention.destruction_line as line')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .whereRef('line.list_id', '=', 'list.id')
        .as('papers'),
    )
}

type ListRow = Awaited<ReturnType<ReturnType<typeof lists>['execute']>>[number]

function listOf(row: ListRow): DestructionList {
  return {
    id: row.id,
    number: row.number,
    year: row.kept_until_year,
    madeBy: row.maker,
    madeById: row.made_by,
    madeAt: row.made_at,
    papers: Number(row.papers ?? 0),
    approval:
      row.reference === null || row.approved_on === null
        ? undefined
        : { reference: row.reference, on: row.approved_on },
    withdrawn:
      row.reason === null || row.withdrawn_at === null
        ? undefined
        : { reason: row.reason, at: row.withdrawn_at },
    destroyed:
      row.doer === null || row.carried_out_at === null
        ? undefined
        : { by: row.doer, at: row.carried_out_at },
  }
}

export async function listLists(reader: Reader): Promise<DestructionList[]> {
  return (await lists(reader).orderBy('list.id', 'desc').limit(100).execute()).map(listOf)
}

export async function findList(reader: Reader, id: number): Promise<DestructionList | undefined> {
  const row = await lists(reader).where('list.id', '=', id).executeTakeFirst()
  return row && listOf(row)
}

/** The list, held: nobody approves, withdraws or carries it out meanwhile. */
export async function lockList(tx: Tx, id: number): Promise<DestructionList | undefined> {
  await sql`select pg_advisory_xact_lock(hashtext('retention.destruction_list'), ${id})`.execute(tx)
  return findList(tx, id)
}
