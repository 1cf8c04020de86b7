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
import { type Expected, table } from './access.fixture.ts'
import { webParts } from './wiring.ts'

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

/** Pages that end the session, as they should. */
const isFarewell = ({ path }: Page) => path.endsWith('/leaving')

const people = ['ilze', 'juris', 'maija', 'rita', 'anna', 'vija', 'andris'] as const
type Person = (typeof people)[number]
const rolesOf: Record<Person, readonly Role[]> = {
  ilze: ['clerk'],
  juris: ['clerk'],
  maija: ['cashier'],
  rita: ['registrar'],
  anna: ['official'],
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
  const sessions = new Map<Person, string>()
  let form = { cookie: '', token: '' }

  before(async () => {
    for (const { id, email } of await db()
      .selectFrom('staff.person')
      .select(['id', 'email'])
      .execute()) {
      const name = people.find(person => email === `${person}@paraugs.lv`)
      if (!name) continue
      ids.set(name, id)
      await signIn(name)
    }
    const page = await town.server.inject({ url: '/sign-in' })
    const cookie = page.cookies.find(({ name }) => name === 'lodzins_form')
    const token = /name="_csrf"[^>]*value="([^"]+)"/.exec(page.body)?.[1]
    assert.ok(cookie && token)
    form = { cookie: `lodzins_form=${cookie.value}`, token }
  })

  async function signIn(who: Person): Promise<void> {
    sessions.set(who, await openSession(ids.get(who) ?? 0, now()))
  }

  /** The status of a request, and where it leads. */
  async function knock(page: Page, who?: Person): Promise<{ status: number; to: string }> {
    const session = who ? `; ${sessionCookie}=${sessions.get(who)}` : ''
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
      const before = await turnedAway()
      const mayEnter = (who: Person) => rolesOf[who].some(role => expected.includes(role))
      for (const who of people) {
        const may = mayEnter(who)
        if (may && isLive(page)) continue
        const { status, to } = await knock(page, who)
        if (status >= 500) wrong.push(`${name(page)} broke for ${who}: ${status}`)
        else if (may && status === 403) wrong.push(`${name(page)} turned ${who} away`)
        else if (isFarewell(page)) await signIn(who)
        else if (/^\/sign-in(\?|$)/.test(to)) wrong.push(`${name(page)} did not know ${who}`)
        else if (!may && status !== 403) wrong.push(`${name(page)} let ${who} through: ${status}`)
      }
      const after = await turnedAway()
      for (const who of people) {
        const times = (after.get(who) ?? 0) - (before.get(who) ?? 0)
        if (times !== (mayEnter(who) ? 0 : 1)) {
          wrong.push(`${name(page)}: ${who} was written down ${times} times`)
        }
      }
    }
    assert.deepEqual(wrong, [])
  })

  test('of one site stays shut to the clerk of another', async () => {
    const id = await bookInOgre()
    const visits = pages.filter(({ path }) => /^\/desk\/visits\/:id\/(arrival|call)$/.test(path))
    assert.equal(visits.length, 2)
    for (const page of visits) {
      const real = { ...page, path: page.path.replace(':id', String(id)) }
      const { status } = await knock(real, 'juris')
      assert.ok([403, 404].includes(status), `${name(page)} let Juris into Ogre: ${status}`)
      assert.notEqual((await knock(real, 'ilze')).status, 403)
    }
  })

  /** Somebody books a time in Ogre; gives the number of the appointment. */
  async function bookInOgre(): Promise<number> {
    const days = 'from=2026-11-24&to=2026-12-01'
    const { services } = (await town.server.inject({ url: '/api/v1/services' })).json()
    for (const { slug: service } of services) {
      const url = `/api/v1/free-times?service=${service}&site=ogre&${days}`
      const start = (await town.server.inject({ url })).json().freeTimes?.[0]?.start
      if (!start) continue
      const resident = { givenName: 'Anna', familyName: 'Ozola', phone: '29111222' }
      await town.server.inject({
        method: 'POST',
        url: '/api/v1/appointments',
        headers: { 'idempotency-key': 'access-1', 'content-type': 'application/json' },
        payload: JSON.stringify({ service, site: 'ogre', start, resident }),
      })
      break
    }
    const { id } = await db()
      .selectFrom('appointments.appointment')
      .select('id')
      .executeTakeFirstOrThrow()
    return id
  }

  /** How often each was turned away and that was written down. */
  async function turnedAway(): Promise<ReadonlyMap<Person, number>> {
    const counts = await db()
      .selectFrom('house.journal_entry')
      .where('deed', '=', 'turned_away')
      .select(({ fn }) => ['actor', fn.countAll<number>().as('times')])
      .groupBy('actor')
      .execute()
    const times = new Map(counts.map(({ actor, times }) => [actor, times]))
    return new Map(people.map(who => [who, times.get(`clerk ${ids.get(who)}`) ?? 0]))
  }
})

test('an address that is not in the table has no keeper', () => {
  const page = { method: 'GET', path: '/secret', access: 'everybody' } as Page
  assert.equal(expectedFor(page), undefined)
  assert.deepEqual(expectedFor({ ...page, path: '/desk/mandates/new' }), ['clerk'])
  assert.deepEqual(expectedFor({ ...page, path: '/settings/people/:id' }), ['administrator'])
})
