import type { Clerk } from '../../house/actor.ts'
import { requireRole } from '../../house/actor.ts'
import type { Reader } from '../../house/database.ts'
import { Refusal } from '../../house/refusal.ts'
import { dayOf } from '../../kit/dates.ts'
import { findAppointments } from './appointment.store.ts'
import type { Appointment } from './appointment.ts'
import { type FreeTime, findFreeTimes } from './free-times.ts'
import type { MoveReason } from './move.store.ts'
import { moveAppointment } from './move.ts'
import { bookingRoles } from './taking.ts'
import { minuteOf } from './timetable.ts'

/** Another time for a visit that has to be moved; none: a person has to look for one. */
export type MoveProposal = { appointment: Appointment; to: FreeTime | undefined }

/** Not more at once; the rest is proposed when these are settled. */
export const mostProposals = 200

/** How many days around the visit are looked at. */
const daysBefore = 7
const daysAfter = 21

/**
 * Proposes for each of these visits the free time nearest to its own at the same site, else at the
 * nearest site that has one. No time is proposed twice. At most two queries for each day, site and
 * service, however many visits there are.
 */
export async function proposeMoves(
  reader: Reader,
  { ids, now }: { ids: readonly number[]; now: Temporal.Instant },
): Promise<MoveProposal[]> {
  const appointments = await findAppointments(reader, ids.slice(0, mostProposals))
  const claimed: FreeTime[] = []
  const known = new Map<string, Promise<FreeTime[]>>()
  const proposals: MoveProposal[] = []
  for (const appointment of appointments) {
    const here = await timesFor(reader, known, { appointment, sites: 'own', now })
    const to =
      nearest(appointment, here, claimed) ??
      soonest(await timesFor(reader, known, { appointment, sites: 'any', now }), claimed)
    if (to) claimed.push(to)
    proposals.push({ appointment, to })
  }
  return proposals
}

type Wanted = { appointment: Appointment; sites: 'own' | 'any'; now: Temporal.Instant }

async function timesFor(
  reader: Reader,
  known: Map<string, Promise<FreeTime[]>>,
  { appointment, sites, now }: Wanted,
): Promise<FreeTime[]> {
  const { site, service, startsAt } = appointment
  const day = dayOf(startsAt)
  const key = [service.slug, site.slug, sites, appointment.persons, day.toString()].join(' ')
  const found =
    known.get(key) ??
    findFreeTimes(reader, {
      service: service.slug,
      sites: sites === 'own' ? site.slug : 'any',
      near: site.slug,
      from: day.subtract({ days: daysBefore }),
      to: day.add({ days: daysAfter }),
      now,
      audience: appointment.longContactReason === null ? 'web' : 'staff',
      persons: appointment.persons,
    })
  known.set(key, found)
  return found
}

function isLeft(time: FreeTime, claimed: readonly FreeTime[]): boolean {
  return !claimed.some(
    other =>
      other.counterId === time.counterId &&
      Temporal.Instant.compare(other.startsAt, time.endsAt) < 0 &&
      Temporal.Instant.compare(time.startsAt, other.endsAt) < 0,
  )
}

/** The time nearest to the visit's own, before or after it. */
function nearest(
  { startsAt }: Appointment,
  times: readonly FreeTime[],
  claimed: readonly FreeTime[],
): FreeTime | undefined {
  const distance = (time: FreeTime) => Math.abs(minuteOf(time.startsAt) - minuteOf(startsAt))
  return times
    .filter(time => isLeft(time, claimed))
    .reduce<FreeTime | undefined>(
      (best, time) => (best && distance(best) <= distance(time) ? best : time),
      undefined,
    )
}

/** The first: such lists begin with the nearest site. */
function soonest(times: readonly FreeTime[], claimed: readonly FreeTime[]): FreeTime | undefined {
  return times.find(time => isLeft(time, claimed))
}

export type BulkMove = { id: number; site: string; startsAt: Temporal.Instant }

/** What became of each visit: moved, or the code of the refusal. */
export type BulkOutcome = { id: number; refused: string | undefined }

/**
 * Moves many visits, each in a transaction of its own: where a time was taken meanwhile, that one
 * visit stays and is told of, the others move.
 */
export async function moveAppointments(
  clerk: Clerk,
  { moves, reason, now }: { moves: readonly BulkMove[]; reason: MoveReason; now: Temporal.Instant },
): Promise<BulkOutcome[]> {
  requireRole(clerk, bookingRoles)
  const outcomes: BulkOutcome[] = []
  for (const move of moves.slice(0, mostProposals)) {
    outcomes.push({ id: move.id, refused: await moveOne(clerk, { ...move, reason, now }) })
  }
  return outcomes
}

async function moveOne(
  clerk: Clerk,
  moving: BulkMove & { reason: MoveReason; now: Temporal.Instant },
): Promise<string | undefined> {
  try {
    await moveAppointment(clerk, moving)
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}
