import type { Reader, Tx } from '../../house/database.ts'
import type { Site, SiteKind } from './site.store.ts'

/** A site as its settings show it. */
export type SiteSettings = Omit<Site, 'position'> & { source: string | null }

export type SiteDetails = Omit<SiteSettings, 'id' | 'slug' | 'source' | 'closedFrom'>

const columns = [
  'id',
  'slug',
  'kind',
  'name_lv as nameLv',
  'name_en as nameEn',
  'address',
  'phone',
  'email',
  'latitude',
  'longitude',
  'source',
  'closed_from as closedFrom',
] as const

/** Kinds are checked by the database; the generated types know only text. */
function withKind<Row extends { kind: string }>(row: Row): Row & { kind: SiteKind } {
  return { ...row, kind: row.kind as SiteKind }
}

export async function listSiteSettings(reader: Reader): Promise<readonly SiteSettings[]> {
  const rows = await reader
    .selectFrom('sites.site')
    .select(columns)
    .orderBy('position')
    .orderBy('id')
    .limit(500)
    .execute()
  return rows.map(withKind)
}

export async function findSiteSettings(
  reader: Reader,
  slug: string,
): Promise<SiteSettings | undefined> {
  const row = await reader
    .selectFrom('sites.site')
    .select(columns)
    .where('slug', '=', slug)
    .executeTakeFirst()
  return row && withKind(row)
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
