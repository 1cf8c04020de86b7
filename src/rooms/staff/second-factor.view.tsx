import { residentPage } from '../../house/layout.view.tsx'
import type { Frame } from '../../house/page.ts'
import { Actions, ErrorSummary, PostForm, SubmitButton, TextInput } from '../../kit/html/index.ts'
import { pathIn } from '../../kit/language.ts'
import { PasskeyForm, signInWords } from './sign-in.view.tsx'
import { TotpSetup } from './totp.view.tsx'

export type SecondFactorProps = {
  frame: Frame
  to: string
  /** The person has an authenticator app, or is setting one up now. */
  hasCode: boolean
  hasPasskey: boolean
  setup?: { secret: string; qr: string } | undefined
  problem?: 'codeRefused' | { waitSeconds: number } | undefined
}

/** The step after the password: a code of the authenticator app, or a passkey. */
export function secondFactorPage(props: SecondFactorProps): string {
  const { frame, setup, problem, to } = props
  const words = signInWords(frame.language)
  const message =
    problem && (typeof problem === 'string' ? words[problem] : words.wait(problem.waitSeconds))
  const title = setup ? words.setupTitle : words.codeTitle
  return residentPage({
    ...frame,
    phone: undefined,
    title,
    hasErrors: message !== undefined,
    scripts: ['passkey.js'],
    children: (
      <>
        <ErrorSummary
          title={words.errorTitle}
          errors={message ? [{ name: 'code', message }] : []}
        />
        <h1>{title}</h1>
        {setup && <p class="lead">{words.setupText}</p>}
        {setup && <TotpSetup language={frame.language} {...setup} />}
        {props.hasCode && <CodeForm {...props} message={message} />}
        {props.hasPasskey && <PasskeyForm frame={frame} to={to} />}
        <p>
          <a href={pathIn(frame.language, '/sign-in')}>{words.startAgain}</a>
        </p>
      </>
    ),
  })
}

function CodeForm({
  frame,
  to,
  setup,
  message,
}: SecondFactorProps & { message?: string | undefined }) {
  const words = signInWords(frame.language)
  return (
    <PostForm action={pathIn(frame.language, '/sign-in/second-factor')} csrf={frame.csrf}>
      {!setup && <p class="lead">{words.codeText}</p>}
      {to !== '' && <input type="hidden" name="to" value={to} />}
      <TextInput
        name="code"
        label={words.code}
        hint={words.codeHint}
        inputMode="numeric"
        autoComplete="one-time-code"
        width="short"
        maxLength={12}
        autoFocus={!setup}
        error={message}
      />
      <Actions>
        <SubmitButton label={words.enter} />
      </Actions>
    </PostForm>
  )
}
