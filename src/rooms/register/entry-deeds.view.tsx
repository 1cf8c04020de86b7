import type { ComponentChildren } from 'preact'
import type { Frame } from '../../house/page.ts'
import {
  CheckBox,
  DayInput,
  type FormError,
  More,
  PostForm,
  Select,
  SubmitButton,
  TextArea,
  written,
} from '../../kit/html/index.ts'
import { correctedFields, type Entry } from './entry.ts'
import { entryPath } from './frame.view.tsx'
import type { EntryTerm } from './term.ts'
import { entryWords } from './term.view.tsx'

/** What the deeds' forms need to know. */
export type DeedsView = {
  frame: Frame
  entry: Pick<Entry, 'id' | 'termClass'>
  terms: readonly EntryTerm[]
  standing: object | undefined
  mayVoid: boolean
  errors: readonly FormError[]
  raw: Readonly<Record<string, string>>
}

/** What can be done to an entry; each deed is closed until somebody wants it. */
export function EntryDeeds(view: DeedsView) {
  const { terms, standing, mayVoid } = view
  const reply = terms.find(({ kind }) => kind === 'reply')
  const isOpen = terms.some(({ metAt }) => metAt === null)
  return (
    <section class="register-deeds">
      <Correction {...view} />
      {reply && reply.metAt === null && !standing && <Extension {...view} />}
      {isOpen && !standing && <Suspension {...view} />}
      {standing && <Resumption {...view} />}
      {mayVoid && <Voiding {...view} />}
    </section>
  )
}

type DeedProps = { view: DeedsView; deed: string; label: string; children?: ComponentChildren }

function Deed({ view, deed, label, children }: DeedProps) {
  const { frame, entry } = view
  const isDanger = deed === 'voiding'
  return (
    <More summary={label}>
      <PostForm action={`${entryPath(frame.language, entry.id)}/${deed}`} csrf={frame.csrf}>
        {children}
        <SubmitButton label={label} weight="second" tone={isDanger ? 'danger' : 'plain'} />
      </PostForm>
    </More>
  )
}

/** Its name differs by deed, so that an error stands in its own form. */
const Reason = ({ view, deed }: { view: DeedsView; deed: string }) => (
  <TextArea
    label={entryWords[view.frame.language].reason}
    rows={2}
    maxLength={500}
    {...written(view, `${deed}Reason`)}
  />
)

function Correction(view: DeedsView) {
  const words = entryWords[view.frame.language]
  return (
    <Deed view={view} deed="correction" label={words.correct}>
      <Select
        label={words.field}
        width="middle"
        {...written(view, 'field')}
        options={correctedFields.map(field => ({ value: field, label: words.fields[field] }))}
      />
      <TextArea label={words.after} rows={2} maxLength={20_000} {...written(view, 'after')} />
      <Reason view={view} deed="correction" />
    </Deed>
  )
}

function Extension(view: DeedsView) {
  const words = entryWords[view.frame.language]
  return (
    <Deed view={view} deed="extension" label={words.extend}>
      <DayInput label={words.extendTo} {...written(view, 'to')} />
      {view.mayVoid && view.entry.termClass === 'administrative_act' && (
        <CheckBox
          name="factFinding"
          label={words.factFinding}
          hint={words.factFindingHint}
          value="yes"
          on={view.raw.factFinding === 'yes'}
        />
      )}
      <Reason view={view} deed="extension" />
    </Deed>
  )
}

const Suspension = (view: DeedsView) => (
  <Deed view={view} deed="suspension" label={entryWords[view.frame.language].suspend}>
    <Reason view={view} deed="suspension" />
  </Deed>
)

const Resumption = (view: DeedsView) => (
  <Deed view={view} deed="resumption" label={entryWords[view.frame.language].resume} />
)

function Voiding(view: DeedsView) {
  const words = entryWords[view.frame.language]
  return (
    <Deed view={view} deed="voiding" label={words.voidIt}>
      <p class="soft">{words.voidHint}</p>
      <Reason view={view} deed="voiding" />
    </Deed>
  )
}
