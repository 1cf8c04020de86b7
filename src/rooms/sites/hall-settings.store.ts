import type { Reader, Tx } from '../../house/database.ts'

export type HallSettings = { id: number; nameLv: string; nameEn: string; areaM2: number }
export type CounterKind = 'counter' | 'cash_desk'
export type CounterSettings = {
  id: number
  number: number
  hallId: number
  kind: CounterKind
  closedFrom: Temporal.PlainDate | null
}

export async function listHalls(reader: Reader, siteId: number): Promise<readonly HallSettings[]> {
  return reader
    .selectFrom('sites.hall')
    .select(['id', 'name_lv as nameLv', 'name_en as nameEn', 'area_m2 as areaM2'])
    .where('site_id', '=', siteId)
    .orderBy('id')
    .limit(100)
    .execute()
    .then(rows => rows.map(row => ({ ...row, areaM2: Number(row.areaM2) })))
}

export async function saveHall(
  tx: Tx,
  place: { siteId: number; hallId: number | undefined },
  hall: Omit<HallSettings, 'id'>,
): Promise<void> {
  const row = { name_lv: hall.nameLv, name_en: hall.nameEn, area_m2: hall.areaM2 }
  const { siteId, hallId } = place
  if (hallId === undefined) {
    await tx
      .insertInto('sites.hall')
      .values({ ...row, site_id: siteId })
      .execute()
    return
  }
  await tx
    .updateTable('sites.hall')
    .set(row)
    .where('id', '=', hallId)
    .where('site_id', '=', siteId)
    .execute()
}

export async function listCounters(
  reader: Reader,
  siteId: number,
): Promise<readonly CounterSettings[]> {
  const rows = await reader
    .selectFrom('sites.counter')
    .select(['id', 'number', 'hall_id as hallId', 'kind', 'closed_from as closedFrom'])
    .where('site_id', '=', siteId)
    .orderBy('number')
    .execute()
  return rows.map(row => ({ ...row, kind: row.kind as CounterKind }))
}

/** Adds or changes a counter; gives its id. */
export async function saveCounter(
  tx: Tx,
  place: { siteId: number; counterId: number | undefined },
  counter: Omit<CounterSettings, 'id'>,
): Promise<number> {
  const { siteId, counterId } = place
  const row = {
    number: counter.number,
    hall_id: counter.hallId,
    kind: counter.kind,
    closed_from: counter.closedFrom,
  }
  if (counterId === undefined) {
    const { id } = await tx
      .insertInto('sites.counter')
      .values({ ...row, site_id: siteId })
      .returning('id')
      .executeTakeFirstOrThrow()
    return id
  }
  await tx
    .updateTable('sites.counter')
    .set(row)
    .where('id', '=', counterId)
    .where('site_id', '=', siteId)
    .execute()
  return counterId
}
