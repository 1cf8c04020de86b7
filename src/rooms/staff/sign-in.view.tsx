import type { Role } from '../../house/actor.ts'
import { residentPage } from '../../house/layout.view.tsx'
import type { Frame } from '../../house/page.ts'
import {
  Actions,
  ButtonLink,
  CsrfInput,
  ErrorSummary,
  Notice,
  PostForm,
  SubmitButton,
  TextInput,
} from '../../kit/html/index.ts'
import { type InBoth, type Language, pathIn } from '../../kit/language.ts'
import { signInEn } from './sign-in.words.en.ts'
import { type SignInWords, signInLv } from './sign-in.words.lv.ts'

const words: InBoth<SignInWords> = { lv: signInLv, en: signInEn }

export function signInWords(language: Language): SignInWords {
  return words[language]
}

export type SamplePerson = { id: number; name: string; roles: readonly Role[] }

/** Why the page is shown again. */
export type SignInProblem =
  | 'refused'
  | 'passkeyFailed'
  | 'stepOver'
  | 'noOidcPerson'
  | 'oidcFailed'
  | { waitSeconds: number }

type SignInPageProps = {
  frame: Frame
  email?: string
  to: string
  problem?: SignInProblem | undefined
  hasLeft?: boolean
  samplePeople: readonly SamplePerson[]
  samplePassword: string | undefined
  hasOidc: boolean
}

function problemText(words: SignInWords, problem: SignInProblem): string {
  return typeof problem === 'string' ? words[problem] : words.wait(problem.waitSeconds)
}

/** The first page a municipality sees: who comes in here, and how. */
export function signInPage(props: SignInPageProps): string {
  const { frame, problem } = props
  const words = signInWords(frame.language)
  const errors = problem ? [{ name: 'email', message: problemText(words, problem) }] : []
  return residentPage({
    ...frame,
    phone: undefined,
    title: words.title,
    hasErrors: errors.length > 0,
    samplePassword: props.samplePassword,
    scripts: ['passkey.js'],
    hero: (
      <>
        <h1>{words.title}</h1>
        <p class="lead">{props.hasLeft ? words.signedOut : words.welcome}</p>
      </>
    ),
    children: (
      <>
        <ErrorSummary title={words.errorTitle} errors={errors} />
        {props.samplePeople.length > 0 && <SampleDoor {...props} />}
        <section class="flow" aria-labelledby="own">
          <h2 id="own">{words.ownHeading}</h2>
          <PasswordForm {...props} />
          <OtherDoors {...props} />
          <p class="hint">{words.forgotten}</p>
        </section>
      </>
    ),
  })
}

function ToInput({ to }: { to: string }) {
  return to === '' ? null : <input type="hidden" name="to" value={to} />
}

function SampleDoor({ frame, samplePeople, to }: SignInPageProps) {
  const words = signInWords(frame.language)
  return (
    <section class="flow" aria-labelledby="sample">
      <h2 id="sample">{words.sampleHeading}</h2>
      <p>{words.sampleText}</p>
      <form class="people" method="post" action={pathIn(frame.language, '/sign-in/sample')}>
        <CsrfInput token={frame.csrf} />
        <ToInput to={to} />
        {samplePeople.map(person => (
          <button key={person.id} type="submit" name="person" value={person.id}>
            <svg viewBox="0 0 20 24" aria-hidden="true" focusable="false">
              <path class="pane" d="M2 22V10a8 8 0 0 1 16 0v12z" />
              <path class="bars" d="M10 2v20M2 13h16" />
            </svg>
            <span>
              <strong>{person.name}</strong>
              <span>{person.roles.map(role => words.roles[role]).join(', ')}</span>
              <small>{person.roles.map(role => words.sampleRoles[role]).join('; ')}</small>
            </span>
          </button>
        ))}
      </form>
    </section>
  )
}

function PasswordForm({ frame, email, to, problem }: SignInPageProps) {
  const words = signInWords(frame.language)
  return (
    <PostForm action={pathIn(frame.language, '/sign-in')} csrf={frame.csrf}>
      <ToInput to={to} />
      <TextInput
        name="email"
        label={words.email}
        type="email"
        value={email}
        autoComplete="username webauthn"
        maxLength={320}
        spellCheck={false}
        error={problem ? problemText(words, problem) : undefined}
      />
      <TextInput
        name="password"
        label={words.password}
        type="password"
        autoComplete="current-password"
        maxLength={200}
      />
      <Actions>
        <SubmitButton label={words.enter} />
      </Actions>
    </PostForm>
  )
}

/** Passkey and the municipality's account. Without JavaScript the passkey is not offered. */
function OtherDoors({ frame, to, hasOidc }: SignInPageProps) {
  const words = signInWords(frame.language)
  const onwards = to === '' ? '' : `?to=${encodeURIComponent(to)}`
  return (
    <div class="other-doors">
      <PasskeyForm frame={frame} to={to} />
      {hasOidc && (
        <Actions>
          <ButtonLink
            href={pathIn(frame.language, '/sign-in/oidc') + onwards}
            label={words.oidc}
            weight="second"
          />
        </Actions>
      )}
    </div>
  )
}

/** Shown by its script where the browser knows passkeys. */
export function PasskeyForm({ frame, to }: { frame: Frame; to: string }) {
  const words = signInWords(frame.language)
  return (
    <form
      hidden
      method="post"
      action={pathIn(frame.language, '/sign-in/passkey')}
      data-passkey="get"
      data-options={pathIn(frame.language, '/sign-in/passkey/options')}
    >
      <CsrfInput token={frame.csrf} />
      <ToInput to={to} />
      <input type="hidden" name="ticket" />
      <input type="hidden" name="response" />
      <Actions>
        <SubmitButton label={words.passkey} weight="second" />
      </Actions>
      <p class="field-hint">{words.passkeyHint}</p>
      <p class="field-error" role="alert" hidden>
        {words.passkeyFailed}
      </p>
    </form>
  )
}

/** Before leaving, for those who came by address instead of the button. */
export function signOutPage(frame: Frame, back: string): string {
  const words = signInWords(frame.language)
  return residentPage({
    ...frame,
    phone: undefined,
    title: words.signOutTitle,
    children: (
      <PostForm action={pathIn(frame.language, '/sign-out')} csrf={frame.csrf}>
        <h1>{words.signOutTitle}</h1>
        <Notice kind="info">
          <p>{words.signOutText}</p>
        </Notice>
        <Actions>
          <SubmitButton label={words.signOut} />
          <ButtonLink href={back} label={words.stay} weight="second" />
        </Actions>
      </PostForm>
    ),
  })
}
