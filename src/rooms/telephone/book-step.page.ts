import { randomUUID } from 'node:crypto'
import { db } from '../../house/database.ts'
import type { StaffVisit } from '../../house/page.ts'
import { NotFound, type Refusal } from '../../house/refusal.ts'
import { type FreeTime, freeDays, getAppointmentSetting } from '../appointments/index.ts'
import type { FoundResident } from '../residents/index.ts'
import { listLongContactReasons, type PublicService } from '../services/index.ts'
import { refusalWords } from './appointment-refusal.ts'
import { bookPage } from './book.view.tsx'
import { type BookQuery, monthToShow } from './book-query.ts'
import {
  asksForReason,
  listAskedServices,
  type PersonCard,
  type Places,
  readPersonCard,
  readPlaces,
  threeTimes,
} from './book-reading.ts'
import type { BookStep, TimesStep } from './book-step.ts'

/** What the request at hand adds to where the booking stands. */
export type Shown = {
  found?: readonly FoundResident[]
  avoided?: boolean
  /** Letters that mean several services or none. */
  serviceText?: string
  /** A day that could not be read, and why. */
  dayText?: string
  dayProblem?: string
  isTimeMissing?: boolean
  isReasonMissing?: boolean
  refusal?: Refusal
  next?: readonly FreeTime[] | undefined
  reason?: string | undefined
}

/** Draws the page of the phone desk at its step. */
export async function drawBooking(
  visit: StaffVisit,
  asked: BookQuery,
  shown: Shown = {},
): Promise<string> {
  const { clerk, now, frame } = visit
  const { person: id } = asked
  const card =
    id === undefined ? undefined : await readPersonCard(clerk, { id, purpose: 'phone_call', now })
  const step = await stepOf(visit, asked, shown, card)
  return bookPage({ frame, now, asked, found: shown.found, card, step })
}

async function stepOf(
  visit: StaffVisit,
  asked: BookQuery,
  shown: Shown,
  card: PersonCard | undefined,
): Promise<BookStep> {
  const { language, now, clerk } = visit
  if (!card) {
    const isNobody = shown.found?.length === 0
    return { kind: 'begin', avoided: shown.avoided === true, isNobody }
  }
  const { all, matching } = await listAskedServices(shown.serviceText ?? '', { language, now })
  if (asked.service === undefined) {
    const text = shown.serviceText ?? ''
    return {
      kind: 'services',
      text,
      services: matching.length > 0 ? matching : all,
      isNone: matching.length === 0,
    }
  }
  const service = all.find(({ service: { slug } }) => slug === asked.service)?.service
  if (!service) throw new NotFound('service')
  const places = await readPlaces(clerk, card.resident)
  const site = places.sites.find(({ slug }) => slug === asked.site)
  if (asked.site !== undefined && !site) throw new NotFound('site')
  if (asked.step === 'place') return { kind: 'places', service, sites: places.sites }
  if (asked.step === 'month') return monthStep(visit, { ...asked, service: service.slug }, shown)
  return timesStep(visit, { asked, shown, service, places })
}
async function monthStep(
  { now }: StaffVisit,
  asked: BookQuery & { service: string },
  { dayText, dayProblem }: Shown,
): Promise<BookStep> {
  const { horizonDays } = await getAppointmentSetting(db())
  const turn = monthToShow(asked, now, horizonDays)
  const { service, site = 'any' } = asked
  const question = { service, sites: site, now, audience: 'staff', month: turn.month } as const
  const days = await freeDays(db(), question)
  return { kind: 'month', ...turn, days, dayText, dayProblem }
}

type Timing = { asked: BookQuery; shown: Shown; service: PublicService; places: Places }

async function timesStep(
  { now, language }: StaffVisit,
  { asked, shown, service, places }: Timing,
): Promise<TimesStep> {
  const times = shown.next ?? (await threeTimes({ ...asked, service: service.slug }, places, now))
  const asks = shown.isReasonMissing || (await asksForReason(service, times))
  return {
    kind: 'times',
    service,
    times,
    sites: places.sites,
    key: randomUUID(),
    reasons: asks ? await listLongContactReasons(db()) : [],
    reason: shown.reason,
    isTimeMissing: shown.isTimeMissing === true,
    isReasonMissing: shown.isReasonMissing === true,
    refusal: shown.refusal && refusalWords(language, shown.refusal),
  }
}
