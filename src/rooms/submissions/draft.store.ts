import type { Reader, Tx } from '../../house/database.ts'
import type { RawForm } from '../../kit/form.ts'

/** The pages that ask in words; each keeps what was typed, and judges it when it is shown. */
export type Step = 'about' | 'answer'

export type DraftFile = {
  position: number
  name: string
  mediaType: string
  sha256: string
  bytes: number
}

export type Draft = {
  tokenHash: Buffer
  answers: Partial<Record<Step, RawForm>>
  files: readonly DraftFile[]
  itemId: number | null
}

export async function insertDraft(
  tx: Tx,
  tokenHash: Buffer,
  keptUntil: Temporal.Instant,
): Promise<void> {
  await tx
    .insertInto('submissions.draft')
    .values({ token_hash: tokenHash, kept_until: keptUntil })
    .execute()
}

/** The draft of a token, as long as it is kept. */
export async function findDraft(
  reader: Reader,
  tokenHash: Buffer,
  now: Temporal.Instant,
): Promise<Draft | undefined> {
  const row = await reader
    .selectFrom('submissions.draft')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .where('kept_until', '>', now)
    .executeTakeFirst()
  if (!row) return undefined
  const files = await reader
    .selectFrom('submissions.draft_file')
    .select(['position', 'name', 'media_type as mediaType', 'sha256', 'bytes'])
    .where('token_hash', '=', tokenHash)
    .orderBy('position')
    .execute()
  return {
    tokenHash,
    // Written by this room alone, in this shape.
    answers: row.answers as Draft['answers'],
    files,
    itemId: row.item_id,
  }
}

/** The draft, held, so that two sendings of one form come after each other. */
export async function lockDraft(tx: Tx, tokenHash: Buffer, now: Temporal.Instant) {
  const held = await tx
    .selectFrom('submissions.draft')
    .select('token_hash')
    .where('token_hash', '=', tokenHash)
    .forUpdate()
    .executeTakeFirst()
  return held && findDraft(tx, tokenHash, now)
}

type Kept = Pick<Draft, 'tokenHash' | 'answers'> & { keptUntil: Temporal.Instant }

export async function updateDraft(tx: Tx, { tokenHash, answers, keptUntil }: Kept) {
  await tx
    .updateTable('submissions.draft')
    .set({ answers: JSON.stringify(answers), kept_until: keptUntil })
    .where('token_hash', '=', tokenHash)
    .execute()
}

export async function insertDraftFiles(
  tx: Tx,
  tokenHash: Buffer,
  files: readonly DraftFile[],
): Promise<void> {
  if (files.length === 0) return
  await tx
    .insertInto('submissions.draft_file')
    .values(
      files.map(({ position, name, mediaType, sha256, bytes }) => ({
        token_hash: tokenHash,
        position,
        name,
        media_type: mediaType,
        sha256,
        bytes,
      })),
    )
    .execute()
}

export async function deleteDraftFile(tx: Tx, tokenHash: Buffer, position: number) {
  await tx
    .deleteFrom('submissions.draft_file')
    .where('token_hash', '=', tokenHash)
    .where('position', '=', position)
    .execute()
}

/** The form was sent: what was typed stands with the item now, and no longer here. */
export async function markSent(tx: Tx, tokenHash: Buffer, itemId: number): Promise<void> {
  await tx
    .updateTable('submissions.draft')
    .set({ item_id: itemId, answers: '{}' })
    .where('token_hash', '=', tokenHash)
    .execute()
  await tx.deleteFrom('submissions.draft_file').where('token_hash', '=', tokenHash).execute()
}

export async function deleteDraftsBefore(reader: Reader, now: Temporal.Instant): Promise<void> {
  await reader.deleteFrom('submissions.draft').where('kept_until', '<', now).execute()
}
