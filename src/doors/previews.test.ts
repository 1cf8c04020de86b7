import { strict as assert } from 'node:assert'
import { globSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { testBrowser } from '../../fixtures/journey.ts'
import { useTown } from '../../fixtures/town.ts'
import { examineText, validateHtml } from '../../tools/examine.ts'
import { readConfig } from '../house/config.ts'
import type { PreviewResult } from '../house/preview.ts'
import { buildWeb } from '../house/web.ts'
import { type Language, languages, pathIn } from '../kit/language.ts'
import { loadPreviews, previewSlug } from './previews.ts'
import { webParts } from './wiring.ts'

type Drawn = { room: string; thing: string; slug: string } & Record<Language, PreviewResult>

async function drawAll(): Promise<Drawn[]> {
  const all: Drawn[] = []
  for (const preview of await loadPreviews()) {
    const { room, name } = preview
    const both = { lv: await preview.render('lv'), en: await preview.render('en') }
    all.push({ room, thing: `${room} ${name}`, slug: previewSlug(preview), ...both })
  }
  return all
}

type Page = { room: string; path: string; html: string }

/**
 * The pages among them, Latvian and English by turns: both have the same markup, and words of
 * another length are met in each kind of page.
 */
function pagesOf(drawn: readonly Drawn[]): Page[] {
  return drawn.flatMap(({ room, slug, ...both }, at) => {
    const language = languages[at % 2] ?? 'lv'
    const { [language]: result } = both
    if (result.kind !== 'html') return []
    return [{ room, path: pathIn(language, `/preview/${slug}`), html: result.body }]
  })
}

/** One state of each thing; tools/look.ts examines every state. */
function onePageOfEach(drawn: readonly Drawn[]): Page[] {
  const things = Map.groupBy(drawn, ({ thing }) => thing)
  return pagesOf([...things.values()].flatMap(states => states.slice(-1)))
}

describe('what can be seen before anybody needs it', () => {
  const town = useTown()
  let web: FastifyInstance
  let url = ''
  let drawn: Drawn[] = []

  before(async () => {
    const env = { PUBLIC_URL: 'http://localhost', LODZINS_DEVELOPMENT: '1' }
    web = await buildWeb({ ...webParts(readConfig(env)), perMinute: 1_000_000, mostDelayMs: 0 })
    url = await web.listen({ port: 0, host: '127.0.0.1' })
    drawn = await drawAll()
  })
  after(() => web.close())

  test('every room shows its things, each under an address of its own', async () => {
    const slugs = drawn.map(({ slug }) => slug)
    assert.deepEqual([...new Set(slugs)], slugs)
    const rooms = globSync('src/rooms/*/*.preview.{ts,tsx}').map(file => file.split('/')[2] ?? '')
    const shown = new Set(drawn.map(({ room }) => room))
    assert.deepEqual(
      rooms.filter(room => !shown.has(room)),
      [],
      'export an array called …Previews',
    )
    for (const language of languages) {
      const list = (await web.inject(pathIn(language, '/preview'))).body
      assert.deepEqual(await validateHtml(list), [])
      const missing = slugs.filter(slug => !list.includes(`href="/preview/${slug}"`))
      assert.deepEqual(missing, [])
    }
  })

  test('everything draws itself in both languages', () => {
    for (const { slug, ...both } of drawn) {
      for (const language of languages) {
        const { [language]: result } = both
        if (result.kind === 'pdf') {
          assert.equal(Buffer.from(result.body).subarray(0, 5).toString(), '%PDF-', slug)
        } else if (result.kind === 'mail') {
          assert.ok(result.subject && result.text, slug)
        } else assert.match(result.body, new RegExp(`<html lang="${language}"`), slug)
      }
    }
  })

  test('every page is sound', async () => {
    for (const { room, path, html } of pagesOf(drawn))
      if (room !== 'house') assert.deepEqual(await validateHtml(html), [], path)
  })

  test('each kind opens in the browser: a page, a print in place, a mail as text', async () => {
    const types = { html: 'text/html', pdf: 'application/pdf', mail: 'text/plain' }
    for (const [kind, type] of Object.entries(types)) {
      const first = drawn.find(({ en }) => en.kind === kind)
      const { statusCode, headers } = await web.inject(`/en/preview/${first?.slug}`)
      assert.equal(statusCode, 200)
      assert.ok(String(headers['content-type']).startsWith(type), kind)
    }
  })

  test('no page has a barrier', async () => {
    const context = await (await testBrowser()).newContext()
    const mirror = await context.newPage()
    await mirror.goto(`${url}/accessibility`)
    const found: string[] = []
    for (const { path, html } of onePageOfEach(drawn))
      found.push(...(await examineText(html, mirror)).map(finding => `${path} ${finding}`))
    await context.close()
    assert.deepEqual(found, [])
  })

  test('the scripts of each room’s pages run without an error', async () => {
    const context = await (await testBrowser()).newContext()
    const page = await context.newPage()
    const errors: string[] = []
    page.on('pageerror', error => errors.push(`${page.url()} ${error.message}`))
    const scriptsOf = ({ html }: Page) => html.match(/<script[^>]* src="[^"]+"/g)?.join(' ')
    const withScripts = onePageOfEach(drawn).filter(scriptsOf)
    const alike = Map.groupBy(withScripts, shown => `${shown.room} ${scriptsOf(shown)}`)
    assert.ok(alike.size > 10)
    for (const [first] of alike.values()) await page.goto(`${url}${first?.path}`)
    await context.close()
    assert.deepEqual(errors, [])
  })

  test('outside development there is nothing to see', async () => {
    assert.equal((await town.server.inject('/preview')).statusCode, 404)
    assert.equal((await town.server.inject('/preview/notice-start-open')).statusCode, 404)
  })
})
