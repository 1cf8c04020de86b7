import type { ComponentChildren } from 'preact'

/** What to bring, as a list to tick off; on paper the boxes are ticked by hand. */
export function TickList({ items }: { items: readonly ComponentChildren[] }) {
  return (
    <ul class="tick-list">
      {items.map((item, at) => (
        <li key={at}>{item}</li>
      ))}
    </ul>
  )
}

/** Where one is in a walk of several pages: „2. no 5“ is the caller's words. */
export function Steps(props: { label: string; at: number; of: number }) {
  return (
    <p class="steps">
      <span class="steps-label">{props.label}</span>
      <span class="steps-lights" aria-hidden="true">
        {Array.from({ length: props.of }, (_, step) => (
          <span key={step} class={stepClass(step + 1, props.at)} />
        ))}
      </span>
    </p>
  )
}

function stepClass(step: number, at: number): string {
  if (step === at) return 'step-light step-now'
  return step < at ? 'step-light step-done' : 'step-light'
}

/** One answer given, with the way back to change it. */
export interface SummaryLine {
  key: string
  value: ComponentChildren
  change?: {
    href: string
    label: string /** what is changed, for those who hear the page */
    what: string
  }
}

/** Answers to check before sending, or facts about one thing. */
export function SummaryList({ lines }: { lines: readonly SummaryLine[] }) {
  return (
    <dl class="summary">
      {lines.map(line => (
        <div class="summary-line" key={line.key}>
          <dt>{line.key}</dt>
          <dd class="summary-value">{line.value}</dd>
          {line.change && (
            <dd class="summary-change">
              <a href={line.change.href}>
                {line.change.label}
                <span class="ds-sr-only"> {line.change.what}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}

export interface PagerProps {
  /** The name of the navigation: „Lapas“. */
  label: string
  previous?: { href: string; label: string } | undefined
  next?: { href: string; label: string } | undefined
  /** „21–40 no 132“ */
  position?: string
}

/** Through a long list page by page. */
export function Pager({ label, previous, next, position }: PagerProps) {
  if (!previous && !next && !position) return null
  return (
    <nav class="pager" aria-label={label}>
      {previous && (
        <a class="pager-previous" href={previous.href} rel="prev">
          <span aria-hidden="true">← </span>
          {previous.label}
        </a>
      )}
      {position && <span class="pager-position">{position}</span>}
      {next && (
        <a class="pager-next" href={next.href} rel="next">
          {next.label}
          <span aria-hidden="true"> →</span>
        </a>
      )}
    </nav>
  )
}

/** The shapes a state is drawn with, from „not begun“ to „ended“. */
export type StateShape =
  | 'open'
  | 'dotted'
  | 'half'
  | 'lit'
  | 'pause'
  | 'check'
  | 'dash'
  | 'cross'
  | 'warning'

const drawings: Record<StateShape, ComponentChildren> = {
  open: <rect x="3" y="3" width="10" height="10" rx="1.5" class="stroke" />,
  dotted: <rect x="3" y="3" width="10" height="10" rx="1.5" class="stroke dots" />,
  half: (
    <>
      <rect x="3" y="3" width="10" height="10" rx="1.5" class="stroke" />
      <path d="M3.5 8h9v4.500h-9z" class="fill" />
    </>
  ),
  lit: (
    <>
      <rect x="2.5" y="2.5" width="11" height="11" rx="1.5" class="fill" />
      <path d="M4.5 4.500h3v3h-3zm4 0h3v3h-3zm-4 4h3v3h-3zm4 0h3v3h-3z" class="light" />
    </>
  ),
  pause: <path d="M4 3h3v10H4zm5 0h3v10H9z" class="fill" />,
  check: <path d="M3 8.5 6.5 12 13 4.5" class="stroke thick" />,
  dash: <path d="M3 8h10" class="stroke thick" />,
  cross: <path d="M4 4l8 8m0-8-8 8" class="stroke thick" />,
  warning: (
    <path
      d="M8 1.5 15 14H1zM7.3 6v4h1.400V6zm0 5v1.400h1.400V11z"
      class="fill"
      fill-rule="evenodd"
    />
  ),
}

/** A state in word and shape, never by colour alone. */
export function StateMark({ shape, word }: { shape: StateShape; word: string }) {
  return (
    <span class={`state state-${shape}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        {drawings[shape]}
      </svg>
      {word}
    </span>
  )
}

/** One way to go on: what one gets, and a sentence about it. */
export interface Way {
  href: string
  title: string
  text?: string | undefined
  /** The way most people take: drawn first and filled. */
  isFirst?: boolean
}

/** The ways a page offers, each a whole card to press. */
export function Ways({ ways }: { ways: readonly Way[] }) {
  return (
    <ul class="ways">
      {ways.map(way => (
        <li key={way.href} class={way.isFirst ? 'way way-first' : 'way'}>
          <a href={way.href}>{way.title}</a>
          {way.text && <p>{way.text}</p>}
        </li>
      ))}
    </ul>
  )
}
