// What is planned, what is missed, and the seals in stock.
import { strict as assert } from 'node:assert'
import { before, describe, test } from 'node:test'
import { clerkNamed, siteIdOf } from '../../../fixtures/rounds.ts'
import { useTown } from '../../../fixtures/town.ts'
import type { Clerk } from '../../house/actor.ts'
import { now } from '../../house/clock.ts'
import { db, inTransaction } from '../../house/database.ts'
import { Refusal } from '../../house/refusal.ts'
import { raiseAlarms } from './missed.ts'
import { plannedTimes } from './plan.ts'
import { deliverSeals, sealNumbers, spoilSeal } from './seal.ts'

const refusedWith = (code: string) => (error: unknown) =>
  error instanceof Refusal && error.code === code

describe('the stock and the plan', () => {
  useTown()
  let ilze: Clerk

  before(async () => {
    ilze = await clerkNamed('ilze')
  })

  test('a seal that broke in the hand is kept and never used', async () => {
    const siteId = await siteIdOf('ogre')
    await spoilSeal(ilze, { siteId, number: 'og-00110', reason: 'Ieplīsa', now: now() })
    const again = { siteId, number: 'OG-00110', reason: 'x', now: now() }
    await assert.rejects(spoilSeal(ilze, again), refusedWith('seal_used'))
    const known = { siteId, first: 'OG-00119', count: 3, now: now() }
    await assert.rejects(deliverSeals(ilze, known), refusedWith('seals_known'))
    const { count } = await db()
      .selectFrom('boxes.seal')
      .where('site_id', '=', siteId)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    assert.equal(Number(count), 20, 'nothing of a refused delivery is kept')
    assert.deepEqual(sealNumbers('og-00998', 3), ['OG-00998', 'OG-00999', 'OG-01000'])
    assert.equal(sealNumbers('plomba', 3), undefined)
  })

  test('that nobody began is told to the head, once', async () => {
    const later = Temporal.Instant.from('2026-11-23T18:00:00Z')
    const raised = await inTransaction(tx => raiseAlarms(tx, later))
    assert.ok(raised > 0)
    assert.equal(await inTransaction(tx => raiseAlarms(tx, later)), 0)
    const mails = await db().selectFrom('house.mail').select(['recipient']).execute()
    assert.equal(mails.length, raised)
    assert.ok(mails.every(({ recipient }) => recipient === 'vija@paraugs.lv'))
  })
})

test('a calendar plans two weeks, and leaves out days on which the site is closed', () => {
  const day = Temporal.PlainDate.from
  const monday = day('2026-11-23')
  const box = { id: 1, siteId: 1, endedFrom: day('2026-12-04') }
  const time = { boxId: 1, weekday: 4, begins: Temporal.PlainTime.from('11:00') }
  const calendar = [
    { ...time, validFrom: day('2026-11-01'), validUntil: null },
    { ...time, weekday: 1, validFrom: day('2026-11-24'), validUntil: null },
    { ...time, weekday: 2, validFrom: day('2026-11-01'), validUntil: monday },
    { ...time, boxId: 2, validFrom: day('2026-11-01'), validUntil: null },
  ]
  const planned = (isOpen: (day: Temporal.PlainDate) => boolean) =>
    plannedTimes({ box, calendar, from: monday, isOpen }).map(String)
  assert.deepEqual(
    planned(() => true),
    ['2026-11-26T09:00:00Z', '2026-11-30T09:00:00Z', '2026-12-03T09:00:00Z'],
  )
  assert.deepEqual(
    planned(date => date.dayOfWeek !== 4),
    ['2026-11-30T09:00:00Z'],
  )
})
