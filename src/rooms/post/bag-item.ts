import type { Clerk } from '../../house/actor.ts'
import { inTransaction } from '../../house/database.ts'
import { writeJournal } from '../../house/journal.ts'
import { refuseIf } from '../../house/refusal.ts'
import { addAttention, settleItem } from '../intake/index.ts'
import {
  type BagLine,
  insertDamage,
  insertOpening,
  type LineOutcome,
  type Opening,
} from './bag-line.store.ts'
import { holdLine } from './bag-line.ts'

type OnItem = { itemId: number; now: Temporal.Instant }

/** How many sheets and enclosures can be in one envelope; the table's checks hold the same. */
export const openingLimits = {
  sheets: { min: 0, max: 5000 },
  enclosures: { min: 0, max: 1000 },
} as const

/** Why an item can't be opened, or nothing. The same answer greys out the button. */
export function openingObstacle(
  line: Pick<BagLine, 'withdrawnAt' | 'opening' | 'outcome'>,
): string | undefined {
  if (line.withdrawnAt) return 'post_line_withdrawn'
  if (line.opening) return 'post_item_opened'
  // What is not for us is none of our business, sealed or not.
  return line.outcome && `item_${line.outcome.kind}`
}

/** Writes down who opened an item and what was in it. Missing enclosures call for a person. */
export async function openItem(
  clerk: Clerk,
  {
    itemId,
    sheets,
    enclosures,
    missing,
    now,
  }: OnItem & Pick<Opening, 'sheets' | 'enclosures'> & { missing?: string | undefined },
): Promise<void> {
  await inTransaction(async tx => {
    const line = await holdLine(tx, clerk, itemId)
    refuseIf(openingObstacle(line))
    const found = { sheets, enclosures, missing: missing ?? null }
    await insertOpening(tx, { itemId, ...found, by: clerk.id, at: now })
    if (missing) await addAttention(tx, itemId, ['enclosures_missing'])
    await writeJournal(tx, clerk, 'post_item_opened', {
      subject: { kind: 'item', id: itemId },
      at: now,
      details: { sheets, enclosures, missing: missing !== undefined },
    })
  })
}

/** Why no damage can be written down, or nothing. */
export function damageObstacle(line: Pick<BagLine, 'withdrawnAt' | 'damage'>): string | undefined {
  if (line.withdrawnAt) return 'post_line_withdrawn'
  return line.damage === undefined ? undefined : 'damage_noted'
}

/** An item came damaged: the words stay with it, and whoever registers it sees that. */
export async function noteDamage(
  clerk: Clerk,
  { itemId, words, now }: OnItem & { words: string },
): Promise<void> {
  await inTransaction(async tx => {
    const line = await holdLine(tx, clerk, itemId)
    refuseIf(damageObstacle(line))
    await insertDamage(tx, { itemId, words, by: clerk.id, at: now })
    await addAttention(tx, itemId, ['damaged'])
    await writeJournal(tx, clerk, 'post_item_damaged', {
      subject: { kind: 'item', id: itemId },
      at: now,
      details: { words },
    })
  })
}

/** How an item ends without the register: not for us, or nothing to register. */
export const endings = ['returned', 'handed_on', 'not_a_document'] as const satisfies LineOutcome[]
export type Ending = (typeof endings)[number]

/** Ends an item that is not for the register. Refuses as intake's `settleItem` does. */
export async function endItem(
  clerk: Clerk,
  { itemId, kind, reason, now }: OnItem & { kind: Ending; reason: string },
): Promise<void> {
  await inTransaction(async tx => {
    const line = await holdLine(tx, clerk, itemId)
    refuseIf(line.withdrawnAt ? 'post_line_withdrawn' : undefined)
    await settleItem(tx, clerk, { itemId, kind, reason, now })
  })
}
