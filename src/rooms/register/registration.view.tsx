import type { Frame } from '../../house/page.ts'
import { shortDate } from '../../kit/dates.ts'
import {
  Actions,
  ButtonLink,
  Choice,
  DayInput,
  ErrorSummary,
  type FormError,
  Notice,
  PostForm,
  Select,
  SubmitButton,
  TextArea,
  TextInput,
  written,
} from '../../kit/html/index.ts'
import { type Language, pathIn } from '../../kit/language.ts'
import type { Item } from '../intake/index.ts'
import type { FilePlan } from './file-plan.ts'
import { itemPath, pageWords, registerPage } from './frame.view.tsx'
import { CounterFiles, Paper } from './registration-paper.view.tsx'

export type RegistrationView = {
  frame: Frame
  /** Nothing: submitted at the counter. */
  item: Pick<Item, 'id' | 'code' | 'outcome'> | undefined
  filePlan: readonly FilePlan[]
  sites: readonly { id: number; name: string }[]
  /** Files that came up with the form at the counter, and how many may. */
  files: readonly { position: number; name: string; bytes: number }[]
  fileLimits: { maxFiles: number; maxBytesEach: number }
  /** The day that the channel's rule gives. */
  ruledDay: Temporal.PlainDate
  raw: Readonly<Record<string, string>>
  errors: readonly FormError[]
  refusal: string | undefined
}

/** The form in which a document is registered: what, who, where the paper lies. */
export function registrationPage(view: RegistrationView): string {
  const { frame, item, refusal } = view
  const { language } = frame
  const words = pageWords[language]
  const title = item ? words.form.title : words.form.newTitle
  const back = item ? itemPath(language, item.id) : pathIn(language, '/register')
  const action = item ? `${back}/registration` : pathIn(language, '/register/new')
  return registerPage({
    frame,
    title,
    at: item ? 'inbox' : 'new',
    refusal,
    children: (
      <>
        <ErrorSummary title={words.errorTitle} errors={view.errors} />
        <h1>{title}</h1>
        <p class="soft">{item ? words.item.title(item.code) : words.form.newLead}</p>
        {view.filePlan.length === 0 && <NoFilePlan language={language} />}
        <PostForm action={action} csrf={frame.csrf} class="form register-form" hasFiles={!item}>
          <input type="hidden" name="formKey" value={view.raw.formKey} />
          {/* Enter in a field registers; it takes out no file. */}
          {!item && (
            <button type="submit" hidden>
              {words.form.submit}
            </button>
          )}
          {!item && <WayFields {...view} />}
          <What {...view} />
          <Who {...view} />
          <Paper language={language} {...view} />
          {!item && (
            <CounterFiles
              language={language}
              files={view.files}
              limits={view.fileLimits}
              error={written(view, 'file').error}
            />
          )}
          <Actions>
            <SubmitButton label={words.form.submit} keys="Ctrl+Enter" />
            <ButtonLink label={words.form.cancel} href={back} weight="quiet" />
          </Actions>
        </PostForm>
      </>
    ),
  })
}

/** A new centre has no file plan yet; without an index there is no number. */
function NoFilePlan({ language }: { language: Language }) {
  const { noFilePlan, noFilePlanHint, toFilePlan } = pageWords[language].form
  return (
    <Notice kind="info" title={noFilePlan}>
      <p>
        {noFilePlanHint} <a href={pathIn(language, '/settings/file-plan')}>{toFilePlan}</a>
      </p>
    </Notice>
  )
}

function WayFields(view: RegistrationView) {
  const words = pageWords[view.frame.language].form
  return (
    <div class="register-way">
      <Choice
        kind="one"
        label={words.way}
        inline
        chosen={[view.raw.way ?? 'counter']}
        {...written(view, 'way')}
        options={[
          { value: 'counter', label: words.ways.counter },
          { value: 'oral', label: words.ways.oral, hint: words.oralHint },
        ]}
      />
      <Select
        label={words.site}
        width="middle"
        {...written(view, 'site')}
        options={view.sites.map(({ id, name }) => ({ value: String(id), label: name }))}
      />
    </div>
  )
}

function What(view: RegistrationView) {
  const { language } = view.frame
  const all = pageWords[language]
  const words = all.form
  const optional = words.optional
  const titleOf = ({ index, titleLv, titleEn }: FilePlan) =>
    `${index} ${language === 'lv' ? titleLv : titleEn}`
  const classes = Object.entries(all.termClasses).map(([value, label]) => ({ value, label }))
  return (
    <fieldset class="register-group">
      <legend>{words.groups.what}</legend>
      <Select
        label={words.index}
        {...written(view, 'index')}
        options={[
          { value: '', label: words.chooseIndex },
          ...view.filePlan.map(plan => ({ value: String(plan.id), label: titleOf(plan) })),
        ]}
      />
      <TextInput
        label={words.subject}
        hint={words.subjectHint}
        maxLength={300}
        {...written(view, 'subject')}
      />
      <DayInput
        label={words.received}
        hint={words.receivedHint(shortDate(view.ruledDay, language))}
        {...written(view, 'received')}
      />
      <TextInput
        label={words.receivedReason}
        optional={optional}
        maxLength={500}
        {...written(view, 'receivedReason')}
      />
      <Select
        label={words.termClass}
        width="middle"
        {...written(view, 'termClass')}
        options={[{ value: '', label: words.byIndex }, ...classes]}
      />
      <TextArea
        label={words.content}
        hint={words.contentHint}
        optional={optional}
        maxLength={20_000}
        {...written(view, 'content')}
      />
    </fieldset>
  )
}

function Who(view: RegistrationView) {
  const words = pageWords[view.frame.language].form
  const { optional } = words
  const ways = Object.entries(words.replyWays).map(([value, label]) => ({
    value: value === 'none' ? '' : value,
    label,
  }))
  return (
    <fieldset class="register-group">
      <legend>{words.groups.who}</legend>
      <Select
        label={words.partyKind}
        width="middle"
        {...written(view, 'partyKind')}
        options={Object.entries(words.partyKinds).map(([value, label]) => ({ value, label }))}
      />
      <TextInput label={words.partyName} spellCheck={false} {...written(view, 'partyName')} />
      <TextInput
        label={words.partyCode}
        hint={words.partyCodeHint}
        optional={optional}
        width="middle"
        maxLength={20}
        {...written(view, 'partyCode')}
      />
      <TextInput
        label={words.partyAddress}
        optional={optional}
        maxLength={500}
        {...written(view, 'partyAddress')}
      />
      <TextInput
        label={words.partyPhone}
        optional={optional}
        width="middle"
        inputMode="tel"
        maxLength={30}
        {...written(view, 'partyPhone')}
      />
      <Select label={words.replyBy} width="middle" {...written(view, 'replyBy')} options={ways} />
      <TextInput
        label={words.replyTo}
        optional={optional}
        maxLength={500}
        {...written(view, 'replyTo')}
      />
      <Select
        label={words.language}
        width="short"
        {...written(view, 'language')}
        options={[
          { value: 'lv', label: 'latviešu' },
          { value: 'en', label: 'English' },
        ]}
      />
    </fieldset>
  )
}
