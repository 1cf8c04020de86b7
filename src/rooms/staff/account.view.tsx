import type { Frame } from '../../house/page.ts'
import { settingsSheet } from '../../house/settings-layout.view.tsx'
import { dateInWords, dayOf } from '../../kit/dates.ts'
import {
  Actions,
  CsrfInput,
  ErrorSummary,
  Notice,
  PostForm,
  StateMark,
  SubmitButton,
  TextInput,
} from '../../kit/html/index.ts'
import { type InBoth, pathIn } from '../../kit/language.ts'
import { accountEn } from './account.words.en.ts'
import { type AccountWords, accountLv } from './account.words.lv.ts'
import { SessionList, type SessionShown } from './session.view.tsx'
import { signInWords } from './sign-in.view.tsx'
import { TotpSetup } from './totp.view.tsx'

export const accountWords: InBoth<AccountWords> = { lv: accountLv, en: accountEn }

export type AccountError = { field: string; code: keyof AccountWords['errors'] }
export type AccountDone =
  | 'passwordChanged'
  | 'codeAdded'
  | 'codeRemoved'
  | 'passkeyAdded'
  | 'passkeyRemoved'

export type AccountPageProps = {
  frame: Frame
  isSample: boolean
  hasPassword: boolean
  hasCode: boolean
  passkeys: readonly { id: string; name: string; lastUsedAt: Temporal.Instant | null }[]
  sessions: readonly SessionShown[]
  /** The authenticator app that is being set up. */
  setup?: { ticket: string; secret: string; qr: string } | undefined
  error?: AccountError | undefined
  done?: AccountDone | undefined
}

/** How one signs in, and where one is signed in now. */
export function accountPage(props: AccountPageProps): string {
  const { frame, error, done, isSample } = props
  const words = accountWords[frame.language]
  const errors = error ? [{ name: error.field, message: words.errors[error.code] }] : []
  return settingsSheet({
    frame,
    place: 'account',
    title: words.title,
    scripts: ['passkey.js'],
    children: (
      <>
        <ErrorSummary title={words.errorTitle} errors={errors} />
        {done && (
          <Notice kind="success" title={words.saved} isAnswer>
            <p>{words[done]}</p>
          </Notice>
        )}
        <h1>{words.title}</h1>
        <p class="soft">{isSample ? words.sampleNote : words.intro}</p>
        <div class="account-parts">
          {!isSample && <PasswordPart {...props} />}
          {!isSample && <CodePart {...props} />}
          {!isSample && <PasskeyPart {...props} />}
          <SessionList frame={frame} sessions={props.sessions} />
        </div>
      </>
    ),
  })
}

type PartProps = AccountPageProps

function errorOf({ frame, error }: PartProps, field: string): string | undefined {
  return error?.field === field ? accountWords[frame.language].errors[error.code] : undefined
}

function PasswordPart(props: PartProps) {
  const { frame, hasPassword } = props
  const words = accountWords[frame.language]
  return (
    <section aria-labelledby="password-part" class="flow">
      <h2 id="password-part">{words.passwordHeading}</h2>
      <PostForm action={pathIn(frame.language, '/settings/sign-in/password')} csrf={frame.csrf}>
        <input type="hidden" name="username" autocomplete="username" value={frame.clerk?.name} />
        {hasPassword && (
          <TextInput
            name="current"
            label={words.current}
            type="password"
            autoComplete="current-password"
            error={errorOf(props, 'current')}
          />
        )}
        <TextInput
          name="next"
          label={words.next}
          hint={words.nextHint}
          type="password"
          autoComplete="new-password"
          error={errorOf(props, 'next')}
        />
        <Actions>
          <SubmitButton label={words.changePassword} weight="second" />
        </Actions>
      </PostForm>
    </section>
  )
}

function CodePart(props: PartProps) {
  const { frame, setup, hasCode } = props
  const words = accountWords[frame.language]
  const action = pathIn(frame.language, '/settings/sign-in/code')
  return (
    <section aria-labelledby="code-part" class="flow">
      <h2 id="code-part">{words.codeHeading}</h2>
      {!setup && (
        <p>
          <StateMark
            shape={hasCode ? 'lit' : 'open'}
            word={hasCode ? words.codeOn : words.codeOff}
          />
        </p>
      )}
      {setup && <TotpSetup language={frame.language} {...setup} />}
      <PostForm action={setup ? `${action}/confirmation` : action} csrf={frame.csrf}>
        {setup && <input type="hidden" name="ticket" value={setup.ticket} />}
        {setup && <CodeInput {...props} />}
        <Actions>
          <SubmitButton
            label={setup ? words.codeConfirm : hasCode ? words.codeAgain : words.codeStart}
            weight={setup ? 'first' : 'second'}
          />
        </Actions>
      </PostForm>
      {hasCode && !setup && (
        <PostForm action={`${action}/removal`} csrf={frame.csrf}>
          <Actions>
            <SubmitButton label={words.codeRemove} weight="quiet" tone="danger" />
          </Actions>
        </PostForm>
      )}
    </section>
  )
}

function CodeInput(props: PartProps) {
  const { language } = props.frame
  return (
    <TextInput
      name="code"
      label={signInWords(language).code}
      inputMode="numeric"
      autoComplete="one-time-code"
      width="short"
      maxLength={12}
      error={errorOf(props, 'code')}
    />
  )
}

function PasskeyPart(props: PartProps) {
  const { frame, passkeys } = props
  const words = accountWords[frame.language]
  const action = pathIn(frame.language, '/settings/sign-in/passkeys')
  const used = (at: Temporal.Instant | null) =>
    at ? `${words.passkeyUsed} ${dateInWords(dayOf(at), frame.language)}` : words.passkeyUnused
  return (
    <section aria-labelledby="passkey-part" class="flow">
      <h2 id="passkey-part">{words.passkeysHeading}</h2>
      <p>
        {passkeys.length === 0 ? `${words.passkeysText} ${words.passkeysNone}` : words.passkeysText}
      </p>
      <ul class="rows">
        {passkeys.map(passkey => (
          <li key={passkey.id}>
            <span>
              <strong>{passkey.name}</strong> <span class="soft">{used(passkey.lastUsedAt)}</span>
            </span>
            <form method="post" action={`${action}/removal`}>
              <CsrfInput token={frame.csrf} />
              <input type="hidden" name="id" value={passkey.id} />
              <SubmitButton label={words.passkeyRemove} weight="quiet" />
            </form>
          </li>
        ))}
      </ul>
      <NewPasskeyForm {...props} />
    </section>
  )
}

function NewPasskeyForm(props: PartProps) {
  const { frame } = props
  const words = accountWords[frame.language]
  const action = pathIn(frame.language, '/settings/sign-in/passkeys')
  return (
    <form
      hidden
      class="form"
      method="post"
      action={action}
      data-passkey="create"
      data-options={`${action}/options`}
    >
      <CsrfInput token={frame.csrf} />
      <input type="hidden" name="ticket" />
      <input type="hidden" name="response" />
      <TextInput
        name="name"
        label={words.passkeyName}
        hint={words.passkeyNameHint}
        width="middle"
        maxLength={100}
        error={errorOf(props, 'name')}
      />
      <Actions>
        <SubmitButton label={words.passkeyAdd} weight="second" />
      </Actions>
      <p class="field-error" role="alert" hidden>
        {words.passkeyFailed}
      </p>
    </form>
  )
}
