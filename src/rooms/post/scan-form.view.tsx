import type { ComponentChildren } from 'preact'
import type { Frame } from '../../house/page.ts'
import { Actions, errorFor, PostForm, TextInput } from '../../kit/html/index.ts'
import type { Answered } from './pieces.view.tsx'

/** The one box of a page to scan into. */
export function ScanForm(props: {
  frame: Frame
  action: string
  name: string
  /** What the form is called, whatever is scanned at the moment. */
  title: string
  label: string
  hint: string
  answered: Answered
  /** Fields that go along unseen. */
  along?: ComponentChildren
  /** The buttons. */
  children: ComponentChildren
}) {
  const { frame, action, name, title, label, hint, answered, along, children } = props
  return (
    <PostForm action={action} csrf={frame.csrf} class="post-scan" more={{ 'aria-label': title }}>
      {along}
      <TextInput
        name={name}
        label={label}
        hint={hint}
        value={answered.raw?.[name]}
        error={errorFor(answered.errors, name)}
        maxLength={60}
        autoComplete="off"
        spellCheck={false}
        autoFocus={answered.errors === undefined}
        more={{ 'data-key': 'K', 'aria-keyshortcuts': 'K' }}
      />
      <Actions>{children}</Actions>
    </PostForm>
  )
}
