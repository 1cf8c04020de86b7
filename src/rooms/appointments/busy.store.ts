import type { Reader } from '../../house/database.ts'
import { type Statement, sql } from '../../house/statement.ts'

/** Held times as columns: the n-th of each list belongs to the n-th time. Minutes since 1970. */
export type BusyColumns = {
  counterIds: readonly number[]
  starts: readonly number[]
  ends: readonly number[]
  persons: readonly number[]
}

type BusyRow = {
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

/**
 * All that holds the counters of these sites between two moments, and the version of the settings
 * in the same snapshot. One query and one row, however long the window is: months are read as
 * four lists, which is ten times faster than a row each. `aside` is one more value wanted of the
 * same snapshot.
 */
export async function readBusy<T>(
  reader: Reader,
  { siteIds, from, to, except = 0 }: BusyWindow,
  aside?: Statement<T>,
): Promise<{ version: string; busy: BusyColumns; aside: T | undefined }> {
  const begin = new Date((from - longestHeldMinutes) * 60_000)
  // A visit shortly before `to` holds its place beyond it, against those who begin there.
  const end = new Date((to + longestHeldMinutes) * 60_000)
  const { rows } = await sql<BusyRow & { aside: T | undefined }>`
    select (select version from house.settings_version) as version,
           coalesce(array_agg(counter_id), '{}')::text as counters,
           coalesce(array_agg(floor(date_part('epoch', starts_at) / 60)::int), '{}')::text
             as starts,
           coalesce(array_agg(ceil(date_part('epoch', upper(occupied)) / 60)::int), '{}')::text
             as ends,
           coalesce(array_agg(persons), '{}')::text as persons,
           ${aside ?? sql`null`} as aside
      from appointments.appointment
     where site_id = any((select ${[...siteIds]}::int[])::int[])
       and starts_at >= (select ${begin}::timestamptz) and starts_at < (select ${end}::timestamptz)
       and occupied is not null and id <> ${except}`.execute(reader)
  const [row] = rows
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
