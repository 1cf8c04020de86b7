import type { SiteSchedule } from '../sites/index.ts'
import { type BusyColumns, longestHeldMinutes } from './busy.store.ts'
import type { Minute, MinuteSpan } from './timetable.ts'

/**
 * What is held minute by minute between two moments: one byte a minute for each counter, the
 * people in each hall for every minute. A minute begun is a minute held.
 */
export type Occupancy = {
  /** Whole minutes; `end` leaves room for a visit that begins in the last one. */
  window: MinuteSpan
  counters: ReadonlyMap<number, Uint8Array>
  halls: ReadonlyMap<number, Uint16Array>
}

/** Lays the held times of the sites out over a window. */
export function occupancyOf(
  schedules: readonly SiteSchedule[],
  busy: BusyColumns,
  { start, end }: MinuteSpan,
): Occupancy {
  const window = { start, end: end + 2 * longestHeldMinutes }
  const length = window.end - window.start
  const counters = new Map<number, Uint8Array>()
  const halls = new Map<number, Uint16Array>()
  const hallOf = new Map<number, Uint16Array>()
  // One piece of memory for all: each one of its own costs more than what is laid out in it.
  const counterBytes = new Uint8Array(length * countOf(schedules, 'counters'))
  const hallWords = new Uint16Array(length * countOf(schedules, 'halls'))
  const next = <Part extends { subarray(from: number, to: number): Part }>(of: Part, n: number) =>
    of.subarray(n * length, (n + 1) * length)
  for (const schedule of schedules) {
    for (const hall of schedule.halls) halls.set(hall.id, next(hallWords, halls.size))
    for (const counter of schedule.counters) {
      counters.set(counter.id, next(counterBytes, counters.size))
      const hall = halls.get(counter.hallId)
      if (hall) hallOf.set(counter.id, hall)
    }
  }
  for (let n = 0; n < busy.counterIds.length; n++) {
    const counterId = busy.counterIds[n] ?? 0
    const from = Math.max(0, (busy.starts[n] ?? 0) - start)
    const to = Math.min(length, (busy.ends[n] ?? 0) - start)
    counters.get(counterId)?.fill(1, from, Math.max(from, to))
    const hall = hallOf.get(counterId)
    const persons = busy.persons[n] ?? 1
    for (let minute = from; hall && minute < to; minute++)
      hall[minute] = (hall[minute] ?? 0) + persons
  }
  return { window, counters, halls }
}

function countOf(schedules: readonly SiteSchedule[], parts: 'counters' | 'halls'): number {
  return schedules.reduce((sum, schedule) => sum + schedule[parts].length, 0)
}

/** The last held minute of a counter in a span, or nothing when it is free all the time. */
export function lastHeldMinute(
  occupancy: Occupancy,
  counterId: number,
  { start, end }: MinuteSpan,
): Minute | undefined {
  const held = occupancy.counters.get(counterId)
  const offset = occupancy.window.start
  if (!held) return end - 1
  for (let minute = end - 1; minute >= start; minute--) {
    if (held[minute - offset] !== 0) return minute
  }
  return undefined
}

/** The most people in a hall at any minute of a span. */
export function peakOf(occupancy: Occupancy, hallId: number, { start, end }: MinuteSpan): number {
  const people = occupancy.halls.get(hallId)
  const offset = occupancy.window.start
  let peak = 0
  for (let minute = start; people && minute < end; minute++) {
    peak = Math.max(peak, people[minute - offset] ?? 0)
  }
  return peak
}

/** How many minutes a counter is held in a span: its load. */
export function heldMinutes(
  occupancy: Occupancy,
  counterId: number,
  { start, end }: MinuteSpan,
): number {
  const held = occupancy.counters.get(counterId)
  let sum = 0
  const offset = occupancy.window.start
  for (let minute = start; held && minute < end; minute++) sum += held[minute - offset] ?? 0
  return sum
}
