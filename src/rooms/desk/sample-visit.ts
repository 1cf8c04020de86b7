import type { Clerk } from '../../house/actor.ts'
import { db } from '../../house/database.ts'
import { recordNoShow } from '../appointments/index.ts'
import { recordArrival } from './arrival.ts'
import { findOpenCall } from './counter-call.store.ts'
import { beginVisit, callPerson, finishVisit } from './counter-call.ts'

type SampleVisit = {
  appointmentId: number
  counterId: number
  startsAt: Temporal.Instant
  comes: boolean
  earlyMinutes: number
  now: Temporal.Instant
}

const visitMinutes = 12

/** Lets a visit of the sample happen as far as it lies before `now`, through the real deeds. */
export async function serveSampleVisit(clerk: Clerk, visit: SampleVisit): Promise<void> {
  const { appointmentId, counterId, startsAt, now } = visit
  const isPast = (at: Temporal.Instant) => Temporal.Instant.compare(at, now) <= 0
  const arrivedAt = startsAt.subtract({ minutes: visit.earlyMinutes })
  const goneAt = startsAt.add({ minutes: visitMinutes })
  if (!visit.comes) {
    if (isPast(goneAt)) await recordNoShow(clerk, { id: appointmentId, now: goneAt })
    return
  }
  if (!isPast(arrivedAt)) return
  const ceiling = Number.POSITIVE_INFINITY
  await recordArrival(clerk, { appointmentId, where: 'inside', ceiling, now: arrivedAt })
  if (!isPast(goneAt)) return
  const calledAt = visit.earlyMinutes < 0 ? arrivedAt : startsAt
  await callPerson(clerk, { appointmentId, counterId, now: calledAt })
  const callId = await findOpenCall(db(), counterId)
  if (callId === undefined) throw new Error('the call of a sample visit is gone')
  await beginVisit(clerk, { callId, now: calledAt.add({ seconds: 40 }) })
  await finishVisit(clerk, { callId, now: goneAt })
}
