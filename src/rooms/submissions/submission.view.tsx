import { residentPage } from '../../house/layout.view.tsx'
import type { Frame } from '../../house/page.ts'
import { type Problem, problemSentence, type RawForm } from '../../kit/form.ts'
import {
  ButtonLink,
  Choice,
  ErrorSummary,
  More,
  PostForm,
  Steps,
  SubmitButton,
  TextArea,
  TextInput,
} from '../../kit/html/index.ts'
import { type Language, pathIn } from '../../kit/language.ts'
import { submissionWords } from './submission.words.ts'
import { answerWays, kinds } from './submission-form.ts'

export const steps = 4

/** A page of the walk. */
export function submitPath(language: Language, step = ''): string {
  return pathIn(language, step ? `/submit/${step}` : '/submit')
}

/** What one gets here, what is needed, and the ways without a computer. */
export function startPage({ frame, isBegun }: { frame: Frame; isBegun: boolean }): string {
  const { language } = frame
  const words = submissionWords[language].start
  return residentPage({
    ...frame,
    title: words.title,
    back: { href: pathIn(language, '/') },
    children: (
      <>
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <h2>{words.needs}</h2>
        <ul>
          {words.list.map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <PostForm action={submitPath(language)} csrf={frame.csrf}>
          <div class="actions">
            {isBegun && <ButtonLink href={submitPath(language, 'about')} label={words.goOn} />}
            <SubmitButton label={words.begin} weight={isBegun ? 'second' : 'first'} />
          </div>
        </PostForm>
        <More summary={words.signedTitle}>
          <p>{words.signed}</p>
        </More>
        <More summary={words.otherTitle}>
          <p>{words.other}</p>
        </More>
      </>
    ),
  })
}

/** What was begun is no longer there. */
export function lostPage(frame: Frame): string {
  const { language } = frame
  const words = submissionWords[language]
  return residentPage({
    ...frame,
    title: words.lost.title,
    children: (
      <>
        <h1>{words.lost.title}</h1>
        <p>{words.lost.text}</p>
        <PostForm action={submitPath(language)} csrf={frame.csrf}>
          <div class="actions">
            <SubmitButton label={words.start.begin} />
          </div>
        </PostForm>
      </>
    ),
  })
}

export interface FormProps {
  frame: Frame
  raw: RawForm
  problems: Readonly<Record<string, Problem>>
}

type Labels = Readonly<Record<string, string>>

/** Everything a field needs, from what was typed and what is wrong with it. */
function fieldsOf({ frame, raw, problems }: FormProps, labels: Labels, own: Labels = {}) {
  const textOf = (name: string) => {
    const value = raw[name]
    return typeof value === 'string' ? value : ''
  }
  const errorOf = (name: string) => {
    const problem = problems[name]
    if (!problem) return undefined
    const label = labels[name] ?? ''
    return own[`${name}_${problem.code}`] ?? problemSentence(problem, frame.language, { label })
  }
  return {
    field: (name: string) => ({
      name,
      label: labels[name] ?? name,
      value: textOf(name),
      error: errorOf(name),
    }),
    errors: Object.keys(labels).flatMap(name => {
      const message = errorOf(name)
      return message ? [{ name, message }] : []
    }),
  }
}

/** What it is about, in the resident's own words. */
export function aboutPage(props: FormProps): string {
  const { frame } = props
  const { language } = frame
  const words = submissionWords[language]
  const { kind, subject, text } = words.about
  const { field, errors } = fieldsOf(props, { kind, subject, text }, words.about.problems)
  const { value: chosen, ...kindField } = field('kind')
  return residentPage({
    ...frame,
    title: words.about.title,
    hasErrors: errors.length > 0,
    back: { href: submitPath(language) },
    children: (
      <>
        <ErrorSummary title={words.errorTitle} errors={errors} />
        <Steps label={words.steps(1, steps)} at={1} of={steps} />
        <h1>{words.about.title}</h1>
        <PostForm action={submitPath(language, 'about')} csrf={frame.csrf}>
          <Choice
            {...kindField}
            kind="one"
            chosen={[chosen]}
            options={kinds.map(value => ({
              value,
              label: words.about.kinds[value].name,
              hint: words.about.kinds[value].hint,
            }))}
          />
          <TextInput {...field('subject')} hint={words.about.subjectHint} maxLength={200} />
          <TextArea {...field('text')} hint={words.about.textHint} rows={9} maxLength={10_000} />
          <div class="actions">
            <SubmitButton label={words.go} />
          </div>
        </PostForm>
      </>
    ),
  })
}

/** Who writes, and how the answer shall come. */
export function answerPage(props: FormProps): string {
  const { frame } = props
  const { language } = frame
  const words = submissionWords[language]
  const { name, way, email, address, eaddress, phone, problems } = words.answer
  const labels = { name, way, email, address, eaddress, phone }
  const fields = fieldsOf(props, labels, problems)
  return residentPage({
    ...frame,
    title: words.answer.title,
    hasErrors: fields.errors.length > 0,
    back: { href: submitPath(language, 'files') },
    children: (
      <>
        <ErrorSummary title={words.errorTitle} errors={fields.errors} />
        <Steps label={words.steps(3, steps)} at={3} of={steps} />
        <h1>{words.answer.title}</h1>
        <PostForm action={submitPath(language, 'answer')} csrf={frame.csrf}>
          <AnswerFields language={language} field={fields.field} />
          <div class="actions">
            <SubmitButton label={words.go} />
          </div>
        </PostForm>
      </>
    ),
  })
}

type FieldOf = ReturnType<typeof fieldsOf>['field']

function AnswerFields({ language, field }: { language: Language; field: FieldOf }) {
  const { answer: words, optional } = submissionWords[language]
  const { value: chosen, ...way } = field('way')
  const ways = answerWays.map(value => ({
    value,
    label: words.ways[value],
    hint: words.wayHints[value],
  }))
  const email = { ...field('email'), hint: words.emailHint, optional }
  const address = { ...field('address'), hint: words.addressHint, optional }
  const phone = { ...field('phone'), hint: words.phoneHint, optional }
  return (
    <>
      <TextInput {...field('name')} hint={words.nameHint} autoComplete="name" maxLength={100} />
      <Choice {...way} kind="one" chosen={[chosen]} options={ways} />
      <TextInput {...email} type="email" autoComplete="email" maxLength={254} />
      <TextArea {...address} rows={3} maxLength={300} />
      <TextInput {...field('eaddress')} maxLength={100} optional={optional} />
      <TextInput {...phone} type="tel" width="middle" autoComplete="tel" maxLength={40} />
    </>
  )
}
