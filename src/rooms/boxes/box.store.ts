import type { Reader, Tx } from '../../house/database.ts'
import type { Box, CalendarTime } from './chain.ts'

export type { Box, CalendarTime }

function boxes(reader: Reader) {
  return reader
    .selectFrom('boxes.box as box')
    .innerJoin('sites.site as site', 'site.id', 'box.site_id')
    .select([
      'box.id',
      'box.site_id as siteId',
      'site.name_lv as siteLv',
      'site.name_en as siteEn',
      'box.name_lv as nameLv',
      'box.name_en as nameEn',
      'box.place_lv as placeLv',
      'box.place_en as placeEn',
      'box.ended_from as endedFrom',
    ])
}

const mostBoxes = 300

/** The boxes of some sites (`'all'`: every site), in the order of the sites. */
export async function listBoxes(
  reader: Reader,
  siteIds: readonly number[] | 'all',
): Promise<Box[]> {
  let query = boxes(reader).orderBy('site.position').orderBy('box.id').limit(mostBoxes)
  if (siteIds !== 'all') query = query.where('box.site_id', 'in', [0, ...siteIds])
  return query.execute()
}

export async function findBox(reader: Reader, id: number): Promise<Box | undefined> {
  return boxes(reader).where('box.id', '=', id).executeTakeFirst()
}

/** The box, held to the end of the transaction. */
export async function lockBox(tx: Tx, id: number): Promise<Box | undefined> {
  const held = await tx
    .selectFrom('boxes.box')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return held && findBox(tx, id)
}

export type BoxFacts = Pick<
  Box,
  'siteId' | 'nameLv' | 'nameEn' | 'placeLv' | 'placeEn' | 'endedFrom'
>

const rowOf = (box: BoxFacts) => ({
  site_id: box.siteId,
  name_lv: box.nameLv,
  name_en: box.nameEn,
  place_lv: box.placeLv,
  place_en: box.placeEn,
  ended_from: box.endedFrom,
})

/** Stores a box; nothing when the site has one of this name. */
export async function insertBox(tx: Tx, box: BoxFacts): Promise<number | undefined> {
  const row = await tx
    .insertInto('boxes.box')
    .values(rowOf(box))
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export async function updateBox(tx: Tx, id: number, box: BoxFacts): Promise<void> {
  await tx.updateTable('boxes.box').set(rowOf(box)).where('id', '=', id).execute()
}

/** The calendar of some boxes (`'all'`: of every box), in the order of the week. */
export async function listCalendar(
  reader: Reader,
  boxIds: readonly number[] | 'all',
): Promise<CalendarTime[]> {
  let query = reader
    .selectFrom('boxes.calendar_time')
    .select([
      'id',
      'box_id as boxId',
      'weekday',
      'begins',
      'valid_from as validFrom',
      'valid_until as validUntil',
    ])
    .orderBy('weekday')
    .orderBy('begins')
    .limit(5000)
  if (boxIds !== 'all') query = query.where('box_id', 'in', [0, ...boxIds])
  return query.execute()
}

export async function insertCalendarTime(tx: Tx, time: Omit<CalendarTime, 'id'>): Promise<boolean> {
  const row = await tx
    .insertInto('boxes.calendar_time')
    .values({
      box_id: time.boxId,
      weekday: time.weekday,
      begins: time.begins,
      valid_from: time.validFrom,
      valid_until: time.validUntil,
    })
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Ends a time of the calendar with a day; one that has not begun is taken out. */
export async function endCalendarTime(
  tx: Tx,
  { id, boxId, until }: { id: number; boxId: number; until: Temporal.PlainDate },
): Promise<boolean> {
  const gone = await tx
    .deleteFrom('boxes.calendar_time')
    .where('id', '=', id)
    .where('box_id', '=', boxId)
    .where('valid_from', '>', until)
    .executeTakeFirst()
  const ended = await tx
    .updateTable('boxes.calendar_time')
    .set({ valid_until: until })
    .where('id', '=', id)
    .where('box_id', '=', boxId)
    .executeTakeFirst()
  return gone.numDeletedRows + ended.numUpdatedRows > 0n
}
