import { strict as assert } from 'node:assert'
import { describe, test } from 'node:test'
import type { Browser } from '../../fixtures/town.browser.ts'
import { useTown } from '../../fixtures/town.ts'
import { now } from '../house/clock.ts'
import { db } from '../house/database.ts'
import { loadRules } from '../rooms/services/index.ts'
import { forgetMunicipality } from '../rooms/sites/index.ts'
import { renewSetup } from '../rooms/staff/index.ts'
import { firstLink } from './first-link.ts'

const week = { day1: '8.30-17', day2: '8.30-17', day3: '8.30-12, 13-17' }
const answers: readonly (readonly [string, Record<string, string | string[]>])[] = [
  ['municipality', { nameLv: 'Saulkrastu novada pašvaldība', phone: '67 142 500' }],
  ['site', { nameLv: 'Saulkrastu centrs', nameEn: 'Saulkrasti centre', address: 'Raiņa iela 8' }],
  ['hours', week],
  ['hall', { areaM2: '42,5', counters: '2' }],
  ['services', { services: ['iesniegums', 'konsultacija'] }],
  ['administrator', { name: 'Anna Bērziņa', email: 'anna@example.com' }],
]

describe('a municipality that begins', () => {
  const town = useTown({ empty: true })

  async function walk(browser: Browser, ticket: string) {
    for (const [step, fields] of answers) await browser.post(`/setup/${ticket}/${step}`, fields)
  }

  async function count(): Promise<number> {
    return (await db().selectFrom('sites.municipality').select('id').execute()).length
  }

  test('says calmly on every page that it is not set up yet', async () => {
    forgetMunicipality()
    const browser = town.resident()
    for (const path of ['/sign-in', '/desk', '/settings', '/door/ogre', '/en/sign-in']) {
      const page = await browser.get(path)
      assert.equal(page.status, 503, path)
      assert.match(page.text, /vēl nav iestatīta|not set up yet/)
    }
    assert.equal((await browser.get('/healthz')).status, 200)
    assert.equal((await browser.get('/api/v1/sites')).status, 503)
  })

  test('a wrong, an old and a replaced link open nothing', async () => {
    const browser = town.resident()
    assert.equal((await browser.get('/setup/nonsense')).status, 404)
    assert.equal((await browser.get(`/setup/${'x'.repeat(99)}/hall`)).status, 404)
    const ticket = await renewSetup(now())
    assert.equal((await browser.get(`/setup/${ticket}/castle`)).status, 404)
    town.itIs('2026-11-24T06:00:01Z')
    assert.equal((await browser.get(`/setup/${ticket}`)).status, 404)
    town.itIs('2026-11-23T06:00:00Z')
    const newer = await renewSetup(now())
    assert.equal((await browser.get(`/setup/${ticket}`)).status, 404)
    assert.equal((await browser.get(`/setup/${newer}`)).status, 200)
  })

  test('asks one question a page and keeps answers over a new link', async () => {
    const browser = town.resident()
    const ticket = await renewSetup(now())
    const first = await browser.get(`/setup/${ticket}`)
    assert.match(first.text, /1\. solis no 7 .*Kā sauc Jūsu pašvaldību/)
    const wrong = await browser.post(`/setup/${ticket}/municipality`, { nameLv: 'Ķ', phone: '12' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.body, /value="Ķ"/)
    const site = await browser.post(`/setup/${ticket}/municipality`, answers[0]?.[1] ?? {})
    assert.match(site.text, /Kur ir pirmais/)
    const early = await browser.post(`/setup/${ticket}/check`, {})
    assert.match(early.text, /Kur ir pirmais/)
    const renewed = await renewSetup(now())
    assert.match((await browser.get(`/setup/${renewed}`)).text, /Kur ir pirmais/)
    const closed = await browser.post(`/setup/${renewed}/hours`, { day1: '' })
    assert.match(closed.text, /vismaz vienai dienai/)
    const nothing = await browser.post(`/setup/${renewed}/services`, {})
    assert.match(nothing.text, /vismaz vienu pakalpojumu/)
    assert.equal(await count(), 0)
  })

  test('writes everything at once, once, and ends at the choice of a password', async () => {
    const browser = town.resident()
    const link = (await firstLink('', now())) ?? ''
    const ticket = link.split('/').at(-1) ?? ''
    await browser.get(`/setup/${ticket}`)
    await walk(browser, ticket)
    const check = await browser.get(`/setup/${ticket}`)
    assert.match(check.text, /Vai viss ir pareizi\?/)
    assert.match(check.text, /Trešdiena: 8\.30–12\.00, 13\.00–17\.00/)
    assert.match(check.text, /42,5 m², lodziņi: 2/)
    const path = `/setup/${ticket}/check`
    const both = await Promise.all([browser.post(path, {}), browser.post(path, {})])
    assert.deepEqual(both.map(page => page.status).sort(), [200, 404])
    const end = both.find(page => page.status === 200)
    assert.match(end?.path ?? '', /^\/sign-in\/link\//)
    assert.match(end?.text ?? '', /Anna Bērziņa/)
    assert.equal(await count(), 1)
    const counters = await db().selectFrom('sites.counter').select('number').execute()
    assert.equal(counters.length, 2)
    const offered = await db().selectFrom('services.offering').select('service_id').execute()
    assert.equal(offered.length, 4)
    assert.deepEqual(
      (await loadRules(db())).map(one => one.rules.slug),
      ['bez-ierobezojumiem'],
    )
    assert.equal((await browser.get('/door/saulkrastu-centrs')).status, 200)
  })

  test('until somebody chose a password, a start prints the way in', async () => {
    assert.match(
      (await firstLink('https://x.lv', now())) ?? '',
      /^https:\/\/x\.lv\/sign-in\/link\//,
    )
    await db().updateTable('staff.person').set({ password_hash: 'x' }).execute()
    assert.equal(await firstLink('', now()), undefined)
  })
})
