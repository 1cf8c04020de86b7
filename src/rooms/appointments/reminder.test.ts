import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { refusalOf, residentId, staffMember, visit } from '../../../fixtures/bookings.ts'
import { useTown } from '../../../fixtures/town.ts'
import { resident } from '../../house/actor.ts'
import { now } from '../../house/clock.ts'
import { db } from '../../house/database.ts'
import { bookAppointment } from './booking.ts'
import { callList, recordCall } from './call-list.ts'
import { findFreeTimes } from './free-times.ts'
import { moveAppointment } from './move.ts'
import { findCallDay, sendReminders } from './reminder.ts'

const friday = Temporal.PlainDate.from('2026-11-27')

describe('reminders', () => {
  const town = useTown()

  async function mailsTo(email: string): Promise<string[]> {
    const mails = await db()
      .selectFrom('house.mail')
      .select('subject')
      .where('recipient', '=', email)
      .orderBy('id')
      .execute()
    return mails.map(({ subject }) => subject)
  }

  test('go out once, on the working day before, even when two workers run', async () => {
    const person = { givenName: 'Velta', familyName: 'Pasta', email: 'velta@example.com' }
    await bookAppointment(
      resident,
      visit('ogre', '2026-11-26T10:00:00+02:00', { resident: person }),
    )
    assert.equal(await sendReminders(Temporal.Instant.from('2026-11-24T06:00:00Z')), 0)
    const wednesday = Temporal.Instant.from('2026-11-25T06:00:00Z')
    const sent = await Promise.all([sendReminders(wednesday), sendReminders(wednesday)])
    assert.equal(sent[0] + sent[1], 1)
    assert.equal(await sendReminders(wednesday), 0)
    assert.deepEqual((await mailsTo('velta@example.com')).slice(1), [
      'Atgādinām par vizīti: ceturtdien, 26.\u00a0novembrī, plkst.\u00a010.00',
    ])
  })

  test('a moved visit is reminded of again', async () => {
    const person = { givenName: 'Rasma', familyName: 'Pasta', email: 'rasma@example.com' }
    const booked = await bookAppointment(
      resident,
      visit('ogre', '2026-11-26T11:00:00+02:00', { resident: person }),
    )
    assert.equal(await sendReminders(Temporal.Instant.from('2026-11-25T06:10:00Z')), 1)
    const moving = { startsAt: Temporal.Instant.from('2026-11-27T11:00:00+02:00'), now: now() }
    await moveAppointment(resident, { id: booked.id, ...moving, reason: 'resident' })
    assert.equal(await sendReminders(Temporal.Instant.from('2026-11-26T06:00:00Z')), 1)
  })

  test('on a Friday those of Monday are called, on the eve of Christmas those after it', async () => {
    const due = async (clock: string) =>
      (await findCallDay(db(), Temporal.Instant.from(clock))).toString()
    assert.equal(await due('2026-11-27T06:00:00Z'), '2026-11-30')
    assert.equal(await due('2026-12-23T06:00:00Z'), '2026-12-28')
  })

  test('the call list has those without e-mail, with who may be told, the settled last', async () => {
    const ilze = await staffMember('ilze@paraugs.lv')
    const marta = await residentId('Marta', 'Bērziņa')
    await db()
      .updateTable('residents.resident')
      .set({ email: null, reached_by: 'phone' })
      .where('id', '=', marta)
      .execute()
    const byPhone = (time: string, id: number) =>
      bookAppointment(
        ilze,
        visit('ogre', `2026-11-27T${time}:00+02:00`, { resident: { id }, channel: 'phone' }),
      )
    const zelma = await db()
      .selectFrom('residents.resident')
      .select('id')
      .where('given_name', '=', 'Zelma')
      .executeTakeFirstOrThrow()
    await db()
      .updateTable('residents.resident')
      .set({ email: null, reached_by: 'phone' })
      .where('id', '=', zelma.id)
      .execute()
    const first = await byPhone('09:00', marta)
    const second = await byPhone('09:30', zelma.id)
    const names = async () =>
      (await callList(db(), [first.site.id], friday)).map(
        entry => entry.appointment.resident.givenName,
      )
    assert.deepEqual(await names(), ['Marta', 'Zelma'])
    await recordCall(ilze, { id: second.id, outcome: 'not_reached', now: now() })
    await recordCall(ilze, { id: first.id, outcome: 'comes', now: now() })
    assert.deepEqual(await names(), ['Zelma', 'Marta'])
    const [entry] = await callList(db(), 'all', friday)
    assert.deepEqual(
      entry?.calls.map(({ outcome }) => outcome),
      ['not_reached'],
    )
    await recordCall(ilze, { id: second.id, outcome: 'cancelled', now: now() })
    assert.deepEqual(await names(), ['Marta'])
    const again = recordCall(ilze, { id: second.id, outcome: 'comes', now: now() })
    assert.equal((await refusalOf(again)).code, 'already_cancelled')
  })

  test('who says on the phone that they won’t come frees the time at once', async () => {
    const ilze = await staffMember('ilze@paraugs.lv')
    const person = { givenName: 'Olga', familyName: 'Nenāks', phone: '+37165055555' }
    const booked = await bookAppointment(
      ilze,
      visit('suntazi', '2026-11-27T10:00:00+02:00', { resident: person, channel: 'phone' }),
    )
    const isFree = async () => {
      const question = {
        service: 'iesnieguma-pienemsana',
        sites: 'suntazi',
        from: friday,
        to: friday,
      }
      const times = await findFreeTimes(db(), { ...question, now: now(), audience: 'staff' })
      return times.some(({ startsAt }) => startsAt.equals(booked.startsAt))
    }
    assert.equal(await isFree(), false)
    await recordCall(ilze, { id: booked.id, outcome: 'cancelled', now: now() })
    assert.equal(await isFree(), true)
    town.itIs('2026-11-23T06:00:00Z')
  })
})
