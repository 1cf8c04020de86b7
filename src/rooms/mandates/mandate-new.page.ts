import { z } from 'zod'
import type { Clerk } from '../../house/actor.ts'
import { worksAt } from '../../house/actor.ts'
import { db } from '../../house/database.ts'
import { writeReading } from '../../house/journal.ts'
import { html, type Page, redirect, type StaffVisit, staffPage } from '../../house/page.ts'
import { NotFound, Refusal } from '../../house/refusal.ts'
import { readBackPath } from '../../kit/back-path.ts'
import { dayOf, shortDate, timeInWords, timeOf } from '../../kit/dates.ts'
import { optional, readForm } from '../../kit/form.ts'
import { choiceField, dayField, nameField, textField } from '../../kit/form-fields.ts'
import type { FormError } from '../../kit/html/index.ts'
import { listSites } from '../sites/index.ts'
import { listEServices } from './e-service.store.ts'
import { findPrincipal, type Principal } from './mandate.store.ts'
import { isOffered, type Making, makeMandate } from './mandate.ts'
import { mandateErrors, refusalIn, servicesOf } from './mandate-form.ts'
import { newMandatePage } from './mandate-new.view.tsx'
import { mandatePath, newMandatePath } from './mandate-path.ts'
import { getSetting } from './setting.store.ts'

const capacities = ['own', 'parent', 'guardian', 'notarised'] as const

/** Making a mandate at the counter. */
export const newMandatePages: readonly Page[] = [
  staffPage('GET', '/desk/mandates/new', ['clerk'], async visit => {
    const principal = await principalOf(visit)
    const subject = { kind: 'resident', id: principal.id }
    await writeReading(db(), visit.clerk, { subject, purpose: 'mandate', at: visit.now })
    return html(await draw(visit, principal, {}))
  }),
  staffPage('POST', '/desk/mandates/new', ['clerk'], async visit => {
    const principal = await principalOf(visit)
    const { making, raw, errors } = await readMaking(visit, principal)
    if (!making) return html(await draw(visit, principal, { raw, errors }), 422)
    try {
      const mandate = await makeMandate(visit.clerk, making)
      const back = readBackPath(visit.query.back)
      return redirect(mandatePath(visit.language, mandate.id, { back }))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const refusal = refusalIn(visit.language, error)
      return html(await draw(visit, principal, { raw, refusal }), 409)
    }
  }),
]

async function principalOf({ query }: StaffVisit): Promise<Principal> {
  const id = /^\d{1,15}$/.test(query.resident ?? '') ? Number(query.resident) : undefined
  const principal = id === undefined ? undefined : await findPrincipal(db(), id)
  if (!principal) throw new NotFound('resident')
  return principal
}

async function sitesOf(clerk: Clerk) {
  const sites = await listSites(db())
  return sites.filter(({ id }) => worksAt(clerk, id))
}

async function readMaking(visit: StaffVisit, principal: Principal) {
  const today = dayOf(visit.now)
  const sites = (await sitesOf(visit.clerk)).map(({ id }) => String(id))
  const shape = z.object({
    capacity: choiceField(capacities),
    signatory: optional(nameField()),
    document: choiceField(['passport', 'id_card']),
    extent: choiceField(['visit', 'until_day']),
    untilDay: optional(dayField({ today })),
    site: choiceField(sites),
    services: optional(textField({ max: 2000 })),
  })
  const services = servicesOf(visit.form.services)
  const reading = readForm(shape, { ...visit.form, services: '' })
  const raw = { ...reading.raw, services: services.map(String) }
  const errors: FormError[] = mandateErrors(reading, services, visit.language)
  if (!reading.ok || errors.length > 0) return { making: undefined, raw, errors }
  const { capacity, signatory, document, extent, untilDay, site } = reading.value
  const making: Making = {
    principalId: principal.id,
    siteId: Number(site),
    eServiceIds: services,
    capacity,
    signatoryName: capacity === 'own' ? undefined : signatory,
    identityDocument: document,
    untilDay: extent === 'until_day' ? untilDay : undefined,
    now: visit.now,
  }
  return { making, raw, errors }
}

type Written = {
  raw?: Record<string, string | string[]>
  errors?: readonly FormError[]
  refusal?: string
}

async function draw(visit: StaffVisit, principal: Principal, written: Written): Promise<string> {
  const { frame, language, now, clerk } = visit
  const { visitMinutes, longestDays } = await getSetting(db())
  const today = dayOf(now)
  const eServices = (await listEServices(db())).filter(service => isOffered(service, today))
  const sites = await sitesOf(clerk)
  const back = readBackPath(visit.query.back)
  const [only, ...others] = eServices
  const ticked = only && others.length === 0 ? [only.id] : servicesOf(visit.query.service)
  return newMandatePage({
    frame,
    action: newMandatePath(language, { residentId: principal.id, back }),
    back,
    principal,
    representative: clerk.name,
    eServices,
    sites: sites.map(({ id, nameLv, nameEn }) => ({
      id,
      name: language === 'lv' ? nameLv : nameEn,
    })),
    visitEnd: timeInWords(timeOf(now.add({ minutes: visitMinutes })), language),
    latestDay: shortDate(today.add({ days: longestDays }), language),
    raw: { services: ticked.map(String), ...written.raw },
    errors: written.errors ?? [],
    refusal: written.refusal,
  })
}
