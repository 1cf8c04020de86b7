import type { ComponentChildren } from 'preact'

export type LivePartProps = {
  /** The stream that sends `changed` (server-sent events). */
  events: string
  /** Where the part itself comes from. */
  source: string
  /** `innerMorph` keeps focus and place; `innerHTML` begins anew. */
  swap: 'innerMorph' | 'innerHTML'
  children: ComponentChildren
}

/**
 * A part of a page that the server's announcements keep up to date. The stream and what follows it
 * are two elements: on one, htmx would open the stream only at the first `changed`. Once connected
 * (again) it looks anew: what happened in between was not announced to it.
 */
export function LivePart({ events, source, swap, children }: LivePartProps) {
  const stream = { 'hx-sse:connect': events }
  const shown = {
    'hx-get': source,
    'hx-trigger': ['changed', 'htmx:sse:after:connection']
      .map(event => `${event} from:"closest .live"`)
      .join(', '),
    'hx-swap': swap,
  }
  return (
    <div class="live" {...stream}>
      <div {...shown}>{children}</div>
    </div>
  )
}
