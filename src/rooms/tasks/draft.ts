import type { Clerk } from '../../house/actor.ts'
import { inTransaction } from '../../house/database.ts'
import { refuseIf } from '../../house/refusal.ts'
import type { RawForm } from '../../kit/form.ts'
import { lockTaskFor } from './access.ts'
import { upsertDraft } from './draft.store.ts'
import { replyObstacle } from './reply.ts'

/** Keeps a reply that is being written; not journalled, since nothing was done yet. */
export async function saveDraft(
  clerk: Clerk,
  { entryId, fields, now }: { entryId: number; fields: RawForm; now: Temporal.Instant },
): Promise<void> {
  await inTransaction(async tx => {
    const task = await lockTaskFor(tx, clerk, { entryId, to: 'work' })
    refuseIf(replyObstacle(task))
    await upsertDraft(tx, { entryId, fields, by: clerk.id, at: now })
  })
}
