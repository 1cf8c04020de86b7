import type { Reader } from '../../house/database.ts'

/**
 * How it stands with an entry, for those who may know nothing of who wrote and what: its author
 * with the code, a caller who was recognised.
 */
export type Standing = {
  entryId: number
  number: string
  registeredAt: Temporal.Instant
  isVoid: boolean
  isRestricted: boolean
  /** The unit that answers, once it is known. */
  unit: { nameLv: string; nameEn: string } | undefined
  dueOn: Temporal.PlainDate | null
  isExtended: boolean
  isSuspended: boolean
  ended:
    | { kind: 'replied' | 'forwarded' | 'unexamined' | 'noted'; at: Temporal.Instant }
    | undefined
  /** The newest letter that went out about it. */
  letter:
    | {
        number: string
        at: Temporal.Instant
        channel: 'post' | 'email' | 'eaddress' | 'counter'
      }
    | undefined
}

function entries(reader: Reader) {
  return reader
    .selectFrom('register.entry as entry')
    .innerJoin('register.file_plan as plan', 'plan.id', 'entry.file_plan_id')
    .leftJoin('register.voiding as voiding', join =>
      join
        .onRef('voiding.file_plan_id', '=', 'entry.file_plan_id')
        .onRef('voiding.year', '=', 'entry.year')
        .onRef('voiding.n', '=', 'entry.n'),
    )
    .leftJoin('register.term as term', join =>
      join.onRef('term.entry_id', '=', 'entry.id').on('term.kind', '=', 'reply'),
    )
    .leftJoin('tasks.closing as closing', 'closing.entry_id', 'entry.id')
    .select(['entry.id', 'entry.number', 'entry.registered_at', 'entry.restriction'])
    .select(['plan.unit_id', 'voiding.voided_at', 'term.due_on'])
    .select(['closing.kind', 'closing.closed_at'])
    .select(({ exists, selectFrom }) => [
      exists(
        selectFrom('register.extension as extension')
          .select('extension.id')
          .whereRef('extension.entry_id', '=', 'entry.id'),
      ).as('is_extended'),
      exists(
        selectFrom('register.suspension as suspension')
          .select('suspension.id')
          .whereRef('suspension.entry_id', '=', 'entry.id')
          .where('suspension.resumed_on', 'is', null),
      ).as('is_suspended'),
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof entries>['execute']>>[number]

/** The standing of the entry with this code: the intake id, or one of its own. */
export async function findStandingOfCode(
  reader: Reader,
  code: string,
): Promise<Standing | undefined> {
  const row = await entries(reader).where('entry.code', '=', code).executeTakeFirst()
  return row && standingOf(reader, row)
}

export async function findStanding(reader: Reader, entryId: number): Promise<Standing | undefined> {
  const row = await entries(reader).where('entry.id', '=', entryId).executeTakeFirst()
  return row && standingOf(reader, row)
}

async function standingOf(reader: Reader, row: Row): Promise<Standing> {
  return {
    entryId: row.id,
    number: row.number,
    registeredAt: row.registered_at,
    isVoid: row.voided_at !== null,
    isRestricted: row.restriction === 'restricted',
    unit: await findUnitAtWork(reader, row),
    dueOn: row.due_on,
    isExtended: Boolean(row.is_extended),
    isSuspended: Boolean(row.is_suspended),
    ended:
      row.kind === null || row.closed_at === null
        ? undefined
        : // The table's check holds the word to this list.
          { kind: row.kind as NonNullable<Standing['ended']>['kind'], at: row.closed_at },
    letter: await findLetter(reader, row.id),
  }
}

/** The unit by the newest resolution, else by the file plan. */
async function findUnitAtWork(reader: Reader, { id, unit_id }: Row) {
  const assigned = await reader
    .selectFrom('tasks.assignment as assignment')
    .innerJoin('register.unit as unit', 'unit.id', 'assignment.unit_id')
    .select(['unit.name_lv as nameLv', 'unit.name_en as nameEn'])
    .where('assignment.entry_id', '=', id)
    .orderBy('assignment.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (assigned || unit_id === null) return assigned
  return reader
    .selectFrom('register.unit')
    .select(['name_lv as nameLv', 'name_en as nameEn'])
    .where('id', '=', unit_id)
    .executeTakeFirst()
}

async function findLetter(reader: Reader, entryId: number): Promise<Standing['letter']> {
  const row = await reader
    .selectFrom('tasks.letter as letter')
    .innerJoin('register.entry as outgoing', 'outgoing.id', 'letter.outgoing_id')
    .select(['outgoing.number', 'letter.written_at as at', 'letter.channel'])
    .where('letter.entry_id', '=', entryId)
    .orderBy('letter.outgoing_id', 'desc')
    .limit(1)
    .executeTakeFirst()
  // The table's check holds the word to this list.
  return row && { ...row, channel: row.channel as NonNullable<Standing['letter']>['channel'] }
}
