import type { Reader } from '../../house/database.ts'

/** What the register says of an entry to whoever has its code. */
export type Registered = {
  id: number
  number: string
  registeredAt: Temporal.Instant
  isVoid: boolean
  dueOn: Temporal.PlainDate | null
  isExtended: boolean
  isSuspended: boolean
  reply: { number: string; at: Temporal.Instant } | undefined
}

/** The entry of a code, with its term and its answer. */
export async function findRegistered(
  reader: Reader,
  code: string,
): Promise<Registered | undefined> {
  const row = await reader
    .selectFrom('register.entry as entry')
    .leftJoin('register.voiding as voiding', join =>
      join
        .onRef('voiding.file_plan_id', '=', 'entry.file_plan_id')
        .onRef('voiding.year', '=', 'entry.year')
        .onRef('voiding.n', '=', 'entry.n'),
    )
    .leftJoin('register.term as term', join =>
      join.onRef('term.entry_id', '=', 'entry.id').on('term.kind', '=', 'reply'),
    )
    .select(['entry.id', 'entry.number', 'entry.registered_at as registeredAt'])
    .select(['voiding.voided_at as voidedAt', 'term.due_on as dueOn', 'term.met_at as metAt'])
    .select(({ exists, selectFrom }) => [
      exists(
        selectFrom('register.extension')
          .select('register.extension.id')
          .whereRef('register.extension.entry_id', '=', 'entry.id'),
      ).as('isExtended'),
      exists(
        selectFrom('register.suspension')
          .select('register.suspension.id')
          .whereRef('register.suspension.entry_id', '=', 'entry.id')
          .where('register.suspension.resumed_on', 'is', null),
      ).as('isSuspended'),
    ])
    .where('entry.code', '=', code)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    id: row.id,
    number: row.number,
    registeredAt: row.registeredAt,
    isVoid: row.voidedAt !== null,
    dueOn: row.dueOn,
    isExtended: Boolean(row.isExtended),
    isSuspended: Boolean(row.isSuspended),
    reply: row.metAt === null ? undefined : await findReply(reader, row.id),
  }
}

/** The newest letter that answers the entry. */
async function findReply(reader: Reader, entryId: number) {
  return reader
    .selectFrom('register.entry')
    .select(['number', 'registered_at as at'])
    .where('answers_id', '=', entryId)
    .where('direction', '=', 'outgoing')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}
