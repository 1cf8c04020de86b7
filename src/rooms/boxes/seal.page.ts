import { worksAt } from '../../house/actor.ts'
import { db } from '../../house/database.ts'
import {
  type Answer,
  html,
  type Page,
  redirect,
  type StaffVisit,
  staffPage,
} from '../../house/page.ts'
import { Forbidden, NotFound, Refusal } from '../../house/refusal.ts'
import type { FormError } from '../../kit/html/index.ts'
import { pathIn } from '../../kit/language.ts'
import { intakeRoles } from '../intake/index.ts'
import { listSites } from '../sites/index.ts'
import { idOf, lineOf, refusalIn } from './boxes-form.ts'
import { overviewWords } from './overview.words.ts'
import { countUnusedSeals, listSeals } from './seal.store.ts'
import { deliverSeals, spoilSeal } from './seal.ts'
import { sealPage } from './seal.view.tsx'

/** The stock of seals. */
export const sealPages: readonly Page[] = [
  staffPage('GET', '/register/seals', intakeRoles, async visit => html(await draw(visit))),
  staffPage('POST', '/register/seals', intakeRoles, deliver),
  staffPage('POST', '/register/seals/spoilt', intakeRoles, spoil),
]

const mostSeals = 300

async function sitesOf({ clerk, language }: StaffVisit) {
  const unused = await countUnusedSeals(db())
  const sites = (await listSites(db())).filter(({ id }) => worksAt(clerk, id))
  return sites.map(({ id, nameLv, nameEn }) => ({
    id,
    name: language === 'lv' ? nameLv : nameEn,
    unused: unused.get(id) ?? 0,
  }))
}

async function siteOf(visit: StaffVisit): Promise<number> {
  const sites = await sitesOf(visit)
  const asked = visit.query.site
  const siteId = asked ? idOf(asked) : sites[0]?.id
  if (siteId === undefined) throw new NotFound('site')
  if (!sites.some(({ id }) => id === siteId)) throw new Forbidden('seals of another site')
  return siteId
}

type Problem = { refusal?: string; errors?: readonly FormError[] }

async function draw(visit: StaffVisit, problem: Problem = {}): Promise<string> {
  const { frame, form, query } = visit
  const siteId = await siteOf(visit)
  const fields = ['first', 'count', 'number', 'reason']
  return sealPage({
    frame,
    siteId,
    sites: await sitesOf(visit),
    seals: await listSeals(db(), siteId, mostSeals),
    raw: Object.fromEntries(fields.map(name => [name, lineOf(form, name, 300)])),
    errors: problem.errors ?? [],
    refusal: problem.refusal,
    saved: query.saved === '1',
  })
}

async function act(visit: StaffVisit, deed: (siteId: number) => Promise<unknown>) {
  const siteId = await siteOf(visit)
  try {
    await deed(siteId)
    return redirect(pathIn(visit.language, `/register/seals?site=${siteId}&saved=1`))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return html(await draw(visit, { refusal: refusalIn(visit.language, error) }), 409)
  }
}

async function deliver(visit: StaffVisit): Promise<Answer> {
  const { clerk, form, language, now } = visit
  const first = lineOf(form, 'first', 60)
  const count = idOf(lineOf(form, 'count', 4))
  const { problems } = overviewWords[language]
  const errors = [
    ...(first === '' ? [{ name: 'first', message: problems.first_missing }] : []),
    ...(count ? [] : [{ name: 'count', message: problems.count_unreadable }]),
  ]
  if (errors.length > 0) return html(await draw(visit, { errors }), 422)
  return act(visit, siteId => deliverSeals(clerk, { siteId, first, count: count ?? 0, now }))
}

async function spoil(visit: StaffVisit): Promise<Answer> {
  const { clerk, form, language, now } = visit
  const reason = lineOf(form, 'reason', 300)
  if (reason === '') {
    const errors = [{ name: 'reason', message: overviewWords[language].problems.reason_missing }]
    return html(await draw(visit, { errors }), 422)
  }
  const number = lineOf(form, 'number', 60)
  return act(visit, siteId => spoilSeal(clerk, { siteId, number, reason, now }))
}
