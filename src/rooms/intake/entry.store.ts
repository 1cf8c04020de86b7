import type { Reader, Tx } from '../../house/database.ts'

export type Entry = {
  /** What the page made for this entry: sent again after a lost reply, it comes with the same. */
  key: string
  /** What it is entered into: `round 12`, `bag 3`. */
  place: string
  deed: string
  by: number
  at: Temporal.Instant
}

/** Notes what a page has sent; false when this key was there before. */
export async function insertEntry(tx: Tx, { key, place, deed, by, at }: Entry): Promise<boolean> {
  const row = await tx
    .insertInto('intake.entry')
    .values({ key, place, deed, recorded_by: by, recorded_at: at })
    .onConflict(conflict => conflict.doNothing())
    .returning('key')
    .executeTakeFirst()
  return row !== undefined
}

export async function findEntry(reader: Reader, key: string) {
  return reader
    .selectFrom('intake.entry')
    .where('key', '=', key)
    .select(['place', 'deed'])
    .executeTakeFirst()
}
