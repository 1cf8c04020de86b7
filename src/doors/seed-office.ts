import { clerkNamed } from '../../fixtures/rounds.ts'
import type { When } from '../../fixtures/sample-paper.ts'
import type { Clerk } from '../house/actor.ts'
import { db } from '../house/database.ts'
import { dayOf, instantAt } from '../kit/dates.ts'
import { listFilePlan, listUnits } from '../rooms/register/index.ts'
import { loadSchedules, openSpans, type SiteSchedule } from '../rooms/sites/index.ts'
import type { SeededTown } from './seed.ts'

/** Whom and what the sample's papers need: people by the name in their address, ids by key. */
export type Office = {
  clerks: ReadonlyMap<string, Clerk>
  indexIds: ReadonlyMap<string, number>
  unitIds: ReadonlyMap<string, number>
  siteIds: ReadonlyMap<string, number>
  residentIds: ReadonlyMap<string, number>
  schedule: SiteSchedule
  now: Temporal.Instant
}

const names = ['rita', 'vija', 'anna', 'liene', 'karlis']

export async function loadOffice(
  { residentIds }: SeededTown,
  now: Temporal.Instant,
): Promise<Office> {
  const schedules = [...(await loadSchedules(db())).values()]
  const schedule = schedules.find(({ site }) => site.slug === 'ogre')
  if (!schedule) throw new Error('the sample has no Ogre')
  const clerks = new Map<string, Clerk>()
  for (const name of names) clerks.set(name, await clerkNamed(name))
  return {
    clerks,
    indexIds: new Map((await listFilePlan(db())).map(({ index, id }) => [index, id])),
    unitIds: new Map((await listUnits(db())).map(({ code, id }) => [code, id])),
    siteIds: new Map(schedules.map(({ site }) => [site.slug, site.id])),
    residentIds,
    schedule,
    now,
  }
}

/** What stands under a key; a misspelt key is an error. */
export function known<Value>(values: ReadonlyMap<string, Value>, key: string): Value {
  const value = values.get(key)
  if (value === undefined) throw new Error(`the papers name ${key}, which is not there`)
  return value
}

/** When it happened: on a day on which Ogre is open, and never after now. */
export function momentOf({ schedule, now }: Office, { ago, at }: When): Temporal.Instant {
  let day = dayOf(now).subtract({ days: 0, ...ago })
  for (let left = 30; left > 0 && openSpans(schedule, 'site', day).length === 0; left--) {
    day = day.subtract({ days: 1 })
  }
  const moment = instantAt(day, Temporal.PlainTime.from(at)) ?? now
  return Temporal.Instant.compare(moment, now) < 0 ? moment : now
}
