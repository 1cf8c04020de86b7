import { strict as assert } from 'node:assert'
import { globSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { testBrowser } from '../../fixtures/journey.ts'
import { useTown } from '../../fixtures/town.ts'
import { examineCopy, validateHtml } from '../../tools/examine.ts'
import { readConfig } from '../house/config.ts'
import { buildWeb } from '../house/web.ts'
import { languages, pathIn } from '../kit/language.ts'
import { loadPreviews, previewSlug } from './previews.ts'
import { webParts } from './wiring.ts'

describe('what can be seen before anybody needs it', () => {
  const town = useTown()
  let web: FastifyInstance
  let url = ''

  before(async () => {
    const env = { PUBLIC_URL: 'http://localhost', LODZINS_DEVELOPMENT: '1' }
    web = await buildWeb({ ...webParts(readConfig(env)), perMinute: 1_000_000, mostDelayMs: 0 })
    url = await web.listen({ port: 0, host: '127.0.0.1' })
  })
  after(() => web.close())

  test('every room shows its things, each under an address of its own', async () => {
    const previews = await loadPreviews()
    const slugs = previews.map(previewSlug)
    assert.deepEqual([...new Set(slugs)], slugs)
    const rooms = globSync('src/rooms/*/*.preview.{ts,tsx}').map(file => file.split('/')[2] ?? '')
    const shown = new Set(previews.map(preview => preview.room))
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

  // The markup is looked at in Latvian and English by turns: it is the same, only the words differ.
  test('everything draws itself in both languages', async () => {
    for (const [at, preview] of (await loadPreviews()).entries()) {
      for (const [turn, language] of languages.entries()) {
        const name = `${language} ${previewSlug(preview)}`
        const drawn = await preview.render(language)
        if (drawn.kind === 'pdf') {
          assert.equal(Buffer.from(drawn.body).subarray(0, 5).toString(), '%PDF-', name)
        } else if (drawn.kind === 'mail') {
          assert.ok(drawn.subject && drawn.text, name)
        } else {
          assert.match(drawn.body, new RegExp(`<html lang="${language}"`), name)
          if (preview.room !== 'house' && (at + turn) % 2 === 0)
            assert.deepEqual(await validateHtml(drawn.body), [], name)
        }
      }
    }
  })

  test('each kind opens in the browser: a page, a print in place, a mail as text', async () => {
    const previews = await loadPreviews()
    const types = { html: 'text/html', pdf: 'application/pdf', mail: 'text/plain' }
    for (const [kind, type] of Object.entries(types)) {
      for (const preview of previews) {
        if ((await preview.render('en')).kind !== kind) continue
        const { statusCode, headers } = await web.inject(`/en/preview/${previewSlug(preview)}`)
        assert.equal(statusCode, 200)
        assert.ok(String(headers['content-type']).startsWith(type), kind)
        break
      }
    }
  })

  // One state of each, Latvian and English by turns: the rest has the same markup, and words of
  // another length are met in each kind of page. tools/look.ts examines every state.
  test('no page has a barrier', async () => {
    const context = await (await testBrowser()).newContext()
    const page = await context.newPage()
    const mirror = await context.newPage()
    await mirror.goto(`${url}/accessibility`)
    page.on('pageerror', error => assert.fail(error))
    const found: string[] = []
    const things = Map.groupBy(await loadPreviews(), ({ room, name }) => `${room} ${name}`)
    const shown = [...things.values()].flatMap(states => states.slice(-1))
    for (const [at, preview] of shown.entries()) {
      const language = at % 2 === 0 ? 'lv' : 'en'
      const path = pathIn(language, `/preview/${previewSlug(preview)}`)
      if ((await preview.render(language)).kind !== 'html') continue
      await page.goto(url + path)
      found.push(...(await examineCopy(page, mirror)).map(finding => `${path} ${finding}`))
    }
    await context.close()
    assert.deepEqual(found, [])
  })

  test('outside development there is nothing to see', async () => {
    assert.equal((await town.server.inject('/preview')).statusCode, 404)
    assert.equal((await town.server.inject('/preview/notice-start-open')).statusCode, 404)
  })
})
