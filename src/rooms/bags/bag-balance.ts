import { type DiscrepancyKind, unexplained } from '../intake/index.ts'

/** What has to agree of a bag; items by their ids. */
export type BagFigures = {
  sealNumber: string | undefined
  sent: readonly number[]
  receipt: { sealNumber: string; intact: boolean; arrived: readonly number[] } | undefined
  isClosed: boolean
  recorded: readonly DiscrepancyKind[]
}

/** What does not agree about a bag that has arrived. None: sent = received, item by item. */
export function bagProblems({ sealNumber, sent, receipt }: BagFigures): DiscrepancyKind[] {
  if (!receipt) return []
  const problems: DiscrepancyKind[] = []
  if (!receipt.intact) problems.push('seal_broken')
  if (receipt.sealNumber !== sealNumber) problems.push('seal_number')
  if (sent.some(id => !receipt.arrived.includes(id))) problems.push('items_missing')
  if (receipt.arrived.some(id => !sent.includes(id))) problems.push('items_extra')
  return problems
}

export function bagClosingObstacle(figures: BagFigures): string | undefined {
  if (figures.isClosed) return 'bag_closed'
  if (!figures.receipt) return 'bag_not_received'
  const [first] = unexplained(bagProblems(figures), figures.recorded)
  return first && `unexplained_${first}`
}
