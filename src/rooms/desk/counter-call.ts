import { type Clerk, requireRole } from '../../house/actor.ts'
import { constraintOf, inTransaction, type Tx } from '../../house/database.ts'
import { writeJournal } from '../../house/journal.ts'
import { announce } from '../../house/live.ts'
import { NotFound, Refusal, refuseIf } from '../../house/refusal.ts'
import { dayOf } from '../../kit/dates.ts'
import { finishAppointment } from '../appointments/index.ts'
import {
  endCall,
  findCounter,
  insertCall,
  lockCall,
  type OpenCall,
  releaseArrival,
  setCame,
  showAgain,
  takeArrival,
  takeNextArrival,
} from './counter-call.store.ts'

const atCounters = ['clerk', 'cashier', 'registrar', 'head'] as const

type Calling = { counterId: number; now: Temporal.Instant }

/**
 * Calls the next person to the counter: first those passed on to it, then by the time of the
 * appointment. Nobody is called twice, however many clerks call at once. Nothing when nobody
 * waits. Refuses with `counter_busy` while somebody is at the counter.
 */
export async function callNext(
  clerk: Clerk,
  { counterId, now }: Calling,
): Promise<{ appointmentId: number; ticket: number } | undefined> {
  return orCounterBusy(async tx => {
    const counter = await counterFor(tx, clerk, counterId)
    const next = await takeNextArrival(tx, { ...counter, day: dayOf(now) })
    if (next) await openCall(tx, clerk, { ...next, counter, now })
    return next
  })
}

/** Calls somebody by name, out of turn or from aside. Refuses with `not_waiting`. */
export async function callPerson(
  clerk: Clerk,
  { appointmentId, counterId, now }: Calling & { appointmentId: number },
): Promise<{ appointmentId: number; ticket: number }> {
  return orCounterBusy(async tx => {
    const counter = await counterFor(tx, clerk, counterId)
    const taken = await takeArrival(tx, appointmentId, counter.siteId)
    if (!taken) throw new Refusal('not_waiting')
    await openCall(tx, clerk, { ...taken, counter, now })
    return taken
  })
}

type Counter = { id: number; siteId: number }

async function counterFor(tx: Tx, clerk: Clerk, counterId: number): Promise<Counter> {
  const counter = await findCounter(tx, counterId)
  if (!counter) throw new NotFound('counter')
  requireRole(clerk, atCounters, counter.siteId)
  return counter
}

type Opening = { appointmentId: number; ticket: number; counter: Counter; now: Temporal.Instant }

async function openCall(tx: Tx, clerk: Clerk, opening: Opening): Promise<void> {
  const { appointmentId, ticket, counter, now } = opening
  await insertCall(tx, { appointmentId, counterId: counter.id, clerkId: clerk.id, now })
  await writeJournal(tx, clerk, 'called_to_counter', {
    subject: { kind: 'appointment', id: appointmentId },
    at: now,
    details: { counter: counter.id, ticket },
  })
  await announce(tx, `site:${counter.siteId}`)
}

/** The database holds one open call a counter; its no becomes a plain word. */
async function orCounterBusy<T>(deed: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await inTransaction(deed)
  } catch (error) {
    const constraint = constraintOf(error)
    if (constraint === 'one_open_call_per_counter') throw new Refusal('counter_busy')
    if (constraint === 'one_open_call_per_appointment') throw new Refusal('not_waiting')
    throw error
  }
}

/** Why a clerk can't go on with this call, or nothing. The same answer greys out the buttons. */
export function callObstacle(call: OpenCall | undefined, clerk: Clerk): string | undefined {
  if (!call) return 'call_ended'
  const mine = call.clerkId === clerk.id || clerk.roles.includes('head')
  return mine ? undefined : 'call_of_another_clerk'
}

type OnCall = { callId: number; now: Temporal.Instant }

async function onCall(
  clerk: Clerk,
  { callId, now }: OnCall,
  deed: string,
  work: (tx: Tx, call: OpenCall) => Promise<void>,
): Promise<void> {
  await inTransaction(async tx => {
    const call = await lockCall(tx, callId)
    if (call) requireRole(clerk, atCounters, call.siteId)
    refuseIf(callObstacle(call, clerk))
    if (!call) return
    await work(tx, call)
    await writeJournal(tx, clerk, deed, {
      subject: { kind: 'appointment', id: call.appointmentId },
      at: now,
    })
    await announce(tx, `site:${call.siteId}`)
  })
}

/** The person stands at the counter: the visit begins. */
export function beginVisit(clerk: Clerk, acting: OnCall): Promise<void> {
  return onCall(clerk, acting, 'visit_begun', (tx, call) => setCame(tx, call.id, acting.now))
}

/** Shows the number once more. */
export function callAgain(clerk: Clerk, acting: OnCall): Promise<void> {
  return onCall(clerk, acting, 'called_again', (tx, call) => {
    refuseIf(call.cameAt ? 'visit_begun' : undefined)
    return showAgain(tx, call.id, acting.now)
  })
}

/** Ends the visit; `alongside` runs in the same transaction (mandates of the visit end). */
export function finishVisit(
  clerk: Clerk,
  acting: OnCall,
  alongside: (tx: Tx, call: OpenCall) => Promise<void> = async () => {},
): Promise<void> {
  return onCall(clerk, acting, 'visit_finished', async (tx, call) => {
    const { now } = acting
    await endCall(tx, call.id, { outcome: 'finished', now })
    await finishAppointment(tx, clerk, { id: call.appointmentId, now })
    await alongside(tx, call)
  })
}

/** Lets the visit wait aside: the counter is free, the person is called back by name. */
export function holdVisit(clerk: Clerk, acting: OnCall): Promise<void> {
  return onCall(clerk, acting, 'visit_held', async (tx, call) => {
    await endCall(tx, call.id, { outcome: 'held', now: acting.now })
    await releaseArrival(tx, call.appointmentId, { waiting: 'aside' })
  })
}

/** Passes the visit on to another counter of the site, ahead of those who wait there. */
export function transferVisit(
  clerk: Clerk,
  acting: OnCall & { toCounterId: number },
): Promise<void> {
  return onCall(clerk, acting, 'visit_transferred', async (tx, call) => {
    const target = await findCounter(tx, acting.toCounterId)
    const elsewhere = target?.siteId === call.siteId && target.id !== call.counterId
    refuseIf(elsewhere ? undefined : 'counter_not_here')
    await endCall(tx, call.id, {
      outcome: 'transferred',
      now: acting.now,
      nextCounterId: acting.toCounterId,
    })
    await releaseArrival(tx, call.appointmentId, {
      waiting: 'for_call',
      wantedCounterId: acting.toCounterId,
    })
  })
}

/** Takes the call back: the person waits again as before. */
export function takeBackCall(clerk: Clerk, acting: OnCall): Promise<void> {
  return onCall(clerk, acting, 'call_taken_back', async (tx, call) => {
    await endCall(tx, call.id, { outcome: 'taken_back', now: acting.now })
    await releaseArrival(tx, call.appointmentId, { waiting: 'for_call' })
  })
}

/** Called and not there; `alongside` records the no-show with the appointment. */
export function missVisit(
  clerk: Clerk,
  acting: OnCall,
  alongside: (tx: Tx, call: OpenCall) => Promise<void>,
): Promise<void> {
  return onCall(clerk, acting, 'visit_missed', async (tx, call) => {
    refuseIf(call.cameAt ? 'visit_begun' : undefined)
    await endCall(tx, call.id, { outcome: 'no_show', now: acting.now })
    await alongside(tx, call)
  })
}
