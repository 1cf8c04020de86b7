import type { Reader, Tx } from '../../house/database.ts'
import { type Site, selectSites } from './site.store.ts'

/** A site as its settings show it. */
export type SiteSettings = Site & { source: string | null }

export type SiteDetails = Omit<Site, 'id' | 'slug' | 'position' | 'closedFrom'>

const selectSettings = (reader: Reader) => selectSites(reader).select('source')

export async function listSiteSettings(reader: Reader): Promise<readonly SiteSettings[]> {
  return selectSettings(reader).orderBy('position').orderBy('id').limit(500).execute()
}

export async function findSiteSettings(
  reader: Reader,
  slug: string,
): Promise<SiteSettings | undefined> {
  return selectSettings(reader).where('slug', '=', slug).executeTakeFirst()
}

function columnsOf(details: SiteDetails) {
  return {
    kind: details.kind,
    name_lv: details.nameLv,
    name_en: details.nameEn,
    address: details.address,
    phone: details.phone,
    email: details.email,
    latitude: details.latitude,
    longitude: details.longitude,
  }
}

export async function updateSite(tx: Tx, id: number, details: SiteDetails): Promise<void> {
  await tx.updateTable('sites.site').set(columnsOf(details)).where('id', '=', id).execute()
}

/** Adds a site behind the others. */
export async function addSite(tx: Tx, slug: string, details: SiteDetails): Promise<void> {
  const last = await tx
    .selectFrom('sites.site')
    .select(({ fn }) => fn.max('position').as('position'))
    .executeTakeFirst()
  await tx
    .insertInto('sites.site')
    .values({ ...columnsOf(details), slug, position: (last?.position ?? -1) + 1 })
    .execute()
}

export async function updateClosing(
  tx: Tx,
  id: number,
  closedFrom: Temporal.PlainDate | null,
): Promise<void> {
  await tx.updateTable('sites.site').set({ closed_from: closedFrom }).where('id', '=', id).execute()
}
