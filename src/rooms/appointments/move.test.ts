import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { refusalOf, staffMember, visit } from '../../../fixtures/bookings.ts'
import { useTown } from '../../../fixtures/town.ts'
import { resident } from '../../house/actor.ts'
import { now } from '../../house/clock.ts'
import { db } from '../../house/database.ts'
import { findAppointment } from './appointment.store.ts'
import { bookAppointment } from './booking.ts'
import { cancelAppointment } from './cancellation.ts'
import { findAppointmentByCode, listDay } from './day.ts'
import { moveAppointment } from './move.ts'
import { recordNoShow } from './no-show.ts'

const at = (time: string) => `2026-11-24T${time}:00+02:00`
const instant = (text: string) => Temporal.Instant.from(text)

describe('moving and cancelling a visit', () => {
  const town = useTown()

  async function lastMail() {
    return db()
      .selectFrom('house.mail')
      .select(['subject', 'body', 'calendar'])
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
  }

  test('a moved visit keeps its code, and its old time is free', async () => {
    const first = await bookAppointment(resident, visit('madliena', at('10:00')))
    const moved = await moveAppointment(resident, {
      id: first.id,
      startsAt: instant(at('11:00')),
      reason: 'resident',
      now: now(),
    })
    assert.equal(moved.code, first.code)
    assert.equal(moved.startsAt.toString(), '2026-11-24T09:00:00Z')
    assert.equal(moved.moves, 1)
    const again = await bookAppointment(resident, visit('madliena', at('10:00')))
    assert.equal(again.counter.id, first.counter.id)
  })

  test('a visit may move into its own time: half an hour into itself is no overlap', async () => {
    const service = 'dzivesvietas-deklaresana'
    const first = await bookAppointment(resident, visit('ogre', at('12:00'), { service }))
    const moved = await moveAppointment(resident, {
      id: first.id,
      startsAt: first.startsAt.add({ minutes: 15 }),
      counterId: first.counter.id,
      reason: 'resident',
      now: now(),
    })
    assert.equal(moved.counter.id, first.counter.id)
  })

  test('the form sent twice moves once', async () => {
    const first = await bookAppointment(resident, visit('ogre', at('13:00')))
    const moving = {
      id: first.id,
      startsAt: instant(at('13:30')),
      reason: 'resident' as const,
      now: now(),
    }
    const twice = [await moveAppointment(resident, moving), await moveAppointment(resident, moving)]
    assert.deepEqual(
      twice.map(({ moves }) => moves),
      [1, 1],
    )
  })

  test('two visits swap through races without ever standing on one counter', async () => {
    const one = await bookAppointment(resident, visit('madliena', at('14:00')))
    const other = await bookAppointment(resident, visit('madliena', at('14:15')))
    const to = (id: number, startsAt: Temporal.Instant) =>
      moveAppointment(resident, { id, startsAt, reason: 'resident', now: now() })
    await Promise.allSettled([to(one.id, other.startsAt), to(other.id, one.startsAt)])
    const day = await listDay(db(), one.site.id, Temporal.PlainDate.from('2026-11-24'))
    const held = day.filter(a => [one.id, other.id].includes(a.id))
    const places = new Set(held.map(a => `${a.counter.id} ${a.startsAt}`))
    assert.equal(places.size, 2)
  })

  test('a visit moves to another site with a mail and the calendar entry of the same name', async () => {
    const first = await bookAppointment(resident, visit('madliena', at('15:00')))
    const before = await lastMail()
    await moveAppointment(resident, {
      id: first.id,
      site: 'ogre',
      startsAt: instant(at('15:30')),
      reason: 'resident',
      now: now(),
    })
    const after = await lastMail()
    const uid = /UID:.*/.exec(before.calendar ?? '')?.[0]
    assert.ok(uid && after.calendar?.includes(uid))
    assert.match(before.calendar ?? '', /SEQUENCE:0/)
    assert.match(after.calendar ?? '', /SEQUENCE:1/)
    assert.match(after.subject, /Vizīte pārcelta: otrdien, 24\.\snovembrī, plkst\.\s15\.30/)
  })

  test('a cancelled visit takes the entry out of the calendar', async () => {
    const first = await bookAppointment(resident, visit('ogre', at('16:00')))
    await cancelAppointment(resident, { id: first.id, reason: 'resident', now: now() })
    const { calendar } = await lastMail()
    assert.match(calendar ?? '', /METHOD:CANCEL/)
    assert.match(calendar ?? '', /STATUS:CANCELLED/)
    const twice = cancelAppointment(resident, { id: first.id, reason: 'resident', now: now() })
    assert.equal((await refusalOf(twice)).code, 'already_cancelled')
  })

  test('a mail about a certificate names neither the service nor what to bring for it', async () => {
    const service = 'covid-19-sertifikata-izsniegsana'
    await bookAppointment(resident, visit('ogre', at('16:30'), { service }))
    const { subject, body, calendar } = await lastMail()
    assert.doesNotMatch(`${subject} ${body} ${calendar}`, /sertifik|covid|pilnvar/i)
    assert.match(body, /Pase vai personas apliecība/)
  })

  test('the code with the family name finds the visit, with another name it does not', async () => {
    const person = { givenName: 'Zaiga', familyName: 'Āboliņa', phone: '+37165044444' }
    const { code, id } = await bookAppointment(
      resident,
      visit('ogre', at('17:00'), { resident: person }),
    )
    const spoken = code.toLowerCase().replace('-', ' ')
    assert.equal((await findAppointmentByCode(db(), spoken, 'aboliņa'))?.id, id)
    assert.equal(await findAppointmentByCode(db(), code, 'Kalniņa'), undefined)
    assert.equal(await findAppointmentByCode(db(), 'nekas'), undefined)
  })

  test('who did not come is noted after the start, by staff of the site, once', async () => {
    const first = await bookAppointment(resident, visit('ogre', at('09:00')))
    const ilze = await staffMember('ilze@paraugs.lv')
    const juris = await staffMember('juris@paraugs.lv')
    assert.equal(
      (await refusalOf(recordNoShow(ilze, { id: first.id, now: now() }))).code,
      'not_started',
    )
    const later = first.startsAt.add({ minutes: 20 })
    await assert.rejects(recordNoShow(juris, { id: first.id, now: later }), { name: 'Forbidden' })
    await recordNoShow(ilze, { id: first.id, now: later })
    const missed = await findAppointment(db(), first.id)
    assert.equal(missed?.noShowAt?.toString(), later.toString())
    assert.equal(
      (await refusalOf(recordNoShow(ilze, { id: first.id, now: later }))).code,
      'already_no_show',
    )
    const move = moveAppointment(ilze, {
      id: first.id,
      startsAt: instant(at('17:30')),
      reason: 'resident',
      now: later,
    })
    assert.equal((await refusalOf(move)).code, 'already_started')
    town.itIs('2026-11-23T06:00:00Z')
  })
})
