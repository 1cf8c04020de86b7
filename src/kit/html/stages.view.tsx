import type { ComponentChildren } from 'preact'
import { Keys } from './action.view.tsx'

/** One step of a piece of work, such as a visit at the counter. */
export interface Stage {
  label: string
  state: 'done' | 'now' | 'later'
  /** The state for those who hear the page: „izdarīts“, „tagad“, „vēlāk“. */
  word: string
  /** What the step did: „plkst. 9.41, Nr. P-2026/118“. */
  detail?: ComponentChildren
  /** How to take it back. */
  undo?: { href: string; label: string } | undefined
  /** The work of the step at hand; the page's filled button stands here. */
  children?: ComponentChildren
}

/** Steps under each other: what is done and how to take it back, what is next, what follows. */
export function Stages({ stages }: { stages: readonly Stage[] }) {
  return (
    <ol class="stages">
      {stages.map(stage => (
        <li
          key={stage.label}
          class={`stage stage-${stage.state}`}
          aria-current={stage.state === 'now' ? 'step' : undefined}
        >
          <svg class="stage-mark" viewBox="0 0 20 24" aria-hidden="true" focusable="false">
            <path d="M2 22V10a8 8 0 0 1 16 0v12z" />
            {stage.state === 'done' && <path class="tick" d="M5.5 13.5 9 17l5.5-7" />}
            {stage.state === 'now' && <path class="bars" d="M10 2v20M2 12h16" />}
          </svg>
          <div class="stage-words">
            <p class="stage-label">
              {stage.label}
              <span class="ds-sr-only"> – {stage.word}</span>
            </p>
            {(stage.detail || stage.undo) && (
              <p class="stage-detail">
                {stage.detail}
                {stage.undo && <a href={stage.undo.href}>{stage.undo.label}</a>}
              </p>
            )}
            {stage.children}
          </div>
        </li>
      ))}
    </ol>
  )
}

/** A sentence to be read out on the telephone, perhaps with the key or link that takes it. */
export interface Spoken {
  text: string
  href?: string | undefined
  keys?: string | undefined
  isChosen?: boolean
  /** Taken by sending the form around it with this name and value, instead of by a link. */
  submit?: { name: string; value: string } | undefined
}

/** What the clerk says aloud, in large letters; each sentence can be taken by a key. */
export function ReadAloud({ label, sentences }: { label: string; sentences: readonly Spoken[] }) {
  return (
    <section class="read-aloud" aria-label={label}>
      <p class="read-aloud-label">{label}</p>
      <ul>
        {sentences.map(({ text, href, keys, isChosen, submit }) => (
          <li key={text}>
            {submit ? (
              <button type="submit" {...submit} data-key={keys} aria-keyshortcuts={keys}>
                <q>{text}</q>
              </button>
            ) : href ? (
              <a
                href={href}
                data-key={keys}
                aria-keyshortcuts={keys}
                aria-current={isChosen ? 'true' : undefined}
              >
                <q>{text}</q>
              </a>
            ) : (
              <span>
                <q>{text}</q>
              </span>
            )}
            {keys && <Keys keys={keys} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** One button of several that each answer at once. */
export interface ChoiceButton {
  value: string
  label: string
  detail?: string | undefined
}

/** Several answers, each a button that sends the form at once: no second press. */
export function ChoiceButtons(props: { name: string; buttons: readonly ChoiceButton[] }) {
  return (
    <div class="choice-buttons">
      {props.buttons.map(button => (
        <button key={button.value} type="submit" name={props.name} value={button.value}>
          <strong>{button.label}</strong>
          {button.detail && <span>{button.detail}</span>}
        </button>
      ))}
    </div>
  )
}
