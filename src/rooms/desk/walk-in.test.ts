import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { residentId, staffMember } from '../../../fixtures/bookings.ts'
import { useTown } from '../../../fixtures/town.ts'
import { validateHtml } from '../../../tools/examine.ts'
import { now } from '../../house/clock.ts'
import { db } from '../../house/database.ts'
import { lettersOf, pageLetters } from '../../house/page-letters.ts'
import { listServices } from '../services/index.ts'
import { workAtCounter } from '../staff/index.ts'

const service = 'iesnieguma-pienemsana'

async function ilzeAtHerCounter(): Promise<void> {
  const asked = (await listServices(db())).find(({ slug }) => slug === service)
  const { id } = await db()
    .selectFrom('sites.counter as counter')
    .innerJoin('sites.site as site', 'site.id', 'counter.site_id')
    .where('site.slug', '=', 'ogre')
    .where('counter.id', 'in', [...(asked?.counterIds ?? [])])
    .select('counter.id')
    .orderBy('counter.id')
    .executeTakeFirstOrThrow()
  await workAtCounter(await staffMember('ilze@paraugs.lv'), id)
}

async function requireAppointments(): Promise<void> {
  const { id } = await db()
    .selectFrom('services.contact_rules')
    .select('id')
    .where('slug', '=', '2021-11-15')
    .where('appointment', '=', 'required')
    .executeTakeFirstOrThrow()
  const { id: by } = await staffMember('vija@paraugs.lv')
  await db()
    .insertInto('services.contact_rules_switch')
    .values({
      contact_rules_id: id,
      from_day: Temporal.PlainDate.from('2026-11-23'),
      switched_by: by,
      switched_at: now(),
    })
    .execute()
}

describe('somebody comes without an appointment', () => {
  const town = useTown({ clock: '2026-11-23T08:07:30Z' })

  test('and is booked for this minute and noted as here, once; the day sheet has them', async () => {
    await ilzeAtHerCounter()
    const ilze = await town.staff('ilze@paraugs.lv')
    const marta = await residentId('Marta', 'Bērziņa')
    const who = await ilze.get('/desk/walk-in?q=berzin')
    assert.match(who.text, /Marta Bērziņa/)
    assert.deepEqual(await validateHtml(who.body), [])
    const what = await ilze.get(`/desk/walk-in?person=${marta}`)
    assert.match(what.text, /Iesnieguma pieņemšana/)
    const path = `/desk/walk-in?person=${marta}&service=${service}`
    const form = await ilze.get(path)
    assert.deepEqual(await validateHtml(form.body), [])
    const key = /name="key" value="([^"]+)"/.exec(form.body)?.[1] ?? ''
    const served = await ilze.post(path, { key })
    assert.match(served.path, /^\/desk\?visit=\d+$/)
    const again = await ilze.post(path, { key })
    assert.equal(again.path, served.path)
    const arrivals = await db().selectFrom('desk.arrival').selectAll().execute()
    assert.equal(arrivals.length, 1)
    assert.ok(arrivals[0]?.inside_at)
    const sheet = await ilze.get('/desk/day-sheet/ogre')
    assert.equal(sheet.headers['content-type'], 'application/pdf')
    const [page = ''] = await pageLetters(sheet.bytes)
    assert.ok(page.includes(lettersOf('Marta Bērziņa')))
    assert.equal((await ilze.get('/desk/day-sheet/ogre?day=tomorrow')).status, 200)
  })

  test('the day sheet is for the people of the site only', async () => {
    const juris = await town.staff('juris@paraugs.lv')
    assert.equal((await juris.get('/desk/day-sheet/ogre')).status, 403)
    assert.equal((await juris.get('/desk/day-sheet/nowhere')).status, 404)
  })

  test('and where the rules ask for an appointment the next three times are offered', async () => {
    await requireAppointments()
    const ilze = await town.staff('ilze@paraugs.lv')
    const zagars = await residentId('Ernests', 'Žagars')
    const path = `/desk/walk-in?person=${zagars}&service=${service}`
    const page = await ilze.get(path)
    assert.match(page.text, /Tagad apkalpo tikai ar pierakstu/)
    assert.equal([...page.text.matchAll(/plkst\.\s\d+\.\d\d/g)].length, 3)
    assert.equal(
      (await ilze.post(path, { key: 'sent-all-the-same', reason: 'x' })).status >= 409,
      true,
    )
    assert.equal((await ilze.get('/desk/walk-in?person=99999999')).status, 404)
  })
})
