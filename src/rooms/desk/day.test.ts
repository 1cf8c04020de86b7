import { strict as assert } from 'node:assert'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import type { Browser } from '../../../fixtures/town.browser.ts'
import { useTown } from '../../../fixtures/town.ts'
import { db } from '../../house/database.ts'

describe('a day at the desk in Ogre', () => {
  const town = useTown({ clock: '2026-11-24T07:40:00Z' })

  async function ilzeAtCounterOne(): Promise<Browser> {
    const browser = await town.staff('ilze@paraugs.lv')
    const choice = await browser.get('/desk')
    assert.match(choice.text, /Pie kura lodziņa Jūs šodien strādājat\?/)
    const { rows } = await sql<{ id: number }>`select counter.id from sites.counter
      join sites.site on site.id = site_id where slug = 'ogre' and number = 1`.execute(db())
    return browser.post('/desk/counter', { counter: String(rows[0]?.id) }).then(() => browser)
  }

  test('Ilze calls Marta, who waits inside, begins the visit and lets her wait aside', async () => {
    await town.livesADay('2026-11-24T07:40:00Z')
    const browser = await ilzeAtCounterOne()
    assert.match((await browser.get('/desk')).text, /Gaida 1 cilvēks/)
    const called = await browser.post('/desk/counter-calls/next', {})
    assert.match(called.text, /Marta Bērziņa uz 1\. lodziņu/)
    assert.match(called.path, /^\/desk\?visit=\d+$/)
    const screen = await town.resident().get('/screen/ogre')
    assert.doesNotMatch(screen.text, /Marta|Bērziņa/)
    const call = /counter-calls\/(\d+)\/begin/.exec(called.body)?.[1]
    const begun = await browser.post(`/desk/counter-calls/${call}/begin`, {})
    assert.match(begun.text, /pie 1\. lodziņa/)
    assert.match(begun.text, /Sagatavot pilnvaru/)
    const held = await browser.post(`/desk/counter-calls/${call}/hold`, {})
    assert.match(held.text, /gaida malā/)
    const ended = await browser.post(`/desk/counter-calls/${call}/finish`, {})
    assert.equal(ended.status, 409)
    assert.match(ended.text, /Šis izsaukums jau ir noslēgts/)
  })

  test('looking at a visit is told to the journal', async () => {
    const { rows } = await sql<{ count: number }>`select count(*)::int as count
      from house.journal_entry where deed = 'read'`.execute(db())
    assert.ok((rows[0]?.count ?? 0) > 0)
  })

  test('a clerk of Madliena cannot call in Ogre', async () => {
    const juris = await town.staff('juris@paraugs.lv')
    await juris.get('/desk/counter')
    const { rows } = await sql<{ id: number }>`select counter.id from sites.counter
      join sites.site on site.id = site_id where slug = 'ogre' and number = 2`.execute(db())
    const refused = await juris.post('/desk/counter', { counter: String(rows[0]?.id) })
    assert.equal(refused.status, 403)
  })

  test('an unknown visit, a visit of nonsense and a visit of another kind are not found', async () => {
    const browser = await ilzeAtCounterOne().catch(() => town.staff('ilze@paraugs.lv'))
    for (const id of ['999999', 'x', '-1', '1e400', '%00']) {
      const page = await browser.post(`/desk/visits/${id}/arrival`, { where: 'inside' })
      assert.ok([400, 404].includes(page.status), `${id}: ${page.status}`)
      assert.doesNotMatch(page.text, /at .*\.ts/)
    }
  })

  test('asks at the door only while the rules ask, and has no place for the answer', async () => {
    const browser = await town.staff('ilze@paraugs.lv')
    const { rows } = await sql<{ id: number }>`select appointment.id
      from appointments.appointment left join desk.arrival on appointment_id = appointment.id
     where arrival.id is null and occupied is not null
       and starts_at::date = '2026-11-24' limit 1`.execute(db())
    const visit = `/desk?visit=${rows[0]?.id}`
    assert.doesNotMatch((await browser.get(visit)).text, /Pajautājiet, ko prasa noteikumi/)
    await sql`insert into services.contact_rules_switch (contact_rules_id, from_day, switched_at)
      select id, '2026-11-24', now() from services.contact_rules
       where entry_check = 'yes_no' limit 1`.execute(db())
    const asked = await browser.get(visit)
    assert.match(asked.text, /Pajautājiet, ko prasa noteikumi/)
    assert.doesNotMatch(asked.body, /name="(?!_csrf|where|q)[^"]*(check|answer|certificate)/)
  })
})
