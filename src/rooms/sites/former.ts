import type { Reader } from '../../house/database.ts'
import type { RawForm } from '../../kit/form.ts'
import { listFormer } from './change.store.ts'
import type { Change } from './change.ts'

/** Values that stood until a change: when and by whom they were replaced. */
export type Former = { at: Temporal.Instant; by: string; raw: RawForm }

/** The last few states of a thing before its changes, newest first. */
export async function listFormerOf<Target, Value>(
  reader: Reader,
  change: Change<Target, Value>,
  target: Target,
  value: Value,
): Promise<readonly Former[]> {
  const rows = await listFormer(reader, change.deed, change.subject(target, value))
  return rows.map(({ at, by, former }) => ({ at, by, raw: JSON.parse(former) as RawForm }))
}
