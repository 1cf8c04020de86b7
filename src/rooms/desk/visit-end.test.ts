import { strict as assert } from 'node:assert'
import { describe, test } from 'node:test'
import { useTown } from '../../../fixtures/town.ts'
import type { Clerk } from '../../house/actor.ts'
import { db } from '../../house/database.ts'
import { listDay } from '../appointments/index.ts'
import { confirmSignature, listEServices, makeMandate, readMandate } from '../mandates/index.ts'
import { findSite } from '../sites/index.ts'

const now = '2026-11-24T07:40:00Z'

describe('the end of a visit', () => {
  const town = useTown({ clock: now })

  test('ends the mandate given for it, and leaves the one given until a day', async () => {
    await town.livesADay(now)
    const browser = await town.staff('ilze@paraugs.lv')
    const site = await findSite(db(), 'ogre')
    assert.ok(site)
    const appointments = await listDay(db(), site.id, Temporal.PlainDate.from('2026-11-24'))
    const marta = appointments.find(({ resident }) => resident.givenName === 'Marta')
    assert.ok(marta)
    await browser.post('/desk/counter', { counter: String(marta.counter.id) })
    const called = await browser.post(`/desk/visits/${marta.id}/call`, {})
    const call = /counter-calls\/(\d+)\/begin/.exec(called.body)?.[1]
    await browser.post(`/desk/counter-calls/${call}/begin`, {})
    const [forVisit, untilDay] = await mandatesFor(marta.resident.id, site.id)
    const finished = await browser.post(`/desk/counter-calls/${call}/finish`, {})
    assert.equal(finished.status, 200)
    assert.ok((await readMandate(forVisit))?.revokedAt)
    assert.equal((await readMandate(untilDay))?.revokedAt, undefined)
  })
})

describe('a visit that is finished before its time is over', () => {
  const town = useTown({ clock: now })

  test('is to come no more: not for the resident on the web, not at the desk', async () => {
    await town.livesADay(now)
    const ilze = await town.staff('ilze@paraugs.lv')
    const site = await findSite(db(), 'ogre')
    const visits = await listDay(db(), site?.id ?? 0, Temporal.PlainDate.from('2026-11-24'))
    const marta = visits.find(({ resident }) => resident.givenName === 'Marta')
    assert.ok(marta)
    town.itIs(marta.startsAt.subtract({ minutes: 10 }).toString())
    const onWeb = town.resident()
    await onWeb.get('/appointment')
    const asked = { code: marta.code, familyName: marta.resident.familyName }
    const before = await onWeb.post('/appointment', asked)
    assert.match(before.text, /Jūsu vizīte/)
    await ilze.post('/desk/counter', { counter: String(marta.counter.id) })
    const called = await ilze.post(`/desk/visits/${marta.id}/call`, {})
    const call = /counter-calls\/(\d+)\/begin/.exec(called.body)?.[1]
    await ilze.post(`/desk/counter-calls/${call}/begin`, {})
    await ilze.post(`/desk/counter-calls/${call}/finish`, {})
    assert.match((await onWeb.get(before.path)).text, /Vizīte ir pabeigta.*Paldies, ka atnācāt/)
    const cancelled = await onWeb.post(`${before.path}/cancel`, {})
    assert.match(cancelled.text, /jau ir pabeigta/)
    const card = await ilze.get(`/desk/residents/${marta.resident.id}`)
    assert.match(card.text, /24\.11\. Covid-19 sertifikāta izsniegšana izdrukas veidā bija/)
    assert.match((await ilze.get(`/desk/appointments/${marta.id}`)).text, /ir bijis/)
  })
})

/** One mandate for the visit and one until the end of the month, both signed. */
async function mandatesFor(principalId: number, siteId: number): Promise<[number, number]> {
  const person = await db()
    .selectFrom('staff.person')
    .select(['id', 'name'])
    .where('email', '=', 'ilze@paraugs.lv')
    .executeTakeFirstOrThrow()
  const clerk: Clerk = { kind: 'clerk', ...person, roles: ['clerk'], siteIds: 'all' }
  const eServiceIds = (await listEServices(db())).slice(0, 1).map(({ id }) => id)
  const moment = Temporal.Instant.from(now)
  const make = async (untilDay?: Temporal.PlainDate) => {
    const { id } = await makeMandate(clerk, {
      principalId,
      siteId,
      eServiceIds,
      capacity: 'own',
      identityDocument: 'passport',
      untilDay,
      now: moment,
    })
    await confirmSignature(clerk, { mandateId: id, now: moment })
    return id
  }
  return [await make(), await make(Temporal.PlainDate.from('2026-11-30'))]
}
