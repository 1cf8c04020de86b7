import { type Clerk, requireRole, staffId } from '../../house/actor.ts'
import { inTransaction, type Reader } from '../../house/database.ts'
import { writeJournal } from '../../house/journal.ts'
import { NotFound, refuseIf } from '../../house/refusal.ts'
import { whoSends } from '../sites/index.ts'
import { listAppointments, lockAppointment } from './appointment.store.ts'
import type { Appointment } from './appointment.ts'
import { cancelIn, cancellationObstacle } from './cancellation.ts'
import {
  type CallContact,
  insertReminder,
  listCallContacts,
  listReminders,
  type Reminder,
} from './reminder.store.ts'
import { bookingRoles, getAppointment } from './taking.ts'
import { engineDay, instantOf } from './timetable.ts'

/** Somebody to be called about a visit. */
export type CallEntry = {
  appointment: Appointment
  /** Those who may be told, where the resident agreed to it. */
  contacts: readonly CallContact[]
  /** Calls about this start, oldest first. */
  calls: readonly Reminder[]
  /** Somebody said that the resident comes. */
  settled: boolean
}

/**
 * The people to call about their visits on a day: those whom no e-mail reaches, without those who
 * want no reminder. In the order of the visits, the unsettled first.
 */
export async function callList(
  reader: Reader,
  siteIds: readonly number[] | 'all',
  day: Temporal.PlainDate,
): Promise<CallEntry[]> {
  const { start, end } = engineDay(day)
  const window = { from: instantOf(start), to: instantOf(end) }
  const all = await listAppointments(reader, { siteIds, ...window, live: true })
  const toCall = all.filter(
    ({ resident }) => resident.email === null && resident.reachedBy !== 'none',
  )
  const reminders = await listReminders(
    reader,
    toCall.map(({ id }) => id),
  )
  const contacts = await listCallContacts(
    reader,
    toCall.map(({ resident }) => resident.id),
  )
  const entries = toCall.map((appointment): CallEntry => {
    const calls = reminders.filter(
      ({ appointmentId, way, forStart }) =>
        appointmentId === appointment.id &&
        way === 'phone' &&
        forStart.equals(appointment.startsAt),
    )
    return {
      appointment,
      contacts: contacts.filter(({ residentId }) => residentId === appointment.resident.id),
      calls,
      settled: calls.some(({ outcome }) => outcome === 'comes'),
    }
  })
  return entries.sort((one, other) => Number(one.settled) - Number(other.settled))
}

export type CallOutcome = 'comes' | 'cancelled' | 'not_reached'

/**
 * Notes how a call went; who says that they won't come is cancelled in the same transaction, and
 * the time is free at once. Refuses with `already_cancelled` or `already_started`.
 */
export async function recordCall(
  clerk: Clerk,
  { id, outcome, now }: { id: number; outcome: CallOutcome; now: Temporal.Instant },
): Promise<Appointment> {
  requireRole(clerk, bookingRoles)
  const sender = await whoSends()
  return inTransaction(async tx => {
    const before = await lockAppointment(tx, id)
    if (!before) throw new NotFound('appointment')
    refuseIf(cancellationObstacle(before, now))
    const call = { appointmentId: id, forStart: before.startsAt, way: 'phone', outcome } as const
    await insertReminder(tx, { ...call, at: now, by: staffId(clerk) })
    await writeJournal(tx, clerk, 'appointment_called', {
      subject: { kind: 'appointment', id },
      at: now,
      details: { outcome, resident: before.resident.id },
    })
    if (outcome === 'cancelled') await cancelIn(tx, clerk, { id, reason: 'resident', now }, sender)
    return getAppointment(tx, id)
  })
}
