import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { after, before, describe, test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { residentId, staffMember } from '../../../fixtures/bookings.ts'
import { testBrowser } from '../../../fixtures/journey.ts'
import { useTown } from '../../../fixtures/town.ts'
import { examinePage, validateHtml } from '../../../tools/examine.ts'
import { now } from '../../house/clock.ts'
import { db } from '../../house/database.ts'
import { sessionCookie } from '../../house/web.parts.ts'
import { openSession } from '../staff/index.ts'

const pictures = process.env.PICTURES

describe('Ilze books by telephone without touching the mouse', () => {
  const town = useTown()
  let context: BrowserContext
  let page: Page
  let home = ''
  let presses = 0

  before(async () => {
    await town.server.listen({ port: 0, host: '127.0.0.1' })
    const { port } = town.server.server.address() as AddressInfo
    home = `http://127.0.0.1:${port}`
    const browser = await testBrowser()
    context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
    const { id } = await staffMember('ilze@paraugs.lv')
    const value = await openSession(id, now())
    await context.addCookies([{ name: sessionCookie, value, url: home }])
    page = await context.newPage()
    page.setDefaultTimeout(8000)
  })

  after(async () => {
    await context?.close()
  })

  async function press(...keys: string[]): Promise<void> {
    for (const key of keys) await page.keyboard.press(key)
    presses += keys.length
  }

  /** Presses a key that leads to another page, and waits for it. */
  async function go(key: string, to: RegExp): Promise<void> {
    await Promise.all([page.waitForURL(to), press(key)])
    await page.waitForLoadState('load')
    await look(String(presses))
  }

  async function look(name: string): Promise<void> {
    assert.deepEqual(await examinePage(page), [], `${name}: ${page.url()}`)
    assert.deepEqual(
      await validateHtml(await (await context.request.get(page.url())).text()),
      [],
      name,
    )
    if (pictures) await page.screenshot({ path: `${pictures}/book-${name}.png` })
  }

  test('types half a name, Enter, picks the service, 1, and reads it back', async () => {
    await page.goto(`${home}/desk/book`)
    await look('begin')
    await press(...'berz')
    await go('Enter', /q=berz/)
    await press('ArrowDown', 'ArrowUp')
    await go('Enter', /person=\d+/)
    await press(...'sert')
    await go('Enter', /service=covid/)
    await press('1')
    await page.waitForURL(/done\/\d+$/)
    await look('done')
    assert.match(await page.innerText('.read-aloud'), /pulksten .*Vizītes kods ir/s)
    assert.ok(presses <= 14, `${presses} key presses`)
    await go('n', /\/desk\/book$/)
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('name')), 'q')
  })

  test('every other page of the telephone desk is sound in both languages', async () => {
    const { id } = await db()
      .selectFrom('appointments.appointment')
      .select('id')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
    const marta = await residentId('Marta', 'Bērziņa')
    const times = `person=${marta}&service=covid-19-sertifikata-izsniegsana`
    for (const [name, path] of Object.entries({
      month: `/desk/book?${times}&step=month`,
      place: `/desk/book?${times}&step=place`,
      newcomer: '/desk/book/newcomer?q=Anna+Liepa',
      appointment: `/desk/appointments/${id}`,
      calls: '/desk/calls?day=2026-11-23',
      resident: `/desk/residents/${marta}?speaker=sandra`,
      search: '/desk/search?q=ber',
      nobody: '/desk/book?q=qqqqq',
    })) {
      for (const language of ['', '/en']) {
        await page.goto(home + language + path)
        await look(name + language.replace('/', '-'))
      }
    }
  })
})
