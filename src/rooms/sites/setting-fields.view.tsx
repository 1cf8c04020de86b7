import {
  Choice,
  DayInput,
  Select,
  TextArea,
  TextInput,
  type TextInputProps,
} from '../../kit/html/index.ts'
import type { Language } from '../../kit/language.ts'
import { changeWords } from './change.view.tsx'
import { settingsWords } from './settings.words.ts'
import { dayName, weekdays } from './week.ts'

/** What a form's fields are drawn from. */
export type FieldsProps<Target> = {
  language: Language
  target: Target
  /** The text of a field, the values of a list, the sentence about what is wrong with it. */
  text(name: string): string
  list(name: string): readonly string[]
  error(name: string): string | undefined
  label(name: string): string
}

type Named<Target> = { of: FieldsProps<Target>; name: string; mayBeEmpty?: boolean; hint?: string }

function common<Target>({ of, name, mayBeEmpty, hint }: Named<Target>) {
  return {
    name,
    label: of.label(name),
    error: of.error(name),
    hint,
    optional: mayBeEmpty ? changeWords[of.language].optional : undefined,
  }
}

/** A line of text of a settings form. */
export function SettingText<Target>(
  props: Named<Target> & Pick<TextInputProps, 'width' | 'unit' | 'inputMode' | 'maxLength'>,
) {
  const { width, unit, inputMode, maxLength } = props
  return (
    <TextInput
      {...common(props)}
      value={props.of.text(props.name)}
      {...(width && { width })}
      {...(maxLength && { maxLength })}
      unit={unit}
      inputMode={inputMode}
    />
  )
}

export function SettingDay<Target>(props: Named<Target>) {
  return <DayInput {...common(props)} value={props.of.text(props.name)} />
}

export function SettingLines<Target>(props: Named<Target> & { rows?: number; maxLength?: number }) {
  return (
    <TextArea
      {...common(props)}
      value={props.of.text(props.name)}
      rows={props.rows ?? 3}
      maxLength={props.maxLength ?? 2000}
    />
  )
}

type Options = Readonly<Record<string, string>>

export function SettingSelect<Target>(props: Named<Target> & { options: Options }) {
  const options = Object.entries(props.options).map(([value, label]) => ({ value, label }))
  return <Select {...common(props)} value={props.of.text(props.name)} options={options} />
}

export function SettingChoice<Target>(
  props: Named<Target> & { options: Options; kind: 'one' | 'many' },
) {
  const { of, name, kind } = props
  const options = Object.entries(props.options).map(([value, label]) => ({ value, label }))
  return <Choice {...common(props)} kind={kind} chosen={of.list(name)} options={options} inline />
}

/** Seven lines of hours, one a weekday. */
export function WeekFields<Target>(props: {
  of: FieldsProps<Target>
  legend: string
  hint?: string
}) {
  const words = settingsWords[props.of.language]
  return (
    <fieldset class="field">
      <legend class="field-label">{props.legend}</legend>
      <p class="field-hint">{props.hint ?? words.hoursHint}</p>
      <div class="week-fields">
        {weekdays.map(weekday => (
          <SettingText
            key={weekday}
            of={props.of}
            name={dayName(weekday)}
            width="middle"
            maxLength={120}
          />
        ))}
      </div>
    </fieldset>
  )
}
