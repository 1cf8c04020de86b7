import type { ComponentChildren } from 'preact'

/** The weight of an action. A page or column has one `first` at most: the filled button. */
export type Weight = 'first' | 'second' | 'quiet'

const variants = { first: undefined, second: 'secondary', quiet: 'tertiary' } as const

/** Keys of the keyboard, shown beside the action they start: `<Keys keys="F2" />`. */
export function Keys({ keys }: { keys: string }) {
  return (
    <span class="keys" aria-hidden="true">
      {keys.split('+').map(key => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  )
}

interface ActionProps {
  label: string
  weight?: Weight
  /** `danger` for what cannot be taken back. */
  tone?: 'plain' | 'danger'
  /** The key that starts it at the desk, for example `F` or `Ctrl+Enter`. */
  keys?: string | undefined
  more?: Record<string, string> | undefined
}

export interface SubmitButtonProps extends ActionProps {
  /** Name and value sent with the form, where a form has several buttons. */
  name?: string
  value?: string
  /**
   * Why it can't be done now: the button stays readable, is marked disabled and says the reason.
   */
  obstacle?: string | undefined
  /** The id of the form it belongs to, when it stands outside. */
  form?: string
}

/** The button that sends a form. */
export function SubmitButton(props: SubmitButtonProps) {
  const button = (
    <button
      {...props.more}
      class="ds-button"
      type="submit"
      name={props.name}
      value={props.value}
      form={props.form}
      disabled={props.obstacle !== undefined}
      data-variant={variants[props.weight ?? 'first']}
      data-color={props.tone === 'danger' ? 'danger' : undefined}
      data-key={props.keys}
      aria-keyshortcuts={ariaKeys(props.keys)}
    >
      <span class="action-label">{props.label}</span>
      {props.keys && <Keys keys={props.keys} />}
    </button>
  )
  if (props.obstacle === undefined) return button
  return (
    <div class="with-obstacle">
      {button}
      <p class="obstacle">{props.obstacle}</p>
    </div>
  )
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function ButtonLink(props: ActionProps & { href: string }) {
  return (
    <a
      {...props.more}
      class="ds-button"
      href={props.href}
      data-variant={variants[props.weight ?? 'first']}
      data-color={props.tone === 'danger' ? 'danger' : undefined}
      data-key={props.keys}
      aria-keyshortcuts={ariaKeys(props.keys)}
    >
      <span class="action-label">{props.label}</span>
      {props.keys && <Keys keys={props.keys} />}
    </a>
  )
}

function ariaKeys(keys: string | undefined): string | undefined {
  return keys?.replace('Ctrl', 'Control')
}

/** Buttons in a row; under each other where the page is narrow. */
export function Actions({ children }: { children: ComponentChildren }) {
  return <div class="actions">{children}</div>
}

/** The hidden field that proves that a form came from our own page. */
export function CsrfInput({ token }: { token: string }) {
  return <input type="hidden" name="_csrf" value={token} />
}

export interface PostFormProps {
  action: string
  csrf: string
  children: ComponentChildren
  id?: string
  class?: string
  /** Set where files are sent. */
  hasFiles?: boolean
  more?: Record<string, string> | undefined
}

/** A form that changes something. Our own words, not the browser's, say what is missing. */
export function PostForm(props: PostFormProps) {
  return (
    <form
      {...props.more}
      id={props.id}
      class={props.class ?? 'form'}
      method="post"
      action={props.action}
      enctype={props.hasFiles ? 'multipart/form-data' : undefined}
      novalidate
    >
      <CsrfInput token={props.csrf} />
      {props.children}
    </form>
  )
}

export interface ConfirmProps {
  question: string
  /** What happens then, and whether it can be taken back. */
  consequence: ComponentChildren
  action: string
  csrf: string
  confirmLabel: string
  cancelLabel: string
  cancelHref: string
  tone?: 'plain' | 'danger'
  /** Further fields of the form, such as a reason. */
  children?: ComponentChildren
}

/** „Are you sure“ as a page of its own: works without JavaScript, and the back button is safe. */
export function ConfirmPage(props: ConfirmProps) {
  return (
    <section class="confirm">
      <h1>{props.question}</h1>
      <div class="confirm-consequence">{props.consequence}</div>
      <PostForm action={props.action} csrf={props.csrf}>
        {props.children}
        <Actions>
          <SubmitButton label={props.confirmLabel} tone={props.tone ?? 'plain'} />
          <ButtonLink label={props.cancelLabel} href={props.cancelHref} weight="second" />
        </Actions>
      </PostForm>
    </section>
  )
}
