// What the pages of a round, of a box and of its settings answer to what cannot be.
import { strict as assert } from 'node:assert'
import { before, describe, test } from 'node:test'
import { boxIdAt, clerkNamed, labelsAt } from '../../../fixtures/rounds.ts'
import type { Browser } from '../../../fixtures/town.browser.ts'
import { useTown } from '../../../fixtures/town.ts'
import { db } from '../../house/database.ts'

const password = 'lodzins-paraugs'

describe('the page of a round', () => {
  const town = useTown()
  let juris: Browser
  let round = ''
  let codes: string[] = []

  before(async () => {
    juris = await town.staff('juris@paraugs.lv')
    codes = await labelsAt(await clerkNamed('juris'), 'madliena', 2)
  })

  test('Rita joins on Juris’s screen with her password, and gets no session', async () => {
    round = (await juris.post(`/register/boxes/${await boxIdAt('madliena')}/rounds`, {})).path
    const email = 'rita@paraugs.lv'
    const wrong = await juris.post(`${round}/second`, { email, password: 'wrong-password' })
    assert.equal(wrong.status, 409)
    assert.match(wrong.text, /E-pasts vai parole neder/)
    assert.match(wrong.body, /value="rita@paraugs.lv"/)
    assert.ok(!wrong.body.includes('wrong-password'))
    const alone = await juris.post(`${round}/second`, { email: 'juris@paraugs.lv', password })
    assert.match(alone.text, /Viens cilvēks nevar būt abi/)
    const sessions = async () =>
      (await db().selectFrom('staff.session').select('person_id').execute()).length
    const count = await sessions()
    const joined = await juris.post(`${round}/second`, { email, password })
    assert.match(joined.text, /Juris Ozoliņš, Rita Zariņa/)
    assert.equal(await sessions(), count)
  })

  test('a broken seal has to be described', async () => {
    assert.equal((await juris.post(`${round}/seal-off`, {})).status, 422)
    const broken = await juris.post(`${round}/seal-off`, { number: 'MA-00001', intact: 'no' })
    assert.match(broken.text, /Aprakstiet, kas ar plombu ir/)
    await juris.post(`${round}/seal-off`, { number: 'ma-00001', intact: 'yes' })
  })

  test('an item is scanned once; one without a label gets its own there', async () => {
    for (const text of codes) await juris.post(`${round}/scans`, { text })
    const twice = await juris.post(`${round}/scans`, { text: codes[0]?.toLowerCase() ?? '' })
    assert.match(twice.text, /jau ir šajā sarakstā/)
    const labelled = await juris.post(`${round}/labels`, {})
    const [, code = ''] = /Jauns kods (LZ[0-9A-Z-]+)/.exec(labelled.text) ?? []
    const label = await juris.get(`/register/labels/${code}/print`)
    assert.equal(label.headers['content-type'], 'application/pdf')
  })

  test('nobody reads the other’s number before both are in', async () => {
    const one = String((await clerkNamed('juris')).id)
    const two = String((await clerkNamed('rita')).id)
    const first = await juris.post(`${round}/counts`, { person: one, [`counted-${one}`]: '3' })
    assert.match(first.text, /Juris Ozoliņš: skaits ierakstīts/)
    assert.ok(!first.text.includes('Abi saskaitīja'))
    const unread = await juris.post(`${round}/counts`, { person: two, [`counted-${two}`]: 'trīs' })
    assert.equal(unread.status, 422)
    const both = await juris.post(`${round}/counts`, { person: two, [`counted-${two}`]: '3' })
    assert.match(both.text, /Abi saskaitīja 3/)
  })

  test('a seal of another site does not go on, and open items keep the round open', async () => {
    const foreign = await juris.post(`${round}/removal-record`, { seal: 'OG-00102' })
    assert.match(foreign.text, /citas vietas krājumā/)
    await juris.post(`${round}/removal-record`, { seal: 'MA-00101' })
    assert.match((await juris.post(`${round}/closing`, {})).text, /Ne visi sūtījumi ir reģistrēti/)
  })

  test('the head sees what was missed, and says why', async () => {
    town.itIs('2026-11-24T15:00:00Z')
    const vija = await town.staff('vija@paraugs.lv')
    assert.match((await vija.get('/register/boxes')).text, /kastes nav iztukšotas laikā/)
    const planned = await db()
      .selectFrom('boxes.planned_round')
      .where('box_id', '=', await boxIdAt('tome'))
      .where('planned_at', '<', Temporal.Instant.from('2026-11-24T12:00:00Z'))
      .select(['id', 'box_id'])
      .executeTakeFirstOrThrow()
    const name = `reason-${planned.id}`
    const path = `/register/boxes/${planned.box_id}/planned/${planned.id}/calling-off`
    assert.equal((await vija.post(path, { [name]: '' })).status, 422)
    const off = await vija.post(path, { [name]: 'Pārvalde remontā, kaste slēgta.' })
    assert.match(off.text, /atcelta: Pārvalde remontā/)
    const clerk = await town.staff('juris@paraugs.lv')
    assert.equal((await clerk.post(path, { [name]: 'x' })).status, 403)
  })

  test('the head sets the calendar and the day of receipt', async () => {
    const vija = await town.staff('vija@paraugs.lv')
    const calendar = `/settings/boxes/${await boxIdAt('tome')}/calendar`
    const wrong = await vija.post(calendar, { weekday: '5', time: 'pusdienās', from: '' })
    assert.equal(wrong.status, 422)
    const fields = { weekday: '5', time: '9.15', from: '25.11.2026' }
    assert.match((await vija.post(calendar, fields)).text, /piektdiena plkst\.\s9\.15/)
    assert.match((await vija.post(calendar, fields)).text, /jau ir/)
    const page = await vija.get('/settings/receipt')
    const sent = [...page.body.matchAll(/name="((?:basis|rule)[^"]+)"[^>]*value="([^"]*)"/g)]
    const rules = Object.fromEntries(sent.map(([, key = '', value = '']) => [key, value]))
    const changed = { ...rules, 'rule-box': 'after_hours_next', 'basisLv-box': 'Kārtība Nr. 7' }
    assert.match((await vija.post('/settings/receipt', changed)).text, /Saglabāts/)
    assert.match((await vija.get(round)).text, /Kārtība Nr\. 7/)
    const lost = { ...changed, 'basisEn-post': '' }
    assert.equal((await vija.post('/settings/receipt', lost)).status, 422)
  })
})
