import type { Tx } from '../../house/database.ts'
import { Refusal } from '../../house/refusal.ts'
import { findEntry, insertEntry } from './round-end.store.ts'

export type Sent = {
  /** What the page made for this entry: sent again after a lost reply, it comes with the same. */
  key: string
  roundId: number
  deed: string
  by: number
  at: Temporal.Instant
}

/**
 * Does the work unless the same entry was done before. Two that come at the same time: the second
 * waits for the first and finds it done. Refuses with `entry_key_used` a key of another entry.
 */
export async function once(tx: Tx, sent: Sent, work: () => Promise<void>): Promise<void> {
  if (await insertEntry(tx, sent)) return work()
  const before = await findEntry(tx, sent.key)
  const isSame = before?.roundId === sent.roundId && before.deed === sent.deed
  if (!isSame) throw new Refusal('entry_key_used')
}
