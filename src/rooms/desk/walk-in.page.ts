import { randomUUID } from 'node:crypto'
import { db } from '../../house/database.ts'
import { writeReading } from '../../house/journal.ts'
import {
  type Answer,
  html,
  type Page,
  redirect,
  type StaffVisit,
  staffPage,
} from '../../house/page.ts'
import { NotFound, Refusal } from '../../house/refusal.ts'
import { pathIn } from '../../kit/language.ts'
import { appointmentsRefusals, nextFreeTimes } from '../appointments/index.ts'
import { findResident, residentRoles, searchResidents } from '../residents/index.ts'
import {
  findService,
  listLongContactReasons,
  listServices,
  type PublicService,
} from '../services/index.ts'
import type { SiteSchedule } from '../sites/index.ts'
import { findWorkplace } from './day.ts'
import { walkInRules, welcomeWalkIn } from './walk-in.ts'
import { walkInPage } from './walk-in.view.tsx'

/** Somebody came without an appointment. */
export const walkInPages: readonly Page[] = [
  staffPage('GET', '/desk/walk-in', residentRoles, async visit => answer(visit, {})),
  staffPage('POST', '/desk/walk-in', residentRoles, welcome),
]

type Shown = { refusal?: Refusal; isReasonMissing?: boolean; status?: number }

async function answer(visit: StaffVisit, shown: Shown): Promise<Answer> {
  const { clerk, frame, language, now, query } = visit
  const workplace = await findWorkplace(db(), clerk)
  if (!workplace) return redirect(pathIn(language, '/desk/counter'))
  const { schedule } = workplace
  const person = await personOf(visit)
  const service = person && (await serviceOf(query.service))
  const q = (query.q ?? '').slice(0, 200).trim()
  const found = person || q === '' ? undefined : await searchResidents(db(), q)
  const body = walkInPage({
    frame,
    now,
    q,
    found: found?.map(({ resident }) => resident),
    person,
    services: person && !service ? await servicesHere(schedule) : [],
    service,
    step: service && (await stepOf(visit, schedule, service, shown)),
  })
  return html(body, shown.status ?? 200)
}

async function personOf({ clerk, query, now }: StaffVisit) {
  if (!/^\d{1,15}$/.test(query.person ?? '')) return undefined
  const person = await findResident(db(), Number(query.person))
  if (!person) throw new NotFound('resident')
  const subject = { kind: 'resident', id: person.id }
  await writeReading(db(), clerk, { subject, purpose: 'walk_in', at: now })
  return person
}

async function serviceOf(slug: string | undefined): Promise<PublicService | undefined> {
  if (!slug) return undefined
  const service = await findService(db(), slug)
  if (!service) throw new NotFound('service')
  return service
}

async function servicesHere({ counters }: SiteSchedule): Promise<PublicService[]> {
  const here = new Set(counters.map(({ id }) => id))
  const services = await listServices(db())
  return services.filter(
    ({ counterIds, endedFrom }) => endedFrom === null && counterIds.some(id => here.has(id)),
  )
}

async function stepOf(
  { language, now }: StaffVisit,
  schedule: SiteSchedule,
  service: PublicService,
  { refusal, isReasonMissing }: Shown,
) {
  const { isAllowed, asksReason } = await walkInRules(schedule, service, now)
  const site = schedule.site.slug
  const question = { service: service.slug, sites: site, now, audience: 'staff' } as const
  const sentences: Readonly<Record<string, ((details: Refusal['details']) => string) | undefined>> =
    appointmentsRefusals[language]
  return {
    isAllowed,
    reasons: asksReason ? await listLongContactReasons(db()) : [],
    isReasonMissing: isReasonMissing === true,
    key: randomUUID(),
    refusal: refusal && (sentences[refusal.code]?.(refusal.details) ?? refusal.code),
    next: isAllowed && !refusal ? [] : await nextFreeTimes(db(), question, 3),
    bookSite: site,
  }
}

async function welcome(visit: StaffVisit): Promise<Answer> {
  const { clerk, form, language, now, query } = visit
  const workplace = await findWorkplace(db(), clerk)
  const person = await personOf(visit)
  const service = await serviceOf(query.service)
  if (!workplace || !person || !service) throw new NotFound('walk-in')
  const { schedule } = workplace
  const { asksReason } = await walkInRules(schedule, service, now)
  const reasons = await listLongContactReasons(db())
  const reason = reasons.find(({ code }) => code === form.reason)?.code
  if (asksReason && !reason) return answer(visit, { isReasonMissing: true, status: 422 })
  const key = typeof form.key === 'string' && form.key ? form.key.slice(0, 100) : randomUUID()
  const walkIn = { schedule, service, personId: person.id, longContactReason: reason, key, now }
  try {
    const id = await welcomeWalkIn(clerk, walkIn)
    return redirect(`${pathIn(language, '/desk')}?visit=${id}`)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return answer(visit, { refusal: error, status: 409 })
  }
}
