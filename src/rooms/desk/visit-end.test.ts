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
