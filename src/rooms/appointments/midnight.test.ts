import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { refusalOf, visit } from '../../../fixtures/bookings.ts'
import { useTown } from '../../../fixtures/town.ts'
import { resident } from '../../house/actor.ts'
import { now } from '../../house/clock.ts'
import { db } from '../../house/database.ts'
import { Refusal } from '../../house/refusal.ts'
import { instantAt } from '../../kit/dates.ts'
import { bookAppointment } from './booking.ts'
import { findFreeTimes } from './free-times.ts'

// The hall in Ogre has 60 m²: four people under the wide rules, two under the narrow ones. The
// wide ones air for an hour, so that a visit at 23.30 holds its place until a quarter to one.
const most = { wide: 4, narrow: 2 }
const airing = { wide: 60, narrow: 0 }

type Rules = keyof typeof most

async function rulesFrom(day: string, rules: Rules): Promise<void> {
  const slug = `nakts-${rules}`
  const values = { slug, title_lv: 'Nakts', title_en: 'Night', appointment: 'walk_in' }
  await db()
    .insertInto('services.contact_rules')
    .values({ ...values, m2_per_visitor: 60 / most[rules], buffer_minutes: airing[rules] })
    .onConflict(conflict => conflict.column('slug').doNothing())
    .execute()
  const { id } = await db()
    .selectFrom('services.contact_rules')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow()
  const from_day = Temporal.PlainDate.from(day)
  await db()
    .insertInto('services.contact_rules_switch')
    .values({ contact_rules_id: id, site_id: null, from_day, switched_at: now() })
    .execute()
}

async function openOn(day: string, opens: string, closes: string): Promise<void> {
  const { id } = await db()
    .selectFrom('sites.site')
    .select('id')
    .where('slug', '=', 'ogre')
    .executeTakeFirstOrThrow()
  const reason = { reason_lv: 'Nakts', reason_en: 'Night' }
  const exceptional = await db()
    .insertInto('sites.exceptional_day')
    .values({ site_id: id, day: Temporal.PlainDate.from(day), kind: 'open', ...reason })
    .returning('id')
    .executeTakeFirstOrThrow()
  const times = {
    opens: Temporal.PlainTime.from(opens),
    closes: Temporal.PlainTime.from(closes),
  }
  await db()
    .insertInto('sites.exceptional_hours')
    .values({ exceptional_day_id: exceptional.id, ...times })
    .execute()
}

/** A night in Ogre: open up to midnight and from midnight on, each day under its own rules. */
async function openNight(evening: string, before: Rules, after: Rules): Promise<void> {
  const morning = Temporal.PlainDate.from(evening).add({ days: 1 }).toString()
  await rulesFrom(evening, before)
  await rulesFrom(morning, after)
  await openOn(evening, '20:00', '23:59')
  await openOn(morning, '00:00', '06:00')
}

const at = (day: string, time: string) => `${day}T${time}:00+02:00`

const book = (startsAt: string, persons: number) =>
  bookAppointment(resident, visit('ogre', startsAt, { persons }))

const refused = async (startsAt: string, persons: number) =>
  (await refusalOf(book(startsAt, persons))).code

describe('a night hall whose rules change at midnight', () => {
  useTown()

  test('airing after midnight counts under the rules of the new day', async () => {
    await openNight('2026-12-01', 'wide', 'narrow')
    assert.equal(await refused(at('2026-12-01', '23:30'), 3), 'ceiling_reached')
    await book(at('2026-12-01', '22:00'), 3)
    await book(at('2026-12-01', '23:30'), 2)
    assert.equal(await refused(at('2026-12-02', '00:00'), 1), 'ceiling_reached')
    assert.equal(await refused(at('2026-12-02', '00:30'), 1), 'ceiling_reached')
    await book(at('2026-12-02', '00:45'), 2)
  })

  test('who comes after midnight keeps the place against a visit of the evening before', async () => {
    await openNight('2026-12-08', 'wide', 'narrow')
    await book(at('2026-12-09', '00:00'), 2)
    assert.equal(await refused(at('2026-12-08', '23:30'), 1), 'ceiling_reached')
    const day = Temporal.PlainDate.from('2026-12-08')
    const question = { service: 'iesnieguma-pienemsana', sites: 'ogre', from: day, to: day }
    const free = await findFreeTimes(db(), { ...question, now: now(), audience: 'staff' })
    const last = free.at(-1)?.startsAt
    assert.equal(last?.toString(), Temporal.Instant.from(at('2026-12-08', '22:45')).toString())
  })

  test('whatever is booked, the hall holds the ceiling of the day at every instant', async () => {
    await openNight('2026-12-15', 'wide', 'narrow')
    const evening = Temporal.Instant.from(at('2026-12-15', '21:00'))
    let booked = 0
    const act = async ({ slot, persons }: { slot: number; persons: number }): Promise<void> => {
      await book(evening.add({ minutes: slot * 15 }).toString(), persons)
      booked++
    }
    await fc.assert(
      fc.asyncProperty(fc.array(wishes, { minLength: 6, maxLength: 12 }), async round => {
        for (const result of await Promise.allSettled(round.map(act))) {
          if (result.status === 'rejected') assert.ok(result.reason instanceof Refusal)
        }
        assert.deepEqual(await crowds('2026-12-16', most.wide, most.narrow), [])
      }),
      { numRuns: 6, endOnFailure: true },
    )
    assert.ok(booked > 5)
  })
})

const wishes = fc.record({
  slot: fc.integer({ min: 0, max: 24 }),
  persons: fc.integer({ min: 1, max: 3 }),
})

/** The moments around a midnight at which a hall holds more people than the day allows. */
async function crowds(morning: string, before: number, after: number): Promise<string[]> {
  const midnight = instantAt(Temporal.PlainDate.from(morning), Temporal.PlainTime.from('00:00'))
  assert.ok(midnight)
  const night = [midnight.subtract({ hours: 4 }), midnight.add({ hours: 6 })].map(
    instant => new Date(instant.epochMilliseconds),
  )
  const change = new Date(midnight.epochMilliseconds)
  const { rows } = await sql<{ moment: string; people: number }>`
    with moments as (
      select distinct starts_at as moment, hall_id from appointments.appointment
       where occupied is not null
      union select ${change}::timestamptz, hall_id from appointments.appointment
    )
    select m.moment::text, sum(a.persons)::int as people
      from moments m
      join appointments.appointment a on a.hall_id = m.hall_id and a.occupied @> m.moment
     where m.moment between ${night[0]} and ${night[1]}
     group by m.moment, m.hall_id
    having sum(a.persons) > case when m.moment < ${change}
                                 then ${before}::int else ${after}::int end
  `.execute(db())
  return rows.map(({ moment, people }) => `${moment}: ${people}`)
}
