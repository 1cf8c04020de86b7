import { type Actor, requireRoleOfStaff, staffId } from '../../house/actor.ts'
import { db, inTransaction, type Tx } from '../../house/database.ts'
import { announce } from '../../house/live.ts'
import { NotFound, refuseIf } from '../../house/refusal.ts'
import { dayOf } from '../../kit/dates.ts'
import { type Sender, whoSends } from '../sites/index.ts'
import { findAppointment, lockAppointment } from './appointment.store.ts'
import type { Appointment } from './appointment.ts'
import { cancellationObstacle } from './cancellation.ts'
import { queueMessage } from './message.ts'
import { type MoveReason, storeMove } from './move.store.ts'
import { serviceOf } from './reading.ts'
import {
  audienceOf,
  bookingRoles,
  getAppointment,
  holdDays,
  orNextTimes,
  readDay,
  reasonToKeep,
  takePlace,
  tellOf,
} from './taking.ts'

export type Moving = {
  id: number
  startsAt: Temporal.Instant
  /** Slug; absent: the site it is at. */
  site?: string | undefined
  counterId?: number | undefined
  longContactReason?: string | undefined
  reason: MoveReason
  now: Temporal.Instant
}

/** Why this appointment can't be moved now, or nothing: as for a cancellation. */
export const moveObstacle = cancellationObstacle

/**
 * Moves an appointment; the code stays. Judged like a booking, with its own time counted as free.
 * Moving to where it stands already changes nothing (a form sent twice).
 * Refuses like `bookAppointment`, and with `already_started` or `already_cancelled`.
 */
export async function moveAppointment(actor: Actor, moving: Moving): Promise<Appointment> {
  requireRoleOfStaff(actor, bookingRoles)
  const sender = await whoSends()
  const before = await findAppointment(db(), moving.id)
  if (!before) throw new NotFound('appointment')
  const site = moving.site ?? before.site.slug
  const wanted = { ...moving, site, service: before.service.slug, persons: before.persons }
  return orNextTimes(actor, wanted, () =>
    inTransaction(tx => storeMoving(tx, actor, { ...moving, site }, sender)),
  )
}

async function storeMoving(
  tx: Tx,
  actor: Actor,
  moving: Moving & { site: string },
  sender: Sender,
): Promise<Appointment> {
  const { id, site, startsAt, now } = moving
  const before = await lockAppointment(tx, id)
  if (!before) throw new NotFound('appointment')
  refuseIf(moveObstacle(before, now))
  if (isThereAlready(before, moving)) return before
  await holdDays(tx, site, startsAt, [{ siteId: before.site.id, day: dayOf(before.startsAt) }])
  const reading = await readDay(tx, site, startsAt, { except: id })
  const wanted = {
    service: serviceOf(reading.timetable, before.service.slug),
    startsAt,
    counterId: moving.counterId,
    persons: before.persons,
    channel: before.channel === 'walk_in' ? 'counter' : before.channel,
    audience: audienceOf(actor),
    longContactReason: moving.longContactReason ?? before.longContactReason ?? undefined,
    now,
  }
  const place = takePlace(reading, wanted)
  const longContactReason = reasonToKeep(reading, wanted, place.siteId)
  const move = { reason: moving.reason, by: staffId(actor), at: now }
  await storeMove(tx, before, { ...place, longContactReason }, move)
  const after = await getAppointment(tx, id)
  await tellOf(tx, actor, 'appointment_moved', after, now, {
    from: before.startsAt.toString(),
    fromSite: before.site.slug,
    reason: moving.reason,
  })
  if (before.site.id !== after.site.id) await announce(tx, `site:${before.site.id}`)
  await queueMessage(tx, 'moved', after, sender, now)
  return after
}

function isThereAlready(before: Appointment, { site, startsAt, counterId }: Moving): boolean {
  const sameCounter = counterId === undefined || counterId === before.counter.id
  return before.site.slug === site && before.startsAt.equals(startsAt) && sameCounter
}
