import type { Reader } from '../../house/database.ts'
import { normaliseCodeWord } from '../../kit/code-word.ts'
import { searchKey } from '../../kit/search-key.ts'
import { findAppointmentOfCode, listAppointments } from './appointment.store.ts'
import type { Appointment } from './appointment.ts'
import { engineDay, instantOf } from './timetable.ts'

/**
 * The appointment of a code word as people write it, or nothing. Given a family name it must be
 * the resident's, diacritics and doubled letters aside; a wrong one finds nothing.
 */
export async function findAppointmentByCode(
  reader: Reader,
  code: string,
  familyName?: string,
): Promise<Appointment | undefined> {
  const meant = normaliseCodeWord(code)
  if (!meant) return undefined
  const appointment = await findAppointmentOfCode(reader, meant)
  if (!appointment || familyName === undefined) return appointment
  const same = searchKey(appointment.resident.familyName) === searchKey(familyName)
  return same ? appointment : undefined
}

/** The appointments of a site on a day in order, cancelled ones and no-shows among them. */
export async function listDay(
  reader: Reader,
  siteId: number,
  day: Temporal.PlainDate,
): Promise<Appointment[]> {
  const { start, end } = engineDay(day)
  const window = { from: instantOf(start), to: instantOf(end) }
  return listAppointments(reader, { siteIds: [siteId], ...window })
}
