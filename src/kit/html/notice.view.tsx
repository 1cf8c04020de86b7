import type { ComponentChildren } from 'preact'
import { readPhoneNumber } from '../phone-number.ts'
import { fieldId } from './field.view.tsx'

/**
 * What kind of message it is. A refusal says no because of a rule; danger says something is wrong.
 */
export type NoticeKind = 'info' | 'success' | 'warning' | 'refusal'

const colours = { info: 'info', success: 'success', warning: 'warning', refusal: 'danger' } as const

/** A message in the page. Kind is carried by its heading and its mark, not by colour alone. */
export function Notice(props: {
  kind: NoticeKind
  title?: string | undefined
  children?: ComponentChildren
  /** The message answers what the person has just done: read aloud at once. */
  isAnswer?: boolean
}) {
  return (
    <div
      class="ds-alert notice"
      data-color={colours[props.kind]}
      role={props.isAnswer ? 'status' : undefined}
    >
      {props.title && <h2 class="notice-title">{props.title}</h2>}
      {props.children}
    </div>
  )
}

export interface DonePanelProps {
  /** What was achieved; the page's heading. */
  title: string
  sentence?: ComponentChildren
  /** The code to keep, and what it is called. */
  code?: { label: string; value: string } | undefined
}

/** It worked: the page's heading in a spruce panel with a lit window. */
export function DonePanel({ title, sentence, code }: DonePanelProps) {
  return (
    <div class="done">
      <svg class="done-window" viewBox="0 0 40 48" aria-hidden="true" focusable="false">
        <path fill="#f6b23c" d="M4 43V20a16 16 0 0 1 32 0v23z" />
        <path fill="none" stroke="#154539" stroke-width="4" d="m12 25 6 6 11-13" />
        <path fill="#fbf7ef" d="M0 43h40v4H0z" />
      </svg>
      <div>
        <h1>{title}</h1>
        {sentence && <p class="done-sentence">{sentence}</p>}
      </div>
      {code && (
        <p class="done-code">
          {code.label} <strong>{code.value}</strong>
        </p>
      )}
    </div>
  )
}

/** Why the last deed was refused, as a sentence; nothing where there is none. */
export function Refusal({ title, reason }: { title: string; reason: string | undefined }) {
  if (!reason) return null
  return (
    <Notice kind="refusal" title={title} isAnswer>
      <p>{reason}</p>
    </Notice>
  )
}

/** One thing to correct: the form field's name and what to do. */
export interface FormError {
  name: string
  message: string
}

/** The sentence beside a field that is to be corrected. */
export const errorFor = (errors: readonly FormError[] | undefined, name: string) =>
  errors?.find(error => error.name === name)?.message

type Written = {
  raw: Readonly<Record<string, string>>
  errors?: readonly FormError[] | undefined
}

/** A field's name with what was written and what is wrong. */
export const written = ({ raw, errors }: Written, name: string) => ({
  name,
  value: raw[name],
  error: errorFor(errors, name),
})

/**
 * All that is to be corrected, on top of the page, each line a link to its field. It takes the
 * focus when the page comes, without a script, so that it is read first.
 */
export function ErrorSummary({ title, errors }: { title: string; errors: readonly FormError[] }) {
  if (errors.length === 0) return null
  return (
    <div
      class="error-summary"
      role="alert"
      aria-labelledby="error-summary-title"
      tabIndex={-1}
      autofocus
    >
      <h2 id="error-summary-title">{title}</h2>
      <ul>
        {errors.map(error => (
          <li key={`${error.name}-${error.message}`}>
            <a href={`#${fieldId(error.name)}`}>{error.message}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** More to read for those who ask: closed at first, opens without JavaScript. */
export function More(props: {
  summary: string
  /** Open at once, where something in it has to be mended. */
  open?: boolean
  children: ComponentChildren
}) {
  const { summary, open = false, children } = props
  return (
    <details class="more" open={open}>
      <summary>{summary}</summary>
      <div>{children}</div>
    </details>
  )
}

/** Nothing to show: says so, and what the next step is. */
export function EmptyState(props: { title: string; children?: ComponentChildren }) {
  return (
    <div class="empty-state">
      <svg class="empty-window" viewBox="0 0 20 24" aria-hidden="true" focusable="false">
        <path d="M2 22V10a8 8 0 0 1 16 0v12zM10 2v20M2 12h16" />
      </svg>
      <p class="empty-title">{props.title}</p>
      {props.children}
    </div>
  )
}

/** The telephone number, as large as the button. The number is as stored or as written. */
export function PhoneBox(props: { label: string; number: string; hours?: string | undefined }) {
  const phone = readPhoneNumber(props.number)
  return (
    <div class="phone-box">
      <p class="phone-label">{props.label}</p>
      <a
        class="phone-number"
        href={`tel:${phone?.international ?? props.number.replace(/[^\d+]/g, '')}`}
      >
        <svg class="mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
          <path d={handset} />
        </svg>
        <span>{(phone?.print ?? props.number).replaceAll(' ', '\u00a0')}</span>
      </a>
      {props.hours && <p class="phone-hours">{props.hours}</p>}
    </div>
  )
}

const handset =
  'M6.6 2.5 9.5 2l2 5-2.3 1.7a13 13 0 0 0 6.1 6.1L17 12.5l5 2-.5 2.9c-.3 1.9-1.9 3.3-3.8 ' +
  '3.3C9.6 20.7 3.3 14.4 3.3 6.300c0-1.9 1.4-3.5 3.3-3.800z'
