import { strict as assert } from 'node:assert'
import { describe, test } from 'node:test'
import type { Shown } from '../../../fixtures/town.browser.ts'
import { useTown } from '../../../fixtures/town.ts'
import { db } from '../../house/database.ts'

const head = 'vija@paraugs.lv'

function versionIn(page: Shown): string {
  return /name="version" value="([^"]*)"/.exec(page.body)?.[1] ?? ''
}

describe('settings of sites', () => {
  const town = useTown()

  /** Opens the form and sends it on: first to the preview, or at once to be saved. */
  async function send(path: string, fields: Record<string, string>, step: 'preview' | 'save') {
    const browser = await town.staff(head)
    const version = versionIn(await browser.get(path))
    return browser.post(path, { ...fields, version, step })
  }

  async function hoursOf(slug: string, weekday: number): Promise<string> {
    const rows = await db()
      .selectFrom('sites.opening_hours as hours')
      .innerJoin('sites.site as site', 'site.id', 'hours.site_id')
      .where('site.slug', '=', slug)
      .where('weekday', '=', weekday)
      .select(['opens', 'closes'])
      .orderBy('opens')
      .execute()
    return rows.map(({ opens, closes }) => `${opens}–${closes}`).join(' ')
  }

  const week = { day1: '8-17', day2: '8-18', day3: '8-17', day4: '8-17', day5: '8-16' }
  const hours = '/settings/sites/ogre/hours'

  test('only the head opens them', async () => {
    for (const email of ['ilze@paraugs.lv', 'andris@paraugs.lv']) {
      assert.equal((await (await town.staff(email)).get('/settings/sites')).status, 403)
    }
    assert.equal(
      (await town.resident().get('/settings/sites')).path,
      '/sign-in?to=%2Fsettings%2Fsites',
    )
    const page = await (await town.staff(head)).get('/settings/sites')
    assert.match(page.text, /Ogres klientu apkalpošanas centrs/)
  })

  test('a preview shows what will change and writes nothing', async () => {
    const before = await hoursOf('ogre', 1)
    const page = await send(hours, { ...week, day1: '8-12, 13-17' }, 'preview')
    assert.equal(page.status, 200)
    assert.match(page.text, /Pirmdiena 8\.00–17\.00 8\.00–12\.00, 13\.00–17\.00/)
    assert.match(page.text, /Vēl nekas nav saglabāts/)
    assert.equal(await hoursOf('ogre', 1), before)
  })

  test('saving writes hours and journal, and can be put back', async () => {
    const page = await send(hours, { ...week, day3: '9-12, 13-18' }, 'save')
    assert.match(page.text, /Saglabāts .*Mainīt atpakaļ/)
    assert.equal(await hoursOf('ogre', 3), '09:00:00–12:00:00 13:00:00–18:00:00')
    const back = await (await town.staff(head)).get(`${hours}?former=0`)
    assert.match(back.body, /name="day3"[^>]*value="8\.00–17\.00"/)
    assert.match(back.text, /Vija Krūmiņa/)
    await send(hours, week, 'save')
    assert.equal(await hoursOf('ogre', 3), '08:00:00–17:00:00')
  })

  test('hours that overlap come back with what was typed', async () => {
    const page = await send(hours, { ...week, day1: '8-13, 12-17' }, 'save')
    assert.equal(page.status, 422)
    assert.match(page.text, /Laiki pārklājas/)
    assert.match(page.body, /value="8-13, 12-17"/)
  })

  test('who saves from an old form is shown both values', async () => {
    const path = '/settings/sites/ogre/details'
    const one = await town.staff(head)
    const version = versionIn(await one.get(path))
    const fields = {
      nameLv: 'Ogres centrs',
      nameEn: 'Ogre centre',
      kind: 'centre',
      phone: '65071160',
    }
    await send(path, { ...fields, address: 'Brīvības iela 33' }, 'save')
    const page = await one.post(path, { ...fields, address: 'Upes iela 1', version, step: 'save' })
    assert.equal(page.status, 409)
    assert.match(page.text, /mainīja kāds cits/)
    assert.match(page.text, /Adrese Brīvības iela 33 Upes iela 1/)
    assert.match(page.body, /value="Upes iela 1"/)
  })

  test('the same form twice is harmless', async () => {
    const path = '/settings/sites/lielvarde/closing'
    const browser = await town.staff(head)
    const version = versionIn(await browser.get(path))
    const fields = { closedFrom: '01.12.2026', version, step: 'save' }
    const [one, two] = await Promise.all([browser.post(path, fields), browser.post(path, fields)])
    assert.deepEqual([one?.status, two?.status], [200, 200])
    assert.match((await browser.get('/settings/sites')).text, /slēgts no 01\.12\.2026\./)
  })

  test('a site is not closed in the past', async () => {
    const page = await send(
      '/settings/sites/lielvarde/closing',
      { closedFrom: '01.11.2026' },
      'save',
    )
    assert.equal(page.status, 422)
    assert.match(page.text, /sākot ar 23\.11\.2026/)
  })

  test('a hall needs a sensible area', async () => {
    const path = '/settings/sites/ogre/halls/new'
    const hall = { nameLv: 'Otrā zāle', nameEn: 'Second hall' }
    for (const areaM2 of ['0', '-5', 'daudz', '10000,1', '1e3', '']) {
      assert.equal((await send(path, { ...hall, areaM2 }, 'save')).status, 422, areaM2)
    }
    const page = await send(path, { ...hall, areaM2: '64,5' }, 'save')
    assert.match(page.text, /Otrā zāle 64,5/)
  })

  test('two counters of a site cannot have one number', async () => {
    const hall = await db()
      .selectFrom('sites.hall as hall')
      .innerJoin('sites.site as site', 'site.id', 'hall.site_id')
      .where('site.slug', '=', 'ogre')
      .select('hall.id')
      .executeTakeFirstOrThrow()
    const fields = { kind: 'counter', hallId: String(hall.id) }
    const path = '/settings/sites/ogre/counters/new'
    const page = await send(path, { ...fields, number: '1' }, 'preview')
    assert.equal(page.status, 409)
    assert.match(page.text, /Lodziņš ar šādu numuru šeit jau ir/)
    assert.match((await send(path, { ...fields, number: '42' }, 'save')).text, /42\. lodziņš/)
    const elsewhere = '/settings/sites/lielvarde/counters/new'
    assert.equal((await send(elsewhere, { ...fields, number: '43' }, 'save')).status, 422)
  })

  test('a site is added, with a name no other has', async () => {
    const fields = { nameLv: 'Tomes punkts', nameEn: 'Tome point', kind: 'administration' }
    assert.match((await send('/settings/sites/new', fields, 'save')).text, /Tomes punkts/)
    assert.equal((await send('/settings/sites/new', fields, 'save')).status, 409)
    const page = await (await town.staff(head)).get('/settings/sites/tomes-punkts')
    assert.match(page.text, /Zāļu vēl nav/)
  })

  test('unknown places are not found', async () => {
    const browser = await town.staff(head)
    for (const path of ['nowhere', 'nowhere/hours', 'ogre/halls/999999', 'ogre/counters/77']) {
      assert.equal((await browser.get(`/settings/sites/${path}`)).status, 404, path)
    }
  })
})

