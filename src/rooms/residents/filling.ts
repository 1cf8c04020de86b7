import type { Tx } from '../../house/database.ts'
import { insertContact, insertResident, type ResidentFilling } from './filling.store.ts'

/** Adds residents and who speaks for whom. Returns ids by key. */
export async function fillResidents(
  tx: Tx,
  residents: readonly ResidentFilling[],
  { recordedBy, at }: { recordedBy: number; at: Temporal.Instant },
): Promise<ReadonlyMap<string, number>> {
  const ids = new Map<string, number>()
  for (const resident of residents) ids.set(resident.key, await insertResident(tx, resident))
  for (const resident of residents) {
    for (const { key, relation, consent } of resident.contacts ?? []) {
      const residentId = ids.get(resident.key)
      const contactId = ids.get(key)
      if (residentId === undefined || contactId === undefined) throw new Error(`no ${key}`)
      await insertContact(tx, { residentId, contactId, relation, consent, recordedBy, at })
    }
  }
  return ids
}
