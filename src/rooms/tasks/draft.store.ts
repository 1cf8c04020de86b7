import type { Reader, Tx } from '../../house/database.ts'
import type { RawForm } from '../../kit/form.ts'

export type Draft = { fields: RawForm; savedBy: string; savedAt: Temporal.Instant }

export async function findDraft(reader: Reader, entryId: number): Promise<Draft | undefined> {
  const row = await reader
    .selectFrom('tasks.draft as draft')
    .innerJoin('staff.person as person', 'person.id', 'draft.saved_by')
    .where('draft.entry_id', '=', entryId)
    .select(['draft.fields', 'person.name', 'draft.saved_at'])
    .executeTakeFirst()
  return row && { fields: row.fields as RawForm, savedBy: row.name, savedAt: row.saved_at }
}

/** Keeps what was typed; a later draft takes the place of an earlier one. */
export async function upsertDraft(
  tx: Tx,
  {
    entryId,
    fields,
    by,
    at,
  }: { entryId: number; fields: RawForm; by: number; at: Temporal.Instant },
): Promise<void> {
  const row = { fields: JSON.stringify(fields), saved_by: by, saved_at: at }
  await tx
    .insertInto('tasks.draft')
    .values({ entry_id: entryId, ...row })
    .onConflict(conflict => conflict.column('entry_id').doUpdateSet(row))
    .execute()
}

export async function deleteDraft(tx: Tx, entryId: number): Promise<void> {
  await tx.deleteFrom('tasks.draft').where('entry_id', '=', entryId).execute()
}
