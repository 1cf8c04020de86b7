import { Actions, More, PostForm, SubmitButton, TextInput } from '../../kit/html/index.ts'
import type { RoundView } from './entry-form.view.tsx'
import { roundWords } from './round.words.ts'
import { roundPath } from './round-part.view.tsx'

/** The second person proves who they are, here or on a device of their own. */
export function SecondPerson({ view }: { view: RoundView }) {
  const { frame, sheet, isAttending, raw } = view
  const words = roundWords[frame.language]
  const { id, joinCode } = sheet.round
  if (!isAttending) return <JoinForm view={view} />
  return (
    <div class="next-step flow">
      <p>{words.secondLead}</p>
      <PostForm action={roundPath(frame.language, id, '/second')} csrf={frame.csrf}>
        <div class="form-row round-scan">
          <TextInput
            name="email"
            type="email"
            label={words.email}
            value={raw.email}
            autoComplete="off"
            spellCheck={false}
            width="middle"
          />
          <TextInput
            name="password"
            type="password"
            label={words.password}
            autoComplete="new-password"
            width="middle"
          />
          <TextInput
            name="code"
            label={words.code}
            hint={words.codeHint}
            optional={words.optional}
            inputMode="numeric"
            autoComplete="one-time-code"
            width="short"
            maxLength={12}
          />
        </div>
        <Actions>
          <SubmitButton label={words.joinSecond} keys="Ctrl+Enter" />
        </Actions>
      </PostForm>
      <More summary={words.joinByCode}>
        <p>
          {words.joinCodeLead} <strong class="round-code">{joinCode}</strong>
        </p>
      </More>
    </div>
  )
}

function JoinForm({ view: { frame, sheet } }: { view: RoundView }) {
  const words = roundWords[frame.language]
  return (
    <div class="next-step flow">
      <p>{words.joinLead}</p>
      <PostForm action={roundPath(frame.language, sheet.round.id, '/attendance')} csrf={frame.csrf}>
        <TextInput
          name="joinCode"
          label={words.joinCode}
          hint={words.joinCodeHint}
          inputMode="numeric"
          autoComplete="off"
          width="short"
          maxLength={8}
        />
        <Actions>
          <SubmitButton label={words.joinHere} keys="Ctrl+Enter" />
        </Actions>
      </PostForm>
    </div>
  )
}
