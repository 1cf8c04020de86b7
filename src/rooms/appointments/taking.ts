import type { Actor, Role } from '../../house/actor.ts'
import { constraintOf, db, sqlState, type Tx } from '../../house/database.ts'
import { type JournalDetails, writeJournal } from '../../house/journal.ts'
import { announce } from '../../house/live.ts'
import { Refusal } from '../../house/refusal.ts'
import { dayOf } from '../../kit/dates.ts'
import { needsLongContactReason } from '../services/index.ts'
import { findAppointment } from './appointment.store.ts'
import type { Appointment } from './appointment.ts'
import { lockSiteDays, type StoredPlace } from './booking.store.ts'
import { type BusyQuestion, longestHeldMinutes } from './busy.store.ts'
import type { Audience } from './free-time.ts'
import { type FreeTime, nextFreeTimes } from './free-times.ts'
import { findPlace, type WantedVisit } from './place.ts'
import { chooseSites, type DayReading, readOccupancy, siteIdOf } from './reading.ts'
import { engineDay, minuteOf, siteRules } from './timetable.ts'

/** A time that is to be taken, for booking and for moving. */
export type WantedTime = {
  service: string
  site: string
  startsAt: Temporal.Instant
  persons?: number | undefined
  now: Temporal.Instant
}

/** Clerks serve every site by phone, so these roles book, move and cancel anywhere. */
export const bookingRoles: readonly Role[] = ['clerk', 'registrar', 'head']

export function audienceOf(actor: Actor): Audience {
  return actor.kind === 'resident' ? 'web' : 'staff'
}

const mostTries = 4

/**
 * Runs a deed that takes a time. What the database forbids becomes the words "just taken"; a code
 * word or key that came up twice at the same moment is tried again.
 */
export async function orNextTimes<T>(
  actor: Actor,
  wanted: WantedTime,
  deed: () => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await deed()
    } catch (error) {
      if (sqlState(error) === '23505' && isWorthAnotherTry(error) && attempt < mostTries) continue
      const refusal = refusalOf(error)
      if (!offersNext.has(refusal?.code ?? '')) throw refusal ?? error
      const audience = audienceOf(actor)
      throw new Refusal(refusal?.code ?? '', { next: await timesAfter(wanted, audience) })
    }
  }
}

const offersNext = new Set(['time_taken', 'ceiling_reached', 'outside_hours'])
/** Exclusion, serialization, deadlock, lock not had in time: somebody was faster. */
const takenStates = new Set(['23P01', '40001', '40P01', '55P03'])

function isWorthAnotherTry(error: unknown): boolean {
  return ['appointment_code_key', 'booking_key_pkey'].includes(constraintOf(error) ?? '')
}

function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error
  return takenStates.has(sqlState(error) ?? '') ? new Refusal('time_taken') : undefined
}

async function timesAfter(
  { service, site, startsAt, persons = 1, now }: WantedTime,
  audience: Audience,
): Promise<FreeTime[]> {
  const question = { service, sites: site, now, audience, persons, after: startsAt }
  const here = await nextFreeTimes(db(), question, 3)
  if (here.length > 0) return here
  return nextFreeTimes(db(), { ...question, sites: 'any', near: site, after: now }, 3)
}

/** Holds the day of a visit at a site; around midnight the day after too. */
export async function holdDays(
  tx: Tx,
  site: string,
  startsAt: Temporal.Instant,
  more: readonly { siteId: number; day: Temporal.PlainDate }[] = [],
): Promise<void> {
  const siteId = await siteIdOf(tx, site)
  const { date, end } = engineDay(dayOf(startsAt))
  const isOver = minuteOf(startsAt) + longestHeldMinutes < end
  const days = isOver ? [date] : [date, date.add({ days: 1 })]
  await lockSiteDays(tx, [...days.map(day => ({ siteId, day })), ...more])
}

/** What is held at a site around a moment, read after its days were locked. */
export async function readDay<T = undefined>(
  tx: Tx,
  site: string,
  startsAt: Temporal.Instant,
  more: { except?: number; question?: BusyQuestion<T> } = {},
): Promise<DayReading & { aside: T | undefined }> {
  return readOccupancy(
    tx,
    timetable => ({ schedules: chooseSites(timetable, site), window: engineDay(dayOf(startsAt)) }),
    more,
  )
}

/** The place for a visit at the one site of the reading; throws the refusal otherwise. */
export function takePlace(reading: DayReading, wanted: WantedVisit): StoredPlace {
  const [schedule] = reading.schedules
  if (!schedule) throw new Error('a day was read without its site')
  const placement = findPlace(reading, schedule, wanted)
  if ('obstacle' in placement) throw new Refusal(placement.obstacle)
  return placement.place
}

/** A reason is kept where the rules ask for one, and nowhere else. */
export function reasonToKeep(
  { timetable }: DayReading,
  { service, startsAt, longContactReason }: WantedVisit,
  siteId: number,
): string | null {
  const rules = siteRules(timetable, siteId, engineDay(dayOf(startsAt)))
  return (needsLongContactReason(service, rules) && longContactReason) || null
}

export async function getAppointment(tx: Tx, id: number): Promise<Appointment> {
  const appointment = await findAppointment(tx, id)
  if (!appointment) throw new Error(`no appointment ${id}`)
  return appointment
}

/** What the journal says of an appointment beside its id. */
export function detailsOf(
  appointment: Pick<Appointment, 'resident' | 'site' | 'counter' | 'startsAt'>,
): JournalDetails {
  return {
    resident: appointment.resident.id,
    site: appointment.site.slug,
    counter: appointment.counter.number,
    starts: appointment.startsAt.toString(),
  }
}

/** The journal's entry and the word to the live pages of the site. */
export async function tellOf(
  tx: Tx,
  actor: Actor,
  deed: string,
  appointment: Appointment,
  at: Temporal.Instant,
  more: Readonly<Record<string, string>> = {},
): Promise<void> {
  await writeJournal(tx, actor, deed, {
    subject: { kind: 'appointment', id: appointment.id },
    at,
    details: { ...detailsOf(appointment), ...more },
  })
  await announce(tx, `site:${appointment.site.id}`)
}
