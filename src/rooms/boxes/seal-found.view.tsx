import type { Frame } from '../../house/page.ts'
import { Choice, errorFor, type FormError, TextInput } from '../../kit/html/index.ts'
import { roundWords } from './round.words.ts'

/** The seal that was found on a box or a bag: its number, whether it is whole, and what it is like. */
export function SealFound(props: {
  frame: Frame
  label: string
  hint?: string
  raw: Readonly<Record<string, string>>
  errors: readonly FormError[]
}) {
  const { frame, label, hint, raw, errors } = props
  const words = roundWords[frame.language]
  return (
    <>
      <TextInput
        name="number"
        label={label}
        {...(hint !== undefined && { hint })}
        value={raw.number}
        error={errorFor(errors, 'number')}
        autoComplete="off"
        width="middle"
        maxLength={30}
      />
      <Choice
        kind="one"
        name="intact"
        label={words.intact}
        inline
        chosen={raw.intact ? [raw.intact] : []}
        error={errorFor(errors, 'intact')}
        options={[
          { value: 'yes', label: words.intactYes },
          { value: 'no', label: words.intactNo },
        ]}
      />
      <TextInput
        name="remark"
        label={words.remark}
        hint={words.remarkHint}
        value={raw.remark}
        error={errorFor(errors, 'remark')}
        maxLength={500}
      />
    </>
  )
}
