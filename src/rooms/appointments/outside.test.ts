import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { refusalOf, staffMember, visit } from '../../../fixtures/bookings.ts'
import { useTown } from '../../../fixtures/town.ts'
import { resident } from '../../house/actor.ts'
import { now } from '../../house/clock.ts'
import { db, inTransaction, type Tx } from '../../house/database.ts'
import { bookAppointment } from './booking.ts'
import { findFreeTimes } from './free-times.ts'
import { listOutside } from './outside.ts'
import { moveAppointments, proposeMoves } from './proposal.ts'

const at = (time: string) => `2026-11-24T${time}:00+02:00`

async function siteOf(slug: string): Promise<number> {
  const site = await db()
    .selectFrom('sites.site')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow()
  return site.id
}

/** Tries a change out and takes it back, as the settings' preview does. */
async function reasonsAfter(change: (tx: Tx) => Promise<unknown>): Promise<string[]> {
  let seen: string[] = []
  const takeBack = new Error('taken back')
  const trial = inTransaction(async tx => {
    await change(tx)
    const outside = await listOutside(tx, { siteIds: 'all', now: now() })
    seen = outside.map(({ startsAt, reason }) => `${startsAt} ${reason}`)
    throw takeBack
  })
  await assert.rejects(trial, takeBack)
  return seen
}

async function switchTo(tx: Tx, slug: string, fromDay: string): Promise<void> {
  const rules = await tx
    .selectFrom('services.contact_rules')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('services.contact_rules_switch')
    .values({
      contact_rules_id: rules.id,
      from_day: Temporal.PlainDate.from(fromDay),
      switched_at: now(),
    })
    .execute()
}

describe('what a change does to visits that are booked', () => {
  useTown()

  test('nobody stands outside of what they were booked into', async () => {
    for (const time of ['10:00', '10:00', '10:00', '10:00', '10:15', '16:45']) {
      await bookAppointment(resident, visit('ogre', at(time)))
    }
    assert.deepEqual(await listOutside(db(), { siteIds: 'all', now: now() }), [])
  })

  test('shorter hours leave the late visit outside', async () => {
    const reasons = await reasonsAfter(tx =>
      tx
        .updateTable('sites.opening_hours')
        .set({ closes: Temporal.PlainTime.from('16:30') })
        .where('weekday', '=', 2)
        .where('closes', '=', Temporal.PlainTime.from('18:00'))
        .where('opens', '=', Temporal.PlainTime.from('08:00'))
        .execute(),
    )
    assert.deepEqual(reasons, ['2026-11-24T14:45:00Z hours'])
  })

  test('15 m² a visitor in 60 m²: with airing, of five from ten o’clock four stay', async () => {
    const reasons = await reasonsAfter(tx => switchTo(tx, '2021-10-21', '2026-11-24'))
    assert.deepEqual(reasons, ['2026-11-24T08:15:00Z buffer'])
  })

  test('rules that close the counters leave everybody outside, from their day on', async () => {
    const closed = await reasonsAfter(tx => switchTo(tx, '2020-03-13', '2026-11-24'))
    assert.equal(closed.length, 6)
    assert.deepEqual(await reasonsAfter(tx => switchTo(tx, '2020-03-13', '2026-11-25')), [])
  })

  test('a trial leaves no trace in what other people are offered', async () => {
    await reasonsAfter(tx => switchTo(tx, '2020-03-13', '2026-11-24'))
    const day = Temporal.PlainDate.from('2026-11-24')
    const times = await findFreeTimes(db(), {
      service: 'iesnieguma-pienemsana',
      sites: 'ogre',
      from: day,
      to: day,
      now: now(),
      audience: 'web',
    })
    assert.ok(times.length > 30)
  })

  test('a closed day is known to the next booking at once, without any clearing of memory', async () => {
    const siteId = await siteOf('suntazi')
    const day = Temporal.PlainDate.from('2026-11-26')
    await bookAppointment(resident, visit('suntazi', '2026-11-26T10:00:00+02:00'))
    await db()
      .insertInto('sites.exceptional_day')
      .values({ site_id: siteId, day, kind: 'closed', reason_lv: 'Remonts', reason_en: 'Repairs' })
      .execute()
    const booking = bookAppointment(resident, visit('suntazi', '2026-11-26T11:00:00+02:00'))
    assert.equal((await refusalOf(booking)).code, 'outside_hours')
  })

  test('for those who stand outside a near time is proposed, and they move in one go', async () => {
    const outside = await listOutside(db(), { siteIds: 'all', now: now() })
    assert.deepEqual(
      outside.map(({ reason }) => reason),
      ['hours'],
    )
    const ids = outside.map(({ appointmentId }) => appointmentId)
    const [proposal] = await proposeMoves(db(), { ids, now: now() })
    assert.equal(proposal?.to?.site, 'suntazi')
    const days = proposal?.to?.startsAt.until(proposal.appointment.startsAt).abs().total('hours')
    assert.ok(days !== undefined && days <= 24)
    const vija = await staffMember('vija@paraugs.lv')
    const moves = [{ id: ids[0] ?? 0, site: 'suntazi', startsAt: proposal?.to?.startsAt ?? now() }]
    const done = await moveAppointments(vija, { moves, reason: 'hours_changed', now: now() })
    assert.deepEqual(done, [{ id: ids[0], refused: undefined }])
    assert.deepEqual(await listOutside(db(), { siteIds: 'all', now: now() }), [])
  })

  test('two who must move from one minute of a single counter get two times', async () => {
    const ids = []
    for (const time of ['13:00', '13:15']) {
      const booked = await bookAppointment(
        resident,
        visit('suntazi', `2026-11-27T${time}:00+02:00`),
      )
      ids.push(booked.id)
    }
    const proposals = await proposeMoves(db(), { ids, now: now() })
    const times = proposals.map(({ to }) => to?.startsAt.toString())
    assert.equal(new Set(times).size, 2)
  })
})
