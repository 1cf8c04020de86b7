import { worksAt } from '../../house/actor.ts'
import { db } from '../../house/database.ts'
import type { StaffVisit } from '../../house/page.ts'
import { Forbidden, NotFound, type Refusal } from '../../house/refusal.ts'
import { dayOf } from '../../kit/dates.ts'
import type { Language } from '../../kit/language.ts'
import { intakeRefusals } from '../intake/index.ts'
import { listSites, type Site } from '../sites/index.ts'
import { postRefusals } from './refusal.words.ts'

/** The number at the end of an address, or 404. */
export function idOf({ params }: StaffVisit): number {
  if (!/^\d{1,15}$/.test(params.id ?? '')) throw new NotFound('post')
  return Number(params.id)
}

/** The sites whose post a clerk handles, and the one at hand: asked for, or the first. */
export async function sitesOf(
  { clerk, query, now }: StaffVisit,
  asked: unknown = query.site,
): Promise<{ site: Site; sites: Site[] }> {
  const today = dayOf(now)
  const sites = (await listSites(db())).filter(
    ({ id, closedFrom }) =>
      worksAt(clerk, id) && (!closedFrom || Temporal.PlainDate.compare(closedFrom, today) > 0),
  )
  const site = sites.find(({ slug }) => slug === asked) ?? sites[0]
  if (!site) throw new Forbidden('post without a site')
  return { site, sites }
}

/** What lies at a site is shown to those who work there. */
export function requireSite({ clerk }: StaffVisit, siteId: number): void {
  if (!worksAt(clerk, siteId)) throw new Forbidden('post of another site')
}

/** The sentence of a refusal, for a page that shows it in its own place. */
export function refusalIn(language: Language, { code, details }: Refusal): string {
  type Sentence = (details: Readonly<Record<string, unknown>>) => string
  const sentences: Readonly<Record<string, Sentence | undefined>> = {
    ...intakeRefusals[language],
    ...postRefusals[language],
  }
  return sentences[code]?.(details) ?? code
}
