import type { Tx } from '../../house/database.ts'
import { tidyName } from '../../kit/person-name.ts'
import {
  findSameResident,
  insertNewResident,
  lockName,
  type NewResident,
} from './newcomer.store.ts'

export type { NewResident }

/**
 * The resident of this very name with the phone and e-mail given, or a new one. A phone or an
 * e-mail alone is nobody: families and carers share them. Without either it is somebody new.
 */
export async function findOrCreateResident(
  tx: Tx,
  newcomer: NewResident,
  at: Temporal.Instant,
): Promise<number> {
  const resident = {
    ...newcomer,
    givenName: tidyName(newcomer.givenName),
    familyName: tidyName(newcomer.familyName),
  }
  if (!resident.phone && !resident.email) return insertNewResident(tx, resident, at)
  await lockName(tx, resident)
  const found = await findSameResident(tx, resident)
  return found ?? insertNewResident(tx, resident, at)
}
