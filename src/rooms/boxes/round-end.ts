import { type Clerk, requireRole } from '../../house/actor.ts'
import { inTransaction, type Tx } from '../../house/database.ts'
import { writeJournal } from '../../house/journal.ts'
import { NotFound, Refusal, refuseIf } from '../../house/refusal.ts'
import { dayOf } from '../../kit/dates.ts'
import { intakeRoles, nextPaperNumber, once, takeIn } from '../intake/index.ts'
import { closingObstacle, recordObstacle, takenOutOf } from './balance.ts'
import { lockRound } from './round.store.ts'
import { type Entry, holdRound, sentOf } from './round.ts'
import { insertAbandonment, insertRemovalRecord, insertRoundClosing } from './round-end.store.ts'
import { findRoundSheet, type RoundSheet } from './round-sheet.ts'
import { setItemOfScan } from './scan.store.ts'
import { takeSeal } from './seal.ts'

/**
 * The box is sealed again and the removal record made: from now on its items are in the intake.
 * Refuses as `recordObstacle` says, and with `seal_unknown`, `seal_elsewhere`, `seal_used`.
 */
export async function makeRemovalRecord(
  clerk: Clerk,
  { sealNumber, ...entry }: Entry & { sealNumber: string },
): Promise<void> {
  const { roundId, now } = entry
  await inTransaction(async tx => {
    await holdRound(tx, clerk, roundId)
    await once(tx, { ...sentOf(entry), deed: 'record', by: clerk.id }, async () => {
      const sheet = await sheetOf(tx, roundId)
      refuseIf(sheet.round.abandoned === null ? undefined : 'round_abandoned')
      refuseIf(recordObstacle(sheet.figures))
      const takenOut = takenOutOf(sheet.counts) ?? 0
      const number = await nextPaperNumber(tx, 'IA', dayOf(now).year)
      await insertRemovalRecord(tx, { roundId, number, takenOut, by: clerk.id, at: now })
      const use = { kind: 'round', roundId, by: clerk.id, at: now } as const
      await takeSeal(tx, { number: sealNumber, siteId: sheet.round.siteId, use })
      await takeInAll(tx, clerk, sheet, now)
      const details = { number, takenOut, seal: sealNumber }
      const subject = { kind: 'round', id: roundId }
      await writeJournal(tx, clerk, 'removal_record_made', { subject, at: now, details })
    })
  })
}

async function sheetOf(tx: Tx, roundId: number): Promise<RoundSheet> {
  const sheet = await findRoundSheet(tx, roundId)
  if (!sheet) throw new NotFound('round')
  return sheet
}

async function takeInAll(
  tx: Tx,
  clerk: Clerk,
  { round, scans }: RoundSheet,
  now: Temporal.Instant,
): Promise<void> {
  for (const { code, at } of scans) {
    const arrival = { channel: 'box', siteId: round.siteId, arrivedAt: at, code, now } as const
    const { item } = await takeIn(tx, clerk, arrival)
    await setItemOfScan(tx, code, item.id)
  }
}

type Acting = { roundId: number; now: Temporal.Instant }

/** Everything taken out is accounted for. Refuses as `closingObstacle` says. */
export async function closeRound(clerk: Clerk, { roundId, now }: Acting): Promise<void> {
  await inTransaction(async tx => {
    const round = await lockRound(tx, roundId)
    if (!round) throw new NotFound('round')
    requireRole(clerk, intakeRoles, round.siteId)
    const { figures } = await sheetOf(tx, roundId)
    refuseIf(closingObstacle(figures))
    await insertRoundClosing(tx, { roundId, by: clerk.id, at: now })
    const subject = { kind: 'round', id: roundId }
    const details = { ...figures.outcomes, labelled: figures.labelled }
    await writeJournal(tx, clerk, 'round_closed', { subject, at: now, details })
  })
}

/** A round begun by mistake ends before the box is touched. Refuses with `round_under_way`. */
export async function abandonRound(
  clerk: Clerk,
  { roundId, reason, now }: Acting & { reason: string },
): Promise<void> {
  await inTransaction(async tx => {
    const { round } = await holdRound(tx, clerk, roundId)
    const { sealOff, scans } = await sheetOf(tx, roundId)
    if (round.abandoned !== null) throw new Refusal('round_abandoned')
    if (sealOff || scans.length > 0 || round.record) throw new Refusal('round_under_way')
    await insertAbandonment(tx, { roundId, reason, by: clerk.id, at: now })
    const subject = { kind: 'round', id: roundId }
    await writeJournal(tx, clerk, 'round_abandoned', { subject, at: now, details: { reason } })
  })
}
