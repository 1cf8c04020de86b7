import type { Tx } from '../../house/database.ts'
import { Refusal } from '../../house/refusal.ts'
import { type Entry, findEntry, insertEntry } from './entry.store.ts'

/**
 * Does the work unless the same entry was done before. Two that come at the same time: the second
 * waits for the first and finds it done. Refuses with `entry_key_used` a key of another entry.
 */
export async function once(tx: Tx, entry: Entry, work: () => Promise<void>): Promise<void> {
  if (await insertEntry(tx, entry)) return work()
  const before = await findEntry(tx, entry.key)
  if (before?.place !== entry.place || before.deed !== entry.deed) {
    throw new Refusal('entry_key_used')
  }
}
