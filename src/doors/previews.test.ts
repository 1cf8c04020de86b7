import { strict as assert } from 'node:assert'
import { globSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { useTown } from '../../fixtures/town.ts'
import { openBrowser } from '../../tools/browser.ts'
import { examinePage, validateHtml } from '../../tools/examine.ts'
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

  test('everything draws itself in both languages', async () => {
    for (const preview of await loadPreviews()) {
      for (const language of languages) {
        const path = pathIn(language, `/preview/${previewSlug(preview)}`)
        const { statusCode, headers, body, rawPayload } = await web.inject(path)
        assert.equal(statusCode, 200, path)
        if (headers['content-type'] === 'application/pdf') {
          assert.equal(rawPayload.subarray(0, 5).toString(), '%PDF-', path)
        } else if (String(headers['content-type']).startsWith('text/html')) {
          assert.match(body, new RegExp(`<html lang="${language}"`), path)
          if (preview.room !== 'house') assert.deepEqual(await validateHtml(body), [], path)
        } else {
          assert.match(body, /^.+\n\n.+/s, path)
        }
      }
    }
  })

  test('no page has a barrier in either language', async () => {
    const browser = await openBrowser()
    try {
      const page = await (await browser.newContext()).newPage()
      page.on('pageerror', error => assert.fail(error))
      const found: string[] = []
      for (const preview of await loadPreviews()) {
        // The house's frames are examined once: their words are in the rooms.
        for (const language of preview.room === 'house' ? (['lv'] as const) : languages) {
          const path = pathIn(language, `/preview/${previewSlug(preview)}`)
          const { headers } = await web.inject(path)
          if (!String(headers['content-type']).startsWith('text/html')) break
          await page.goto(url + path)
          // The same page in other words: what can differ is how wide they are.
          const depth = language === 'lv' ? 'all' : 'shape'
          found.push(...(await examinePage(page, depth)).map(finding => `${path} ${finding}`))
        }
      }
      assert.deepEqual(found, [])
    } finally {
      await browser.close()
    }
  })

  test('outside development there is nothing to see', async () => {
    assert.equal((await town.server.inject('/preview')).statusCode, 404)
    assert.equal((await town.server.inject('/preview/house-resident-home-open')).statusCode, 404)
  })
})
