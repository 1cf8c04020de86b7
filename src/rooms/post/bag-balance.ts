import type { BagCount } from './bag.store.ts'
import type { BagLine, LineKind, LineOutcome } from './bag-line.store.ts'

export const outcomeKinds: readonly LineOutcome[] = [
  'registered',
  'returned',
  'not_a_document',
  'handed_on',
]

/** What came and where it went: delivered = registered + returned + not a document + handed on. */
export type BagBalance = {
  delivered: number
  /** Lines that count; those taken back don't. */
  lines: number
  byKind: Readonly<Record<LineKind, { delivered: number; lines: number }>>
  outcomes: Readonly<Record<LineOutcome, number>>
  open: number
  /** Lines less delivered: negative when something is missing. */
  difference: number
}

type CountedLine = Pick<BagLine, 'kind' | 'withdrawnAt' | 'outcome'>

/** The balance of a mailbag. */
export function balanceOf(
  count: Pick<BagCount, 'ordinary' | 'registered'>,
  lines: readonly CountedLine[],
): BagBalance {
  const live = lines.filter(line => line.withdrawnAt === undefined)
  const ended = (kind: LineOutcome) => live.filter(({ outcome }) => outcome?.kind === kind).length
  const ofKind = (kind: LineKind) => ({
    delivered: count[kind],
    lines: live.filter(line => line.kind === kind).length,
  })
  const delivered = count.ordinary + count.registered
  return {
    delivered,
    lines: live.length,
    byKind: { ordinary: ofKind('ordinary'), registered: ofKind('registered') },
    outcomes: {
      registered: ended('registered'),
      returned: ended('returned'),
      not_a_document: ended('not_a_document'),
      handed_on: ended('handed_on'),
    },
    open: live.filter(({ outcome }) => outcome === undefined).length,
    difference: live.length - delivered,
  }
}

/** Whether the counts of both kinds agree: two errors that cancel out are errors. */
export function countsAgree({ byKind }: BagBalance): boolean {
  return Object.values(byKind).every(({ delivered, lines }) => delivered === lines)
}

/** Why a bag can't be closed now, or nothing. The same answer greys out the button. */
export function closingObstacle(
  balance: BagBalance,
  { isClosed, hasRecord }: { isClosed: boolean; hasRecord: boolean },
): string | undefined {
  if (isClosed) return 'mailbag_closed'
  if (balance.open > 0) return 'mailbag_items_open'
  return countsAgree(balance) || hasRecord ? undefined : 'mailbag_count_differs'
}
