/** What may not agree; each kind needs a record of its own before a round or a bag closes. */
export const discrepancyKinds = [
  'seal_broken',
  'seal_number',
  'counts_differ',
  'labels_differ',
  'items_open',
  'items_missing',
  'items_extra',
  'other',
] as const
export type DiscrepancyKind = (typeof discrepancyKinds)[number]

export type Discrepancy = {
  id: number
  kind: DiscrepancyKind
  reason: string
  people: readonly string[]
  at: Temporal.Instant
}

/** Problems that nobody has written down yet. */
export const unexplained = (
  problems: readonly DiscrepancyKind[],
  recorded: readonly DiscrepancyKind[],
) => problems.filter(kind => !recorded.includes(kind))
