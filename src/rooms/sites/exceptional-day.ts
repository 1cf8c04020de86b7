import { z } from 'zod'
import { type Clerk, requireRole } from '../../house/actor.ts'
import type { Reader } from '../../house/database.ts'
import { refuseIf } from '../../house/refusal.ts'
import { dayOf, shortDate } from '../../kit/dates.ts'
import { readDay } from '../../kit/day-input.ts'
import { type FormReading, optional, readForm } from '../../kit/form.ts'
import { choiceField, dayField, textField } from '../../kit/form-fields.ts'
import { spansField, spansInWords, type TimeSpan } from '../../kit/time-spans.ts'
import type { Asked, Change, Found } from './change.ts'
import {
  deleteExceptionalDay,
  type ExceptionalDay,
  findExceptionalDay,
  insertDay,
} from './exceptional-day.store.ts'
import type { Places } from './outside.ts'
import type { SiteSettings } from './site-settings.store.ts'
import { getSite, requireHeadOfAll } from './site-settings.ts'

export type { ExceptionalDay }

export type SpecialDay = Omit<ExceptionalDay, 'id' | 'siteId'>
/** The site whose day it is, or every site. */
export type DayTarget = { site: SiteSettings | undefined; day: Temporal.PlainDate | undefined }

function dayOfParams({ params }: Asked): Temporal.PlainDate | undefined {
  const text = params.day ?? ''
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? readDay(text).day : undefined
}

async function findDay(
  reader: Reader,
  asked: Asked,
): Promise<Found<DayTarget, SpecialDay> | undefined> {
  const site = asked.params.slug === undefined ? undefined : await getSite(reader, asked)
  if (asked.params.day === undefined) return { target: { site, day: undefined }, value: undefined }
  const day = dayOfParams(asked)
  const value = day && (await findExceptionalDay(reader, { siteId: site?.id ?? null, day }))
  return value && { target: { site, day }, value }
}

function readDayForm(
  form: unknown,
  _: Found<DayTarget, SpecialDay>,
  { today }: Asked,
): FormReading<SpecialDay> {
  const schema = z.object({
    day: dayField({ today, from: today, to: today.add({ years: 3 }) }),
    kind: choiceField(['closed', 'open']),
    spans: optional(spansField()),
    reasonLv: textField({ max: 300 }),
    reasonEn: textField({ max: 300 }),
    source: optional(textField({ max: 1000 })),
  })
  const reading = readForm(schema, form)
  if (!reading.ok) return reading
  const { kind, source, ...rest } = reading.value
  const spans: readonly TimeSpan[] = kind === 'open' ? (rest.spans ?? []) : []
  if (kind === 'open' && spans.length === 0) {
    return { ok: false, raw: reading.raw, problems: { spans: { code: 'hours_needed' } } }
  }
  return { ...reading, value: { ...rest, kind, spans, source: source ?? null } }
}

function requireDay(clerk: Clerk, { site }: DayTarget): void {
  if (site) requireRole(clerk, ['head'], site.id)
  else requireHeadOfAll(clerk)
}

/** A day that is over stays as it was: what happened on it happened. */
export function dayObstacle({ day }: DayTarget, now: Temporal.Instant): 'day_past' | undefined {
  return day && Temporal.PlainDate.compare(day, dayOf(now)) < 0 ? 'day_past' : undefined
}

const placesOfDay = ({ site }: DayTarget): Places => (site ? [site.id] : 'all')

const subjectOf = ({ site }: DayTarget, day: Temporal.PlainDate) => ({
  kind: 'special_day',
  id: `${site?.slug ?? 'all'} ${day}`,
})

/** A day on which a site, or every site, is closed or open otherwise than its week says. */
export const specialDayChange: Change<DayTarget, SpecialDay> = {
  deed: 'special_day_changed',
  find: findDay,
  read: readDayForm,
  toRaw: (day, language) => ({
    day: shortDate(day.day, language),
    kind: day.kind,
    spans: spansInWords(day.spans, language),
    reasonLv: day.reasonLv,
    reasonEn: day.reasonEn,
    source: day.source ?? '',
  }),
  async write(tx, clerk, { target, next, now }) {
    requireDay(clerk, target)
    refuseIf(dayObstacle(target, now))
    const siteId = target.site?.id ?? null
    if (target.day) await deleteExceptionalDay(tx, { siteId, day: target.day })
    await insertDay(tx, { ...next, siteId })
  },
  subject: (target, value) => subjectOf(target, value.day),
  places: placesOfDay,
  conflicts: { exceptional_day_site_id_day_key: { field: 'day', code: 'day_taken' } },
}

/** Whether a special day stands; taking it out is a change of that. */
export type Standing = { stands: boolean; day: SpecialDay }

/** Takes a special day out: the week's hours and the holidays hold again. */
export const specialDayRemoval: Change<DayTarget, Standing> = {
  deed: 'special_day_removed',
  async find(reader, asked) {
    const found = await findDay(reader, asked)
    return found?.value && { ...found, value: { stands: true, day: found.value } }
  },
  read: (_, { value }) =>
    value
      ? { ok: true, raw: {}, value: { ...value, stands: false } }
      : { ok: false, raw: {}, problems: {} },
  toRaw: ({ stands, day }, language) => ({
    day: stands ? `${shortDate(day.day, language)} ${day.kind}` : '',
  }),
  async write(tx, clerk, { target, next, now }) {
    requireDay(clerk, target)
    refuseIf(dayObstacle(target, now))
    await deleteExceptionalDay(tx, { siteId: target.site?.id ?? null, day: next.day.day })
  },
  subject: (target, { day }) => subjectOf(target, day.day),
  places: placesOfDay,
}
