import type { ComponentChildren } from 'preact'
import type { Frame } from '../../house/page.ts'
import { PostForm } from '../../kit/html/index.ts'
import { entryWords } from './entry.words.ts'

/** The script of a page with an `EntryKeeper`. */
export const entryScript = 'entries.js'

/** The part of a page whose entries are kept in the browser while the line is down. */
export function EntryKeeper(props: {
  frame: Frame
  /** What is entered into, such as `round-12`: entries are kept under this name. */
  name: string
  children: ComponentChildren
}) {
  const { frame, name, children } = props
  return (
    <div
      class="flow"
      data-entries={name}
      data-by={String(frame.clerk?.id)}
      data-language={frame.language}
      data-words={JSON.stringify(entryWords[frame.language])}
    >
      {children}
    </div>
  )
}

/** Where the page says what waits in this browser. */
export function EntryLine() {
  return <div data-entries-line hidden />
}

/**
 * What becomes of the form when its entry waits: it stands back; `scan` stays for the next code;
 * `undo` strikes its code out; `again` stays, emptied.
 */
type KeptAs = 'scan' | 'undo' | 'again'

/** A form whose entry has a key: sent twice it counts once, and it may wait in the browser. */
export function EntryForm(props: {
  frame: Frame
  action: string
  /** A word for the page's script; what has `data-after` with this word opens after it. */
  kind: string
  keptAs?: KeptAs
  newKey: () => string
  class?: string
  more?: Record<string, string>
  children: ComponentChildren
}) {
  const { frame, action, kind, keptAs, newKey, more } = props
  return (
    <PostForm
      action={action}
      csrf={frame.csrf}
      class={props.class ?? 'form'}
      more={{ 'data-entry': kind, ...(keptAs && { 'data-kept-as': keptAs }), ...more }}
    >
      <input type="hidden" name="key" value={newKey()} />
      <input type="hidden" name="by" value={String(frame.clerk?.id)} />
      {props.children}
    </PostForm>
  )
}
