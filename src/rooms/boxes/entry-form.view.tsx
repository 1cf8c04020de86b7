import type { ComponentChildren } from 'preact'
import { PostForm } from '../../kit/html/index.ts'
import { roundPath } from './round-part.view.tsx'
import type { RoundView } from './round-view.ts'

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
