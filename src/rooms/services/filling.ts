import type { Tx } from '../../house/database.ts'
import {
  insertContactRules,
  insertLongContactReason,
  insertOfferings,
  insertService,
  insertSwitch,
  type ServicesFilling,
} from './filling.store.ts'

/** Writes services and contact rules into an empty house. Returns service ids by slug. */
export async function fillServices(
  tx: Tx,
  filling: ServicesFilling,
  counterIds: ReadonlyMap<string, number>,
  at: Temporal.Instant,
): Promise<ReadonlyMap<string, number>> {
  const serviceIds = new Map<string, number>()
  for (const [position, service] of filling.services.entries()) {
    const serviceId = await insertService(tx, service, position)
    serviceIds.set(service.slug, serviceId)
    const offering = service.counters.map(name => {
      const counterId = counterIds.get(name)
      if (counterId === undefined) throw new Error(`${service.slug}: no counter ${name}`)
      return counterId
    })
    await insertOfferings(tx, serviceId, offering)
  }
  for (const rules of filling.contactRules) {
    const rulesId = await insertContactRules(tx, rules)
    if (rules.slug === filling.activeRules) await insertSwitch(tx, rulesId, at)
  }
  for (const [position, reason] of filling.longContactReasons.entries()) {
    await insertLongContactReason(tx, reason, position)
  }
  return serviceIds
}
