import {
  errorsOf,
  firstValue,
  type Problem,
  problemSentence,
  type RawForm,
} from '../../kit/form.ts'
import { Select, TextArea, TextInput } from '../../kit/html/index.ts'
import type { Language } from '../../kit/language.ts'
import { waysToReach } from '../residents/index.ts'
import { residentWords } from './resident.words.ts'

export type ResidentFields = {
  language: Language
  raw: RawForm
  problems: Readonly<Record<string, Problem>>
}

/** What is to be corrected, for the summary on top. */
export function residentErrors({ language, problems }: ResidentFields) {
  return errorsOf(problems, language, residentWords[language].fields)
}

type FieldName = keyof (typeof residentWords)['lv']['fields']

function Text(
  props: ResidentFields & {
    name: FieldName
    type?: 'tel' | 'email'
    width?: 'middle' | 'short'
    maxLength?: number
    isFirst?: boolean
  },
) {
  const { name, raw, problems, language } = props
  const words = residentWords[language]
  const problem = problems[name]
  const hints: Readonly<Record<string, string | undefined>> = words.hints
  return (
    <TextInput
      name={name}
      label={words.fields[name]}
      hint={hints[name]}
      value={firstValue(raw, name)}
      error={problem && problemSentence(problem, language, { label: words.fields[name] })}
      type={props.type ?? 'text'}
      width={props.width ?? 'full'}
      maxLength={props.maxLength ?? 200}
      autoFocus={props.isFirst ?? false}
      autoComplete="off"
      spellCheck={false}
    />
  )
}

/** The three fields that are enough. */
export function NameFields(props: ResidentFields & { isKnown?: boolean }) {
  return (
    <div class="form-row">
      <Text {...props} name="givenName" isFirst={!props.isKnown} />
      <Text {...props} name="familyName" />
      <Text {...props} name="phone" type="tel" />
    </div>
  )
}

/** All that may be known besides. */
export function MoreFields(props: ResidentFields) {
  const { language, raw } = props
  const words = residentWords[language]
  return (
    <>
      <div class="form-row">
        <Text {...props} name="personalCode" />
        <Text {...props} name="birthDate" />
        <Text {...props} name="email" type="email" maxLength={254} />
      </div>
      <Text {...props} name="address" maxLength={300} />
      <Select
        name="reachedBy"
        label={words.fields.reachedBy}
        value={firstValue(raw, 'reachedBy')}
        options={[
          { value: '', label: words.bySelf },
          ...waysToReach.map(value => ({ value, label: words.ways[value] })),
        ]}
      />
    </>
  )
}

/** Language and note, for the page of somebody known. */
export function NoteFields({ language, raw, problems }: ResidentFields) {
  const words = residentWords[language]
  const problem = problems.note
  return (
    <>
      <Select
        name="language"
        label={words.fields.language}
        value={firstValue(raw, 'language')}
        options={(['lv', 'en'] as const).map(value => ({ value, label: words.languages[value] }))}
      />
      <TextArea
        name="note"
        label={words.fields.note}
        hint={words.hints.note}
        value={firstValue(raw, 'note')}
        error={problem && problemSentence(problem, language, { label: words.fields.note })}
        rows={3}
        maxLength={500}
      />
    </>
  )
}
