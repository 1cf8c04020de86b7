import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../../house/database.ts'
import { keptQuery } from '../../house/kept-query.ts'

/** Held times as columns: the n-th of each list belongs to the n-th time. Minutes since 1970. */
export type BusyColumns = {
  counterIds: readonly number[]
  starts: readonly number[]
  ends: readonly number[]
  persons: readonly number[]
}

type BusyRow<T> = {
  aside: T
  version: string
  counters: string
  starts: string
  ends: string
  persons: string
}

/** No visit, its airing included, holds a counter longer (checks of appointments.appointment). */
export const longestHeldMinutes = 6 * 60

export type BusyWindow = {
  siteIds: readonly number[]
  /** Minutes since 1970. */
  from: number
  to: number
  /** An appointment that is not in its own way, when it is moved. */
  except?: number | undefined
}

type Asked = { siteIds: readonly number[]; begin: Date; end: Date; except: number }

/** Asks for what is held and, of the same snapshot, for one value more. */
export type BusyQuestion<T> = (reader: Reader, asked: Asked) => Promise<BusyRow<T>[]>

/**
 * One query and one row, however long the window is: months are read as four lists, which is ten
 * times faster than a row each. The planner does not see the sites and the days, so that it keeps
 * its plan: for each question anew it took longer than the answer.
 */
export function busyQuestion<T, More extends object = object>(
  aside: (asked: More) => RawBuilder<T>,
): (reader: Reader, asked: Asked & More) => Promise<BusyRow<T>[]> {
  return keptQuery(
    (_, asked: Asked & More) => sql<BusyRow<T>>`
    select (select version from house.settings_version) as version,
           coalesce(array_agg(counter_id), '{}')::text as counters,
           coalesce(array_agg(floor(date_part('epoch', starts_at) / 60)::int), '{}')::text
             as starts,
           coalesce(array_agg(ceil(date_part('epoch', upper(occupied)) / 60)::int), '{}')::text
             as ends,
           coalesce(array_agg(persons), '{}')::text as persons,
           ${aside(asked)} as aside
      from appointments.appointment
     where site_id = any((select ${asked.siteIds}::int[])::int[])
       and starts_at >= (select ${asked.begin}::timestamptz)
       and starts_at < (select ${asked.end}::timestamptz)
       and occupied is not null and id <> ${asked.except}`,
  )
}

/** What is held, and nothing besides. */
export const busyAlone = busyQuestion(() => sql<undefined>`null`)

/**
 * All that holds the counters of these sites between two moments, and the version of the settings
 * in the same snapshot.
 */
export async function readBusy<T>(
  reader: Reader,
  { siteIds, from, to, except = 0 }: BusyWindow,
  question: BusyQuestion<T>,
): Promise<{ version: string; busy: BusyColumns; aside: T }> {
  const begin = new Date((from - longestHeldMinutes) * 60_000)
  // A visit shortly before `to` holds its place beyond it, against those who begin there.
  const end = new Date((to + longestHeldMinutes) * 60_000)
  const [row] = await question(reader, { siteIds, begin, end, except })
  if (!row) throw new Error('an aggregate without a row')
  const busy = {
    counterIds: numbers(row.counters),
    starts: numbers(row.starts),
    ends: numbers(row.ends),
    persons: numbers(row.persons),
  }
  return { version: row.version, busy, aside: row.aside }
}

/** `{1,2,3}` of PostgreSQL; the platform's own parser is the fastest reader of lists. */
function numbers(text: string): number[] {
  return JSON.parse(`[${text.slice(1, -1)}]`)
}
