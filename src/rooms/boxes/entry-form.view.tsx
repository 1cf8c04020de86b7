import type { ComponentChildren } from 'preact'
import type { Frame } from '../../house/page.ts'
import { type FormError, PostForm } from '../../kit/html/index.ts'
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

export const errorOf = ({ errors }: RoundView, name: string) =>
  errors.find(error => error.name === name)?.message

/** Entries that the page keeps while the line is down; the path is the last part of the address. */
type EntryKind = 'seal-off' | 'scans' | 'undone-scans' | 'counts' | 'removal-record'

/** A form whose entry has a key: sent twice it counts once, and it may wait in the browser. */
export function EntryForm(props: {
  view: RoundView
  kind: EntryKind
  children: ComponentChildren
  more?: Record<string, string>
  class?: string
}) {
  const { frame, sheet, newKey } = props.view
  return (
    <PostForm
      action={roundPath(frame.language, sheet.round.id, `/${props.kind}`)}
      csrf={frame.csrf}
      class={props.class ?? 'form'}
      more={{ 'data-entry': props.kind, ...props.more }}
    >
      <input type="hidden" name="key" value={newKey()} />
      <input type="hidden" name="by" value={String(frame.clerk?.id)} />
      {props.children}
    </PostForm>
  )
}
