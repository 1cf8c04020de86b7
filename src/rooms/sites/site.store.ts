import type { Reader } from '../../house/database.ts'

export type SiteKind = 'centre' | 'unified_centre' | 'administration'

export type Site = {
  id: number
  slug: string
  kind: SiteKind
  nameLv: string
  nameEn: string
  address: string | null
  phone: string | null
  email: string | null
  latitude: number | null
  longitude: number | null
  position: number
  /** From this day on nobody is served here. */
  closedFrom: Temporal.PlainDate | null
}

const limit = 500

/** The columns of a site under the names of {@link Site}. */
export function selectSites(reader: Reader) {
  return reader
    .selectFrom('sites.site')
    .select([
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
      'position',
      'closed_from as closedFrom',
    ])
    .$narrowType<{ kind: SiteKind }>()
}

/** Every site in the municipality's own order, closed ones too. */
export async function listSites(reader: Reader): Promise<Site[]> {
  return selectSites(reader).orderBy('position').orderBy('id').limit(limit).execute()
}

export async function findSite(reader: Reader, slug: string): Promise<Site | undefined> {
  return selectSites(reader).where('slug', '=', slug).executeTakeFirst()
}
