import { strict as assert } from 'node:assert'
import { describe, test } from 'node:test'
import { useTown } from '../../fixtures/town.ts'
import { readConfig } from '../house/config.ts'
import { buildWeb } from '../house/web.ts'
import { webParts } from './wiring.ts'

describe('what every page says to the browser', () => {
  const town = useTown()

  test('only our own scripts and styles, no frames, no shared copies', async () => {
    for (const path of ['/sign-in', '/en/sign-in', '/nowhere', '/accessibility']) {
      const { headers } = await town.resident().get(path)
      const policy = String(headers['content-security-policy'])
      assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|https?:|\*/)
      assert.match(policy, /script-src 'self'/)
      assert.match(policy, /frame-ancestors 'none'/)
      assert.match(policy, /object-src 'none'/)
      assert.match(policy, /form-action 'self'/)
      assert.equal(headers['x-content-type-options'], 'nosniff')
      assert.match(String(headers['cache-control']), /no-store/)
      assert.equal(headers['referrer-policy'], 'same-origin')
    }
  })

  test('cookies that scripts and other sites cannot have, and only over https where there is', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    for (const [publicUrl, secure] of [
      ['http://localhost', undefined],
      ['https://centrs.ogre.lv', true],
    ] as const) {
      const web = await buildWeb(webParts(readConfig({ PUBLIC_URL: publicUrl })))
      const page = await web.inject({ url: '/sign-in' })
      const cookie = page.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
      const token = /name="_csrf"[^>]*value="([^"]+)"/.exec(page.body)?.[1] ?? ''
      const typed = { email: 'ilze@paraugs.lv', password: 'lodzins-paraugs', _csrf: token }
      const payload = new URLSearchParams(typed).toString()
      const asked = { method: 'POST', url: '/sign-in', payload } as const
      const entered = await web.inject({ ...asked, headers: { ...form, cookie } })
      const session = entered.cookies.find(({ name }) => name === 'lodzins_session')
      assert.ok(session?.httpOnly)
      assert.equal(session?.sameSite, 'Lax')
      assert.equal(session?.secure, secure)
      assert.equal((await web.inject({ ...asked, headers: form })).statusCode, 403)
      await web.close()
    }
  })

  test('whom to tell of a weakness, and what search engines leave alone', async () => {
    const { text } = await town.resident().get('/.well-known/security.txt')
    assert.match(text, /Contact: mailto:\S+@\S+/)
    const expires = /Expires: (\S+)/.exec(text)?.[1] ?? ''
    assert.ok(Temporal.Instant.compare(expires, '2026-11-23T06:00:00Z') > 0)
    assert.match((await town.resident().get('/robots.txt')).text, /Disallow: \/desk/)
  })
})
