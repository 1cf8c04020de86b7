import type { Reader } from '../../house/database.ts'

const limit = 20_000

/** The rows behind the schedules of all sites: five queries, however many sites there are. */
export async function listScheduleRows(reader: Reader) {
  const siteHours = await reader
    .selectFrom('sites.opening_hours')
    .select(['site_id as siteId', 'weekday', 'opens', 'closes'])
    .orderBy('opens')
    .limit(limit)
    .execute()
  const counterHours = await reader
    .selectFrom('sites.counter_hours')
    .select(['counter_id as counterId', 'weekday', 'opens', 'closes'])
    .orderBy('opens')
    .limit(limit)
    .execute()
  const days = await listExceptionalDays(reader)
  const halls = await reader
    .selectFrom('sites.hall')
    .select(['id', 'site_id as siteId', 'name_lv as nameLv', 'name_en as nameEn'])
    .select('area_m2 as areaM2')
    .orderBy('id')
    .limit(limit)
    .execute()
  const counters = await reader
    .selectFrom('sites.counter')
    .select(['id', 'site_id as siteId', 'hall_id as hallId', 'number', 'kind'])
    .select('closed_from as closedFrom')
    .$narrowType<{ kind: 'counter' | 'cash_desk' }>()
    .orderBy('number')
    .limit(limit)
    .execute()
  return { siteHours, counterHours, days, halls, counters }
}

async function listExceptionalDays(reader: Reader) {
  return reader
    .selectFrom('sites.exceptional_day as day')
    .leftJoin('sites.exceptional_hours as hours', 'hours.exceptional_day_id', 'day.id')
    .select(['day.id', 'day.site_id as siteId', 'day.day', 'day.kind'])
    .select(['day.reason_lv as reasonLv', 'day.reason_en as reasonEn'])
    .select(['hours.opens', 'hours.closes'])
    .$narrowType<{ kind: 'closed' | 'open' }>()
    .orderBy('day.id')
    .orderBy('hours.opens')
    .limit(limit)
    .execute()
}
