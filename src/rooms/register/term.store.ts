import type { Reader, Tx } from '../../house/database.ts'
import type { EntryTerm, NewTerm, Shift, TermEnd, TermKind, TermStep } from './term.ts'

/** The terms of an entry: the reply first. */
export async function listTerms(reader: Reader, entryId: number): Promise<EntryTerm[]> {
  const rows = await reader
    .selectFrom('register.term')
    .selectAll()
    .where('entry_id', '=', entryId)
    .orderBy('kind', 'desc')
    .execute()
  return rows.map(row => ({
    entryId: row.entry_id,
    kind: row.kind as TermKind,
    due: row.due_on,
    latest: row.latest_on,
    steps: (row.steps as unknown as readonly WrittenStep[]).map(stepOf),
    ...endOf(row),
  }))
}

function endOf({ met_at, met_by }: { met_at: Temporal.Instant | null; met_by: string | null }) {
  if (met_at === null || met_by === null) return { metAt: null, metBy: null }
  // The table's check holds the word to the list.
  return { metAt: met_at, metBy: met_by as TermEnd }
}

export async function findTerm(
  reader: Reader,
  entryId: number,
  kind: TermKind,
): Promise<EntryTerm | undefined> {
  return (await listTerms(reader, entryId)).find(term => term.kind === kind)
}

/** As JSON holds it: days as text. */
type WrittenStep = Pick<TermStep, 'rule' | 'basis' | 'reason'> & {
  start: string
  rawEnd: string
  end: string
  resumedOn?: string
  shifts: readonly { from: string; to: string; reason: Shift['reason'] }[]
}

function stepOf(step: WrittenStep): TermStep {
  const { resumedOn, ...written } = step
  return {
    ...written,
    ...(resumedOn && { resumedOn: Temporal.PlainDate.from(resumedOn) }),
    start: Temporal.PlainDate.from(step.start),
    rawEnd: Temporal.PlainDate.from(step.rawEnd),
    end: Temporal.PlainDate.from(step.end),
    shifts: step.shifts.map(({ from, to, reason }) => ({
      from: Temporal.PlainDate.from(from),
      to: Temporal.PlainDate.from(to),
      reason,
    })),
  }
}

export async function updateTerm(
  tx: Tx,
  { entryId, kind, due, latest, steps }: NewTerm & { entryId: number },
): Promise<void> {
  await tx
    .updateTable('register.term')
    .set({ due_on: due, latest_on: latest, steps: JSON.stringify(steps) })
    .where('entry_id', '=', entryId)
    .where('kind', '=', kind)
    .execute()
}

type Meeting = {
  entryId: number
  kinds: readonly TermKind[]
  by: TermEnd
  at: Temporal.Instant
}

/** Marks terms as met that are open; gives the kinds that were. */
export async function updateTermMet(
  tx: Tx,
  { entryId, kinds, by, at }: Meeting,
): Promise<TermKind[]> {
  const rows = await tx
    .updateTable('register.term')
    .set({ met_at: at, met_by: by })
    .where('entry_id', '=', entryId)
    .where('kind', 'in', ['', ...kinds])
    .where('met_at', 'is', null)
    .returning('kind')
    .execute()
  return rows.map(({ kind }) => kind as TermKind)
}

type Decision = { entryId: number; reason: string; by: number; at: Temporal.Instant }

export async function insertExtension(
  tx: Tx,
  { entryId, from, to, reason, by, at }: Decision & Record<'from' | 'to', Temporal.PlainDate>,
): Promise<void> {
  await tx
    .insertInto('register.extension')
    .values({
      entry_id: entryId,
      from_day: from,
      to_day: to,
      reason,
      decided_by: by,
      decided_at: at,
    })
    .execute()
}

export async function insertSuspension(
  tx: Tx,
  { entryId, from, reason, by, at }: Decision & { from: Temporal.PlainDate },
): Promise<void> {
  await tx
    .insertInto('register.suspension')
    .values({ entry_id: entryId, from_day: from, reason, decided_by: by, decided_at: at })
    .execute()
}

/** The standstill that lasts, if the terms of the entry stand still. */
export async function findOpenSuspension(reader: Reader, entryId: number) {
  return reader
    .selectFrom('register.suspension')
    .select(['id', 'from_day as from', 'reason'])
    .where('entry_id', '=', entryId)
    .where('resumed_on', 'is', null)
    .executeTakeFirst()
}

export async function updateSuspensionEnd(
  tx: Tx,
  { id, on, by }: { id: number; on: Temporal.PlainDate; by: number },
): Promise<void> {
  await tx
    .updateTable('register.suspension')
    .set({ resumed_on: on, resumed_by: by })
    .where('id', '=', id)
    .execute()
}

/** Notes that somebody is warned today; false when that was done before. */
export async function insertWarning(
  tx: Tx,
  { day, personId, entries }: { day: Temporal.PlainDate; personId: number; entries: number },
): Promise<boolean> {
  const row = await tx
    .insertInto('register.warning')
    .values({ day, person_id: personId, entries })
    .onConflict(conflict => conflict.doNothing())
    .returning('person_id')
    .executeTakeFirst()
  return row !== undefined
}
