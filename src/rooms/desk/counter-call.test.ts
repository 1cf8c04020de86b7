import { strict as assert } from 'node:assert'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { useTown } from '../../../fixtures/town.ts'
import type { Clerk } from '../../house/actor.ts'
import { db } from '../../house/database.ts'
import { Refusal } from '../../house/refusal.ts'
import { recordArrival } from './arrival.ts'
import { findOpenCall } from './counter-call.store.ts'
import { beginVisit, callNext, callPerson, finishVisit, holdVisit } from './counter-call.ts'

const now = Temporal.Instant.from('2026-11-24T08:00:00Z')

async function idOf(query: ReturnType<typeof sql<{ id: number }>>): Promise<number> {
  const { rows } = await query.execute(db())
  const [row] = rows
  if (!row) throw new Error('nothing found')
  return row.id
}

/** `count` people who wait in Ogre, all for the first service of counter 1. */
async function letPeopleWait(count: number): Promise<void> {
  await sql`
    with place as (
      select counter.*, (select min(service_id) from services.offering
        where counter_id = counter.id) as service_id
        from sites.counter join sites.site on site.id = counter.site_id
       where site.slug = 'ogre' and counter.number = 1
    ), booked as (
      insert into appointments.appointment (code, site_id, hall_id, counter_id, service_id,
        resident_id, starts_at, ends_at, channel, booked_at)
      select 'WAITS-' || n, site_id, hall_id, id, service_id,
        (select min(id) from residents.resident),
        '2026-11-24T08:00Z'::timestamptz + n * interval '1 second',
        '2026-11-24T08:10Z'::timestamptz + n * interval '1 second', 'counter', '2026-11-23T08:00Z'
        from place, generate_series(1, ${count}::int) n
      returning id, site_id
    )
    insert into desk.arrival (appointment_id, site_id, day, ticket, inside_at)
    select id, site_id, '2026-11-24', row_number() over (order by id), '2026-11-24T07:50Z'
      from booked`.execute(db())
}

describe('twelve clerks call from a full hall', () => {
  useTown({ clock: now.toString() })

  test('everybody is called once, nobody twice', async () => {
    await letPeopleWait(300)
    const siteId = await idOf(sql`select id from sites.site where slug = 'ogre'`)
    await sql`insert into sites.counter (site_id, hall_id, number)
      select ${siteId}, (select min(id) from sites.hall where site_id = ${siteId}), n
        from generate_series(21, 32) n`.execute(db())
    await sql`insert into services.offering (service_id, counter_id)
      select distinct service_id, counter.id from appointments.appointment, sites.counter
       where counter.number between 21 and 32`.execute(db())
    const { rows } = await sql<{ id: number }>`
      select id from sites.counter where number between 21 and 32`.execute(db())
    const person = await idOf(sql`select id from staff.person where email = 'ilze@paraugs.lv'`)
    const called: number[] = []
    const work = async (counterId: number) => {
      const clerk: Clerk = {
        kind: 'clerk',
        id: person,
        name: 'Ilze',
        roles: ['clerk'],
        siteIds: 'all',
      }
      for (let round = 0; round < 400; round++) {
        const next = await callNext(clerk, { counterId, now })
        if (!next) return
        called.push(next.appointmentId)
        const callId = await findOpenCall(db(), counterId)
        if (callId !== undefined) await finishVisit(clerk, { callId, now })
      }
    }
    await Promise.all(rows.map(({ id }) => work(id)))
    assert.equal(called.length, 300)
    assert.equal(new Set(called).size, 300)
  })
})

describe('a visit at the counter', () => {
  useTown({ clock: now.toString() })

  async function ilze(): Promise<Clerk> {
    const id = await idOf(sql`select id from staff.person where email = 'ilze@paraugs.lv'`)
    const siteId = await idOf(sql`select id from sites.site where slug = 'ogre'`)
    return { kind: 'clerk', id, name: 'Ilze Kalniņa', roles: ['clerk'], siteIds: [siteId] }
  }

  const counter = (number: number) =>
    idOf(sql`select counter.id from sites.counter join sites.site on site.id = site_id
      where slug = 'ogre' and number = ${number}`)

  test('a counter with somebody at it calls nobody else; held people are called by name', async () => {
    await letPeopleWait(2)
    const clerk = await ilze()
    const counterId = await counter(1)
    const first = await callNext(clerk, { counterId, now })
    assert.ok(first)
    await assert.rejects(callNext(clerk, { counterId, now }), isRefusal('counter_busy'))
    const callId = (await findOpenCall(db(), counterId)) ?? 0
    await beginVisit(clerk, { callId, now })
    await holdVisit(clerk, { callId, now })
    const second = await callNext(clerk, { counterId, now })
    assert.notEqual(second?.appointmentId, first.appointmentId)
    await finishVisit(clerk, { callId: (await findOpenCall(db(), counterId)) ?? 0, now })
    assert.equal(await callNext(clerk, { counterId, now }), undefined)
    const again = await callPerson(clerk, { ...first, counterId, now })
    assert.equal(again.ticket, first.ticket)
    await finishVisit(clerk, { callId: (await findOpenCall(db(), counterId)) ?? 0, now })
  })

  test('a full hall lets nobody in, and somebody who has gone makes room', async () => {
    const clerk = await ilze()
    const { rows } = await sql<{ id: number }>`
      select appointment_id as id from desk.arrival order by ticket`.execute(db())
    const appointmentId = rows[0]?.id ?? 0
    await sql`delete from desk.counter_call`.execute(db())
    await sql`update desk.arrival set waiting = 'for_call'`.execute(db())
    const enter = recordArrival(clerk, { appointmentId, where: 'inside', ceiling: 1, now })
    await assert.rejects(enter, isRefusal('hall_full'))
    await sql`update desk.arrival set waiting = null
      where appointment_id <> ${appointmentId}`.execute(db())
    await recordArrival(clerk, { appointmentId, where: 'inside', ceiling: 1, now })
  })

  const isRefusal = (code: string) => (error: unknown) =>
    error instanceof Refusal && error.code === code
})
