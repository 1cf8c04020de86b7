import type { Clerk } from '../../house/actor.ts'
import { db } from '../../house/database.ts'
import { NotFound, Refusal } from '../../house/refusal.ts'
import { dayOf } from '../../kit/dates.ts'
import { bookAppointment } from '../appointments/index.ts'
import { findResident } from '../residents/index.ts'
import {
  isWalkInAllowed,
  loadRules,
  needsLongContactReason,
  type PublicService,
  rulesOn,
} from '../services/index.ts'
import type { SiteSchedule } from '../sites/index.ts'
import { recordArrival } from './arrival.ts'
import { readHalls } from './day.ts'

type WalkIn = {
  schedule: SiteSchedule
  service: PublicService
  personId: number
  longContactReason: string | undefined
  key: string
  now: Temporal.Instant
}

/** Whether somebody may come to a service at a site today without an appointment, and the reason. */
export async function walkInRules(
  { site }: SiteSchedule,
  service: PublicService,
  now: Temporal.Instant,
): Promise<{ isAllowed: boolean; asksReason: boolean }> {
  const rules = rulesOn(await loadRules(db()), site.id, dayOf(now))
  return {
    isAllowed: isWalkInAllowed(service, rules),
    asksReason: needsLongContactReason(service, rules),
  }
}

/**
 * Books somebody who stands at the door for this very minute and notes the arrival: inside, or
 * outside while the hall is full. Refuses like `bookAppointment`. Returns the appointment's id.
 */
export async function welcomeWalkIn(clerk: Clerk, walkIn: WalkIn): Promise<number> {
  const { schedule, service, personId, longContactReason, key, now } = walkIn
  const resident = await findResident(db(), personId)
  if (!resident) throw new NotFound('resident')
  const appointment = await bookAppointment(clerk, {
    service: service.slug,
    site: schedule.site.slug,
    startsAt: now.round({ smallestUnit: 'minute', roundingMode: 'floor' }),
    resident: { id: resident.id },
    channel: 'walk_in',
    language: resident.language,
    longContactReason,
    key: `walk-in-${clerk.id}-${key}`,
    now,
  })
  const appointmentId = appointment.id
  const halls = await readHalls(db(), schedule, dayOf(now))
  const ceiling = halls.find(({ id }) => id === appointment.counter.hallId)?.ceiling ?? 1
  try {
    await recordArrival(clerk, { appointmentId, where: 'inside', ceiling, now })
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'hall_full') throw error
    await recordArrival(clerk, { appointmentId, where: 'outside', ceiling, now })
  }
  return appointmentId
}
