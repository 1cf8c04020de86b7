import { type Expression, type SqlBool, sql } from 'kysely'
import type { Reader, Tx } from '../../house/database.ts'
import type { PlannedRound } from './chain.ts'

export type { PlannedRound }

/** Plans a round; nothing when the box has one at that moment already. */
export async function insertPlannedRounds(
  tx: Tx,
  planned: readonly { boxId: number; at: Temporal.Instant; by: number | null }[],
): Promise<number[]> {
  if (planned.length === 0) return []
  const rows = await tx
    .insertInto('boxes.planned_round')
    .values(planned.map(({ boxId, at, by }) => ({ box_id: boxId, planned_at: at, planned_by: by })))
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

function plans(reader: Reader) {
  return reader
    .selectFrom('boxes.planned_round as planned')
    .innerJoin('boxes.box as box', 'box.id', 'planned.box_id')
    .leftJoin('boxes.calling_off as off', 'off.planned_round_id', 'planned.id')
    .leftJoin('boxes.alarm as alarm', 'alarm.planned_round_id', 'planned.id')
    .select([
      'planned.id',
      'planned.box_id',
      'box.site_id',
      'planned.planned_at',
      'planned.planned_by',
      'off.reason',
      'off.decided_by',
      'off.decided_at',
      'alarm.raised_at',
      sql<number | null>`(select max(round.id) from boxes.round round
        where round.planned_round_id = planned.id and not exists (
          select from boxes.abandonment gone where gone.round_id = round.id))`.as('round_id'),
    ])
}

type PlanRow = Awaited<ReturnType<ReturnType<typeof plans>['execute']>>[number]

function planOf(row: PlanRow): PlannedRound {
  const { reason, decided_by: by, decided_at: at } = row
  return {
    id: row.id,
    boxId: row.box_id,
    siteId: row.site_id,
    plannedAt: row.planned_at,
    plannedBy: row.planned_by,
    roundId: row.round_id,
    callingOff: reason !== null && by !== null && at !== null ? { reason, by, at } : undefined,
    alarmAt: row.raised_at,
  }
}

export async function findPlannedRound(
  reader: Reader,
  id: number,
): Promise<PlannedRound | undefined> {
  const row = await plans(reader).where('planned.id', '=', id).executeTakeFirst()
  return row && planOf(row)
}

type Span = { from: Temporal.Instant; to: Temporal.Instant; limit: number }

/** Planned rounds of boxes in a stretch of time, in order. */
export async function listPlannedRounds(
  reader: Reader,
  boxIds: readonly number[],
  { from, to, limit }: Span,
): Promise<PlannedRound[]> {
  const rows = await plans(reader)
    .where('planned.box_id', 'in', [0, ...boxIds])
    .where('planned.planned_at', '>=', from)
    .where('planned.planned_at', '<', to)
    .orderBy('planned.planned_at')
    .orderBy('planned.id')
    .limit(limit)
    .execute()
  return rows.map(planOf)
}

const notBegun: Expression<SqlBool> = sql`off.planned_round_id is null and not exists (
  select from boxes.round round where round.planned_round_id = planned.id and not exists (
    select from boxes.abandonment gone where gone.round_id = round.id))`

/** Rounds planned before a moment that nobody began and nobody called off, oldest first. */
export async function listMissedRounds(
  reader: Reader,
  {
    before,
    siteIds,
    limit,
  }: {
    before: Temporal.Instant
    siteIds: readonly number[] | 'all'
    limit: number
  },
): Promise<PlannedRound[]> {
  let query = plans(reader)
    .where('planned.planned_at', '<', before)
    .where(notBegun)
    .orderBy('planned.planned_at')
    .limit(limit)
  if (siteIds !== 'all') query = query.where('box.site_id', 'in', [0, ...siteIds])
  return (await query.execute()).map(planOf)
}

/** Raises the alarm of a missed round; false when it was raised before. */
export async function insertAlarm(
  tx: Tx,
  plannedRoundId: number,
  at: Temporal.Instant,
): Promise<boolean> {
  const row = await tx
    .insertInto('boxes.alarm')
    .values({ planned_round_id: plannedRoundId, raised_at: at })
    .onConflict(conflict => conflict.doNothing())
    .returning('planned_round_id')
    .executeTakeFirst()
  return row !== undefined
}

type CallingOff = { plannedRoundId: number; reason: string; by: number; at: Temporal.Instant }

export async function insertCallingOff(
  tx: Tx,
  { plannedRoundId, reason, by, at }: CallingOff,
): Promise<boolean> {
  const row = await tx
    .insertInto('boxes.calling_off')
    .values({ planned_round_id: plannedRoundId, reason, decided_by: by, decided_at: at })
    .onConflict(conflict => conflict.doNothing())
    .returning('planned_round_id')
    .executeTakeFirst()
  return row !== undefined
}
