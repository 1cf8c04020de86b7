import { type Actor, requireRoleOfStaff, staffId } from '../../house/actor.ts'
import { inTransaction } from '../../house/database.ts'
import { NotFound, refuseIf } from '../../house/refusal.ts'
import { lockAppointment } from './appointment.store.ts'
import type { Appointment } from './appointment.ts'
import { insertNoShow } from './no-show.store.ts'
import { bookingRoles, getAppointment, tellOf } from './taking.ts'

/** Why nobody can be said not to have come, or nothing. */
export function noShowObstacle(
  appointment: Appointment,
  now: Temporal.Instant,
): 'already_cancelled' | 'already_no_show' | 'not_started' | undefined {
  if (appointment.cancelledAt !== null) return 'already_cancelled'
  if (appointment.noShowAt !== null) return 'already_no_show'
  return Temporal.Instant.compare(now, appointment.startsAt) < 0 ? 'not_started' : undefined
}

/**
 * Records that the resident did not come. Only at the clerk's own sites.
 * Refuses with `not_started`, `already_cancelled` or `already_no_show`.
 */
export async function recordNoShow(
  actor: Actor,
  { id, now }: { id: number; now: Temporal.Instant },
): Promise<Appointment> {
  return inTransaction(async tx => {
    const before = await lockAppointment(tx, id)
    if (!before) throw new NotFound('appointment')
    requireRoleOfStaff(actor, bookingRoles, before.site.id)
    refuseIf(noShowObstacle(before, now))
    await insertNoShow(tx, { id, by: staffId(actor), at: now })
    const after = await getAppointment(tx, id)
    await tellOf(tx, actor, 'appointment_missed', after, now)
    return after
  })
}
