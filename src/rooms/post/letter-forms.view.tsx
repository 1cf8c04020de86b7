import type { Frame } from '../../house/page.ts'
import {
  Actions,
  DayInput,
  errorFor,
  More,
  PostForm,
  SubmitButton,
  TextInput,
} from '../../kit/html/index.ts'
import type { Letter } from './letter.ts'
import type { Answered } from './pieces.view.tsx'
import { outgoingWords } from './post.words.ts'
import { letterPath } from './post-path.ts'

type FormView = { frame: Frame; letter: Letter; answered: Answered }

/** The number of the sticker on a registered letter. */
export function NumberForm({ frame, letter, answered }: FormView) {
  const words = outgoingWords[frame.language]
  return (
    <PostForm
      action={letterPath(frame.language, letter.id, '/number')}
      csrf={frame.csrf}
      class="post-scan"
      more={{ 'aria-label': words.sticker }}
    >
      <TextInput
        name="number"
        label={words.sticker}
        hint={words.stickerHint}
        value={answered.raw?.number}
        error={errorFor(answered.errors, 'number')}
        maxLength={30}
        autoComplete="off"
        spellCheck={false}
        autoFocus={answered.errors === undefined && letter.tracking === undefined}
      />
      <Actions>
        <SubmitButton label={words.saveNumber} weight="second" />
      </Actions>
    </PostForm>
  )
}

/** The day on which a registered letter was handed over. */
export function DeliveryForm({ frame, letter, answered }: FormView) {
  const words = outgoingWords[frame.language]
  return (
    <PostForm
      action={letterPath(frame.language, letter.id, '/delivery')}
      csrf={frame.csrf}
      more={{ 'aria-label': words.delivery }}
    >
      <h2>{words.delivery}</h2>
      <DayInput
        name="on"
        label={words.deliveryDay}
        hint={words.deliveryText}
        value={answered.raw?.on}
        error={errorFor(answered.errors, 'on')}
        autoComplete="off"
      />
      <Actions>
        <SubmitButton label={words.noteDelivery} weight="second" />
      </Actions>
    </PostForm>
  )
}

/** A letter that is not to leave after all, folded away. */
export function WithdrawForm({ frame, letter }: FormView) {
  const words = outgoingWords[frame.language]
  return (
    <More summary={words.withdraw}>
      <p>{words.withdrawText}</p>
      <PostForm
        action={letterPath(frame.language, letter.id, '/withdrawal')}
        csrf={frame.csrf}
        more={{ 'aria-label': words.withdraw }}
      >
        <SubmitButton label={words.withdraw} weight="second" tone="danger" />
      </PostForm>
    </More>
  )
}

/** A return that was noted by mistake, folded away. */
export function RetractionForm({ frame, letter, answered }: FormView) {
  const words = outgoingWords[frame.language]
  const error = errorFor(answered.errors, 'why')
  return (
    <More summary={words.retract} open={error !== undefined}>
      <p>{words.retractText}</p>
      <PostForm
        action={letterPath(frame.language, letter.id, '/retraction')}
        csrf={frame.csrf}
        more={{ 'aria-label': words.retract }}
      >
        <TextInput
          name="why"
          label={words.retractReason}
          value={answered.raw?.why}
          error={error}
          maxLength={500}
          autoComplete="off"
        />
        <Actions>
          <SubmitButton label={words.retractYes} weight="second" tone="danger" />
        </Actions>
      </PostForm>
    </More>
  )
}
