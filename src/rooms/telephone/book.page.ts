import { z } from 'zod'
import { db } from '../../house/database.ts'
import {
  type Answer,
  html,
  type Page,
  redirect,
  type StaffVisit,
  staffPage,
} from '../../house/page.ts'
import { NotFound, Refusal } from '../../house/refusal.ts'
import { dayOf, startOfDay } from '../../kit/dates.ts'
import { readDay } from '../../kit/day-input.ts'
import { optional, readForm } from '../../kit/form.ts'
import { choiceField, textField } from '../../kit/form-fields.ts'
import { pathIn } from '../../kit/language.ts'
import { bookAppointment, recordAvoidedVisit } from '../appointments/index.ts'
import { findResident, residentRoles } from '../residents/index.ts'
import { findService, listLongContactReasons } from '../services/index.ts'
import { type BookQuery, bookPath, readBookQuery, readChosenTime } from './book-query.ts'
import { listAskedServices, searchForCall } from './book-reading.ts'
import { drawBooking, type Shown } from './book-step.page.ts'
import { nextTimesOf } from './refused-time.ts'

/** Booking by telephone, step by step, each step a plain page. */
export const bookPages: readonly Page[] = [
  staffPage('GET', '/desk/book', residentRoles, answerStep),
  staffPage('POST', '/desk/book', residentRoles, book),
  staffPage('POST', '/desk/book/avoided', residentRoles, avoid),
]

async function answerStep(visit: StaffVisit): Promise<Answer> {
  const asked = readBookQuery(visit.query)
  const answered =
    (await oneFound(visit, asked)) ?? (await oneService(visit, asked)) ?? dayAsked(visit, asked)
  if (typeof answered === 'string') return redirect(answered)
  const shown: Shown = { ...answered, avoided: visit.query.avoided === '1' }
  return html(await drawBooking(visit, asked, shown))
}

/** Leads on where the search has one answer; else what was found. */
async function oneFound(visit: StaffVisit, asked: BookQuery): Promise<string | Shown | undefined> {
  const { clerk, language, now } = visit
  if (asked.q === undefined || asked.person !== undefined || asked.step) return undefined
  const { found, appointment } = await searchForCall(clerk, asked.q, now)
  if (appointment) return pathIn(language, `/desk/appointments/${appointment.id}`)
  const [only, ...others] = found
  if (only && others.length === 0) return bookPath(language, { person: only.resident.id })
  return { found }
}

/** Leads on where the letters or the number mean one service; else what was typed. */
async function oneService(visit: StaffVisit, asked: BookQuery) {
  const { language, query, now } = visit
  const text = query.s?.slice(0, 100).trim() ?? ''
  if (asked.person === undefined || asked.service !== undefined || text === '') return undefined
  const { matching } = await listAskedServices(text, { language, now })
  const [only, ...others] = matching
  if (!only || others.length > 0) return { serviceText: text }
  return bookPath(language, { ...asked, service: only.service.slug })
}

/** A day written by hand becomes the moment from which times are shown. */
function dayAsked({ query, language, now }: StaffVisit, asked: BookQuery) {
  const text = query.on?.slice(0, 60)
  if (text === undefined) return undefined
  const { day, problem } = readDay(text, dayOf(now))
  if (problem) return { dayText: text, dayProblem: problem }
  const { person, service, site } = asked
  return bookPath(language, { person, service, site, after: startOfDay(day) })
}

async function book(visit: StaffVisit): Promise<Answer> {
  const { clerk, language, now } = visit
  const asked = readBookQuery(visit.query)
  const resident = asked.person && (await findResident(db(), asked.person))
  if (!resident || asked.service === undefined) throw new NotFound('booking')
  const { service } = asked
  const reasons = await listLongContactReasons(db())
  const shape = z.object({
    key: textField({ min: 8, max: 100 }),
    time: textField(),
    reason: optional(choiceField(reasons.map(({ code }) => code))),
  })
  const reading = readForm(shape, visit.form)
  const time = reading.ok ? readChosenTime(reading.value.time) : undefined
  if (!reading.ok || !time) {
    const isReasonMissing = !reading.ok && reading.problems.reason !== undefined
    const shown = isReasonMissing ? { isReasonMissing } : { isTimeMissing: true }
    return html(await drawBooking(visit, asked, shown), 422)
  }
  const { key, reason } = reading.value
  try {
    const appointment = await bookAppointment(clerk, {
      service,
      ...time,
      resident: { id: resident.id },
      channel: 'phone',
      language: resident.language,
      longContactReason: reason,
      key: `desk-${clerk.id}-${key}`,
      now,
    })
    return redirect(pathIn(language, `/desk/book/done/${appointment.id}`))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const lacksReason = error.code === 'outside_rules' && reason === undefined
    const shown = lacksReason
      ? { isReasonMissing: true }
      : { refusal: error, next: nextTimesOf(error), reason }
    return html(await drawBooking(visit, asked, shown), lacksReason ? 422 : 409)
  }
}

async function avoid(visit: StaffVisit): Promise<Answer> {
  const slug = visit.form.service
  const service = typeof slug === 'string' ? await findService(db(), slug) : undefined
  if (!service) throw new NotFound('service')
  const channel = service.channels.find(known => known !== 'in_person') ?? 'any'
  const key =
    typeof visit.form.key === 'string' ? `desk-${visit.form.key.slice(0, 100)}` : undefined
  const avoided = { service: service.slug, channel, askedOn: 'phone', key, now: visit.now } as const
  await recordAvoidedVisit(visit.clerk, avoided)
  return redirect(`${bookPath(visit.language)}?avoided=1`)
}
