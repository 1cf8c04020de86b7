import type { Reader, Tx } from '../../house/database.ts'

type Tracking = {
  number: string
  usedOn: Temporal.PlainDate
} & ({ itemId: number; letterId?: never } | { letterId: number; itemId?: never })

/** The constraint that forbids a number to stand twice within 12 months, in or out. */
export const trackingTwice = 'tracking_number_direction_period_excl'

/** Writes down the S10 number of an item or a letter. */
export async function insertTracking(
  tx: Tx,
  { number, usedOn, itemId, letterId }: Tracking,
): Promise<void> {
  await tx
    .insertInto('post.tracking')
    .values({
      number,
      used_on: usedOn,
      direction: itemId === undefined ? 'out' : 'in',
      item_id: itemId ?? null,
      letter_id: letterId ?? null,
    })
    .execute()
}

/** Gives back the number of an item whose line was wrong. */
export async function releaseOfItem(tx: Tx, itemId: number, at: Temporal.Instant): Promise<void> {
  await tx
    .updateTable('post.tracking')
    .set({ released_at: at })
    .where('item_id', '=', itemId)
    .where('released_at', 'is', null)
    .execute()
}

/** Gives back the number of a letter that gets another one or does not leave. */
export async function releaseOfLetter(
  tx: Tx,
  letterId: number,
  at: Temporal.Instant,
): Promise<void> {
  await tx
    .updateTable('post.tracking')
    .set({ released_at: at })
    .where('letter_id', '=', letterId)
    .where('released_at', 'is', null)
    .execute()
}

/** Where a number stands, newest first: at an item that came in and at a letter that left. */
export async function findTracked(
  reader: Reader,
  number: string,
): Promise<{ itemId?: number; letterId?: number; since?: Temporal.PlainDate }> {
  const rows = await reader
    .selectFrom('post.tracking')
    .select(['item_id', 'letter_id', 'used_on'])
    .where('number', '=', number)
    .where('released_at', 'is', null)
    .orderBy('used_on', 'desc')
    .limit(20)
    .execute()
  const item = rows.find(({ item_id }) => item_id !== null)
  const letter = rows.find(({ letter_id }) => letter_id !== null)
  return {
    ...(item?.item_id != null && { itemId: item.item_id, since: item.used_on }),
    ...(letter?.letter_id != null && { letterId: letter.letter_id, since: letter.used_on }),
  }
}
