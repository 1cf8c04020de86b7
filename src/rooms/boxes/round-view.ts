import type { Frame } from '../../house/page.ts'
import type { FormError } from '../../kit/html/index.ts'
import type { RoundSheet } from './round-sheet.ts'

/** What the page of a round is drawn from. */
export type RoundView = {
  frame: Frame
  sheet: RoundSheet
  now: Temporal.Instant
  isAttending: boolean
  /** Whose count this page may enter: the clerk's own, and the second's who gave the password here. */
  mayCountFor: readonly number[]
  nextSeal: string | undefined
  undoneScans: number
  /** Why the record can't be made, and why the round can't be closed, as sentences. */
  recordObstacle: string | undefined
  closingObstacle: string | undefined
  /** A new label made for an item without one. */
  printed: string | undefined
  newKey: () => string
  raw: Readonly<Record<string, string>>
  errors: readonly FormError[]
  refusal: string | undefined
}
