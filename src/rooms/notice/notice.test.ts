// How to get served now: the start page and the places, under today's rules and hours.
import { strict as assert } from 'node:assert'
import { describe, test } from 'node:test'
import { useTown } from '../../../fixtures/town.ts'

describe('the start page', () => {
  const town = useTown()

  test('says what the rules mean, the ways that exist and today’s hours', async () => {
    const page = await town.resident().get('/')
    assert.match(page.text, /Varat nākt arī bez pieraksta/)
    assert.match(page.text, /Pierakstīties vizītei.*Pārcelt vai atcelt vizīti/)
    assert.match(page.text, /Ogres klientu apkalpošanas centrs.*Darba laiks šodien plkst\.\s8\.00/)
    const english = await town.resident().get('/en')
    assert.match(english.text, /How can we help\?.*You may also come without an appointment/)
  })

  test('leads only to pages that exist', async () => {
    const browser = town.resident()
    const page = await browser.get('/')
    const links = [...page.body.matchAll(/<a[^>]+href="(\/[^"#]*)"/g)].map(([, href = '']) => href)
    assert.ok(links.length > 4)
    for (const href of new Set(links)) {
      assert.equal((await browser.get(href)).status, 200, href)
    }
  })

  test('says on a closed day when it opens', async () => {
    town.itIs('2026-11-22T10:00:00Z')
    const page = await town.resident().get('/')
    town.itIs('2026-11-23T06:00:00Z')
    assert.match(page.text, /slēgts, atvērsim rīt, pirmdien, 23\.\snovembrī, plkst\.\s8\.00/)
  })

  test('shows every place, its telephone or that none is given, and its special days', async () => {
    const browser = town.resident()
    const all = await browser.get('/sites')
    assert.match(all.text, /Ogres klientu apkalpošanas centrs.*Madlienas pagasta pārvalde/)
    assert.match(all.text, /nav norādīts/)
    const ogre = await browser.get('/sites/ogre')
    assert.match(ogre.text, /Ziemassvētku vakars/)
    assert.equal((await browser.get('/sites/atlantida')).status, 404)
  })

  test('names what needs no visit', async () => {
    const page = await town.resident().get('/remote')
    assert.match(page.text, /Ko var nokārtot bez vizītes.*Tālruņa konsultācija/)
  })
})
