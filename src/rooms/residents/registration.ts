import { type Clerk, requireRole } from '../../house/actor.ts'
import { inTransaction } from '../../house/database.ts'
import { writeJournal } from '../../house/journal.ts'
import { Refusal } from '../../house/refusal.ts'
import { lockName } from './newcomer.store.ts'
import {
  findJustRegistered,
  insertRegistration,
  type NewRegistration,
} from './registration.store.ts'
import { findByPersonalCode } from './resident.store.ts'
import { residentRoles } from './resident.ts'

export type { NewRegistration }

const formTwiceMinutes = 5

/**
 * Writes down somebody new, with or without telephone and e-mail. The same form sent twice makes
 * one resident. Refuses with `personal_code_known` (details: whose it is) when it is somebody's.
 */
export async function registerResident(
  clerk: Clerk,
  resident: NewRegistration,
  now: Temporal.Instant,
): Promise<number> {
  requireRole(clerk, residentRoles)
  return inTransaction(async tx => {
    await lockName(tx, resident)
    const since = now.subtract({ minutes: formTwiceMinutes })
    const known = await findJustRegistered(tx, resident, since)
    if (known !== undefined) return known
    const { personalCode } = resident
    const bearer = personalCode === null ? undefined : await findByPersonalCode(tx, personalCode)
    if (bearer) throw new Refusal('personal_code_known', { residentId: bearer.id })
    const id = await insertRegistration(tx, resident, now)
    const subject = { kind: 'resident', id }
    await writeJournal(tx, clerk, 'resident_registered', { subject, at: now })
    return id
  })
}
