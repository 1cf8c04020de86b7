/** A paper whose term may be over. */
export type DuePaper = {
  entryId: number
  itemId: number | null
  number: string
  /** The number is void: it stays with its reason, what stood under it goes. */
  isVoid: boolean
  closedOn: Temporal.PlainDate
  titleLv: string
  titleEn: string
  index: string
}

/** A list of papers to be destroyed, with what was decided about it. */
export type DestructionList = {
  id: number
  number: string
  year: number
  madeBy: string
  madeById: number
  madeAt: Temporal.Instant
  papers: number
  approval: { reference: string; on: Temporal.PlainDate } | undefined
  withdrawn: { reason: string; at: Temporal.Instant } | undefined
  destroyed: { by: string; at: Temporal.Instant } | undefined
}

/** A paper that may not be destroyed now. */
export type Hold = {
  id: number
  entryId: number
  number: string
  reason: string
  placedBy: string
  placedAt: Temporal.Instant
}
