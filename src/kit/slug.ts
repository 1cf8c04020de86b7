import { withoutMarks } from './search-key.ts'

/** Words of addresses that no thing may be called. */
const taken = new Set(['new', 'any', 'all'])

/**
 * The name of a thing in an address: „Suntažu pagasta pārvalde“ is `suntazu-pagasta-parvalde`. At
 * most 60 characters; never empty.
 */
export function slugOf(name: string): string {
  const slug = withoutMarks(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  if (slug === '') return 'x'
  return taken.has(slug) ? `${slug}-1` : slug
}
