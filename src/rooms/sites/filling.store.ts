import type { Tx } from '../../house/database.ts'

/** Words in both languages. */
export type Bilingual = { lv: string; en: string }

/** ISO weekday 1 (Monday) to 7, local times `HH:MM`. Several spans a day make a lunch break. */
export type WeeklySpan = { weekday: number; opens: string; closes: string }

export type MunicipalityFilling = {
  name: Bilingual
  registrationNumber?: string
  address: string
  phone: string
  email: string
  web: string
  sample: boolean
}

export type HallFilling = { name: Bilingual; areaM2: number; counters: readonly CounterFilling[] }

export type CounterFilling = {
  number: number
  kind: 'counter' | 'cash_desk'
  /** Only where they differ from the site's. */
  hours?: readonly WeeklySpan[]
}

export type SiteFilling = {
  slug: string
  kind: 'centre' | 'unified_centre' | 'administration'
  name: Bilingual
  address?: string
  phone?: string
  email?: string
  latitude?: number
  longitude?: number
  source?: string
  hours: readonly WeeklySpan[]
  halls: readonly HallFilling[]
}

export type ExceptionalDayFilling = {
  /** Slug of the site; absent: every site. */
  site?: string
  day: string
  kind: 'closed' | 'open'
  hours?: readonly { opens: string; closes: string }[]
  reason: Bilingual
  source?: string
}

export type SitesFilling = {
  municipality: MunicipalityFilling
  sites: readonly SiteFilling[]
  exceptionalDays: readonly ExceptionalDayFilling[]
}

export async function insertMunicipality(
  tx: Tx,
  municipality: MunicipalityFilling,
  at: Temporal.Instant,
): Promise<void> {
  await tx
    .insertInto('sites.municipality')
    .values({
      name_lv: municipality.name.lv,
      name_en: municipality.name.en,
      registration_number: municipality.registrationNumber ?? null,
      address: municipality.address,
      phone: municipality.phone,
      email: municipality.email,
      web: municipality.web,
      sample: municipality.sample,
      configured_at: at,
    })
    .execute()
}

export async function insertSite(tx: Tx, site: SiteFilling, position: number): Promise<number> {
  const { id } = await tx
    .insertInto('sites.site')
    .values({
      slug: site.slug,
      kind: site.kind,
      name_lv: site.name.lv,
      name_en: site.name.en,
      address: site.address ?? null,
      phone: site.phone ?? null,
      email: site.email ?? null,
      latitude: site.latitude ?? null,
      longitude: site.longitude ?? null,
      position,
      source: site.source ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function insertOpeningHours(
  tx: Tx,
  siteId: number,
  spans: readonly WeeklySpan[],
): Promise<void> {
  if (spans.length === 0) return
  const rows = spans.map(span => ({ site_id: siteId, ...timesOf(span) }))
  await tx.insertInto('sites.opening_hours').values(rows).execute()
}

export async function insertHall(tx: Tx, siteId: number, hall: HallFilling): Promise<number> {
  const { id } = await tx
    .insertInto('sites.hall')
    .values({
      site_id: siteId,
      name_lv: hall.name.lv,
      name_en: hall.name.en,
      area_m2: hall.areaM2,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function insertCounter(
  tx: Tx,
  place: { siteId: number; hallId: number },
  counter: CounterFilling,
): Promise<number> {
  const { id } = await tx
    .insertInto('sites.counter')
    .values({
      site_id: place.siteId,
      hall_id: place.hallId,
      number: counter.number,
      kind: counter.kind,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function insertCounterHours(
  tx: Tx,
  counterId: number,
  span: WeeklySpan,
): Promise<void> {
  const { weekday, opens, closes } = timesOf(span)
  await tx
    .insertInto('sites.counter_hours')
    .values({ counter_id: counterId, weekday, opens, closes })
    .execute()
}

export async function insertExceptionalDay(
  tx: Tx,
  siteId: number | null,
  day: ExceptionalDayFilling,
): Promise<void> {
  const { id } = await tx
    .insertInto('sites.exceptional_day')
    .values({
      site_id: siteId,
      day: Temporal.PlainDate.from(day.day),
      kind: day.kind,
      reason_lv: day.reason.lv,
      reason_en: day.reason.en,
      source: day.source ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const { opens, closes } of day.hours ?? []) {
    await tx
      .insertInto('sites.exceptional_hours')
      .values({
        exceptional_day_id: id,
        opens: Temporal.PlainTime.from(opens),
        closes: Temporal.PlainTime.from(closes),
      })
      .execute()
  }
}

function timesOf(span: WeeklySpan) {
  return {
    weekday: span.weekday,
    opens: Temporal.PlainTime.from(span.opens),
    closes: Temporal.PlainTime.from(span.closes),
  }
}
