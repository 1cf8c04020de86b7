import type { Reader, Tx } from '../../house/database.ts'
import type { WeekRow } from './week.ts'

export async function listSiteHours(reader: Reader, siteId: number): Promise<readonly WeekRow[]> {
  return reader
    .selectFrom('sites.opening_hours')
    .select(['weekday', 'opens', 'closes'])
    .where('site_id', '=', siteId)
    .orderBy('weekday')
    .orderBy('opens')
    .execute()
}

export async function replaceSiteHours(
  tx: Tx,
  siteId: number,
  rows: readonly WeekRow[],
): Promise<void> {
  await tx.deleteFrom('sites.opening_hours').where('site_id', '=', siteId).execute()
  if (rows.length === 0) return
  await tx
    .insertInto('sites.opening_hours')
    .values(rows.map(({ weekday, opens, closes }) => ({ site_id: siteId, weekday, opens, closes })))
    .execute()
}

export async function listCounterHours(
  reader: Reader,
  counterId: number,
): Promise<readonly WeekRow[]> {
  return reader
    .selectFrom('sites.counter_hours')
    .select(['weekday', 'opens', 'closes'])
    .where('counter_id', '=', counterId)
    .orderBy('weekday')
    .orderBy('opens')
    .execute()
}

export async function replaceCounterHours(
  tx: Tx,
  counterId: number,
  rows: readonly WeekRow[],
): Promise<void> {
  await tx.deleteFrom('sites.counter_hours').where('counter_id', '=', counterId).execute()
  if (rows.length === 0) return
  await tx
    .insertInto('sites.counter_hours')
    .values(
      rows.map(({ weekday, opens, closes }) => ({ counter_id: counterId, weekday, opens, closes })),
    )
    .execute()
}
