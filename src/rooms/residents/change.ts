import { type Clerk, requireRole } from '../../house/actor.ts'
import { inTransaction } from '../../house/database.ts'
import { writeJournal } from '../../house/journal.ts'
import { NotFound, Refusal } from '../../house/refusal.ts'
import {
  findByPersonalCode,
  insertFormerCode,
  lockResident,
  updateResident,
} from './resident.store.ts'
import { type Resident, residentRoles } from './resident.ts'

/**
 * Corrects what is known of a resident. A replaced personal code stays findable among the former
 * ones. Refuses with `personal_code_known` (details: whose it is).
 */
export async function changeResident(
  clerk: Clerk,
  resident: Resident,
  now: Temporal.Instant,
): Promise<void> {
  requireRole(clerk, residentRoles)
  await inTransaction(async tx => {
    const before = await lockResident(tx, resident.id)
    if (!before) throw new NotFound('resident')
    const { personalCode } = resident
    if (personalCode !== null && personalCode !== before.personalCode) {
      const bearer = await findByPersonalCode(tx, personalCode)
      if (bearer) throw new Refusal('personal_code_known', { residentId: bearer.id })
    }
    if (before.personalCode !== null && before.personalCode !== personalCode) {
      const former = { residentId: resident.id, digits: before.personalCode, at: now }
      await insertFormerCode(tx, former)
    }
    const changed = changedFields(before, resident)
    if (changed.length === 0) return
    await updateResident(tx, resident)
    await writeJournal(tx, clerk, 'resident_changed', {
      subject: { kind: 'resident', id: resident.id },
      at: now,
      details: { fields: changed.join(' ') },
    })
  })
}

/** The names of the fields that differ. */
export function changedFields(before: Resident, after: Resident): string[] {
  const now = new Map<string, unknown>(Object.entries(after))
  return Object.entries(before)
    .filter(([name, value]) => String(value) !== String(now.get(name)))
    .map(([name]) => name)
}
