import { firstValue, type RawForm } from '../../kit/form.ts'
import {
  Actions,
  ButtonLink,
  Choice,
  Notice,
  PostForm,
  Select,
  SubmitButton,
} from '../../kit/html/index.ts'
import type { Reading } from './at-counter.ts'
import { counterWords } from './counter.words.ts'
import { type CounterView, stepPath } from './counter-frame.view.tsx'
import { mostCopies } from './paper.ts'

export type PrintFormView = CounterView & {
  reading: Reading
  /** What was chosen so far. */
  raw: RawForm
  errors: Readonly<Record<string, string>>
}

const chosenOf = ({ raw }: PrintFormView, name: string, otherwise: string) =>
  firstValue(raw, name) || otherwise

const options = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

/** What is printed: how, how many, the first time or again. */
export function PrintForm(view: PrintFormView) {
  const { frame, reading, pageKey, errors } = view
  const words = counterWords[frame.language]
  const { verdict, match } = reading
  return (
    <PostForm action={stepPath(view, 'check')} csrf={frame.csrf}>
      <h2>{words.printTitle}</h2>
      <input type="hidden" name="text" value={verdict.text} />
      <input type="hidden" name="pageKey" value={pageKey} />
      {verdict.verdict === 'unknown_signer' && (
        <Notice kind="warning" title={words.unknownAllowed} />
      )}
      {verdict.sample && <p class="soft">{words.sampleMark}</p>}
      {match?.outcome === 'mismatch' && (
        <Choice
          kind="one"
          name="mismatch"
          label={words.mismatchReason}
          error={errors.mismatch}
          chosen={[chosenOf(view, 'mismatch', '')]}
          options={options(words.mismatchReasons)}
        />
      )}
      <PaperFields {...view} />
      <Actions>
        <SubmitButton label={words.check} keys="Ctrl+Enter" />
        <ButtonLink label={words.readAgain} href={stepPath(view, 'source')} weight="quiet" />
      </Actions>
    </PostForm>
  )
}

/** How, how many, and whether it is the first time. */
function PaperFields(view: PrintFormView) {
  const words = counterWords[view.frame.language]
  const { errors } = view
  return (
    <>
      <Choice
        kind="one"
        name="format"
        label={words.format}
        error={errors.format}
        chosen={[chosenOf(view, 'format', 'folded')]}
        inline
        options={options(words.formats)}
      />
      <Select
        name="copies"
        label={words.copies}
        error={errors.copies}
        width="short"
        value={chosenOf(view, 'copies', '1')}
        options={Array.from({ length: mostCopies }, (_, at) => String(at + 1)).map(value => ({
          value,
          label: value,
        }))}
      />
      <Choice
        kind="one"
        name="occasion"
        label={words.occasion}
        error={errors.occasion}
        chosen={[chosenOf(view, 'occasion', 'first')]}
        options={options(words.occasions)}
      />
    </>
  )
}
