import { strict as assert } from 'node:assert'
import { after, before, describe, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { OidcIssuer } from '../../fixtures/oidc-issuer.ts'
import { useTown } from '../../fixtures/town.ts'
import type { Role } from '../house/actor.ts'
import { BadSetting, readConfig } from '../house/config.ts'
import { db } from '../house/database.ts'
import { buildWeb } from '../house/web.ts'
import { webParts } from './wiring.ts'

describe('the municipality’s own account', () => {
  useTown()
  const issuer = new OidcIssuer()
  let web: FastifyInstance

  before(async () => {
    await issuer.open()
    const config = readConfig({
      PUBLIC_URL: 'http://localhost',
      OIDC_ISSUER: issuer.issuer,
      OIDC_CLIENT_ID: issuer.clientId,
      OIDC_CLIENT_SECRET: issuer.clientSecret,
    })
    web = await buildWeb(webParts(config))
  })
  after(async () => {
    await web.close()
    await issuer.close()
  })

  async function hire(email: string, role: Role): Promise<void> {
    const { id } = await db()
      .insertInto('staff.person')
      .values({ name: 'Zane Liepa', email })
      .returning('id')
      .executeTakeFirstOrThrow()
    await db()
      .insertInto('staff.role_grant')
      .values({ person_id: id, role, site_id: null })
      .execute()
  }

  type Bent = { state?: string; withoutCookie?: boolean }

  /** Goes to the issuer and back; tells where one ends and with what cookies. */
  async function travel({ state, withoutCookie }: Bent = {}) {
    const start = await web.inject({ url: '/en/sign-in/oidc?to=/en/settings/sign-in' })
    assert.equal(start.statusCode, 303)
    const back = new URL(issuer.authorize(String(start.headers.location)), 'http://localhost')
    if (state) back.searchParams.set('state', state)
    const cookie = start.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    const headers = withoutCookie ? {} : { cookie }
    const end = await web.inject({ url: back.pathname + back.search, headers })
    const session = end.cookies.find(({ name }) => name === 'lodzins_session')?.value
    return {
      status: end.statusCode,
      to: end.headers.location,
      session,
      body: end.body,
      back,
      headers,
    }
  }

  test('lets in a colleague of the same e-mail, and knows them by subject from then on', async () => {
    await hire('zane@ogre.lv', 'clerk')
    issuer.claims = { sub: 'z-1', email: 'Zane@ogre.lv', email_verified: true }
    const first = await travel()
    assert.equal(first.to, '/en/settings/sign-in')
    assert.ok(first.session)
    issuer.claims = { sub: 'z-1', email: 'zane.liepa@elsewhere.lv', email_verified: true }
    assert.ok((await travel()).session)
    issuer.claims = { sub: 'z-2', email: 'zane@ogre.lv', email_verified: true }
    assert.equal((await travel()).session, undefined)
  })

  test('does not make colleagues of strangers, of the sample, or of unproven addresses', async () => {
    await hire('eva@ogre.lv', 'clerk')
    for (const claims of [
      { sub: 's-1', email: 'nobody@ogre.lv', email_verified: true },
      { sub: 's-2', email: 'ilze@paraugs.lv', email_verified: true },
      { sub: 's-3', email: 'eva@ogre.lv', email_verified: false },
      { sub: 's-4' },
    ]) {
      issuer.claims = claims
      const { session, status } = await travel()
      assert.equal(session, undefined)
      assert.equal(status, 422)
    }
  })

  test('asks heads for a second step, unless the issuer took one', async () => {
    await hire('uldis@ogre.lv', 'head')
    issuer.claims = { sub: 'u-1', email: 'uldis@ogre.lv', email_verified: true }
    const { session, to } = await travel()
    assert.equal(session, undefined)
    assert.match(String(to), /^\/en\/sign-in\/second-factor/)
    issuer.claims = { ...issuer.claims, amr: ['pwd', 'mfa'] }
    assert.ok((await travel()).session)
  })

  test('refuses a bent state, a missing cookie, a second use and spoilt id_tokens', async () => {
    issuer.claims = { sub: 'z-1', email: 'zane@ogre.lv', email_verified: true }
    assert.equal((await travel({ state: 'bent' })).session, undefined)
    assert.equal((await travel({ withoutCookie: true })).session, undefined)
    const used = await travel()
    assert.ok(used.session)
    const { pathname, search } = used.back
    const again = await web.inject({ url: pathname + search, headers: used.headers })
    assert.equal(again.statusCode, 422)
    for (const twist of [{ nonce: 'other' }, { aud: 'other' }, { iss: 'http://x' }, { exp: 1 }]) {
      issuer.twist = twist
      assert.equal((await travel()).session, undefined, JSON.stringify(twist))
    }
    issuer.twist = {}
    assert.ok((await travel()).session)
  })

  test('is offered only where it is set, and set only as a whole', async () => {
    assert.match((await web.inject({ url: '/sign-in' })).body, /Ieiet ar pašvaldības kontu/)
    assert.throws(() => readConfig({ OIDC_ISSUER: 'https://konts.ogre.lv' }), BadSetting)
  })
})
