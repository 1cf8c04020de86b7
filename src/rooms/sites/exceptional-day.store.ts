import type { Reader, Tx } from '../../house/database.ts'
import { keptQuery } from '../../house/kept-query.ts'
import type { TimeSpan } from '../../kit/time-spans.ts'

/** A day that differs from the week; `siteId` null: at every site. */
export type ExceptionalDay = {
  id: number
  siteId: number | null
  day: Temporal.PlainDate
  kind: 'closed' | 'open'
  reasonLv: string
  reasonEn: string
  source: string | null
  spans: readonly TimeSpan[]
}

type DaySpan = { from: Temporal.PlainDate; to: Temporal.PlainDate }

type Wanted = { siteId: number | null; day: Temporal.PlainDate }

const columns = [
  'id',
  'site_id as siteId',
  'day',
  'kind',
  'reason_lv as reasonLv',
  'reason_en as reasonEn',
  'source',
] as const

/** The special days from one day to another: of a site, of all sites together, or all there are. */
export async function listExceptionalDays(
  reader: Reader,
  asked: DaySpan & { siteId?: number | null },
): Promise<readonly ExceptionalDay[]> {
  let query = reader
    .selectFrom('sites.exceptional_day')
    .select(columns)
    .where('day', '>=', asked.from)
    .where('day', '<=', asked.to)
    .orderBy('day')
    .orderBy('site_id', order => order.asc().nullsFirst())
    .limit(2000)
  if (asked.siteId === null) query = query.where('site_id', 'is', null)
  else if (asked.siteId !== undefined) query = query.where('site_id', '=', asked.siteId)
  return withSpans(reader, await query.execute())
}

const commonDays = keptQuery((reader, { from, to }: DaySpan) =>
  reader
    .selectFrom('sites.exceptional_day')
    .select(['day', 'kind'])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('site_id', 'is', null)
    .limit(2000),
)

/** The days when everything is closed or open against the week, without their hours. */
export async function listCommonDays(
  reader: Reader,
  span: DaySpan,
): Promise<Pick<ExceptionalDay, 'day' | 'kind'>[]> {
  const rows = await commonDays(reader, span)
  return rows.map(({ day, kind }) => ({ day, kind: kindOf(kind) }))
}

const kindOf = (kind: string) => (kind === 'open' ? ('open' as const) : ('closed' as const))

export async function findExceptionalDay(
  reader: Reader,
  { siteId, day }: Wanted,
): Promise<ExceptionalDay | undefined> {
  const rows = await reader
    .selectFrom('sites.exceptional_day')
    .select(columns)
    .where('day', '=', day)
    .where('site_id', siteId === null ? 'is' : '=', siteId)
    .execute()
  return (await withSpans(reader, rows))[0]
}

async function withSpans<Row extends { id: number; kind: string }>(
  reader: Reader,
  rows: readonly Row[],
) {
  const spans = await reader
    .selectFrom('sites.exceptional_hours')
    .select(['exceptional_day_id as id', 'opens', 'closes'])
    .where('exceptional_day_id', 'in', [0, ...rows.map(row => row.id)])
    .orderBy('opens')
    .execute()
  const byDay = Map.groupBy(spans, span => span.id)
  return rows.map(row => ({
    ...row,
    kind: kindOf(row.kind),
    spans: (byDay.get(row.id) ?? []).map(({ opens, closes }) => ({ opens, closes })),
  }))
}

export async function deleteExceptionalDay(tx: Tx, { siteId, day }: Wanted): Promise<void> {
  await tx
    .deleteFrom('sites.exceptional_day')
    .where('day', '=', day)
    .where('site_id', siteId === null ? 'is' : '=', siteId)
    .execute()
}

export async function insertDay(tx: Tx, row: Omit<ExceptionalDay, 'id'>): Promise<void> {
  const { id } = await tx
    .insertInto('sites.exceptional_day')
    .values({
      site_id: row.siteId,
      day: row.day,
      kind: row.kind,
      reason_lv: row.reasonLv,
      reason_en: row.reasonEn,
      source: row.source,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (row.spans.length === 0) return
  await tx
    .insertInto('sites.exceptional_hours')
    .values(row.spans.map(({ opens, closes }) => ({ exceptional_day_id: id, opens, closes })))
    .execute()
}
