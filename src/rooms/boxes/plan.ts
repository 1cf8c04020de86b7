import { type Clerk, requireRole } from '../../house/actor.ts'
import { now as presentMoment } from '../../house/clock.ts'
import { db, inTransaction, type Tx } from '../../house/database.ts'
import type { Job } from '../../house/jobs.ts'
import { writeJournal } from '../../house/journal.ts'
import { NotFound, Refusal } from '../../house/refusal.ts'
import { dayOf, instantAt } from '../../kit/dates.ts'
import { intakeRoles } from '../intake/index.ts'
import { loadSchedules, openSpans, type Schedules } from '../sites/index.ts'
import { type Box, type CalendarTime, findBox, listBoxes, listCalendar } from './box.store.ts'
import {
  findPlannedRound,
  insertCallingOff,
  insertPlannedRounds,
  type PlannedRound,
} from './plan.store.ts'

/** Rounds are planned this far ahead. */
export const planningDays = 14

type Planning = {
  box: Pick<Box, 'id' | 'siteId' | 'endedFrom'>
  calendar: readonly Omit<CalendarTime, 'id'>[]
  from: Temporal.PlainDate
  isOpen: (day: Temporal.PlainDate) => boolean
}

const isBefore = (one: Temporal.PlainDate, other: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(one, other) < 0

/** When the calendar of a box asks for rounds in the coming two weeks; closed days are left out. */
export function plannedTimes({ box, calendar, from, isOpen }: Planning): Temporal.Instant[] {
  const days = Array.from({ length: planningDays }, (_, ahead) => from.add({ days: ahead }))
  return days.flatMap(day => {
    if ((box.endedFrom && !isBefore(day, box.endedFrom)) || !isOpen(day)) return []
    return calendar
      .filter(
        time =>
          time.boxId === box.id &&
          time.weekday === day.dayOfWeek &&
          !isBefore(day, time.validFrom) &&
          !(time.validUntil && isBefore(time.validUntil, day)),
      )
      .flatMap(({ begins }) => instantAt(day, begins) ?? [])
  })
}

function opennessOf(schedules: Schedules, siteId: number) {
  const schedule = schedules.get(siteId)
  return (day: Temporal.PlainDate) =>
    schedule !== undefined && openSpans(schedule, 'site', day).length > 0
}

/** Plans what the calendars ask for and is not planned yet; what lies in the past stays unplanned. */
export async function planRounds(tx: Tx, now: Temporal.Instant): Promise<number> {
  const boxes = await listBoxes(tx, 'all')
  const calendar = await listCalendar(tx, 'all')
  const schedules = await loadSchedules(tx)
  const planned = boxes.flatMap(box =>
    plannedTimes({ box, calendar, from: dayOf(now), isOpen: opennessOf(schedules, box.siteId) })
      .filter(at => Temporal.Instant.compare(at, now) >= 0)
      .map(at => ({ boxId: box.id, at, by: null })),
  )
  return (await insertPlannedRounds(tx, planned)).length
}

/** Every night the rounds of the coming two weeks are planned. */
export const roundPlanningJob: Job = {
  name: 'round_planning',
  cron: '10 2 * * *',
  run: async () => {
    await inTransaction(tx => planRounds(tx, presentMoment()))
  },
}

type ByHand = { boxId: number; at: Temporal.Instant; now: Temporal.Instant }

/** A round besides the calendar. Refuses with `plan_in_past`, `planned_already`, `box_ended`. */
export async function planByHand(clerk: Clerk, { boxId, at, now }: ByHand): Promise<void> {
  await inTransaction(async tx => {
    const box = await findBox(tx, boxId)
    if (!box) throw new NotFound('box')
    requireRole(clerk, intakeRoles, box.siteId)
    if (box.endedFrom !== null && !isBefore(dayOf(at), box.endedFrom)) {
      throw new Refusal('box_ended')
    }
    if (Temporal.Instant.compare(at, now) < 0) throw new Refusal('plan_in_past')
    const [id] = await insertPlannedRounds(tx, [{ boxId, at, by: clerk.id }])
    if (id === undefined) throw new Refusal('planned_already')
    const subject = { kind: 'planned_round', id }
    await writeJournal(tx, clerk, 'round_planned', { subject, at: now, details: { boxId } })
  })
}

type CallingOff = { plannedRoundId: number; reason: string; now: Temporal.Instant }

/** Why a planned round can't be called off, or nothing. */
export function callingOffObstacle({ callingOff, roundId }: PlannedRound): string | undefined {
  if (callingOff) return 'round_called_off'
  return roundId === null ? undefined : 'round_begun'
}

/** The head says why a round will not be, or was not; its alarm ends. */
export async function callOff(
  clerk: Clerk,
  { plannedRoundId, reason, now }: CallingOff,
): Promise<void> {
  const planned = await findPlannedRound(db(), plannedRoundId)
  if (!planned) throw new NotFound('planned round')
  requireRole(clerk, ['head'], planned.siteId)
  const obstacle = callingOffObstacle(planned)
  if (obstacle) throw new Refusal(obstacle)
  await inTransaction(async tx => {
    const isNew = await insertCallingOff(tx, { plannedRoundId, reason, by: clerk.id, at: now })
    if (!isNew) throw new Refusal('round_called_off')
    const subject = { kind: 'planned_round', id: plannedRoundId }
    await writeJournal(tx, clerk, 'round_called_off', { subject, at: now, details: { reason } })
  })
}
