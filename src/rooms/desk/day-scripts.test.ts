import { strict as assert } from 'node:assert'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { testBrowser } from '../../../fixtures/journey.ts'
import { assets } from '../../house/assets.ts'
import { dayPreviews } from './day.preview.ts'

let server: Server
let page: Page
let desk = ''
const faults: string[] = []

/** The desk as the web serves it: with its content policy, its scripts and a stream of events. */
function answer(path: string, response: ServerResponse): void {
  const asset = assets().get(path)
  response.setHeader('content-security-policy', "default-src 'self'; img-src 'self' data:")
  if (path === '/events') {
    response.setHeader('content-type', 'text/event-stream')
    response.write('data: <b>B 17</b>\n\n')
    return
  }
  response.setHeader('content-type', asset?.type ?? 'text/html; charset=utf-8')
  const live = '<div id="live" hx-sse:connect="/events">nobody</div></main>'
  response.end(asset?.body ?? desk.replace('</main>', live))
}

async function openDesk(): Promise<void> {
  const { port } = server.address() as AddressInfo
  await page.goto(`http://127.0.0.1:${port}/desk`)
}

function focused(): Promise<string> {
  return page.evaluate(() => {
    const here = document.activeElement
    return here?.getAttribute('name') ?? here?.textContent ?? ''
  })
}

describe('the desk in a browser', () => {
  before(async () => {
    const aside = dayPreviews.find(({ state }) => state === 'aside')
    const drawn = await aside?.render('lv')
    desk = drawn?.kind === 'html' ? drawn.body : ''
    server = createServer((request, response) => answer(request.url ?? '/', response))
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
    page = await (await testBrowser()).newPage()
    page.on('pageerror', error => faults.push(error.message))
    page.on('console', message => {
      if (message.type() === 'error') faults.push(message.text())
    })
  })

  after(async () => {
    await page?.close()
    server?.closeAllConnections()
    server?.close()
  })

  test('follows live events without a word from the content policy', async () => {
    await openDesk()
    await page.waitForSelector('#live b', { timeout: 5000 })
    assert.equal(await page.textContent('#live'), 'B 17')
    assert.deepEqual(faults, [])
  })

  test('walks the day by arrow keys from the person at the counter', async () => {
    await openDesk()
    await page.keyboard.press('ArrowDown')
    assert.equal(await focused(), 'Voldemārs Ģēģeris')
    await page.keyboard.press('ArrowDown')
    assert.equal(await focused(), 'Valentīna Petrova')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/desk\?visit=\d+$/, { timeout: 5000 })
  })

  test('searches by the slash, and letters typed there start nothing', async () => {
    await openDesk()
    await page.keyboard.press('/')
    assert.equal(await focused(), 'q')
    await page.keyboard.type('dpz')
    assert.equal(await page.inputValue('input[name=q]'), 'dpz')
    assert.match(page.url(), /\/desk$/)
    await page.keyboard.press('Escape')
    await page.keyboard.press('p')
    await page.waitForURL(/\/desk\/book$/, { timeout: 5000 })
  })
})
