import { residentPage } from '../../house/layout.view.tsx'
import { type Problem, problemSentence, type RawForm } from '../../kit/form.ts'
import {
  Choice,
  ErrorSummary,
  PostForm,
  Steps,
  SubmitButton,
  TextArea,
  TextInput,
} from '../../kit/html/index.ts'
import type { Language } from '../../kit/language.ts'
import { chosenSoFar, type WhenProps } from './day.view.tsx'
import { bookWords } from './online.words.ts'
import { other, steps } from './place.view.tsx'
import { factOfTime } from './when.view.tsx'
import { type Start, wishPath } from './wish.ts'

const fieldNames = ['givenName', 'familyName', 'phone', 'email', 'persons', 'note'] as const

export interface PersonProps extends WhenProps {
  start: Start
  raw: RawForm
  problems: Readonly<Record<string, Problem>>
}

/** Who comes: names, and how to reach the person if they like. */
export function personPage(props: PersonProps): string {
  const { frame, wish, start, raw, problems, today } = props
  const { language } = frame
  const words = bookWords[language]
  const errors = fieldNames.flatMap(name => {
    const message = errorOf(language, name, problems)
    return message ? [{ name, message }] : []
  })
  return residentPage({
    ...frame,
    title: words.person.title,
    hasErrors: errors.length > 0,
    alternatePath: wishPath(other(language), 'person', wish),
    back: { href: wishPath(language, 'day', { ...wish, start: undefined }) },
    children: (
      <>
        <ErrorSummary title={words.errorTitle} errors={errors} />
        <Steps label={words.steps(3, steps)} at={3} of={steps} />
        <p class="over-heading">
          {chosenSoFar({ ...props, wish: { ...wish, site: start.site } })} ·{' '}
          {factOfTime(start.at, language, today)}
        </p>
        <h1>{words.person.title}</h1>
        <p>{words.person.lead}</p>
        <PostForm action={wishPath(language, 'person', wish)} csrf={frame.csrf}>
          <PersonFields language={language} raw={raw} problems={problems} />
          <div class="actions">
            <SubmitButton label={words.go} />
          </div>
        </PostForm>
      </>
    ),
  })
}

function errorOf(
  language: Language,
  name: (typeof fieldNames)[number],
  problems: PersonProps['problems'],
): string | undefined {
  const problem = problems[name]
  const words = bookWords[language].person
  const own = { personal_code: words.personalCode }
  return problem && problemSentence(problem, language, { label: words[name], own })
}

function PersonFields({
  language,
  raw,
  problems,
}: Pick<PersonProps, 'raw' | 'problems'> & { language: Language }) {
  const words = bookWords[language].person
  const { optional } = bookWords[language]
  const text = (name: (typeof fieldNames)[number]) => {
    const value = raw[name]
    const error = errorOf(language, name, problems)
    return { name, label: words[name], value: typeof value === 'string' ? value : '', error }
  }
  const { value: persons, ...personsField } = text('persons')
  return (
    <>
      <TextInput {...text('givenName')} autoComplete="given-name" maxLength={100} />
      <TextInput
        {...text('familyName')}
        hint={words.familyNameHint}
        autoComplete="family-name"
        maxLength={100}
      />
      <TextInput
        {...text('phone')}
        hint={words.phoneHint}
        optional={optional}
        type="tel"
        width="middle"
        autoComplete="tel"
        maxLength={40}
      />
      <TextInput
        {...text('email')}
        hint={words.emailHint}
        optional={optional}
        type="email"
        autoComplete="email"
        maxLength={254}
      />
      <Choice
        {...personsField}
        kind="one"
        inline
        chosen={[persons || '1']}
        options={['1', '2', '3', '4', '5'].map(value => ({ value, label: value }))}
      />
      <TextArea
        {...text('note')}
        hint={words.noteHint}
        optional={optional}
        rows={2}
        maxLength={200}
      />
    </>
  )
}
