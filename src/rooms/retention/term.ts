/** How long the papers of an index are kept (classification scheme; Archives Law). */
export type Keeping = { retention: 'short' | 'long' | 'permanent'; years: number | null }

/**
 * The last day on which a paper has to be kept: whole years from the end of the year in which it
 * was closed. Nothing for what is kept for ever and for what is not closed.
 */
export function keptUntil(
  { retention, years }: Keeping,
  closedOn: Temporal.PlainDate | undefined,
): Temporal.PlainDate | undefined {
  if (retention === 'permanent' || years === null || closedOn === undefined) return undefined
  return Temporal.PlainDate.from({ year: closedOn.year + years, month: 12, day: 31 })
}

/** Why a paper can't be put on a list for destruction, or nothing. */
export function destructionObstacle(
  paper: { keptUntil: Temporal.PlainDate | undefined; isHeld: boolean },
  today: Temporal.PlainDate,
): 'kept_for_ever_or_open' | 'term_not_over' | 'held' | undefined {
  if (paper.keptUntil === undefined) return 'kept_for_ever_or_open'
  if (Temporal.PlainDate.compare(today, paper.keptUntil) <= 0) return 'term_not_over'
  return paper.isHeld ? 'held' : undefined
}
