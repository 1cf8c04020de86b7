import { type Clerk, requireRole } from '../../house/actor.ts'
import { inTransaction, type Tx } from '../../house/database.ts'
import { writeJournal } from '../../house/journal.ts'
import { NotFound, Refusal, refuseIf } from '../../house/refusal.ts'
import { insertCorrection, updateField } from './correction.store.ts'
import { lockEntry } from './entry.store.ts'
import { type CorrectedField, registerRoles } from './entry.ts'
import { insertVoiding } from './number.store.ts'
import { meetTerms } from './term-change.ts'

type Correcting = {
  entryId: number
  field: CorrectedField
  /** Nothing: the field becomes empty. */
  after: string | null
  reason: string
  now: Temporal.Instant
}

/** What can't be empty. */
const needed: readonly CorrectedField[] = ['party_name', 'subject']

/**
 * Puts one field of an entry right; what it said before stays as a correction. Number, day of
 * receipt and index are not corrected but voided. Refuses with `correction_same`, `entry_void`,
 * `field_not_correctable` (a name that an anonymous paper never had, or a needed field emptied).
 */
export async function correctEntry(
  clerk: Clerk,
  { entryId, field, after, reason, now }: Correcting,
): Promise<void> {
  await inTransaction(async tx => {
    const entry = await lockEntry(tx, entryId)
    if (!entry) throw new NotFound('entry')
    requireRole(clerk, registerRoles, entry.siteId)
    refuseIf(entry.isVoid ? 'entry_void' : undefined)
    const isNameless = field === 'party_name' && entry.party.kind === 'anonymous'
    const isEmptied = after === null && needed.includes(field)
    refuseIf(isNameless || isEmptied ? 'field_not_correctable' : undefined)
    const before = await updateField(tx, { entryId, field, after })
    if (before === after) throw new Refusal('correction_same')
    await insertCorrection(tx, { entryId, field, before, after, reason, by: clerk.id, at: now })
    await writeJournal(tx, clerk, 'entry_corrected', {
      subject: { kind: 'entry', id: entryId },
      at: now,
      details: { number: entry.number, field, reason },
    })
  })
}

/**
 * The paper lies somewhere else now: no correction, since what stood there was right. In the
 * transaction of the deed that moves it, which journals it. Refuses with `entry_void`.
 */
export async function movePaper(
  tx: Tx,
  { entryId, to }: { entryId: number; to: string },
): Promise<void> {
  const entry = await lockEntry(tx, entryId)
  if (!entry) throw new NotFound('entry')
  refuseIf(entry.isVoid ? 'entry_void' : undefined)
  await updateField(tx, { entryId, field: 'paper_at', after: to.slice(0, 200) })
}

/**
 * Makes a number void: it stays in the register with the reason, is never given again, and its
 * terms run no more. Nothing is opened again by it: the item stays registered, and whoever needs
 * it under another number registers it anew from the void entry. Refuses with `entry_void`.
 */
export async function voidNumber(
  clerk: Clerk,
  { entryId, reason, now }: { entryId: number; reason: string; now: Temporal.Instant },
): Promise<void> {
  await inTransaction(async tx => {
    const entry = await lockEntry(tx, entryId)
    if (!entry) throw new NotFound('entry')
    requireRole(clerk, ['registrar', 'head'], entry.siteId)
    refuseIf(entry.isVoid ? 'entry_void' : undefined)
    await insertVoiding(tx, { ...entry, reason, by: clerk.id, at: now })
    await meetTerms(tx, clerk, { entryId, by: 'void', at: now })
    await writeJournal(tx, clerk, 'number_voided', {
      subject: { kind: 'entry', id: entryId },
      at: now,
      details: { number: entry.number, reason },
    })
  })
}
