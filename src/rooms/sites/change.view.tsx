import type { ComponentChildren } from 'preact'
import type { Frame } from '../../house/page.ts'
import { dayOf, shortDate } from '../../kit/dates.ts'
import type { RawForm } from '../../kit/form.ts'
import {
  Actions,
  ButtonLink,
  DataTable,
  ErrorSummary,
  type FormError,
  Notice,
  PostForm,
  SubmitButton,
} from '../../kit/html/index.ts'
import { type InBoth, type Language, languageOfPath, pathIn } from '../../kit/language.ts'
import { changeEn } from './change.words.en.ts'
import { type ChangeWords, changeLv } from './change.words.lv.ts'
import type { Former } from './former.ts'

export const changeWords: InBoth<ChangeWords> = { lv: changeLv, en: changeEn }

/** One line of a change: what, how it is, how it will be. */
export type ChangeLine = { key: string; what: string; before: string; after: string }

export function ChangeTable(props: {
  caption: string
  language: Language
  lines: readonly ChangeLine[]
  heads?: { before: string; after: string }
  isNew?: boolean
}) {
  const words = changeWords[props.language]
  const { before, after } = props.heads ?? words
  const text = (value: string) => <span class="lines">{value || words.empty}</span>
  return (
    <DataTable
      caption={props.caption}
      rows={props.lines}
      rowKey={line => line.key}
      columns={[
        { key: 'what', label: words.what, cell: line => line.what, isRowHeading: true },
        ...(props.isNew
          ? []
          : [{ key: 'before', label: before, cell: (line: ChangeLine) => text(line.before) }]),
        { key: 'after', label: after, cell: line => text(line.after) },
      ]}
    />
  )
}

export type ChangeFormProps = {
  language: Language
  title: string
  intro?: ComponentChildren
  notice?: ComponentChildren
  errors: readonly FormError[]
  action: string
  csrf: string
  version: string
  fields: ComponentChildren
  backHref: string
  former: readonly Former[]
  formerAt?: number | undefined
}

/** The form of a change. Saving comes after a look at what it does. */
export function ChangeForm(props: ChangeFormProps) {
  const words = changeWords[props.language]
  return (
    <>
      <ErrorSummary title={words.fixTitle} errors={props.errors} />
      <h1>{props.title}</h1>
      {props.notice}
      {props.intro && <p>{props.intro}</p>}
      {props.formerAt !== undefined && (
        <Notice kind="info">
          <p>{words.formerTaken}</p>
        </Notice>
      )}
      <PostForm action={props.action} csrf={props.csrf}>
        <input type="hidden" name="version" value={props.version} />
        {props.fields}
        <Actions>
          <SubmitButton label={words.preview} name="step" value="preview" keys="Ctrl+Enter" />
          <ButtonLink label={words.cancel} href={props.backHref} weight="quiet" />
        </Actions>
      </PostForm>
      <FormerList {...props} />
    </>
  )
}

function FormerList({ language, former, action }: ChangeFormProps) {
  const words = changeWords[language]
  if (former.length === 0) return null
  return (
    <section class="flow">
      <h2>{words.formerTitle}</h2>
      <ul>
        {former.map((one, at) => (
          <li key={one.at.epochMilliseconds}>
            {words.formerBy(shortDate(dayOf(one.at), language), one.by)}{' '}
            <a href={`${action}?former=${at}`}>
              {words.formerTake}
              <span class="ds-sr-only"> {at + 1}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

export type PreviewProps = {
  language: Language
  title: string
  lines: readonly ChangeLine[]
  isNew: boolean
  extra?: ComponentChildren
  impact?: ComponentChildren
  action: string
  csrf: string
  version: string
  raw: RawForm
  backHref: string
  canEdit: boolean
  confirmLabel?: string | undefined
}

/** What a change does, before it is done. Everything typed travels in hidden fields. */
export function ChangePreview(props: PreviewProps) {
  const words = changeWords[props.language]
  return (
    <>
      <h1>{props.title}</h1>
      <p>{words.notSaved}</p>
      {props.lines.length > 0 && (
        <ChangeTable
          caption={props.isNew ? words.added : words.changes}
          language={props.language}
          lines={props.lines}
          isNew={props.isNew}
        />
      )}
      {props.extra}
      {props.impact}
      <PostForm action={props.action} csrf={props.csrf}>
        <input type="hidden" name="version" value={props.version} />
        <HiddenFields raw={props.raw} />
        <Actions>
          <SubmitButton
            label={props.confirmLabel ?? words.save}
            name="step"
            value="save"
            keys="Ctrl+Enter"
          />
          {props.canEdit && (
            <SubmitButton label={words.edit} name="step" value="edit" weight="second" />
          )}
          <ButtonLink label={words.cancel} href={props.backHref} weight="quiet" />
        </Actions>
      </PostForm>
    </>
  )
}

function HiddenFields({ raw }: { raw: RawForm }) {
  return (
    <>
      {Object.entries(raw).flatMap(([name, value]) =>
        [value]
          .flat()
          .map((text, at) => (
            <input key={`${name}-${at}`} type="hidden" name={name} value={text} />
          )),
      )}
    </>
  )
}

/** The bare address a form sends to: that of the page without its query. */
export function actionOf(frame: Frame): string {
  return pathIn(frame.language, languageOfPath(frame.path).path)
}

/** Somebody changed the same thing meanwhile; nothing typed is lost. */
export function StaleNotice(props: { title: string; text: string; children: ComponentChildren }) {
  return (
    <Notice kind="refusal" title={props.title} isAnswer>
      <p>{props.text}</p>
      {props.children}
    </Notice>
  )
}
