import { z } from 'zod'
import { requireRole } from '../../house/actor.ts'
import type { Reader } from '../../house/database.ts'
import { shortDate } from '../../kit/dates.ts'
import { type Field, field, readForm } from '../../kit/form.ts'
import { choiceField, numberField, textField } from '../../kit/form-fields.ts'
import type { Language } from '../../kit/language.ts'
import type { Asked, Change } from './change.ts'
import {
  type CounterSettings,
  type HallSettings,
  listCounters,
  listHalls,
  saveCounter,
  saveHall,
} from './hall-settings.store.ts'
import { listCounterHours, replaceCounterHours } from './hours-settings.store.ts'
import type { SiteSettings } from './site-settings.store.ts'
import { closingField, getSite } from './site-settings.ts'
import { rawWeek, rowsOfWeek, type Week, weekFields, weekOfForm, weekOfRows } from './week.ts'

export { listHalls as listHallSettings } from './hall-settings.store.ts'
export type { CounterSettings, HallSettings }

/** The largest hall, in square metres. */
export const largestArea = 10_000

/** Square metres with a decimal comma or point, above 0; kept to a tenth. */
export function areaField(): Field<number> {
  return field(text => {
    const bare = text.replace(/[\s\u00a0]|m2|m²/g, '').replace(',', '.')
    if (!/^\d{1,6}(\.\d{1,6})?$/.test(bare)) return { problem: { code: 'area_unreadable' } }
    const value = Math.round(Number(bare) * 10) / 10
    if (value <= 0) return { problem: { code: 'area_unreadable' } }
    if (value > largestArea) return { problem: { code: 'area_too_large', limit: largestArea } }
    return { value }
  }, 20)
}

/** „64,5“ or "64.5". */
export function areaInWords(areaM2: number, language: Language): string {
  return language === 'lv' ? String(areaM2).replace('.', ',') : String(areaM2)
}

type Hall = Omit<HallSettings, 'id'>
export type HallTarget = { site: SiteSettings; hallId: number | undefined }

const hallForm = z.object({
  nameLv: textField({ max: 100 }),
  nameEn: textField({ max: 100 }),
  areaM2: areaField(),
})

/** A hall of a site: its names and its area, from which the ceiling follows. */
export const hallChange: Change<HallTarget, Hall> = {
  deed: 'hall_changed',
  async find(reader, asked) {
    const site = await getSite(reader, asked)
    if (asked.params.hall === undefined) {
      return { target: { site, hallId: undefined }, value: undefined }
    }
    const halls = await listHalls(reader, site.id)
    const hall = halls.find(one => String(one.id) === asked.params.hall)
    return hall && { target: { site, hallId: hall.id }, value: hall }
  },
  read: form => readForm(hallForm, form),
  toRaw: ({ nameLv, nameEn, areaM2 }, language) => ({
    nameLv,
    nameEn,
    areaM2: areaInWords(areaM2, language),
  }),
  async write(tx, clerk, { target: { site, hallId }, next }) {
    requireRole(clerk, ['head'], site.id)
    await saveHall(tx, { siteId: site.id, hallId }, next)
  },
  subject: ({ site, hallId }) => ({ kind: 'hall', id: hallId ?? `${site.slug} new` }),
  places: ({ site }) => [site.id],
}

export type Counter = Omit<CounterSettings, 'id'> & { week: Week }
export type CounterTarget = {
  site: SiteSettings
  counterId: number | undefined
  halls: readonly HallSettings[]
}

const counterFields = {
  number: numberField({ min: 1, max: 99 }),
  kind: choiceField(['counter', 'cash_desk']),
  hallId: numberField({ min: 1, max: 2_147_483_647 }),
  ...weekFields,
}

async function findCounter(reader: Reader, asked: Asked) {
  const site = await getSite(reader, asked)
  const halls = await listHalls(reader, site.id)
  const { number } = asked.params
  if (number === undefined) {
    return { target: { site, halls, counterId: undefined }, value: undefined }
  }
  const counters = await listCounters(reader, site.id)
  const counter = counters.find(one => String(one.number) === number)
  if (!counter) return undefined
  const week = weekOfRows(await listCounterHours(reader, counter.id))
  return { target: { site, halls, counterId: counter.id }, value: { ...counter, week } }
}

/** A counter: number, hall, hours of its own, until when it is open. */
export const counterChange: Change<CounterTarget, Counter> = {
  deed: 'counter_changed',
  find: findCounter,
  read(form, { target, value }, asked) {
    const closedFrom = closingField(value?.closedFrom, asked)
    const inSite = (id: number) => target.halls.some(hall => hall.id === id)
    const schema = z.object({
      ...counterFields,
      hallId: counterFields.hallId.refine(inSite, { message: 'choice_unknown' }),
      closedFrom,
    })
    const reading = readForm(schema, form)
    if (!reading.ok) return reading
    const { number, kind, hallId } = reading.value
    const closed = reading.value.closedFrom ?? null
    const week = weekOfForm(reading.value)
    return { ...reading, value: { number, kind, hallId, closedFrom: closed, week } }
  },
  toRaw: ({ number, kind, hallId, closedFrom, week }, language) => ({
    number: String(number),
    kind,
    hallId: String(hallId),
    ...rawWeek(week, language),
    closedFrom: closedFrom ? shortDate(closedFrom, language) : '',
  }),
  async write(tx, clerk, { target: { site, counterId }, next }) {
    requireRole(clerk, ['head'], site.id)
    const { week, ...counter } = next
    const id = await saveCounter(tx, { siteId: site.id, counterId }, counter)
    await replaceCounterHours(tx, id, rowsOfWeek(week))
  },
  subject: ({ site }, { number }) => ({ kind: 'counter', id: `${site.slug}/${number}` }),
  places: ({ site }) => [site.id],
  conflicts: { counter_site_id_number_key: { field: 'number', code: 'number_taken' } },
}
