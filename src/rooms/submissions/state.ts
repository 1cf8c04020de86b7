import { resident } from '../../house/actor.ts'
import { db } from '../../house/database.ts'
import { writeReading } from '../../house/journal.ts'
import { findItemOfCode, type Item, readIntakeId } from '../intake/index.ts'
import { findStandingOfCode, type Standing } from '../tasks/index.ts'

export type SubmissionState = { item: Item; standing: Standing | undefined }

/**
 * How it stands with what has this code: nothing of who wrote and what. Whoever has the code may
 * know; that somebody asked is journalled.
 */
export async function findState(
  written: string,
  now: Temporal.Instant,
): Promise<SubmissionState | undefined> {
  const code = readIntakeId(written)
  const item = code === undefined ? undefined : await findItemOfCode(db(), code)
  if (!item) return undefined
  const subject = { kind: 'item', id: item.id }
  await writeReading(db(), resident, { subject, purpose: 'own_submission', at: now })
  return { item, standing: await findStandingOfCode(db(), item.code) }
}
