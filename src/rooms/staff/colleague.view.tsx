import { residentPage } from '../../house/layout.view.tsx'
import type { Frame } from '../../house/page.ts'
import { settingsSheet } from '../../house/settings-layout.view.tsx'
import {
  Actions,
  ErrorSummary,
  type FormError,
  Notice,
  PostForm,
  SubmitButton,
  TextInput,
} from '../../kit/html/index.ts'
import { pathIn } from '../../kit/language.ts'
import type { Colleague } from './colleague.ts'
import { PostFields, type PostValues, peopleWords, type SiteName } from './people.view.tsx'
import type { PeopleWords } from './people.words.lv.ts'

type ColleagueProps = {
  frame: Frame
  person: Colleague
  sites: readonly SiteName[]
  post: PostValues
  errors: readonly FormError[]
  done?: keyof PeopleWords['done'] | undefined
  /** Why nothing can be sent, in words. */
  linkObstacle?: string | undefined
}

/** One colleague: the post, a link, the second factor, the end. */
export function colleaguePage(props: ColleagueProps): string {
  const { frame, person, errors, done } = props
  const words = peopleWords[frame.language]
  return settingsSheet({
    frame,
    place: 'people',
    title: person.name,
    children: (
      <>
        {done && <Notice kind="success" title={words.done[done]} isAnswer />}
        <ErrorSummary title={words.errorTitle} errors={errors} />
        <h1>{person.name}</h1>
        <p class="soft">{person.endedAt ? words.endedText : person.email}</p>
        {!person.endedAt && (
          <div class="account-parts">
            <PostPart {...props} />
            <div class="flow">
              <OtherDeeds {...props} />
            </div>
          </div>
        )}
      </>
    ),
  })
}

function PostPart({ frame, person, sites, post, errors }: ColleagueProps) {
  const words = peopleWords[frame.language]
  const action = pathIn(frame.language, `/settings/people/${person.id}/post`)
  return (
    <section class="flow" aria-labelledby="post-part">
      <h2 id="post-part">{words.postHeading}</h2>
      <PostForm action={action} csrf={frame.csrf}>
        <PostFields frame={frame} sites={sites} post={post} errors={errors} />
        <Actions>
          <SubmitButton label={words.save} keys="Ctrl+Enter" />
        </Actions>
      </PostForm>
    </section>
  )
}

function OtherDeeds({ frame, person, linkObstacle }: ColleagueProps) {
  const words = peopleWords[frame.language]
  const action = (deed: string) => pathIn(frame.language, `/settings/people/${person.id}/${deed}`)
  const deeds = [
    ['link', words.linkHeading, words.linkText, words.link],
    ['second-factor', words.resetHeading, words.resetText, words.reset],
    ['end', words.endHeading, words.endText, words.end],
  ] as const
  return (
    <>
      {deeds.map(([deed, heading, text, label]) => (
        <section key={deed} class="flow" aria-labelledby={`${deed}-part`}>
          <h2 id={`${deed}-part`}>{heading}</h2>
          <p>{text}</p>
          <PostForm action={action(deed)} csrf={frame.csrf}>
            <SubmitButton
              label={label}
              weight="second"
              tone={deed === 'link' ? 'plain' : 'danger'}
              obstacle={deed === 'end' ? undefined : linkObstacle}
            />
          </PostForm>
        </section>
      ))}
    </>
  )
}

type InvitationProps = {
  frame: Frame
  ticket: string
  name: string
  email: string
  error?: string | undefined
}

/** Behind the one-time link: somebody chooses a password. */
export function invitationPage({ frame, ticket, name, email, error }: InvitationProps): string {
  const words = peopleWords[frame.language]
  return residentPage({
    ...frame,
    phone: undefined,
    path: '/sign-in',
    title: words.linkTitle,
    hasErrors: error !== undefined,
    children: (
      <>
        <ErrorSummary
          title={words.errorTitle}
          errors={error ? [{ name: 'password', message: error }] : []}
        />
        <h1>{words.linkTitle}</h1>
        <p class="lead">{words.linkHello(name)}</p>
        <PostForm action={pathIn(frame.language, `/sign-in/link/${ticket}`)} csrf={frame.csrf}>
          <input
            class="ds-sr-only"
            type="text"
            name="username"
            value={email}
            autocomplete="username"
            tabIndex={-1}
            aria-hidden="true"
            readOnly
          />
          <TextInput
            name="password"
            label={words.linkTitle}
            hint={words.linkHint}
            type="password"
            autoComplete="new-password"
            maxLength={200}
            error={error}
          />
          <Actions>
            <SubmitButton label={words.linkButton} />
          </Actions>
        </PostForm>
      </>
    ),
  })
}

/** The link was used, replaced or is too old. */
export function invitationOverPage(frame: Frame): string {
  const words = peopleWords[frame.language]
  return residentPage({
    ...frame,
    phone: undefined,
    path: '/sign-in',
    title: words.linkOver,
    children: (
      <>
        <h1>{words.linkOver}</h1>
        <p class="lead">{words.linkOverText}</p>
      </>
    ),
  })
}
