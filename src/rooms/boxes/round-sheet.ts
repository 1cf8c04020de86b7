import type { Reader } from '../../house/database.ts'
import { type Discrepancy, findReceiptRule } from '../intake/index.ts'
import type { Counted, Outcomes, RoundFigures } from './balance.ts'
import { type Box, findBox } from './box.store.ts'
import { listRoundDiscrepancies } from './discrepancy.store.ts'
import { type Attendant, findRound, listAttendants, type Round } from './round.store.ts'
import { findSealOff, listCounts, type SealOff } from './round-entry.store.ts'
import { listScans, type Scan } from './scan.store.ts'
import { findSealOnBox } from './seal.store.ts'

/** Everything about one round: what its page shows and its rules look at. */
export type RoundSheet = {
  round: Round
  box: Box
  attendants: readonly Attendant[]
  /** The seal that should be on the box. */
  expectedSeal: string | undefined
  sealOff: SealOff | undefined
  scans: readonly Scan[]
  counts: readonly Counted[]
  discrepancies: readonly Discrepancy[]
  receipt: { rule: string; basisLv: string; basisEn: string }
  figures: RoundFigures
}

export async function findRoundSheet(reader: Reader, id: number): Promise<RoundSheet | undefined> {
  const round = await findRound(reader, id)
  const box = round && (await findBox(reader, round.boxId))
  if (!round || !box) return undefined
  const sealOff = await findSealOff(reader, id)
  const parts = {
    round,
    box,
    sealOff,
    attendants: await listAttendants(reader, id),
    expectedSeal: sealOff
      ? (sealOff.expected ?? undefined)
      : await findSealOnBox(reader, round.boxId),
    scans: await listScans(reader, id),
    counts: await listCounts(reader, id),
    discrepancies: await listRoundDiscrepancies(reader, id),
    receipt: await findReceiptRule(reader, 'box'),
  }
  return { ...parts, figures: figuresOf(parts) }
}

function figuresOf(parts: Omit<RoundSheet, 'figures' | 'receipt'>): RoundFigures {
  const { round, attendants, sealOff, counts, scans, discrepancies } = parts
  return {
    people: attendants.map(({ personId }) => personId),
    sealOff,
    counts,
    labelled: scans.length,
    outcomes: outcomesOf(scans),
    hasRecord: round.record !== undefined,
    isClosed: round.closedAt !== null,
    recorded: discrepancies.map(({ kind }) => kind),
  }
}

export function outcomesOf(scans: readonly Pick<Scan, 'outcome'>[]): Outcomes {
  const numberOf = (kind: keyof Outcomes) => scans.filter(({ outcome }) => outcome === kind).length
  return {
    registered: numberOf('registered'),
    returned: numberOf('returned'),
    not_a_document: numberOf('not_a_document'),
    handed_on: numberOf('handed_on'),
  }
}
