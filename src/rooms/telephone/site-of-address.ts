import { searchKey } from '../../kit/search-key.ts'

/**
 * The site of the place where somebody lives: a parish named in the address („Madlienas pag.“),
 * else a town or village. The municipality's name („Ogres nov.“) is no place.
 */
export function siteOfAddress(
  address: string | null,
  slugs: readonly string[],
): string | undefined {
  const words = searchKey(address ?? '').split(' ')
  const parish = words[words.indexOf('pag') - 1] ?? ''
  const ofParish = slugs.find(slug => parish.startsWith(slug.replace(/[aeiu]s?$/, '')))
  if (words.includes('pag') && ofParish) return ofParish
  return slugs.find(slug => words.includes(slug))
}

/** The place in an address that tells neighbours of one name apart: village or town. */
export function placeOfAddress(address: string | null): string {
  const parts = (address ?? '').split(',').map(part => part.trim())
  const place = parts.find((part, n) => n > 0 && !/nov\.|LV-/.test(part))
  return place ?? parts[0] ?? ''
}
