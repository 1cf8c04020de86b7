import type { Appointment } from '../appointments/index.ts'

export type DayState =
  | 'booked'
  | 'outside'
  | 'inside'
  | 'aside'
  | 'called'
  | 'served'
  | 'finished'
  | 'no_show'
  | 'cancelled'

export type Arrival = {
  appointmentId: number
  ticket: number
  outsideAt: Temporal.Instant | null
  insideAt: Temporal.Instant | null
  waiting: 'for_call' | 'aside' | null
  wantedCounter: number | null
}

export type CounterCall = {
  id: number
  appointmentId: number
  counterId: number
  counterNumber: number
  clerkId: number
  clerkName: string
  calledAt: Temporal.Instant
  cameAt: Temporal.Instant | null
  endedAt: Temporal.Instant | null
  outcome: string | null
}

/** One person's visit on the day, from booking to its end. */
export type DayRow = {
  appointment: Appointment
  arrival: Arrival | undefined
  /** The newest call. */
  call: CounterCall | undefined
  state: DayState
}

/** What the waiting room sees of a call. */
export type ShownCall = { ticket: number; counter: number; calledAt: Temporal.Instant }

/** Where a visit stands. The newest thing that happened decides. */
export function stateOf({ appointment, arrival, call }: Omit<DayRow, 'state'>): DayState {
  if (appointment.cancelledAt) return 'cancelled'
  if (call && !call.endedAt) return call.cameAt ? 'served' : 'called'
  if (call?.outcome === 'finished') return 'finished'
  if (appointment.noShowAt || call?.outcome === 'no_show') return 'no_show'
  if (arrival?.waiting === 'aside') return 'aside'
  if (arrival?.insideAt) return 'inside'
  return arrival ? 'outside' : 'booked'
}

/** Joins a day's appointments with arrivals and calls; calls come oldest first. */
export function dayRows(
  appointments: readonly Appointment[],
  arrivals: readonly Arrival[],
  calls: readonly CounterCall[],
): DayRow[] {
  const arrivalOf = new Map(arrivals.map(arrival => [arrival.appointmentId, arrival]))
  const callOf = new Map(calls.map(call => [call.appointmentId, call]))
  return appointments.map(appointment => {
    const parts = {
      appointment,
      arrival: arrivalOf.get(appointment.id),
      call: callOf.get(appointment.id),
    }
    return { ...parts, state: stateOf(parts) }
  })
}

const over: readonly DayState[] = ['finished', 'no_show', 'cancelled']

/** Whether nothing more is to be done. */
export function isOver(row: Pick<DayRow, 'state'>): boolean {
  return over.includes(row.state)
}

/** The figures of the day so far. Waiting is counted from arrival to the first call. */
export function dayFigures(rows: readonly DayRow[]) {
  const waits = rows.flatMap(({ arrival, call }) => {
    const since = arrival?.outsideAt ?? arrival?.insideAt
    return since && call ? [since.until(call.calledAt).total('minutes')] : []
  })
  const waiting = rows.filter(({ state }) => ['outside', 'inside', 'aside'].includes(state))
  return {
    finished: rows.filter(({ state }) => state === 'finished').length,
    waiting: waiting.length,
    averageWaitMinutes:
      waits.length === 0 ? undefined : Math.round(waits.reduce((a, b) => a + b) / waits.length),
  }
}
