import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { refusalOf, staffMember, visit } from '../../../fixtures/bookings.ts'
import { useTown } from '../../../fixtures/town.ts'
import { resident } from '../../house/actor.ts'
import { now } from '../../house/clock.ts'
import { db } from '../../house/database.ts'
import { Refusal } from '../../house/refusal.ts'
import { bookAppointment } from './booking.ts'
import { cancelAppointment } from './cancellation.ts'
import { findFreeTimes } from './free-times.ts'
import { moveAppointment } from './move.ts'

const declaration = 'dzivesvietas-deklaresana'

async function switchTo(slug: string, fromDay: string, site?: string): Promise<void> {
  const rules = await db()
    .selectFrom('services.contact_rules')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow()
  const siteId = site
    ? (
        await db()
          .selectFrom('sites.site')
          .select('id')
          .where('slug', '=', site)
          .executeTakeFirstOrThrow()
      ).id
    : null
  await db()
    .insertInto('services.contact_rules_switch')
    .values({
      contact_rules_id: rules.id,
      site_id: siteId,
      from_day: Temporal.PlainDate.from(fromDay),
      switched_at: now(),
    })
    .execute()
}

/** Minutes at which more people are in a hall than a limit, and pairs that overlap at a counter. */
async function breaches(most: number): Promise<{ doubles: number; crowds: number }> {
  const { rows } = await sql<{ doubles: number; crowds: number }>`
    select (select count(*) from appointments.appointment a
              join appointments.appointment b on a.counter_id = b.counter_id and a.id < b.id
               and a.occupied && b.occupied) as doubles,
           (select count(*) from appointments.appointment a where a.occupied is not null
              and (select sum(b.persons) from appointments.appointment b
                    where b.hall_id = a.hall_id and b.occupied @> a.starts_at) > ${most}) as crowds
  `.execute(db())
  const [row] = rows
  assert.ok(row)
  return row
}

describe('under the rules of the lockdown of 2021', () => {
  useTown()
  const on = (time: string) => `2026-12-01T${time}:00+02:00`
  const day = Temporal.PlainDate.from('2026-12-01')

  test('they are switched on for December, at every site', () =>
    switchTo('2021-10-21', '2026-12-01'))

  test('after each visit the counter is aired for 15 minutes', async () => {
    const first = await bookAppointment(resident, visit('suntazi', on('10:00')))
    const free = await findFreeTimes(db(), {
      service: 'iesnieguma-pienemsana',
      sites: 'suntazi',
      from: day,
      to: day,
      now: now(),
      audience: 'web',
    })
    const times = free.map(({ startsAt }) => startsAt.toString())
    assert.equal(times.includes(first.startsAt.toString()), false)
    assert.equal(times.includes('2026-12-01T08:15:00Z'), false)
    assert.equal(times.includes('2026-12-01T08:30:00Z'), true)
    // Half past nine leaves time to air before ten, a quarter to ten does not.
    assert.equal(times.includes('2026-12-01T07:30:00Z'), true)
    assert.equal(times.includes('2026-12-01T07:45:00Z'), false)
  })

  test('a contact over 15 minutes is not on the web, and needs a reason of the list at the desk', async () => {
    await db()
      .updateTable('services.public_service')
      .set({ duration_minutes: 30, contact_minutes: 25 })
      .where('slug', '=', declaration)
      .execute()
    const long = visit('ogre', on('10:00'), { service: declaration })
    assert.equal((await refusalOf(bookAppointment(resident, long))).code, 'outside_rules')
    const withReason = { ...long, longContactReason: await anyReason() }
    assert.equal((await refusalOf(bookAppointment(resident, withReason))).code, 'outside_rules')
    const ilze = await staffMember('ilze@paraugs.lv')
    const byPhone = { ...long, channel: 'phone' as const }
    assert.equal((await refusalOf(bookAppointment(ilze, byPhone))).code, 'outside_rules')
    const booked = await bookAppointment(ilze, { ...byPhone, longContactReason: await anyReason() })
    assert.equal(booked.longContactReason, await anyReason())
  })

  test('nobody walks in without an appointment', async () => {
    const walkIn = visit('ogre', on('11:00'), { channel: 'walk_in' })
    const ilze = await staffMember('ilze@paraugs.lv')
    assert.equal((await refusalOf(bookAppointment(ilze, walkIn))).code, 'outside_rules')
  })

  test('four people fill the hall of 60 m², whoever they came with', async () => {
    const family = visit('ogre', on('13:00'), { persons: 3 })
    await bookAppointment(resident, family)
    const pair = visit('ogre', on('13:00'), { persons: 2 })
    const refusal = await refusalOf(bookAppointment(resident, pair))
    assert.equal(refusal.code, 'ceiling_reached')
    assert.ok(Array.isArray(refusal.details.next) && refusal.details.next.length === 3)
    await bookAppointment(resident, visit('ogre', on('13:00')))
  })

  test('a switch for one site leaves the others, the later act of a day goes before', async () => {
    await switchTo('2020-03-13', '2026-12-03', 'suntazi')
    const at = '2026-12-03T10:00:00+02:00'
    const here = bookAppointment(resident, visit('suntazi', at))
    assert.equal((await refusalOf(here)).code, 'channel_closed')
    await bookAppointment(resident, visit('madliena', at))
    await switchTo('2022-04-01', '2026-12-03', 'suntazi')
    await bookAppointment(resident, visit('suntazi', at))
  })

  async function anyReason(): Promise<string> {
    const { code } = await db()
      .selectFrom('services.long_contact_reason')
      .select('code')
      .orderBy('position')
      .executeTakeFirstOrThrow()
    return code
  }
})

describe('whatever is booked, moved and cancelled at the same time', () => {
  useTown()

  test('no counter is held twice and no hall is above its ceiling', async () => {
    await switchTo('2021-10-21', '2026-12-01')
    const known: number[] = []
    const act = async ({ deed, slot, persons, pick }: Step): Promise<void> => {
      const startsAt = Temporal.Instant.from('2026-12-01T07:00:00Z').add({ minutes: slot * 15 })
      const id = known[pick % Math.max(1, known.length)]
      if (deed === 'book' || id === undefined) {
        const booked = await bookAppointment(
          resident,
          visit('ogre', startsAt.toString(), { persons }),
        )
        known.push(booked.id)
      } else if (deed === 'move') {
        await moveAppointment(resident, { id, startsAt, reason: 'resident', now: now() })
      } else await cancelAppointment(resident, { id, reason: 'resident', now: now() })
    }
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { minLength: 8, maxLength: 16 }), async round => {
        const results = await Promise.allSettled(round.map(act))
        const broken = results.filter(
          result => result.status === 'rejected' && !(result.reason instanceof Refusal),
        )
        assert.deepEqual(broken, [])
        assert.deepEqual(await breaches(4), { doubles: 0, crowds: 0 })
      }),
      { numRuns: 12, endOnFailure: true },
    )
    assert.ok(known.length > 10)
  })
})

type Step = { deed: 'book' | 'move' | 'cancel'; slot: number; persons: number; pick: number }

const steps: fc.Arbitrary<Step> = fc.record({
  deed: fc.constantFrom('book', 'book', 'book', 'move', 'cancel'),
  slot: fc.integer({ min: 0, max: 20 }),
  persons: fc.integer({ min: 1, max: 3 }),
  pick: fc.nat(1000),
})
