import type { Clerk } from '../../house/actor.ts'
import { inTransaction, type Tx } from '../../house/database.ts'
import { writeJournal } from '../../house/journal.ts'
import { Refusal, refuseIf } from '../../house/refusal.ts'
import { findItemOfCode, findLabelSite, makeLabels, once, readIntakeId } from '../intake/index.ts'
import { type Entry, entryObstacle, holdRound, sentOf } from './round.ts'
import { findRoundOfScan, insertScan, moveToUndone } from './scan.store.ts'

/**
 * An item leaves the box: its label is scanned into the round. Refuses with `label_unreadable`,
 * `label_unknown`, `label_used`, `label_twice`, `label_in_other_round`.
 */
export async function scanLabel(clerk: Clerk, { text, ...entry }: Entry & { text: string }) {
  const { roundId, now } = entry
  await inTransaction(async tx => {
    const { round } = await holdRound(tx, clerk, roundId)
    await once(tx, { ...sentOf(entry), deed: 'scan', by: clerk.id }, async () => {
      refuseIf(entryObstacle(round))
      const code = readIntakeId(text)
      if (!code) throw new Refusal('label_unreadable', { text: text.slice(0, 40) })
      if ((await findLabelSite(tx, code)) === undefined) throw new Refusal('label_unknown')
      if (await findItemOfCode(tx, code)) throw new Refusal('label_used')
      await addScan(tx, clerk, { roundId, code, now })
    })
  })
}

type Adding = { roundId: number; code: string; now: Temporal.Instant }

async function addScan(tx: Tx, clerk: Clerk, { roundId, code, now }: Adding): Promise<void> {
  if (!(await insertScan(tx, { roundId, code, by: clerk.id, at: now }))) {
    const there = await findRoundOfScan(tx, code)
    throw new Refusal(there === roundId ? 'label_twice' : 'label_in_other_round', { code })
  }
  const subject = { kind: 'round', id: roundId }
  await writeJournal(tx, clerk, 'item_left_box', { subject, at: now, details: { code } })
}

/** A wrong scan is taken back; its trace stays. Refuses with `scan_not_here`. */
export async function undoScan(clerk: Clerk, { code, ...entry }: Entry & { code: string }) {
  const { roundId, now } = entry
  await inTransaction(async tx => {
    const { round } = await holdRound(tx, clerk, roundId)
    await once(tx, { ...sentOf(entry), deed: 'undo', by: clerk.id }, async () => {
      refuseIf(entryObstacle(round))
      const isGone = await moveToUndone(tx, { roundId, code, by: clerk.id, at: now })
      if (!isGone) throw new Refusal('scan_not_here', { code })
      const subject = { kind: 'round', id: roundId }
      await writeJournal(tx, clerk, 'scan_undone', { subject, at: now, details: { code } })
    })
  })
}

/** An item without a label: a new intake id is made for it, to be printed; gives the id. */
export async function labelItem(clerk: Clerk, entry: Entry): Promise<string | undefined> {
  const { roundId, now } = entry
  return inTransaction(async tx => {
    const { round } = await holdRound(tx, clerk, roundId)
    let made: string | undefined
    await once(tx, { ...sentOf(entry), deed: 'label', by: clerk.id }, async () => {
      refuseIf(entryObstacle(round))
      const [code = ''] = await makeLabels(tx, clerk, { siteId: round.siteId, count: 1, now })
      await addScan(tx, clerk, { roundId, code, now })
      made = code
    })
    return made
  })
}
