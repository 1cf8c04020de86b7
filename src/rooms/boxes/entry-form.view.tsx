import type { ComponentChildren } from 'preact'
import type { Frame } from '../../house/page.ts'
import type { FormError } from '../../kit/html/index.ts'
import { EntryForm } from '../intake/index.ts'
import { roundPath } from './round-part.view.tsx'
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

/** The path is the last part of the address. */
type EntryKind = 'seal-off' | 'scans' | 'undone-scans' | 'counts' | 'removal-record'

/** An entry of a round's page. */
export function RoundEntry(props: {
  view: RoundView
  kind: EntryKind
  keptAs?: 'scan' | 'undo'
  children: ComponentChildren
  class?: string
  more?: Record<string, string>
}) {
  const { view, kind, ...rest } = props
  const { frame, sheet, newKey } = view
  const action = roundPath(frame.language, sheet.round.id, `/${kind}`)
  return <EntryForm frame={frame} action={action} kind={kind} newKey={newKey} {...rest} />
}
