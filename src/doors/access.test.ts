// Who may open which door: every route, every sample person, a stranger, and another site.
import { strict as assert } from 'node:assert'
import { before, describe, test } from 'node:test'
import { useTown } from '../../fixtures/town.ts'
import { type Role, roles } from '../house/actor.ts'
import { now } from '../house/clock.ts'
import { readConfig } from '../house/config.ts'
import { db } from '../house/database.ts'
import type { Page } from '../house/page.ts'
import { sessionCookie } from '../house/web.parts.ts'
import { openSession } from '../rooms/staff/index.ts'
import { webParts } from './wiring.ts'

type Expected = 'everybody' | readonly Role[]

const counter: readonly Role[] = ['clerk', 'cashier', 'registrar', 'head']
const booking: readonly Role[] = ['clerk', 'registrar', 'head']

/**
 * The rule of the house by hand: the first pattern that fits counts. `*` is one part of an
 * address, `**` any rest. Whoever adds a page adds it here, so that a reviewer sees who may.
 */
const table: readonly (readonly [methods: string, pattern: string, Expected])[] = [
  // Residents and screens
  ['GET', '/', 'everybody'],
  ['GET', '/accessibility', 'everybody'],
  ['GET', '/preview/**', 'everybody'],
  ['GET', '/preview', 'everybody'],
  ['GET POST', '/book/**', 'everybody'],
  ['GET POST', '/book', 'everybody'],
  ['GET POST', '/appointment/**', 'everybody'],
  ['GET POST', '/appointment', 'everybody'],
  ['GET', '/remote', 'everybody'],
  ['GET POST', '/setup/**', 'everybody'],
  ['GET', '/sites/**', 'everybody'],
  ['GET', '/sites', 'everybody'],
  ['GET', '/screen/**', 'everybody'],
  ['GET', '/door/**', 'everybody'],
  ['GET POST DELETE', '/api/v1/**', 'everybody'],
  // Operation
  ['GET', '/healthz', 'everybody'],
  ['GET', '/readyz', 'everybody'],
  ['GET', '/metrics', 'everybody'],
  ['GET', '/robots.txt', 'everybody'],
  ['GET', '/.well-known/security.txt', 'everybody'],
  // Signing in
  ['GET POST', '/sign-in', 'everybody'],
  ['GET POST', '/sign-in/**', 'everybody'],
  ['GET POST', '/sign-out', 'everybody'],
  // Settings
  ['GET POST', '/settings/sign-in', roles],
  ['GET POST', '/settings/sign-in/**', roles],
  ['GET POST', '/settings/people', ['administrator']],
  ['GET POST', '/settings/people/**', ['administrator']],
  ['GET', '/settings/trust-list', ['head', 'administrator']],
  ['POST', '/settings/trust-list', ['administrator']],
  ['POST', '/settings/trust-list/rules', ['head']],
  ['POST', '/settings/trust-list/**', ['administrator']],
  ['GET', '/settings', ['head', 'administrator']],
  ['GET POST', '/settings/**', ['head']],
  // Overview
  ['GET', '/overview/journal', ['head', 'administrator']],
  ['GET POST', '/overview/journal/**', ['head', 'administrator']],
  // The desk
  ['GET POST', '/desk/mandates/new', ['clerk']],
  ['POST', '/desk/mandates/*/signature', ['clerk']],
  ['GET POST', '/desk/mandates/**', ['clerk', 'head']],
  ['GET', '/desk/mandates', ['clerk', 'head']],
  ['GET POST', '/desk/certificates/**', ['clerk']],
  ['GET POST', '/desk/counter', counter],
  ['POST', '/desk/counter-calls/**', counter],
  ['POST', '/desk/visits/**', counter],
  ['GET', '/desk/day-list', counter],
  ['GET', '/desk/events', counter],
  ['GET POST', '/desk', counter],
  ['GET POST', '/desk/**', booking],
]

function fits(pattern: string, path: string): boolean {
  const source = pattern
    .replace(/[.]/g, '\\.')
    .replaceAll('**', '.+')
    .replace(/(?<!\.)\*/g, '[^/]+')
  return new RegExp(`^${source}$`).test(path)
}

function expectedFor({ method, path }: Page): Expected | undefined {
  const found = table.find(([methods, pattern]) => methods.includes(method) && fits(pattern, path))
  return found?.[2]
}

/** Pages that never end: they are opened by those only who must be turned away. */
const isLive = ({ path }: Page) => path.endsWith('/events')

const people = ['ilze', 'juris', 'maija', 'rita', 'vija', 'andris'] as const
type Person = (typeof people)[number]
const rolesOf: Record<Person, readonly Role[]> = {
  ilze: ['clerk'],
  juris: ['clerk'],
  maija: ['cashier'],
  rita: ['registrar'],
  vija: ['head'],
  andris: ['administrator'],
}

