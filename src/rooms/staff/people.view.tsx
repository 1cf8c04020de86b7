import { roles as everyRole, type Role } from '../../house/actor.ts'
import type { Frame } from '../../house/page.ts'
import { settingsSheet } from '../../house/settings-layout.view.tsx'
import {
  Actions,
  ButtonLink,
  Choice,
  DataTable,
  ErrorSummary,
  errorFor,
  type FormError,
  Notice,
  PostForm,
  StateMark,
  SubmitButton,
  TextInput,
} from '../../kit/html/index.ts'
import { type InBoth, pathIn } from '../../kit/language.ts'
import type { Colleague } from './colleague.ts'
import { peopleEn } from './people.words.en.ts'
import { type PeopleWords, peopleLv } from './people.words.lv.ts'
import { signInWords } from './sign-in.view.tsx'

export const peopleWords: InBoth<PeopleWords> = { lv: peopleLv, en: peopleEn }

export type SiteName = { id: number; name: string }

/** A person's post as it stands in the form: roles ticked, sites by id or `all`. */
export type PostValues = {
  roles: readonly string[]
  reach: 'all' | 'some'
  sites: readonly string[]
}

type PeopleProps = {
  frame: Frame
  people: readonly Colleague[]
  sites: readonly SiteName[]
  done?: keyof PeopleWords['done'] | undefined
}

/** Everybody who works here. */
export function peoplePage({ frame, people, sites, done }: PeopleProps): string {
  const words = peopleWords[frame.language]
  return settingsSheet({
    frame,
    place: 'people',
    title: words.title,
    children: (
      <>
        {done && <Notice kind="success" title={words.done[done]} isAnswer />}
        <div class="desk-bar">
          <h1>{words.title}</h1>
          <ButtonLink
            href={pathIn(frame.language, '/settings/people/new')}
            label={words.add}
            keys="J"
          />
        </div>
        <p class="soft">{words.intro}</p>
        <PeopleTable frame={frame} people={people} sites={sites} />
      </>
    ),
  })
}

function PeopleTable({ frame, people, sites }: PeopleProps) {
  const { language } = frame
  const words = peopleWords[language]
  return (
    <DataTable
      caption={words.title}
      isCaptionHidden
      areRowsLinks
      rows={people}
      rowKey={person => person.id}
      isOver={person => person.endedAt !== null}
      columns={[
        {
          key: 'name',
          label: words.name,
          isRowHeading: true,
          cell: person => (
            <a href={pathIn(language, `/settings/people/${person.id}`)}>{person.name}</a>
          ),
        },
        { key: 'roles', label: words.roles, cell: person => roleNames(frame, person.roles) },
        { key: 'sites', label: words.sites, cell: person => siteNames(frame, person, sites) },
        { key: 'factor', label: words.secondFactor, cell: person => factors(words, person) },
        {
          key: 'state',
          label: words.state,
          cell: person => <PersonState {...{ frame, person }} />,
        },
      ]}
    />
  )
}

function roleNames({ language }: Frame, roles: readonly Role[]): string {
  return roles.map(role => signInWords(language).roles[role]).join(', ')
}

function siteNames(frame: Frame, { siteIds }: Colleague, sites: readonly SiteName[]): string {
  if (siteIds === null) return peopleWords[frame.language].everywhere
  return sites
    .filter(site => siteIds.includes(site.id))
    .map(site => site.name)
    .join(', ')
}

function factors(words: PeopleWords, { hasCode, passkeys }: Colleague): string {
  const found = [hasCode ? words.code : '', passkeys > 0 ? words.passkey : '']
  return found.filter(word => word !== '').join(', ') || words.none
}

function PersonState({ frame, person }: { frame: Frame; person: Colleague }) {
  const words = peopleWords[frame.language]
  if (person.endedAt) return <StateMark shape="dash" word={words.ended} />
  const isIn = person.sample || person.hasPassword || person.passkeys > 0
  return isIn ? (
    <StateMark shape="lit" word={words.works} />
  ) : (
    <StateMark shape="dotted" word={words.invited} />
  )
}

type NewPersonProps = {
  frame: Frame
  sites: readonly SiteName[]
  values: { name: string; email: string; post: PostValues }
  errors: readonly FormError[]
}

/** Somebody new. */
export function newPersonPage({ frame, sites, values, errors }: NewPersonProps): string {
  const words = peopleWords[frame.language]
  return settingsSheet({
    frame,
    place: 'people',
    title: words.add,
    children: (
      <>
        <ErrorSummary title={words.errorTitle} errors={errors} />
        <h1>{words.add}</h1>
        <p class="soft">{words.addText}</p>
        <PostForm action={pathIn(frame.language, '/settings/people/new')} csrf={frame.csrf}>
          <div class="form-row">
            <TextInput
              name="name"
              label={words.name}
              value={values.name}
              maxLength={200}
              autoComplete="off"
              error={errorFor(errors, 'name')}
            />
            <TextInput
              name="email"
              label={words.email}
              type="email"
              value={values.email}
              maxLength={254}
              autoComplete="off"
              error={errorFor(errors, 'email')}
            />
          </div>
          <PostFields frame={frame} sites={sites} post={values.post} errors={errors} />
          <Actions>
            <SubmitButton label={words.addButton} keys="Ctrl+Enter" />
            <ButtonLink
              href={pathIn(frame.language, '/settings/people')}
              label={words.cancel}
              weight="quiet"
            />
          </Actions>
        </PostForm>
      </>
    ),
  })
}

type PostFieldsProps = {
  frame: Frame
  sites: readonly SiteName[]
  post: PostValues
  errors: readonly FormError[]
}

/** What somebody does, and where. */
export function PostFields({ frame, sites, post, errors }: PostFieldsProps) {
  const words = peopleWords[frame.language]
  return (
    <>
      <Choice
        kind="many"
        name="roles"
        label={words.rolesQuestion}
        chosen={post.roles}
        error={errorFor(errors, 'roles')}
        options={everyRole.map(role => ({
          value: role,
          label: capital(signInWords(frame.language).roles[role]),
          hint: words.rolesHints[role],
        }))}
      />
      <Choice
        kind="one"
        name="reach"
        label={words.sitesQuestion}
        chosen={[post.reach]}
        inline
        error={errorFor(errors, 'reach')}
        options={[
          { value: 'all', label: words.all },
          { value: 'some', label: words.some },
        ]}
      />
      <Choice
        kind="many"
        name="sites"
        label={words.someQuestion}
        chosen={post.sites}
        inline
        error={errorFor(errors, 'sites')}
        options={sites.map(site => ({ value: String(site.id), label: site.name }))}
      />
    </>
  )
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}
