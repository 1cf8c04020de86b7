import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { useTown } from '../../../fixtures/town.ts'
import { now } from '../../house/clock.ts'
import { db } from '../../house/database.ts'
import { findFreeTimes, nextFreeTimes } from './free-times.ts'

describe('on days with another length', () => {
  useTown({ clock: '2027-03-26T06:00:00Z' })

  async function openAtNight(): Promise<void> {
    const { id } = await db()
      .selectFrom('sites.site')
      .select('id')
      .where('slug', '=', 'ogre')
      .executeTakeFirstOrThrow()
    for (const day of ['2027-03-28', '2027-10-31']) {
      const exceptional = await db()
        .insertInto('sites.exceptional_day')
        .values({
          site_id: id,
          day: Temporal.PlainDate.from(day),
          kind: 'open',
          reason_lv: 'Nakts',
          reason_en: 'Night',
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      const hours = {
        opens: Temporal.PlainTime.from('02:00'),
        closes: Temporal.PlainTime.from('05:00'),
      }
      await db()
        .insertInto('sites.exceptional_hours')
        .values({ exceptional_day_id: exceptional.id, ...hours })
        .execute()
    }
  }

  async function countHours(day: string, clock: string): Promise<number> {
    const times = await findFreeTimes(db(), {
      service: 'iesnieguma-pienemsana',
      sites: 'ogre',
      from: Temporal.PlainDate.from(day),
      to: Temporal.PlainDate.from(day),
      now: Temporal.Instant.from(clock),
      audience: 'staff',
    })
    return times.length / 4
  }

  test('open from two to five is two hours in March and four in October', async () => {
    await openAtNight()
    assert.equal(await countHours('2027-03-28', '2027-03-26T06:00:00Z'), 2)
    assert.equal(await countHours('2027-10-31', '2027-10-25T06:00:00Z'), 4)
  })

  test('nothing is offered on Easter, and Maundy Thursday ends an hour earlier', async () => {
    const [next] = await nextFreeTimes(
      db(),
      {
        service: 'iesnieguma-pienemsana',
        sites: 'suntazi',
        now: Temporal.Instant.from('2027-03-25T14:00:00Z'),
        audience: 'staff',
      },
      1,
    )
    assert.equal(next?.startsAt.toString(), '2027-03-30T05:30:00Z')
  })

  test('asked near Madliena, Madliena comes first', async () => {
    const times = await nextFreeTimes(
      db(),
      {
        service: 'iesnieguma-pienemsana',
        sites: 'any',
        near: 'madliena',
        now: now(),
        audience: 'web',
      },
      3,
    )
    assert.deepEqual(
      times.map(({ site }) => site),
      ['madliena', 'madliena', 'madliena'],
    )
  })
})
