import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { codeOf, idsOf, newestEntry, now } from '../../../fixtures/mandates.ts'
import { useTown } from '../../../fixtures/town.ts'
import { db, inTransaction } from '../../house/database.ts'
import { findItem, makeLabels, newIntakeId } from '../intake/index.ts'
import { closeBag, takeBag } from './bag.ts'
import { balanceOf, closingObstacle, countsAgree } from './bag-balance.ts'
import { endItem } from './bag-item.ts'
import { recordLine, withdrawLine } from './bag-line.ts'
import { findLine, listLines } from './bag-line.store.ts'
import { readLineEntry } from './scan.ts'

const label = newIntakeId(2026)

test('one scan is a label, a number that waits for its label, or a mistake', () => {
  const s10 = 'RR473124829LV'
  const pending = { tracking: s10 }
  const cases = [
    [label.toLowerCase(), undefined, { kind: 'ordinary', code: label }],
    [s10, undefined, { pending }],
    [s10, pending, { pending }],
    [label, pending, { kind: 'registered', tracking: s10, code: label }],
    [label, { tracking: undefined }, { kind: 'registered', code: label }],
    ['RR000000014LV', pending, { problem: 'label_expected', pending }],
    ['RR473124828LV', undefined, { problem: 's10_check_wrong', pending: undefined }],
    ['', undefined, { problem: 'line_empty', pending: undefined }],
    ['4750123456789', undefined, { problem: 'line_unreadable', pending: undefined }],
  ] as const
  for (const [text, before, entry] of cases)
    assert.deepEqual(readLineEntry(text, { pending: before }), entry, text)
  assert.deepEqual(readLineEntry('', { fresh: true }), { kind: 'ordinary' })
})

test('every live line is open or has one end; lines taken back count nowhere', () => {
  const kind = fc.constantFrom('ordinary' as const, 'registered' as const)
  const ends = ['registered', 'returned', 'not_a_document', 'handed_on'] as const
  const line = fc.record({
    kind,
    withdrawnAt: fc.constantFrom(undefined, now),
    outcome: fc.option(
      fc.constantFrom(...ends).map(end => ({ kind: end, reason: null })),
      { nil: undefined },
    ),
  })
  const counts = fc.record({ ordinary: fc.nat(50), registered: fc.nat(50) })
  fc.assert(
    fc.property(counts, fc.array(line), (count, lines) => {
      const balance = balanceOf(count, lines)
      const ended = Object.values(balance.outcomes).reduce((sum, n) => sum + n, 0)
      assert.equal(ended + balance.open, balance.lines)
      assert.equal(balance.lines - balance.delivered, balance.difference)
      if (countsAgree(balance)) assert.equal(balance.difference, 0)
      const obstacle = closingObstacle(balance, { isClosed: false, hasRecord: false })
      assert.equal(obstacle === undefined, balance.open === 0 && countsAgree(balance))
    }),
  )
})