/** Addresses of nothing: a page that does more than say "not found" asks for its rights first. */
const nothing: Readonly<Record<string, string>> = { id: '999999', code: 'LADOKU-999' }

const addressOf = ({ path }: Page) =>
  path.replace(/:([A-Za-z]+)/g, (_, name: string) => nothing[name] ?? 'nekas')

describe('every door of the house', () => {
  const town = useTown()
  const { pages } = webParts(readConfig({ PUBLIC_URL: 'http://localhost' }))
  const ids = new Map<Person, number>()
  let form = { cookie: '', token: '' }

  before(async () => {
    for (const { id, email } of await db()
      .selectFrom('staff.person')
      .select(['id', 'email'])
      .execute()) {
      const name = people.find(person => email === `${person}@paraugs.lv`)
      if (name) ids.set(name, id)
    }
    const page = await town.server.inject({ url: '/sign-in' })
    const cookie = page.cookies.find(({ name }) => name === 'lodzins_form')
    const token = /name="_csrf"[^>]*value="([^"]+)"/.exec(page.body)?.[1]
    assert.ok(cookie && token)
    form = { cookie: `lodzins_form=${cookie.value}`, token }
  })

  /** The status of a request, and where it leads. */
  async function knock(page: Page, who?: Person): Promise<{ status: number; to: string }> {
    const personId = who && ids.get(who)
    const session = personId ? `; ${sessionCookie}=${await openSession(personId, now())}` : ''
    const isPost = page.method === 'POST'
    const reply = await town.server.inject({
      method: page.method,
      url: addressOf(page),
      headers: {
        cookie: form.cookie + session,
        ...(isPost && { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(isPost && { payload: new URLSearchParams({ _csrf: form.token }).toString() }),
      // Answered as soon as the head is there: live pages never end.
      payloadAsStream: true,
    })
    reply
      .stream()
      .on('error', () => {})
      .destroy()
    return { status: reply.statusCode, to: String(reply.headers.location ?? '') }
  }

  const name = ({ method, path }: Page) => `${method} ${path}`

  test('stands in the table, and says the same about who may open it', () => {
    const unknown = pages.filter(page => expectedFor(page) === undefined).map(name)
    assert.deepEqual(unknown, [], 'add these pages to the table: who may open them?')
    const other = pages.filter(page => {
      const expected = expectedFor(page)
      const said = page.access === 'signed_in' ? roles : page.access
      return JSON.stringify([said].flat().sort()) !== JSON.stringify([expected].flat().sort())
    })
    assert.deepEqual(
      other.map(page => `${name(page)}: ${JSON.stringify(page.access)}`),
      [],
      'the page opens to others than the table says',
    )
  })

  test('is shut to strangers unless it is everybody’s, and never breaks', async () => {
    for (const page of pages) {
      const { status, to } = await knock(page)
      assert.ok(status < 500 || page.path === '/readyz', `${name(page)} answered ${status}`)
      if (expectedFor(page) === 'everybody') {
        assert.ok(!/^\/sign-in\?to=/.test(to), `${name(page)} asks residents to sign in`)
        continue
      }
      const isShut = status === 401 || status === 403 || /^\/sign-in(\?|$)/.test(to)
      assert.ok(isShut, `${name(page)} let a stranger through: ${status}`)
    }
  })

  test('opens to the roles in the table and to no others, who are written down', async () => {
    const wrong: string[] = []
    for (const page of pages) {
      const expected = expectedFor(page)
      if (expected === 'everybody' || expected === undefined) continue
      for (const who of people) {
        const may = rolesOf[who].some(role => expected.includes(role))
        if (may && isLive(page)) continue
        const before = await turnedAway(who)
        const { status } = await knock(page, who)
        if (status >= 500) wrong.push(`${name(page)} broke for ${who}: ${status}`)
        else if (may && status === 403) wrong.push(`${name(page)} turned ${who} away`)
        else if (!may && status !== 403) wrong.push(`${name(page)} let ${who} through: ${status}`)
        else if (!may && (await turnedAway(who)) !== before + 1) {
          wrong.push(`${name(page)}: ${who} was not written down`)
        }
      }
    }
    assert.deepEqual(wrong, [])
  })

  async function turnedAway(who: Person): Promise<number> {
    const { count } = await db()
      .selectFrom('house.journal_entry')
      .where('deed', '=', 'turned_away')
      .where('actor', '=', `clerk ${ids.get(who)}`)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    return count
  }
})

test('an address that is not in the table has no keeper', () => {
  const page = { method: 'GET', path: '/secret', access: 'everybody' } as Page
  assert.equal(expectedFor(page), undefined)
  assert.deepEqual(expectedFor({ ...page, path: '/desk/mandates/new' }), ['clerk'])
  assert.deepEqual(expectedFor({ ...page, path: '/settings/people/:id' }), ['administrator'])
})
