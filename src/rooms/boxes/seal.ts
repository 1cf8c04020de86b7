import { type Clerk, requireRole } from '../../house/actor.ts'
import { inTransaction, type Tx } from '../../house/database.ts'
import { writeJournal } from '../../house/journal.ts'
import { Refusal } from '../../house/refusal.ts'
import { intakeRoles } from '../intake/index.ts'
import { findSeal, insertSeals, insertSealUse, type NewSealUse } from './seal.store.ts'

/** As a seal's number is printed: capitals, no spaces. */
export function tidySealNumber(text: string): string {
  return text.replace(/\s/g, '').toUpperCase().slice(0, 30)
}

type UseWithoutSeal = NewSealUse extends infer Use
  ? Use extends NewSealUse
    ? Omit<Use, 'sealId'>
    : never
  : never

/** Uses a seal of the site's stock. Refuses with `seal_unknown`, `seal_elsewhere`, `seal_used`. */
export async function takeSeal(
  tx: Tx,
  { number, siteId, use }: { number: string; siteId: number; use: UseWithoutSeal },
): Promise<void> {
  const seal = await findSeal(tx, tidySealNumber(number))
  if (!seal) throw new Refusal('seal_unknown', { number })
  if (seal.siteId !== siteId) throw new Refusal('seal_elsewhere', { number })
  if (!(await insertSealUse(tx, { ...use, sealId: seal.id }))) {
    throw new Refusal('seal_used', { number })
  }
}

const mostSeals = 500

/**
 * The numbers of a delivery: the first and how many. `OG-00998` and 3 give 998, 999, 1000 with the
 * width kept. Nothing when the number does not end in digits or the count is out of bounds.
 */
export function sealNumbers(first: string, count: number): string[] | undefined {
  const [, stem = '', digits] = /^([A-Z0-9-]*?)(\d{1,12})$/.exec(tidySealNumber(first)) ?? []
  if (digits === undefined || count < 1 || count > mostSeals) return undefined
  const numbers = Array.from(
    { length: count },
    (_, at) => stem + String(Number(digits) + at).padStart(digits.length, '0'),
  )
  return numbers.every(number => /^[A-Z0-9][A-Z0-9-]{0,29}$/.test(number)) ? numbers : undefined
}

type Delivery = { siteId: number; first: string; count: number; now: Temporal.Instant }

/** Seals come to a site. Refuses with `seal_numbers_unreadable`, and with `seals_known` whole. */
export async function deliverSeals(clerk: Clerk, delivery: Delivery): Promise<number> {
  const { siteId, first, count, now } = delivery
  requireRole(clerk, intakeRoles, siteId)
  const numbers = sealNumbers(first, count)
  if (!numbers) throw new Refusal('seal_numbers_unreadable')
  await inTransaction(async tx => {
    const fresh = await insertSeals(tx, numbers, { siteId, by: clerk.id, at: now })
    if (fresh.length < numbers.length) throw new Refusal('seals_known')
    const details = { siteId, first: numbers[0] ?? '', count }
    await writeJournal(tx, clerk, 'seals_delivered', { at: now, details })
  })
  return numbers.length
}

type Spoiling = { siteId: number; number: string; reason: string; now: Temporal.Instant }

/** A seal broke before it was used: it is kept, and never used. Refuses as `takeSeal` does. */
export async function spoilSeal(clerk: Clerk, spoiling: Spoiling): Promise<void> {
  const { siteId, number, reason, now } = spoiling
  requireRole(clerk, intakeRoles, siteId)
  await inTransaction(async tx => {
    const use = { kind: 'spoilt', reason, by: clerk.id, at: now } as const
    await takeSeal(tx, { number, siteId, use })
    await writeJournal(tx, clerk, 'seal_spoilt', { at: now, details: { number, siteId } })
  })
}
