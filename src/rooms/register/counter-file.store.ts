import { sql } from 'kysely'
import type { Reader, Tx } from '../../house/database.ts'

/** A file that came up with a form at the counter. */
export type CounterFile = {
  position: number
  name: string
  mediaType: string
  sha256: string
  bytes: number
}

/** Which form at the counter: its key, and who fills it in. */
export type CounterForm = { clerkId: number; formKey: string }

export async function listCounterFiles(
  reader: Reader,
  { clerkId, formKey }: CounterForm,
): Promise<CounterFile[]> {
  return reader
    .selectFrom('register.counter_file')
    .select(['position', 'name', 'media_type as mediaType', 'sha256', 'bytes'])
    .where('uploaded_by', '=', clerkId)
    .where('form_key', '=', formKey)
    .orderBy('position')
    .execute()
}

export async function insertCounterFiles(
  tx: Tx,
  { clerkId, formKey }: CounterForm,
  files: readonly CounterFile[],
  keptUntil: Temporal.Instant,
): Promise<void> {
  if (files.length === 0) return
  const rows = files.map(({ position, name, mediaType, sha256, bytes }) => ({
    uploaded_by: clerkId,
    form_key: formKey,
    position,
    name,
    media_type: mediaType,
    sha256,
    bytes,
    kept_until: keptUntil,
  }))
  await tx.insertInto('register.counter_file').values(rows).execute()
}

/** Takes one file out of the form, or all when it is sent. */
export async function deleteCounterFiles(
  tx: Tx,
  { clerkId, formKey }: CounterForm,
  position?: number,
): Promise<void> {
  let query = tx
    .deleteFrom('register.counter_file')
    .where('uploaded_by', '=', clerkId)
    .where('form_key', '=', formKey)
  if (position !== undefined) query = query.where('position', '=', position)
  await query.execute()
}

/** Forgets the files of forms that nobody sent. */
export async function deleteOldCounterFiles(tx: Tx, now: Temporal.Instant): Promise<void> {
  await tx.deleteFrom('register.counter_file').where('kept_until', '<', now).execute()
}

/** Holds a form's files: what comes up at once is counted one after the other. */
export async function lockCounterForm(tx: Tx, { clerkId, formKey }: CounterForm): Promise<void> {
  await sql`select pg_advisory_xact_lock(${clerkId}::int, hashtext(${formKey}))`.execute(tx)
}
