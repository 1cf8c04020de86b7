import { z } from 'zod'
import { type Clerk, requireRole } from '../../house/actor.ts'
import type { Reader } from '../../house/database.ts'
import { Forbidden, NotFound } from '../../house/refusal.ts'
import { shortDate } from '../../kit/dates.ts'
import { type Field, field, optional, readForm } from '../../kit/form.ts'
import { choiceField, dayField, emailField, phoneField, textField } from '../../kit/form-fields.ts'
import { slugOf } from '../../kit/slug.ts'
import type { Asked, Change } from './change.ts'
import { listSiteHours, replaceSiteHours } from './hours-settings.store.ts'
import {
  addSite,
  findSiteSettings,
  type SiteDetails,
  type SiteSettings,
  updateClosing,
  updateSite,
} from './site-settings.store.ts'
import { rawWeek, rowsOfWeek, type Week, weekFields, weekOfForm, weekOfRows } from './week.ts'

export type { SiteSettings }

export const siteKinds = ['centre', 'unified_centre', 'administration'] as const

/** The head of all sites: for what concerns the whole municipality. */
export function requireHeadOfAll(clerk: Clerk): void {
  requireRole(clerk, ['head'])
  if (clerk.siteIds !== 'all') throw new Forbidden('every site')
}

/** The site that an address names. */
export async function getSite(reader: Reader, { params }: Asked): Promise<SiteSettings> {
  const site = await findSiteSettings(reader, params.slug ?? '')
  if (!site) throw new NotFound('site')
  return site
}

/** Degrees with a decimal point or comma. */
function degreesField(limit: number): Field<number> {
  return field(text => {
    const value = Number(text.replace(',', '.'))
    const isDegrees = /^-?\d{1,3}([.,]\d{1,12})?$/.test(text) && Math.abs(value) <= limit
    return isDegrees ? { value } : { problem: { code: 'degrees_unreadable' } }
  }, 20)
}

const detailsForm = z.object({
  nameLv: textField({ max: 200 }),
  nameEn: textField({ max: 200 }),
  kind: choiceField(siteKinds),
  address: optional(textField({ max: 300 })),
  phone: optional(phoneField()),
  email: optional(emailField()),
  latitude: optional(degreesField(90)),
  longitude: optional(degreesField(180)),
})

const degrees = (value: number | null) => (value === null ? '' : String(value))

const detailsReading: Pick<Change<unknown, SiteDetails>, 'read' | 'toRaw'> = {
  read(form) {
    const reading = readForm(detailsForm, form)
    if (!reading.ok) return reading
    const { phone, address, email, latitude, longitude, ...rest } = reading.value
    return {
      ...reading,
      value: {
        ...rest,
        address: address ?? null,
        phone: phone?.international.replace(/^\+371/, '') ?? null,
        email: email ?? null,
        latitude: latitude ?? null,
        longitude: longitude ?? null,
      },
    }
  },
  toRaw: site => ({
    nameLv: site.nameLv,
    nameEn: site.nameEn,
    kind: site.kind,
    address: site.address ?? '',
    phone: site.phone ?? '',
    email: site.email ?? '',
    latitude: degrees(site.latitude),
    longitude: degrees(site.longitude),
  }),
}

/** Name, address, telephone of a site. */
export const siteDetailsChange: Change<SiteSettings, SiteDetails> = {
  ...detailsReading,
  deed: 'site_details_changed',
  async find(reader, asked) {
    const site = await getSite(reader, asked)
    return { target: site, value: site }
  },
  async write(tx, clerk, { target, next }) {
    requireRole(clerk, ['head'], target.id)
    await updateSite(tx, target.id, next)
  },
  subject: target => ({ kind: 'site', id: target.id }),
}

/** A site that is added; its hours and halls follow. */
export const newSiteChange: Change<undefined, SiteDetails> = {
  ...detailsReading,
  deed: 'site_added',
  find: async () => ({ target: undefined, value: undefined }),
  async write(tx, clerk, { next }) {
    requireHeadOfAll(clerk)
    await addSite(tx, slugOf(next.nameLv), next)
  },
  subject: (_, value) => ({ kind: 'site', id: slugOf(value.nameLv) }),
  conflicts: { site_slug_key: { field: 'nameLv', code: 'name_taken' } },
}

const weekForm = z.object(weekFields)

/** The week of a site. */
export const siteHoursChange: Change<SiteSettings, Week> = {
  deed: 'site_hours_changed',
  async find(reader, asked) {
    const site = await getSite(reader, asked)
    return { target: site, value: weekOfRows(await listSiteHours(reader, site.id)) }
  },
  read(form) {
    const reading = readForm(weekForm, form)
    return reading.ok ? { ...reading, value: weekOfForm(reading.value) } : reading
  },
  toRaw: rawWeek,
  async write(tx, clerk, { target, next }) {
    requireRole(clerk, ['head'], target.id)
    await replaceSiteHours(tx, target.id, rowsOfWeek(next))
  },
  subject: target => ({ kind: 'site', id: target.id }),
  places: target => [target.id],
}

/** From which day on a site or a counter is closed; null: it stays open. */
export type Closing = { closedFrom: Temporal.PlainDate | null }

/** A day from today on; a day that stands already may stay. */
export function closingField(standing: Temporal.PlainDate | null | undefined, asked: Asked) {
  const { today } = asked
  const isPast = standing && Temporal.PlainDate.compare(standing, today) < 0
  return optional(dayField({ today, from: isPast ? standing : today, to: today.add({ years: 5 }) }))
}

/** Closing a site from a day on, or opening it again. */
export const siteClosingChange: Change<SiteSettings, Closing> = {
  deed: 'site_closing_changed',
  async find(reader, asked) {
    const site = await getSite(reader, asked)
    return { target: site, value: { closedFrom: site.closedFrom } }
  },
  read(form, { value }, asked) {
    const schema = z.object({ closedFrom: closingField(value?.closedFrom, asked) })
    const reading = readForm(schema, form)
    if (!reading.ok) return reading
    return { ...reading, value: { closedFrom: reading.value.closedFrom ?? null } }
  },
  toRaw: ({ closedFrom }, language) => ({
    closedFrom: closedFrom ? shortDate(closedFrom, language) : '',
  }),
  async write(tx, clerk, { target, next }) {
    requireRole(clerk, ['head'], target.id)
    await updateClosing(tx, target.id, next.closedFrom)
  },
  subject: target => ({ kind: 'site', id: target.id }),
  places: target => [target.id],
}
