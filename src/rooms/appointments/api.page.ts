import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { resident } from '../../house/actor.ts'
import { readConfig } from '../../house/config.ts'
import { db } from '../../house/database.ts'
import { failureLimit } from '../../house/failure-limit.ts'
import { type Answer, json, type Page, page, problem, type Visit } from '../../house/page.ts'
import { NotFound, Refusal } from '../../house/refusal.ts'
import { zone } from '../../kit/dates.ts'
import type { Language } from '../../kit/language.ts'
import { describeServices, describeSites } from './api.catalogue.ts'
import { openApi } from './api.openapi.ts'
import { bookingBody, freeDaysQuery, freeTimesQuery } from './api.schema.ts'
import { apiEn } from './api.words.en.ts'
import { type ApiWords, apiLv } from './api.words.lv.ts'
import type { Appointment } from './appointment.ts'
import { bookAppointment } from './booking.ts'
import { cancelAppointment } from './cancellation.ts'
import { findAppointmentByCode } from './day.ts'
import { findFreeTimes, freeDays, mostDays } from './free-times.ts'
import { appointmentsRefusals } from './refusal.words.ts'
import { currentTimetable } from './timetable.ts'

const words: Record<Language, ApiWords> = { lv: apiLv, en: apiEn }

function languageOf(visit: Visit): Language {
  return /^\s*en\b/i.test(visit.headers['accept-language'] ?? '') ? 'en' : 'lv'
}

/** ISO 8601 with the offset of Riga: `2026-11-24T10:00:00+02:00`. */
function isoOf(instant: Temporal.Instant): string {
  return instant.toZonedDateTimeISO(zone).toString({ timeZoneName: 'never' })
}

function timeOf({
  site,
  startsAt,
  endsAt,
}: {
  site: string
  startsAt: Temporal.Instant
  endsAt: Temporal.Instant
}) {
  return { site, start: isoOf(startsAt), end: isoOf(endsAt) }
}

/** Turns refusals and unknown names into problems; everything else is the web's business. */
async function orProblem(visit: Visit, answer: () => Promise<Answer>): Promise<Answer> {
  const language = languageOf(visit)
  try {
    return await answer()
  } catch (error) {
    if (error instanceof NotFound) {
      const code = error.message === 'site' ? 'site_unknown' : 'service_unknown'
      return problem(404, code, words[language][code])
    }
    if (!(error instanceof Refusal)) throw error
    const { next } = error.details
    const sentences: Record<string, (details: Refusal['details']) => string> =
      appointmentsRefusals[language]
    const message = sentences[error.code]?.(error.details) ?? error.code
    return problem(409, error.code, message, Array.isArray(next) ? { next: next.map(timeOf) } : {})
  }
}

/** Reads what was sent, or answers which fields are wrong and why. */
async function withInput<S extends z.ZodType>(
  visit: Visit,
  schema: S,
  sent: unknown,
  answer: (input: z.output<S>) => Promise<Answer>,
): Promise<Answer> {
  const result = schema.safeParse(sent)
  if (result.success) return orProblem(visit, () => answer(result.data))
  const problems = Object.fromEntries(
    result.error.issues.map(issue => [
      issue.path.join('.').slice(0, 100),
      issue.code === 'custom' ? issue.message : issue.code,
    ]),
  )
  return problem(400, 'invalid', words[languageOf(visit)].invalid, { problems })
}

function getFreeTimes(visit: Visit): Promise<Answer> {
  return withInput(visit, freeTimesQuery, visit.query, async ({ service, site, from, to }) => {
    const { days } = from.until(to, { largestUnit: 'days' })
    if (days < 0 || days >= mostDays) {
      return problem(400, 'range_too_long', words[languageOf(visit)].range_too_long)
    }
    const question = { service, sites: site, now: visit.now, audience: 'web' as const }
    const times = await findFreeTimes(db(), { ...question, from, to })
    return json({ freeTimes: times.map(timeOf) })
  })
}

function getFreeDays(visit: Visit): Promise<Answer> {
  return withInput(visit, freeDaysQuery, visit.query, async ({ service, site, month }) => {
    const question = { service, sites: site, now: visit.now, audience: 'web' as const }
    const days = await freeDays(db(), { ...question, month })
    return json({ days: days.map(({ day, free }) => ({ date: day.toString(), free })) })
  })
}

const longestKey = 200

function postAppointment(visit: Visit): Promise<Answer> {
  return withInput(
    visit,
    bookingBody,
    visit.form,
    async ({ service, site, start, resident: who }) => {
      const key = visit.headers['idempotency-key']?.slice(0, longestKey)
      const booked = await bookAppointment(resident, {
        service,
        site,
        startsAt: start,
        resident: { ...who, reachedBy: who.email ? 'email' : who.phone ? 'phone' : 'none' },
        channel: 'api',
        language: languageOf(visit),
        // Hashed, so that keys of any form fit and none meets a key of the web's own forms.
        key: key && `api:${createHash('sha256').update(key).digest('hex')}`,
        now: visit.now,
      })
      return json({ code: booked.code, ...timeOf({ ...booked, site: booked.site.slug }) }, 201)
    },
  )
}

const guesses = failureLimit({ most: 20, windowMs: 600_000 })

/** Finds by code word alone; who guesses is stopped after a few wrong ones. */
async function withAppointment(
  visit: Visit,
  answer: (appointment: Appointment) => Promise<Answer>,
): Promise<Answer> {
  const say = words[languageOf(visit)]
  const now = visit.now.epochMilliseconds
  if (guesses.isExceeded(visit.address, now)) {
    return problem(429, 'too_many_attempts', say.too_many_attempts)
  }
  const found = await findAppointmentByCode(db(), visit.params.code ?? '')
  if (found) return orProblem(visit, () => answer(found))
  guesses.note(visit.address, now)
  return problem(404, 'not_found', say.not_found)
}

function describe(appointment: Appointment): Answer {
  const missed = appointment.noShowAt === null ? 'booked' : 'missed'
  const status = appointment.cancelledAt === null ? missed : 'cancelled'
  const place = timeOf({ ...appointment, site: appointment.site.slug })
  return json({ code: appointment.code, ...place, status })
}

function getAppointment(visit: Visit): Promise<Answer> {
  return withAppointment(visit, async appointment => describe(appointment))
}

function deleteAppointment(visit: Visit): Promise<Answer> {
  return withAppointment(visit, async appointment => {
    // Sent again because the reply was lost: it is cancelled, as was asked.
    if (appointment.cancelledAt !== null) return describe(appointment)
    const cancelling = { id: appointment.id, reason: 'resident' as const, now: visit.now }
    return describe(await cancelAppointment(resident, cancelling))
  })
}

/** `/api/v1`: what other programs may ask and do, as a resident could. */
export const appointmentApiPages: readonly Page[] = [
  page('GET', '/api/v1/openapi.json', async () => json(openApi(readConfig().publicUrl))),
  page('GET', '/api/v1/services', async visit =>
    json(describeServices(await currentTimetable(db()), visit.now)),
  ),
  page('GET', '/api/v1/sites', async visit =>
    json(describeSites(await currentTimetable(db()), visit.now)),
  ),
  page('GET', '/api/v1/free-times', getFreeTimes),
  page('GET', '/api/v1/free-days', getFreeDays),
  page('POST', '/api/v1/appointments', postAppointment),
  page('GET', '/api/v1/appointments/:code', getAppointment, { perMinute: 60 }),
  page('DELETE', '/api/v1/appointments/:code', deleteAppointment, { perMinute: 60 }),
]
