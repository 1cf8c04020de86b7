import type { Reader } from '../../house/database.ts'
import { appointmentOf, selectAppointments } from './appointment.store.ts'
import type { Appointment } from './appointment.ts'

/** A resident's visits, the latest first, cancelled ones among them; at most 100. */
export async function listVisitsOf(reader: Reader, residentId: number): Promise<Appointment[]> {
  const rows = await selectAppointments(reader)
    .where('a.resident_id', '=', residentId)
    .orderBy('a.starts_at', 'desc')
    .limit(100)
    .execute()
  return rows.map(appointmentOf)
}
