import { program } from '../../house/actor.ts'
import { now as clockNow } from '../../house/clock.ts'
import { db, inTransaction } from '../../house/database.ts'
import type { Job } from '../../house/jobs.ts'
import { writeJournal } from '../../house/journal.ts'
import { postLater } from '../../house/mail.ts'
import { dayOf } from '../../kit/dates.ts'
import { addWorkingDays } from '../../kit/working-days.ts'
import { loadWorkingDays } from '../sites/index.ts'
import { type Alarm, insertAlarm, listAlarms } from './alarm.store.ts'
import { alarmMail } from './task.mail.ts'
import { tasksAddress } from './task-path.ts'

/** So many working days before the term the lead is told. */
const aheadDays = 3

/**
 * Tells who answers that a term is near, or over: each once for a day, by a mail with nothing but
 * number and day. Returns how many. Safe to run at the same time in several processes.
 */
export async function sendAlarms(now: Temporal.Instant): Promise<number> {
  const today = dayOf(now)
  const isWorking = await loadWorkingDays(db(), today)
  const soonUntil = addWorkingDays(today, aheadDays, isWorking)
  let sent = 0
  for (const alarm of await listAlarms(db(), { today, soonUntil })) {
    if (await sendOne(alarm, now)) sent++
  }
  return sent
}

function sendOne(alarm: Alarm, now: Temporal.Instant): Promise<boolean> {
  const mail = alarmMail(alarm.kind, { ...alarm, address: tasksAddress() })
  return inTransaction(async tx => {
    if (!(await insertAlarm(tx, alarm, now))) return false
    await postLater(tx, { to: alarm.email, ...mail }, now)
    await writeJournal(tx, program, 'task_alarm_sent', {
      subject: { kind: 'entry', id: alarm.entryId },
      at: now,
      details: { number: alarm.number, kind: alarm.kind, person: alarm.personId },
    })
    return true
  })
}

/** On working mornings, before the day begins. */
export const alarmJob: Job = {
  name: 'tasks-alarms',
  cron: '30 7 * * 1-6',
  async run() {
    const now = clockNow()
    const isWorking = await loadWorkingDays(db(), dayOf(now))
    if (isWorking(dayOf(now))) await sendAlarms(now)
  },
}