describe('the mailbag register', () => {
  const town = useTown()
  let delivery = 0

  const newBag = async (counts = { ordinary: 1, registered: 1 }) => {
    const { ilze, ogre } = await idsOf()
    delivery += 1
    const bagId = await takeBag(ilze, { siteId: ogre, delivery, ...counts, now })
    return { ilze, ogre, bagId }
  }

  test('a form sent twice is one bag, and an empty bag is none', async () => {
    const { ilze, ogre } = await idsOf()
    delivery += 1
    const taking = { siteId: ogre, delivery, ordinary: 2, registered: 0, now }
    const [one, two] = await Promise.all([takeBag(ilze, taking), takeBag(ilze, taking)])
    assert.equal(one, two)
    await assert.rejects(takeBag(ilze, { ...taking, ordinary: 0 }), codeOf('mailbag_empty'))
  })

  test('an item counts as received when the bag was taken, and its number stands once', async () => {
    const { ilze, ogre, bagId } = await newBag()
    const [code = ''] = await inTransaction(tx =>
      makeLabels(tx, ilze, { siteId: ogre, count: 1, now }),
    )
    const later = now.add({ hours: 30 })
    const tracking = 'RR123456785LV'
    const line = await recordLine(ilze, { bagId, kind: 'registered', code, tracking, now: later })
    assert.equal(line.code, code)
    const item = await findItem(db(), line.itemId)
    assert.deepEqual([item?.channel, String(item?.receivedOn)], ['post', '2026-11-23'])
    const again = { bagId, kind: 'registered', tracking, now: later } as const
    await assert.rejects(recordLine(ilze, again), codeOf('s10_used'))
    await assert.rejects(recordLine(ilze, { bagId, kind: 'ordinary', code, now }), codeOf('label_used'))
    assert.equal((await listLines(db(), bagId)).length, 1)
  })

  test('one S10 number scanned by two clerks at once is written down once', async () => {
    const { ilze, bagId } = await newBag()
    const other = await newBag()
    const tracking = 'RR202611297LV'
    const both = await Promise.allSettled(
      [bagId, other.bagId].map(id =>
        recordLine(ilze, { bagId: id, kind: 'registered', tracking, now }),
      ),
    )
    assert.equal(both.filter(({ status }) => status === 'fulfilled').length, 1)
    const refused = both.find(({ status }) => status === 'rejected')
    assert.ok(refused?.status === 'rejected' && codeOf('s10_used')(refused.reason))
  })

  test('a line taken back frees its number but not its label, and is still seen', async () => {
    const { ilze, bagId } = await newBag()
    const tracking = 'RR473124829LV'
    const wrong = await recordLine(ilze, { bagId, kind: 'registered', tracking, now })
    await withdrawLine(ilze, { itemId: wrong.itemId, now })
    const right = await recordLine(ilze, { bagId, kind: 'registered', tracking, now })
    const lines = await listLines(db(), bagId)
    assert.deepEqual(
      lines.map(({ itemId, withdrawnAt }) => [itemId, withdrawnAt !== undefined]),
      [
        [wrong.itemId, true],
        [right.itemId, false],
      ],
    )
    const twice = withdrawLine(ilze, { itemId: wrong.itemId, now })
    await assert.rejects(twice, codeOf('post_line_withdrawn'))
  })

  test('a bag closes when every item has its end and the counts agree, or with a record', async () => {
    const { ilze, bagId } = await newBag({ ordinary: 2, registered: 0 })
    const { itemId } = await recordLine(ilze, { bagId, kind: 'ordinary', now })
    await assert.rejects(closeBag(ilze, { bagId, now }), codeOf('mailbag_items_open'))
    await endItem(ilze, { itemId, kind: 'handed_on', reason: 'Skolai, neatvērts', now })
    await assert.rejects(closeBag(ilze, { bagId, now }), codeOf('mailbag_count_differs'))
    const discrepancy = { reason: 'Pastnieks saskaitīja divreiz', present: 'Rita Zariņa' }
    await closeBag(ilze, { bagId, discrepancy, now })
    assert.equal((await newestEntry('mailbag_closed')).details.reason, discrepancy.reason)
    const late = recordLine(ilze, { bagId, kind: 'ordinary', now })
    await assert.rejects(late, codeOf('mailbag_closed'))
  })

  test('Ilze scans a bag with the keyboard, opens, notes damage and hands on', async () => {
    const ilze = await town.staff('ilze@paraugs.lv')
    await ilze.get('/register/post')
    const form = { site: 'ogre', delivery: '19' }
    const none = await ilze.post('/register/post/bags', { ...form, ordinary: '0', registered: '' })
    assert.equal(none.status, 409)
    const bag = await ilze.post('/register/post/bags', { ...form, ordinary: '1', registered: '1' })
    assert.match(bag.path, /^\/register\/post\/bags\/\d+$/)
    const wrong = await ilze.post(`${bag.path}/lines`, { line: 'RR473124828LV' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /kontrolcipars nesakrīt/)
    const waiting = await ilze.post(`${bag.path}/lines`, { line: 'rr 00000001 4 lv' })
    assert.match(waiting.text, /Tagad uzlīme sūtījumam RR.00.000.001.4.LV/)
    const first = await ilze.post(`${bag.path}/lines`, { pending: 'RR000000014LV', act: 'fresh' })
    assert.match(first.text, /1\. rinda: jauns numurs LZ26-/)
    const taken = await ilze.post(`${bag.path}/lines`, { act: 'fresh' })
    const item = /name="item" value="(\d+)"/.exec(taken.body)?.[1] ?? ''
    const undone = await ilze.post(`${bag.path}/undo`, { item })
    assert.match(undone.text, /2\. rinda ir atsaukta/)
    const labels = await ilze.get(`${bag.path}/labels`)
    assert.equal(labels.headers['content-type'], 'application/pdf')
    const [line] = await listLines(db(), Number(bag.path.split('/').at(-1)))
    const own = `/register/post/items/${line?.itemId}`
    const counts = { sheets: '3', enclosures: '2' }
    assert.equal((await ilze.post(`${own}/opening`, { sheets: 'trīs' })).status, 422)
    const opened = await ilze.post(`${own}/opening`, { ...counts, missing: 'Pilnvaras kopija' })
    assert.match(opened.text, /lapas: 3, pielikumi: 2/)
    assert.equal((await ilze.post(`${own}/opening`, counts)).status, 409)
    const damaged = await ilze.post(`${own}/damage`, { words: 'Aploksne slapja' })
    assert.match(damaged.text, /Aploksne slapja/)
    const attention = (await findItem(db(), line?.itemId ?? 0))?.attention
    assert.equal(attention, 'enclosures_missing damaged')
    const ended = await ilze.post(`${own}/ending`, { ending: 'returned', reason: 'Cita iestāde' })
    assert.match(ended.text, /atdots nosūtītājam/)
    assert.equal((await ilze.post(`${bag.path}/closing`, {})).status, 422)
    const closed = await ilze.post(`${bag.path}/closing`, {
      reason: 'Viena vēstule bija cita sūtījuma daļa',
      present: 'Rita',
    })
    assert.match(closed.text, /Nesakrīt: ierakstīti 1 no 2/)
    assert.equal((await findLine(db(), line?.itemId ?? 0))?.outcome?.kind, 'returned')
  })

  test('the post of Ogre is none of the business of Juris in Madliena', async () => {
    const { bagId } = await newBag()
    const juris = await town.staff('juris@paraugs.lv')
    assert.equal((await juris.get(`/register/post/bags/${bagId}`)).status, 403)
    assert.equal((await juris.post(`/register/post/bags/${bagId}/lines`, {})).status, 403)
    const { juris: clerk } = await idsOf()
    await assert.rejects(recordLine(clerk, { bagId, kind: 'ordinary', now }), /site/)
  })
})
