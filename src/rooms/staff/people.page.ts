import { z } from 'zod'
import { type Role, roles } from '../../house/actor.ts'
import {
  type Answer,
  html,
  type Page,
  redirect,
  type StaffVisit,
  staffPage,
} from '../../house/page.ts'
import { NotFound, Refusal } from '../../house/refusal.ts'
import { errorsOf, readForm } from '../../kit/form.ts'
import { choiceField, choicesField, emailField, textField } from '../../kit/form-fields.ts'
import type { FormError } from '../../kit/html/index.ts'
import { type Language, pathIn } from '../../kit/language.ts'
import type { Colleague } from './colleague.ts'
import { colleaguePage } from './colleague.view.tsx'
import {
  addPerson,
  changePost,
  endPost,
  getColleague,
  inviteAgain,
  linkObstacle,
  listPeople,
  type Post,
  resetSecondFactor,
} from './people.ts'
import {
  newPersonPage,
  type PostValues,
  peoplePage,
  peopleWords,
  type SiteName,
} from './people.view.tsx'
import { type PeopleWords, peopleLv } from './people.words.lv.ts'
import { staffRefusals } from './refusal.words.ts'
import type { SignInSettings } from './sign-in-settings.ts'

const may = ['administrator'] as const
type Done = keyof PeopleWords['done']

const doneOf = (query: StaffVisit['query']): Done | undefined =>
  Object.keys(peopleLv.done).find((word): word is Done => word === query.done)

function idOf({ params }: StaffVisit): number {
  const id = Number(params.id)
  if (!Number.isSafeInteger(id) || id < 1 || id > 2_147_483_647) throw new NotFound('colleague')
  return id
}

const said = (language: Language, code: string) => staffRefusals[language][code]?.() ?? code

type Reading = { post: Post | undefined; raw: PostValues; errors: FormError[] }

/** Reads the part of the form that says what somebody does and where. */
function readPost({ form, language }: StaffVisit, sites: readonly SiteName[]): Reading {
  const words = peopleWords[language]
  const ids = sites.map(site => String(site.id))
  const schema = z.object({
    roles: choicesField(roles),
    reach: choiceField(['all', 'some']),
    sites: choicesField(ids),
  })
  const reading = readForm(schema, form)
  const list = (value: string | string[] | undefined) => [value ?? []].flat()
  const raw: PostValues = {
    roles: list(reading.raw.roles),
    reach: reading.raw.reach === 'some' ? 'some' : 'all',
    sites: list(reading.raw.sites),
  }
  if (!reading.ok) {
    const errors = errorsOf(reading.problems, language)
    return { post: undefined, raw, errors }
  }
  const { value } = reading
  const errors = [
    ...(value.roles.length === 0 ? [{ name: 'roles', message: words.noRole }] : []),
    ...(value.reach === 'some' && value.sites.length === 0
      ? [{ name: 'sites', message: words.noSite }]
      : []),
  ]
  const siteIds = value.reach === 'all' ? 'all' : value.sites.map(Number)
  return { post: errors.length > 0 ? undefined : { roles: value.roles, siteIds }, raw, errors }
}

const emptyPost: PostValues = { roles: [], reach: 'all', sites: [] }

function postOf({ roles: held, siteIds }: Colleague): PostValues {
  const kept: readonly Role[] = held
  return {
    roles: kept,
    reach: siteIds === null ? 'all' : 'some',
    sites: (siteIds ?? []).map(String),
  }
}

async function add(visit: StaffVisit, settings: SignInSettings): Promise<Answer> {
  const { frame, form, language, clerk, now } = visit
  const words = peopleWords[language]
  const sites = await settings.listSites(language)
  const { post, raw, errors } = readPost(visit, sites)
  const named = readForm(z.object({ name: textField({ max: 200 }), email: emailField() }), form)
  const problems = errorsOf(named.ok ? {} : named.problems, language, words)
  const values = {
    name: String(named.raw.name ?? ''),
    email: String(named.raw.email ?? ''),
    post: raw,
  }
  const again = (wrong: FormError[]) =>
    html(newPersonPage({ frame, sites, values, errors: wrong }), 422)
  if (!named.ok || !post) return again([...problems, ...errors])
  try {
    const context = { now, publicUrl: settings.publicUrl, language }
    const id = await addPerson(clerk, { ...named.value, ...post }, context)
    return redirect(pathIn(language, `/settings/people/${id}?done=added`))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return again([{ name: 'email', message: said(language, error.code) }])
  }
}

/** One colleague's page, perhaps again with what did not work. */
async function show(
  visit: StaffVisit,
  settings: SignInSettings,
  more: { post?: PostValues; errors?: FormError[] } = {},
): Promise<Answer> {
  const { frame, clerk, language, query } = visit
  const person = await getColleague(clerk, idOf(visit))
  const obstacle = linkObstacle(person)
  const body = colleaguePage({
    frame,
    person,
    sites: await settings.listSites(language),
    post: more.post ?? postOf(person),
    errors: more.errors ?? [],
    done: doneOf(query),
    linkObstacle: obstacle && said(language, obstacle),
  })
  return html(body, more.errors ? 422 : 200)
}

async function savePost(visit: StaffVisit, settings: SignInSettings): Promise<Answer> {
  const { clerk, language, now } = visit
  const { post, raw, errors } = readPost(visit, await settings.listSites(language))
  if (!post) return show(visit, settings, { post: raw, errors })
  await changePost(clerk, { id: idOf(visit), now, ...post })
  return redirect(pathIn(language, `/settings/people/${idOf(visit)}?done=saved`))
}

/** People for the administrator. */
export function peoplePages(settings: SignInSettings): readonly Page[] {
  const deed = (name: string, done: Done, run: (visit: StaffVisit) => Promise<void>) =>
    staffPage('POST', `/settings/people/:id/${name}`, may, async visit => {
      await run(visit)
      return redirect(pathIn(visit.language, `/settings/people/${idOf(visit)}?done=${done}`))
    })
  return [
    staffPage('GET', '/settings/people', may, async ({ frame, clerk, language, query }) => {
      const sites = await settings.listSites(language)
      const people = await listPeople(clerk)
      return html(peoplePage({ frame, people, sites, done: doneOf(query) }))
    }),
    staffPage('GET', '/settings/people/new', may, async ({ frame, language }) => {
      const values = { name: '', email: '', post: emptyPost }
      const sites = await settings.listSites(language)
      return html(newPersonPage({ frame, sites, values, errors: [] }))
    }),
    staffPage('POST', '/settings/people/new', may, visit => add(visit, settings)),
    staffPage('GET', '/settings/people/:id', may, visit => show(visit, settings)),
    staffPage('POST', '/settings/people/:id/post', may, visit => savePost(visit, settings)),
    deed('link', 'invited', async visit => {
      const { clerk, now, language } = visit
      await inviteAgain(clerk, idOf(visit), { now, publicUrl: settings.publicUrl, language })
    }),
    deed('second-factor', 'reset', visit =>
      resetSecondFactor(visit.clerk, { id: idOf(visit), now: visit.now }),
    ),
    deed('end', 'ended', visit => endPost(visit.clerk, { id: idOf(visit), now: visit.now })),
  ]
}
