import type { Tx } from '../../house/database.ts'
import {
  insertCounter,
  insertCounterHours,
  insertExceptionalDay,
  insertHall,
  insertMunicipality,
  insertOpeningHours,
  insertSite,
  type SitesFilling,
} from './filling.store.ts'

/** What was filled in: ids by slug, and counters by `slug/number`. */
export type FilledSites = {
  siteIds: ReadonlyMap<string, number>
  counterIds: ReadonlyMap<string, number>
}

/** Writes a municipality with its sites into an empty house. */
export async function fillSites(
  tx: Tx,
  filling: SitesFilling,
  at: Temporal.Instant,
): Promise<FilledSites> {
  await insertMunicipality(tx, filling.municipality, at)
  const siteIds = new Map<string, number>()
  const counterIds = new Map<string, number>()
  for (const [position, site] of filling.sites.entries()) {
    const siteId = await insertSite(tx, site, position)
    siteIds.set(site.slug, siteId)
    await insertOpeningHours(tx, siteId, site.hours)
    for (const hall of site.halls) {
      const hallId = await insertHall(tx, siteId, hall)
      for (const counter of hall.counters) {
        const counterId = await insertCounter(tx, { siteId, hallId }, counter)
        counterIds.set(`${site.slug}/${counter.number}`, counterId)
        for (const span of counter.hours ?? []) await insertCounterHours(tx, counterId, span)
      }
    }
  }
  for (const day of filling.exceptionalDays) {
    await insertExceptionalDay(tx, day.site ? (siteIds.get(day.site) ?? null) : null, day)
  }
  return { siteIds, counterIds }
}
