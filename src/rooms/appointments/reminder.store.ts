import type { Reader, Tx } from '../../house/database.ts'
import { appointmentOf, selectAppointments } from './appointment.store.ts'
import type { Appointment } from './appointment.ts'

export type ReminderOutcome = 'sent' | 'comes' | 'cancelled' | 'not_reached'

/** A reminder sent or a call made. */
export type Reminder = {
  appointmentId: number
  forStart: Temporal.Instant
  way: 'email' | 'phone'
  outcome: ReminderOutcome
  at: Temporal.Instant
}

export async function insertReminder(
  tx: Tx,
  reminder: Reminder & { by: number | null },
): Promise<void> {
  await tx
    .insertInto('appointments.reminder')
    .values({
      appointment_id: reminder.appointmentId,
      for_start: reminder.forStart,
      way: reminder.way,
      outcome: reminder.outcome,
      by_id: reminder.by,
      at: reminder.at,
    })
    .execute()
}

/** Reminders of some appointments, oldest first. */
export async function listReminders(
  reader: Reader,
  appointmentIds: readonly number[],
): Promise<Reminder[]> {
  return reader
    .selectFrom('appointments.reminder')
    .select(['appointment_id as appointmentId', 'for_start as forStart', 'way', 'outcome', 'at'])
    .$narrowType<{ way: 'email' | 'phone'; outcome: ReminderOutcome }>()
    .where('appointment_id', 'in', [0, ...appointmentIds])
    .orderBy('id')
    .limit(20_000)
    .execute()
}

/** Those with an e-mail that begin in the window and were not reminded of this start yet. */
export async function listUnreminded(
  reader: Reader,
  window: { from: Temporal.Instant; to: Temporal.Instant; bookedBefore: Temporal.Instant },
): Promise<Appointment[]> {
  const rows = await selectAppointments(reader)
    .where('a.starts_at', '>', window.from)
    .where('a.starts_at', '<', window.to)
    .where('a.booked_at', '<', window.bookedBefore)
    .where('a.occupied', 'is not', null)
    .where('resident.email', 'is not', null)
    .where('resident.reached_by', '<>', 'none')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('appointments.reminder as r')
            .select('r.id')
            .whereRef('r.appointment_id', '=', 'a.id')
            .whereRef('r.for_start', '=', 'a.starts_at')
            .where('r.way', '=', 'email'),
        ),
      ),
    )
    .orderBy('a.starts_at')
    .limit(2000)
    .execute()
  return rows.map(appointmentOf)
}

/** Who may be told of a resident's visits, with consent noted. */
export type CallContact = {
  residentId: number
  givenName: string
  familyName: string
  phone: string | null
  relation: string
}

export async function listCallContacts(
  reader: Reader,
  residentIds: readonly number[],
): Promise<CallContact[]> {
  return reader
    .selectFrom('residents.contact as contact')
    .innerJoin('residents.resident as person', 'person.id', 'contact.contact_id')
    .select(['contact.resident_id as residentId', 'person.given_name as givenName'])
    .select(['person.family_name as familyName', 'person.phone', 'contact.relation'])
    .where('contact.resident_id', 'in', [0, ...residentIds])
    .where('contact.ended_at', 'is', null)
    .orderBy('contact.id')
    .limit(5000)
    .execute()
}
