import type { ComponentChildren } from 'preact'

/**
 * What every question of a form has. Words come from the caller, already in the page's language.
 */
export interface FieldProps {
  /** The form field's name; the element's id follows from it, so that an error can link there. */
  name: string
  label: string
  hint?: string | undefined
  /** What to do, in the page's own words; shown above the field and linked to it. */
  error?: string | undefined
  /** A word such as „neobligāti“, set behind the label. Required fields carry no mark. */
  optional?: string | undefined
}

/** The id of a field's first control: where an error summary links to. */
export function fieldId(name: string): string {
  return `field-${name.replace(/[^A-Za-z0-9_-]/g, '-')}`
}

/** The ids of hint and error, as `aria-describedby` wants them, or nothing. */
export function describedBy({ name, hint, error }: Pick<FieldProps, 'name' | 'hint' | 'error'>) {
  const id = fieldId(name)
  const ids = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}

/** The error beside a field: a mark, the word is read by `aria-describedby`. */
export function FieldError({ id, error }: { id: string; error: string }) {
  return (
    <p class="field-error" id={`${id}-error`}>
      <svg class="mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d="M8 1l7 14H1zM7.2 6v4h1.6V6zm0 5.2v1.6h1.6v-1.6z" fill-rule="evenodd" />
      </svg>
      {error}
    </p>
  )
}

/**
 * A label, a hint, an error and the control between them. The control gets id and aria by itself.
 */
export function Field(props: FieldProps & { children: ComponentChildren }) {
  const id = fieldId(props.name)
  return (
    <div class={props.error ? 'field field-wrong' : 'field'}>
      <label class="field-label" for={id}>
        {props.label}
        {props.optional && <span class="field-optional"> ({props.optional})</span>}
      </label>
      {props.hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      {props.error && <FieldError id={id} error={props.error} />}
      {props.children}
    </div>
  )
}

/** How wide the answer is expected to be, so that the box says it before a word does. */
export type AnswerWidth = 'short' | 'middle' | 'full'

export interface TextInputProps extends FieldProps {
  value?: string | undefined
  type?: 'text' | 'email' | 'tel' | 'search' | 'password' | 'number' | 'time' | 'date' | 'month'
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'search' | undefined
  /** The HTML autocomplete token: `given-name`, `family-name`, `tel`, `email`, `one-time-code`… */
  autoComplete?: string | undefined
  /** Characters at most; 200 when nothing is said. */
  maxLength?: number
  width?: AnswerWidth
  spellCheck?: boolean
  autoFocus?: boolean
  /** A unit set behind the box, for example `min` or `m²`. */
  unit?: string | undefined
  /** Further attributes for the control, for example those of htmx. */
  more?: Record<string, string> | undefined
}

/** One line of text. */
export function TextInput(props: TextInputProps) {
  const control = (
    // The cast: JSX types tie each input type to its own attributes, ours are common to all.
    <input
      {...props.more}
      class={`ds-input answer-${props.width ?? 'full'}`}
      id={fieldId(props.name)}
      name={props.name}
      type={(props.type ?? 'text') as 'text'}
      value={props.value}
      inputMode={props.inputMode}
      autocomplete={props.autoComplete}
      maxLength={props.type === 'number' ? undefined : (props.maxLength ?? 200)}
      spellcheck={props.spellCheck}
      autofocus={props.autoFocus}
      aria-describedby={describedBy(props)}
      aria-invalid={props.error ? 'true' : undefined}
    />
  )
  return (
    <Field {...props}>
      {props.unit ? (
        <span class="with-unit">
          {control} <span class="unit">{props.unit}</span>
        </span>
      ) : (
        control
      )}
    </Field>
  )
}

/** A day written by hand: „9.11.2026“, „9. novembris“. Reading it is the caller's. */
export function DayInput(props: Omit<TextInputProps, 'type' | 'inputMode' | 'width' | 'unit'>) {
  return <TextInput {...props} width="short" maxLength={40} spellCheck={false} />
}

/** Several lines of text. */
export function TextArea(
  props: FieldProps & { value?: string | undefined; rows?: number; maxLength?: number },
) {
  return (
    <Field {...props}>
      <textarea
        class="ds-input answer-full"
        id={fieldId(props.name)}
        name={props.name}
        rows={props.rows ?? 4}
        maxLength={props.maxLength ?? 2000}
        aria-describedby={describedBy(props)}
        aria-invalid={props.error ? 'true' : undefined}
      >
        {props.value}
      </textarea>
    </Field>
  )
}

/** A file to hand over. What may be sent stands in the hint; the server checks it again. */
export function FileInput(props: FieldProps & { accept: string; areMany?: boolean }) {
  return (
    <Field {...props}>
      <input
        class="ds-input file"
        type="file"
        id={fieldId(props.name)}
        name={props.name}
        accept={props.accept}
        multiple={props.areMany}
        aria-describedby={describedBy(props)}
        aria-invalid={props.error ? 'true' : undefined}
      />
    </Field>
  )
}

/** One of many from a list. For residents prefer `Choice`. */
export function Select(
  props: FieldProps & {
    value?: string | undefined
    options: readonly { value: string; label: string; disabled?: boolean | undefined }[]
    width?: AnswerWidth
  },
) {
  return (
    <Field {...props}>
      <select
        class={`ds-input answer-${props.width ?? 'full'}`}
        id={fieldId(props.name)}
        name={props.name}
        aria-describedby={describedBy(props)}
        aria-invalid={props.error ? 'true' : undefined}
      >
        {props.options.map(option => (
          <option
            key={option.value}
            value={option.value}
            selected={option.value === props.value}
            disabled={option.disabled}
          >
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
