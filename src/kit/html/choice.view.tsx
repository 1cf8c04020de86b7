import { Fragment } from 'preact'
import { describedBy, FieldError, type FieldProps, fieldId } from './field.view.tsx'

/** One answer that can be chosen. */
export interface ChoiceOption {
  value: string
  label: string
  /** What follows from choosing it: the consequence stands beside the answer. */
  hint?: string | undefined
  disabled?: boolean | undefined
  /** A heading over this and the answers that follow: „No rīta“. */
  group?: string | undefined
}

export interface ChoiceProps extends FieldProps {
  /** `one` gives radio buttons, `many` gives check boxes. */
  kind: 'one' | 'many'
  options: readonly ChoiceOption[]
  /** The chosen values. */
  chosen?: readonly string[]
  /** The question is the page's only one: its legend is then the page's heading (h1). */
  isHeading?: boolean
  /** Side by side where there is room (short answers such as „Jā“ and „Nē“). */
  inline?: boolean
}

/** A question answered by choosing: every answer is a card as large as a thumb. */
export function Choice(props: ChoiceProps) {
  const id = fieldId(props.name)
  const legend = (
    <>
      {props.label}
      {props.optional && <span class="field-optional"> ({props.optional})</span>}
    </>
  )
  return (
    <fieldset
      class={props.error ? 'field field-wrong choice' : 'field choice'}
      aria-describedby={describedBy(props)}
    >
      <legend class={props.isHeading ? 'choice-heading' : 'field-label'}>
        {props.isHeading ? <h1>{legend}</h1> : legend}
      </legend>
      {props.hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      {props.error && <FieldError id={id} error={props.error} />}
      <div class={props.inline ? 'choice-cards choice-inline' : 'choice-cards'}>
        {props.options.map((option, at) => (
          <Fragment key={option.value}>
            {option.group && <p class="choice-group">{option.group}</p>}
            <ChoiceCard
              id={at === 0 ? id : `${id}-${at + 1}`}
              name={props.name}
              kind={props.kind}
              option={option}
              isChosen={props.chosen?.includes(option.value) ?? false}
            />
          </Fragment>
        ))}
      </div>
    </fieldset>
  )
}

interface ChoiceCardProps {
  id: string
  name: string
  kind: 'one' | 'many'
  option: ChoiceOption
  isChosen: boolean
}

function ChoiceCard({ id, name, kind, option, isChosen }: ChoiceCardProps) {
  return (
    <div class="choice-card">
      <input
        class="ds-input"
        type={kind === 'one' ? 'radio' : 'checkbox'}
        id={id}
        name={name}
        value={option.value}
        checked={isChosen}
        disabled={option.disabled}
        aria-describedby={option.hint ? `${id}-more` : undefined}
      />
      <div class="choice-words">
        <label for={id}>{option.label}</label>
        {option.hint && (
          <p class="field-hint" id={`${id}-more`}>
            {option.hint}
          </p>
        )}
      </div>
    </div>
  )
}

/** A single yes that stands alone: „Piekrītu, ka man atgādina pa e-pastu“. */
export function CheckBox(props: Omit<FieldProps, 'optional'> & { value?: string; on?: boolean }) {
  const id = fieldId(props.name)
  return (
    <div class={props.error ? 'field field-wrong' : 'field'}>
      {props.error && <FieldError id={id} error={props.error} />}
      <div class="choice-card">
        <input
          class="ds-input"
          type="checkbox"
          id={id}
          name={props.name}
          value={props.value ?? 'on'}
          checked={props.on ?? false}
          aria-describedby={describedBy(props)}
          aria-invalid={props.error ? 'true' : undefined}
        />
        <div class="choice-words">
          <label for={id}>{props.label}</label>
          {props.hint && (
            <p class="field-hint" id={`${id}-hint`}>
              {props.hint}
            </p>
          )}
        </div>
      </div>
    </div>
  )
}