describe('special days', () => {
  const town = useTown({ clock: '2026-01-05T06:00:00Z' })

  async function send(path: string, fields: Record<string, string>) {
    const browser = await town.staff(head)
    const version = versionIn(await browser.get(path))
    return browser.post(path, { ...fields, version, step: 'save' })
  }

  const closed = { kind: 'closed', reasonLv: 'Remonts', reasonEn: 'Repairs' }

  test('a day is added once, changed and taken out', async () => {
    const path = '/settings/sites/ogre/days'
    assert.match((await send(`${path}/new`, { ...closed, day: '2026-02-03' })).text, /Remonts/)
    const twice = await send(`${path}/new`, { ...closed, day: '2026-02-03' })
    assert.equal(twice.status, 409)
    assert.match(twice.text, /Šai dienai jau ir īpašs ieraksts/)
    const open = { ...closed, kind: 'open', day: '2026-02-03' }
    assert.equal((await send(`${path}/2026-02-03`, open)).status, 422)
    const page = await send(`${path}/2026-02-03`, { ...open, spans: '10-12' })
    assert.match(page.text, /Atvērts 10\.00–12\.00/)
    assert.doesNotMatch((await send(`${path}/2026-02-03/removal`, {})).text, /Remonts/)
  })

  test('the past stays as it was', async () => {
    const page = await send('/settings/holidays/days/new', { ...closed, day: '2026-01-03' })
    assert.equal(page.status, 422)
    assert.equal((await send('/settings/holidays/days/2026-01-02/removal', {})).status, 409)
    assert.equal((await send('/settings/holidays/moved/2026-01-02', {})).status, 409)
  })

  test('the state’s moved day is taken over and given up with one click', async () => {
    const moved = '/settings/holidays/moved/2026-06-22'
    const preview = await (await town.staff(head)).get(moved)
    assert.match(preview.text, /Nestrādājam 22\.06\.2026\., strādājam 27\.06\.2026\./)
    const page = await send(moved, {})
    assert.match(page.text, /pirmdiena, 22\.\sjūnijs visur Slēgts/)
    assert.match(
      page.text,
      /sestdiena, 27\.\sjūnijs Ogres klientu apkalpošanas centrs Atvērts 8\.00–17\.00/,
    )
    const after = await send(moved, {})
    assert.doesNotMatch(after.text, /22\.\sjūnijs visur/)
  })

  test('an unknown day or year is no surprise', async () => {
    const browser = await town.staff(head)
    assert.equal((await browser.get('/settings/holidays/moved/2026-06-23')).status, 404)
    assert.equal((await browser.get('/settings/holidays/days/2026-99-99')).status, 404)
    assert.equal((await browser.get('/settings/holidays?year=abc')).status, 200)
  })
})
