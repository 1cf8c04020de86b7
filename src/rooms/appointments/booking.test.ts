import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, test } from 'node:test'
import { outcomes, refusalOf, residentId, staffMember, visit } from '../../../fixtures/bookings.ts'
import { useTown } from '../../../fixtures/town.ts'
import { resident } from '../../house/actor.ts'
import { now } from '../../house/clock.ts'
import { db } from '../../house/database.ts'
import { bookAppointment } from './booking.ts'
import { cancelAppointment } from './cancellation.ts'
import { findFreeTimes } from './free-times.ts'

const tuesdayTen = '2026-11-24T08:00:00Z'

function at(time: string): string {
  return `2026-11-24T${time}:00+02:00`
}

async function countStored(site: string, startsAt: string): Promise<number> {
  const { count } = await db()
    .selectFrom('appointments.appointment as a')
    .innerJoin('sites.site as s', 's.id', 'a.site_id')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('s.slug', '=', site)
    .where('a.starts_at', '=', Temporal.Instant.from(startsAt))
    .where('a.occupied', 'is not', null)
    .executeTakeFirstOrThrow()
  return count
}

describe('booking a visit', () => {
  const town = useTown()

  test('a resident books a free time and gets a code word', async () => {
    const booked = await bookAppointment(resident, visit('ogre', tuesdayTen))
    assert.match(booked.code, /^[A-Z]{6}-\d{3}$/)
    assert.equal(booked.site.slug, 'ogre')
    assert.equal(booked.endsAt.toString(), '2026-11-24T08:10:00Z')
    assert.equal(booked.resident.familyName, 'Paraudziņa')
  })

  test('the four counters of Ogre take four visits at one time, each another counter', async () => {
    const four = await Promise.all(
      Array.from({ length: 4 }, () => bookAppointment(resident, visit('ogre', at('10:15')))),
    )
    assert.deepEqual(four.map(({ counter }) => counter.number).sort(), [1, 2, 3, 4])
  })

  test('who comes fifth is told that the time is taken, and the next three', async () => {
    const refusal = await refusalOf(bookAppointment(resident, visit('ogre', at('10:15'))))
    assert.equal(refusal.code, 'time_taken')
    const next = refusal.details.next
    assert.ok(Array.isArray(next))
    assert.deepEqual(
      next.map(time => time.startsAt.toString()),
      ['2026-11-24T08:30:00Z', '2026-11-24T08:45:00Z', '2026-11-24T09:00:00Z'],
    )
  })

  test('work is spread: eight visits in a row do not all go to counter 1', async () => {
    const counters = new Set<number>()
    for (let n = 0; n < 8; n++) {
      const start = Temporal.Instant.from(at('12:00')).add({ minutes: 15 * n })
      const booked = await bookAppointment(resident, visit('ogre', start.toString()))
      counters.add(booked.counter.number)
    }
    assert.equal(counters.size, 4)
  })

  test('20 people at one minute of a parish with one counter: one is stored', async () => {
    const race = Array.from({ length: 20 }, () =>
      bookAppointment(resident, visit('madliena', at('10:00'))),
    )
    const counts = await outcomes(race)
    const capacity = await countStored('madliena', at('10:00'))
    assert.equal(counts.get('done'), capacity)
    assert.equal(counts.get('time_taken'), 20 - capacity)
  })

  test('a double click is one visit; another request with that key is refused', async () => {
    const key = randomUUID()
    const booking = visit('ogre', at('11:00'), { key })
    const [one, other] = await Promise.all([
      bookAppointment(resident, booking),
      bookAppointment(resident, booking),
    ])
    assert.equal(one?.id, other?.id)
    const refusal = await refusalOf(
      bookAppointment(resident, { ...booking, startsAt: Temporal.Instant.from(at('11:15')) }),
    )
    assert.equal(refusal.code, 'key_reused')
  })

  test('one key raced at two sites books once', async () => {
    const key = randomUUID()
    const person = { givenName: 'Ieva', familyName: 'Divvieta' }
    const counts = await outcomes([
      bookAppointment(resident, visit('ogre', at('15:00'), { key, resident: person })),
      bookAppointment(resident, visit('madliena', at('15:00'), { key, resident: person })),
    ])
    assert.deepEqual([counts.get('done'), counts.get('key_reused')], [1, 1])
  })

  test('a cancelled time is free again at once', async () => {
    const booked = await bookAppointment(resident, visit('madliena', at('14:00')))
    const question = {
      service: 'iesnieguma-pienemsana',
      sites: 'madliena',
      from: Temporal.PlainDate.from('2026-11-24'),
      to: Temporal.PlainDate.from('2026-11-24'),
      now: now(),
      audience: 'web' as const,
    }
    const isOffered = async () => {
      const times = await findFreeTimes(db(), question)
      return times.filter(time => time.startsAt.equals(booked.startsAt)).map(t => t.counterId)
    }
    const before = await isOffered()
    await cancelAppointment(resident, { id: booked.id, reason: 'resident', now: now() })
    assert.equal(before.includes(booked.counter.id), false)
    assert.equal((await isOffered()).length, 1)
  })

  const cases: [name: string, code: string, site: string, start: string, service?: string][] = [
    ['yesterday', 'past', 'ogre', '2026-11-20T10:00:00+02:00'],
    ['in half an hour on the web', 'too_late', 'ogre', '2026-11-23T08:30:00+02:00'],
    ['in three months', 'too_far', 'ogre', '2027-02-24T10:00:00+02:00'],
    ['on a Sunday', 'outside_hours', 'ogre', '2026-11-29T10:00:00+02:00'],
    ['on Christmas Day', 'outside_hours', 'ogre', '2026-12-25T10:00:00+02:00'],
    ['five past the quarter', 'outside_hours', 'ogre', at('10:05')],
    ['at a minute and a second', 'outside_hours', 'ogre', '2026-11-24T10:00:01+02:00'],
    ['before a visit could end by closing', 'outside_hours', 'ogre', at('18:00')],
    [
      'a service that is not done there',
      'service_not_here',
      'suntazi',
      at('10:00'),
      'kases-maksajums',
    ],
    ['a service by phone only', 'channel_closed', 'ogre', at('10:00'), 'telefona-konsultacija'],
  ]
  for (const [name, code, site, start, service] of cases) {
    test(`refused: ${name} (${code})`, async () => {
      const booking = visit(site, start, service ? { service } : {})
      assert.equal((await refusalOf(bookAppointment(resident, booking))).code, code)
    })
  }

  test('a clerk may book up to the start; past it nobody', async () => {
    const ilze = await staffMember('ilze@paraugs.lv')
    const soon = visit('ogre', '2026-11-23T08:15:00+02:00', { channel: 'phone' })
    town.itIs('2026-11-23T06:14:00Z')
    const booked = await bookAppointment(ilze, { ...soon, now: now() })
    assert.equal(booked.channel, 'phone')
    town.itIs('2026-11-23T06:16:00Z')
    assert.equal((await refusalOf(bookAppointment(ilze, { ...soon, now: now() }))).code, 'past')
    town.itIs('2026-11-23T06:00:00Z')
  })

  test('on the web one person holds three visits and no more; a clerk books the fourth', async () => {
    const person = { givenName: 'Zenta', familyName: 'Čakle', phone: '+37165011111' }
    for (const time of ['09:00', '09:15', '09:30']) {
      await bookAppointment(resident, visit('ogre', at(time), { resident: person }))
    }
    const fourth = visit('ogre', at('09:45'), { resident: person })
    assert.equal((await refusalOf(bookAppointment(resident, fourth))).code, 'too_many_live')
    await bookAppointment(await staffMember('ilze@paraugs.lv'), { ...fourth, channel: 'phone' })
  })

  test('four posts at once do not get round the limit of three', async () => {
    const person = { givenName: 'Alda', familyName: 'Steidzīga', phone: '+37165022222' }
    const posts = ['09:00', '09:15', '09:30', '09:45'].map(time =>
      bookAppointment(resident, visit('madliena', at(time), { resident: person })),
    )
    const counts = await outcomes(posts)
    assert.deepEqual([counts.get('done'), counts.get('too_many_live')], [3, 1])
  })

  test('people who share a telephone stay two people; the same name and phone is one', async () => {
    const phone = '+37165033333'
    const book = (givenName: string, time: string) =>
      bookAppointment(
        resident,
        visit('ogre', at(time), { resident: { givenName, familyName: 'Kopīgā', phone } }),
      )
    const [anna, juris, again] = [
      await book('Anna', '16:00'),
      await book('Juris', '16:15'),
      await book('Anna', '16:30'),
    ]
    assert.notEqual(anna.resident.id, juris.resident.id)
    assert.equal(anna.resident.id, again.resident.id)
  })

  test('somebody without e-mail gets no mail, somebody with one gets the calendar entry', async () => {
    const count = async () =>
      (await db().selectFrom('house.mail').select(['recipient', 'calendar']).execute()).length
    const before = await count()
    const marta = await residentId('Marta', 'Bērziņa')
    const ilze = await staffMember('ilze@paraugs.lv')
    const none = { givenName: 'Otīlija', familyName: 'Bezpasta' }
    await bookAppointment(ilze, visit('ogre', at('13:00'), { resident: none, channel: 'phone' }))
    assert.equal(await count(), before)
    assert.ok(marta > 0)
    await bookAppointment(resident, visit('ogre', at('13:15')))
    assert.equal(await count(), before + 1)
  })

  test('a name sent with its marks apart is stored whole', async () => {
    const split = { givenName: 'Jānis'.normalize('NFD'), familyName: 'Šķēle'.normalize('NFD') }
    const booked = await bookAppointment(resident, visit('ogre', at('15:45'), { resident: split }))
    assert.equal(booked.resident.familyName, 'Šķēle')
  })

  test('booking is journalled with who acted', async () => {
    const ilze = await staffMember('ilze@paraugs.lv')
    const booked = await bookAppointment(ilze, visit('ogre', at('14:30'), { channel: 'phone' }))
    const entries = await db()
      .selectFrom('house.journal_entry')
      .select(['deed', 'actor'])
      .where('subject', '=', `appointment ${booked.id}`)
      .execute()
    assert.deepEqual(entries, [{ deed: 'appointment_booked', actor: `clerk ${ilze.id}` }])
  })
})
