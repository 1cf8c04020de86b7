import { sql } from 'kysely'
import type { Reader, Tx } from '../../house/database.ts'
import type { CorrectedField } from './entry.ts'

type Change = { entryId: number; field: CorrectedField; after: string | null }

const types: Partial<Record<CorrectedField, string>> = {
  sender_date: 'date',
  sheets: 'smallint',
  annexes: 'smallint',
  annex_sheets: 'smallint',
}

/** Writes the field of a held entry and gives what stood there, as text. */
export async function updateField(
  tx: Tx,
  { entryId, field, after }: Change,
): Promise<string | null> {
  const column = sql.ref(field)
  const type = sql.raw(types[field] ?? 'text')
  const { rows } = await sql<{ before: string | null }>`
    with stood as (select ${column}::text as before from register.entry where id = ${entryId})
    update register.entry set ${column} = ${after}::${type} from stood
     where id = ${entryId} returning stood.before`.execute(tx)
  return rows[0]?.before ?? null
}

type NewCorrection = Change & {
  before: string | null
  reason: string
  by: number
  at: Temporal.Instant
}

export async function insertCorrection(tx: Tx, correction: NewCorrection): Promise<void> {
  const { entryId, field, before, after, reason, by, at } = correction
  await tx
    .insertInto('register.correction')
    .values({
      entry_id: entryId,
      field,
      before,
      after,
      reason,
      corrected_by: by,
      corrected_at: at,
    })
    .execute()
}

/** What was put right in an entry, oldest first. */
export async function listCorrections(reader: Reader, entryId: number) {
  return reader
    .selectFrom('register.correction as correction')
    .innerJoin('staff.person as person', 'person.id', 'correction.corrected_by')
    .select([
      'correction.field',
      'correction.before',
      'correction.after',
      'correction.reason',
      'correction.corrected_at as at',
      'person.name as by',
    ])
    .where('correction.entry_id', '=', entryId)
    .orderBy('correction.id')
    .execute()
}

/** Forgets who wrote what in destroyed entries; number, days and index stay. */
export async function forgetEntries(tx: Tx, entryIds: readonly number[]): Promise<string[]> {
  await sql`select register.forget_entries(${[...entryIds]}::bigint[])`.execute(tx)
  return []
}
