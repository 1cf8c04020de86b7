import type { Reader, Tx } from '../../house/database.ts'
import type { PublicService } from './service.store.ts'

/** A counter where a service can be done, named as people name it. */
export type CounterPlace = {
  id: number
  siteId: number
  siteLv: string
  siteEn: string
  number: number
  kind: string
}

export async function listCounterPlaces(reader: Reader): Promise<readonly CounterPlace[]> {
  return reader
    .selectFrom('sites.counter as counter')
    .innerJoin('sites.site as site', 'site.id', 'counter.site_id')
    .select(['counter.id', 'site.id as siteId', 'site.name_lv as siteLv', 'site.name_en as siteEn'])
    .select(['counter.number', 'counter.kind'])
    .orderBy('site.position')
    .orderBy('site.id')
    .orderBy('counter.number')
    .limit(2000)
    .execute()
}

export type ServiceRow = Omit<PublicService, 'id' | 'slug' | 'position' | 'counterIds'>

function columnsOf(service: ServiceRow) {
  return {
    name_lv: service.nameLv,
    name_en: service.nameEn,
    duration_minutes: service.durationMinutes,
    contact_minutes: service.contactMinutes,
    channels: [...service.channels],
    bring_lv: [...service.bringLv],
    bring_en: [...service.bringEn],
    remote_lv: service.remoteLv,
    remote_en: service.remoteEn,
    needs_mandate: service.needsMandate,
    needs_identity_document: service.needsIdentityDocument,
    health_related: service.healthRelated,
    cash_desk: service.cashDesk,
    fee_cents: service.feeCents === null ? null : Number(service.feeCents),
    ended_from: service.endedFrom,
  }
}

export async function updateService(tx: Tx, id: number, service: ServiceRow): Promise<void> {
  await tx
    .updateTable('services.public_service')
    .set(columnsOf(service))
    .where('id', '=', id)
    .execute()
}

/** Adds a service behind the others; gives its id. */
export async function addService(tx: Tx, slug: string, service: ServiceRow): Promise<number> {
  const last = await tx
    .selectFrom('services.public_service')
    .select(({ fn }) => fn.max('position').as('position'))
    .executeTakeFirst()
  const { id } = await tx
    .insertInto('services.public_service')
    .values({ ...columnsOf(service), slug, position: (last?.position ?? -1) + 1 })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function replaceOfferings(
  tx: Tx,
  serviceId: number,
  counterIds: readonly number[],
): Promise<void> {
  await tx.deleteFrom('services.offering').where('service_id', '=', serviceId).execute()
  if (counterIds.length === 0) return
  await tx
    .insertInto('services.offering')
    .values(counterIds.map(counter_id => ({ service_id: serviceId, counter_id })))
    .execute()
}
