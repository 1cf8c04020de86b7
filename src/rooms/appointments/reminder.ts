import { program } from '../../house/actor.ts'
import { now as clockNow } from '../../house/clock.ts'
import { db, inTransaction, type Reader } from '../../house/database.ts'
import type { Job } from '../../house/jobs.ts'
import { writeJournal } from '../../house/journal.ts'
import { dayOf } from '../../kit/dates.ts'
import { addWorkingDays } from '../../kit/working-days.ts'
import { openSpans, type Sender, whoSends } from '../sites/index.ts'
import { lockAppointment } from './appointment.store.ts'
import type { Appointment } from './appointment.ts'
import { queueMessage } from './message.ts'
import { insertReminder, listReminders, listUnreminded } from './reminder.store.ts'
import { engineDay, instantOf, loadTimetable, type Timetable } from './timetable.ts'

/**
 * The last day whose visitors are reminded today: the setting's number of working days ahead. A
 * working day is one on which at least one site is open.
 */
export function lastReminderDay(
  { schedules, setting }: Timetable,
  today: Temporal.PlainDate,
): Temporal.PlainDate {
  const isOpen = (day: Temporal.PlainDate) =>
    [...schedules.values()].some(schedule => openSpans(schedule, 'site', day).length > 0)
  const soon = Array.from({ length: 40 }, (_, n) => today.add({ days: n + 1 }))
  if (soon.filter(isOpen).length < setting.reminderDays) {
    return today.add({ days: setting.reminderDays })
  }
  return addWorkingDays(today, setting.reminderDays, isOpen)
}

/** The day whose call list is due today. */
export async function findCallDay(
  reader: Reader,
  now: Temporal.Instant,
): Promise<Temporal.PlainDate> {
  return lastReminderDay(await loadTimetable(reader), dayOf(now))
}

/** Who booked within a day has it fresh in mind. */
const freshHours = 24

/**
 * Queues the reminders by e-mail that are due, each once for a start: a moved visit is reminded of
 * again. Returns how many. Safe to run at the same time in several processes.
 */
export async function sendReminders(now: Temporal.Instant): Promise<number> {
  const sender = await whoSends()
  const last = lastReminderDay(await loadTimetable(db()), dayOf(now))
  const due = await listUnreminded(db(), {
    from: now,
    to: instantOf(engineDay(last).end),
    bookedBefore: now.subtract({ hours: freshHours }),
  })
  let sent = 0
  for (const appointment of due) {
    if (await remindOnce(appointment, sender, now)) sent++
  }
  return sent
}

async function remindOnce(
  { id }: Appointment,
  sender: Sender,
  at: Temporal.Instant,
): Promise<boolean> {
  return inTransaction(async tx => {
    const appointment = await lockAppointment(tx, id)
    if (!appointment || appointment.cancelledAt !== null) return false
    const before = await listReminders(tx, [id])
    const isDone = before.some(
      ({ way, forStart }) => way === 'email' && forStart.equals(appointment.startsAt),
    )
    if (isDone) return false
    const forStart = appointment.startsAt
    const reminder = { appointmentId: id, forStart, way: 'email', outcome: 'sent' } as const
    await insertReminder(tx, { ...reminder, at, by: null })
    await queueMessage(tx, 'reminder', appointment, sender, at)
    const subject = { kind: 'appointment', id }
    await writeJournal(tx, program, 'appointment_reminded', { subject, at })
    return true
  })
}

/** Every morning; a run that was missed is made up by the next. */
export const reminderJob: Job = {
  name: 'appointment_reminders',
  cron: '0 8 * * *',
  run: async () => {
    await sendReminders(clockNow())
  },
}
