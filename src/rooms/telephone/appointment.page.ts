import { db } from '../../house/database.ts'
import { writeReading } from '../../house/journal.ts'
import {
  type Answer,
  html,
  type Page,
  redirect,
  type StaffVisit,
  staffPage,
} from '../../house/page.ts'
import { Refusal } from '../../house/refusal.ts'
import { dayOf, startOfDay } from '../../kit/dates.ts'
import { readDay } from '../../kit/day-input.ts'
import { pathIn } from '../../kit/language.ts'
import {
  type Appointment,
  cancelAppointment,
  cancellationObstacle,
  type FreeTime,
  listReminders,
  moveAppointment,
  nextFreeTimes,
} from '../appointments/index.ts'
import { findResident, residentRoles } from '../residents/index.ts'
import { listSites } from '../sites/index.ts'
import { appointmentPage, cancellationReasons } from './appointment.view.tsx'
import { refusalWords } from './appointment-refusal.ts'
import { appointmentOf } from './book-done.page.ts'
import { readBookQuery, readChosenTime } from './book-query.ts'
import { reachableFrom } from './book-reading.ts'
import { nextTimesOf } from './refused-time.ts'

/** One appointment: look, move, cancel, print. */
export const appointmentPages: readonly Page[] = [
  staffPage('GET', '/desk/appointments/:id', residentRoles, async visit => {
    const appointment = await appointmentOf(visit)
    return html(await draw(visit, appointment, { done: visit.query.done }))
  }),
  staffPage('POST', '/desk/appointments/:id/move', residentRoles, move),
  staffPage('POST', '/desk/appointments/:id/cancellation', residentRoles, cancel),
]

type Shown = {
  done?: string | undefined
  refusal?: Refusal
  isReasonMissing?: boolean
}

async function draw(visit: StaffVisit, appointment: Appointment, shown: Shown): Promise<string> {
  const { clerk, frame, now, language, query } = visit
  const { id, resident } = appointment
  const subject = { kind: 'resident', id: resident.id }
  await writeReading(db(), clerk, { subject, purpose: 'appointment', at: now })
  const asked = askedTimes(visit)
  const obstacle = cancellationObstacle(appointment, now)
  const offered = shown.refusal && nextTimesOf(shown.refusal)
  const times = obstacle ? [] : (offered ?? (await timesFor(visit, appointment, asked)))
  const reminders = await listReminders(db(), [id])
  const known = await findResident(db(), resident.id)
  return appointmentPage({
    frame,
    now,
    appointment,
    address: known?.address ?? null,
    obstacle: obstacle && refusalWords(language, { code: obstacle, details: {} }),
    times,
    sites: await listSites(db()),
    anywhere: query.anywhere === '1',
    after: asked.after,
    reminders,
    done: shown.done === 'moved' || shown.done === 'cancelled' ? shown.done : undefined,
    refusal: shown.refusal && refusalWords(language, shown.refusal),
    isReasonMissing: shown.isReasonMissing === true,
  })
}

/** From which moment times are wanted: of the address, or the day written by hand. */
function askedTimes({ query, now }: StaffVisit): { after: Temporal.Instant | undefined } {
  const { day } = query.on ? readDay(query.on.slice(0, 60), dayOf(now)) : { day: undefined }
  return { after: day ? startOfDay(day) : readBookQuery(query).after }
}

async function timesFor(
  { query, now }: StaffVisit,
  { service, site, persons }: Appointment,
  { after }: { after: Temporal.Instant | undefined },
): Promise<FreeTime[]> {
  const sites = query.anywhere === '1' ? 'any' : site.slug
  const near = site.slug
  const audience = 'staff' as const
  const from = reachableFrom(after, now)
  const question = { service: service.slug, sites, near, persons, now, after: from, audience }
  return nextFreeTimes(db(), question, 3)
}

async function move(visit: StaffVisit): Promise<Answer> {
  const { clerk, form, language, now } = visit
  const appointment = await appointmentOf(visit)
  const time = readChosenTime(typeof form.time === 'string' ? form.time.slice(0, 200) : '')
  if (!time) return html(await draw(visit, appointment, {}), 422)
  try {
    await moveAppointment(clerk, { id: appointment.id, ...time, reason: 'resident', now })
    return redirect(pathIn(language, `/desk/appointments/${appointment.id}?done=moved`))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return html(await draw(visit, appointment, { refusal: error }), 409)
  }
}

async function cancel(visit: StaffVisit): Promise<Answer> {
  const { clerk, form, language, now } = visit
  const appointment = await appointmentOf(visit)
  const reason = cancellationReasons.find(known => known === form.reason)
  if (!reason) return html(await draw(visit, appointment, { isReasonMissing: true }), 422)
  try {
    await cancelAppointment(clerk, { id: appointment.id, reason, now })
    return redirect(pathIn(language, `/desk/appointments/${appointment.id}?done=cancelled`))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return html(await draw(visit, await appointmentOf(visit), { refusal: error }), 409)
  }
}
