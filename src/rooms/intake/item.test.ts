import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { useTown } from '../../../fixtures/town.ts'
import { type Clerk, program } from '../../house/actor.ts'
import { db, inTransaction } from '../../house/database.ts'
import { Forbidden, Refusal } from '../../house/refusal.ts'
import { type Arrival, makeLabels, settleItem, takeIn } from './item.ts'

const now = Temporal.Instant.from('2026-11-24T08:35:00Z')

const codeOf = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code

async function people() {
  const { id: siteId } = await db()
    .selectFrom('sites.site')
    .select('id')
    .where('slug', '=', 'ogre')
    .executeTakeFirstOrThrow()
  const { id } = await db()
    .selectFrom('staff.person')
    .select('id')
    .where('email', '=', 'ilze@paraugs.lv')
    .executeTakeFirstOrThrow()
  const ilze: Clerk = { kind: 'clerk', id, name: 'Ilze', roles: ['clerk'], siteIds: [siteId] }
  return { ilze, siteId }
}

async function arrive(more: Partial<Arrival> = {}) {
  const { ilze, siteId } = await people()
  const arrival: Arrival = { channel: 'box', siteId, arrivedAt: now, now, ...more }
  return inTransaction(tx => takeIn(tx, ilze, arrival))
}

describe('what comes in', () => {
  useTown()

  test('gets an intake id and counts as received on the day the box was emptied', async () => {
    const { item, isNew } = await arrive()
    assert.ok(isNew)
    assert.match(item.code, /^LZ26-/)
    assert.equal(String(item.receivedOn), '2026-11-24')
    assert.equal(item.outcome, undefined)
  })

  test('after hours a mail counts as received on the next working day', async () => {
    const cases = [
      ['2026-11-24T08:00:00Z', '2026-11-24'],
      ['2026-11-27T21:30:00Z', '2026-11-30'],
      ['2026-11-28T09:00:00Z', '2026-11-30'],
      ['2026-12-24T09:00:00Z', '2026-12-28'],
    ] as const
    for (const [arrived, received] of cases) {
      const arrivedAt = Temporal.Instant.from(arrived)
      const { item } = await arrive({ channel: 'email', arrivedAt })
      assert.equal(String(item.receivedOn), received, arrived)
    }
  })

  test('the same delivery again is the same item, also when both come at once', async () => {
    const both = await Promise.all(
      Array.from({ length: 6 }, () => arrive({ channel: 'email', sourceKey: 'mail:1:77' })),
    )
    assert.equal(new Set(both.map(({ item }) => item.id)).size, 1)
    assert.equal(both.filter(({ isNew }) => isNew).length, 1)
  })

  test('a label is used once, and only if it was printed here', async () => {
    const { ilze, siteId } = await people()
    const labels = await inTransaction(tx => makeLabels(tx, ilze, { siteId, count: 2, now }))
    const [code] = labels
    assert.equal(new Set(labels).size, 2)
    const { item } = await arrive({ code })
    assert.equal(item.code, code)
    await assert.rejects(arrive({ code }), codeOf('label_used'))
    await assert.rejects(arrive({ code: 'LZ26-0000-0000-0' }), codeOf('label_unknown'))
  })

  test('ends once, and the second who tries is told how it ended', async () => {
    const { ilze } = await people()
    const { item } = await arrive()
    const end = () =>
      inTransaction(tx =>
        settleItem(tx, ilze, { itemId: item.id, kind: 'returned', reason: 'nav mums', now }),
      )
    const ends = await Promise.allSettled([end(), end(), end()])
    assert.equal(ends.filter(({ status }) => status === 'fulfilled').length, 1)
    await assert.rejects(end(), codeOf('item_returned'))
  })

  test('is none of the business of a clerk at another site; the program may settle it', async () => {
    const { ilze } = await people()
    const { item } = await arrive()
    const juris: Clerk = { ...ilze, siteIds: [] }
    const settling = { itemId: item.id, kind: 'not_a_document', reason: 'reklāma', now } as const
    await assert.rejects(
      inTransaction(tx => settleItem(tx, juris, settling)),
      Forbidden,
    )
    await inTransaction(tx => settleItem(tx, program, settling))
  })

  test('anything but a registration needs a reason: the table itself says so', async () => {
    const { ilze } = await people()
    const { item } = await arrive()
    const settling = { itemId: item.id, kind: 'handed_on', now } as const
    await assert.rejects(inTransaction(tx => settleItem(tx, ilze, settling)))
  })
})
