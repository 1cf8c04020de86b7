// A box, two people, one seal: what they may do, and what nobody can do twice.
import { strict as assert } from 'node:assert'
import { before, describe, test } from 'node:test'
import { boxIdAt, clerkNamed, labelsAt, siteIdOf } from '../../../fixtures/rounds.ts'
import { useTown } from '../../../fixtures/town.ts'
import type { Clerk } from '../../house/actor.ts'
import { now } from '../../house/clock.ts'
import { db, inTransaction } from '../../house/database.ts'
import { Forbidden, Refusal } from '../../house/refusal.ts'
import { findItemOfCode, listOpenItems, settleItem } from '../intake/index.ts'
import { recordRoundDiscrepancy } from './discrepancy.ts'
import { beginRound, countItems, joinRound, recordSealOff } from './round.ts'
import { closeRound, makeRemovalRecord } from './round-end.ts'
import { findRoundSheet } from './round-sheet.ts'
import { labelItem, scanLabel, undoScan } from './scan.ts'

const refusedWith = (code: string) => (error: unknown) =>
  error instanceof Refusal && error.code === code

const newKey = () => crypto.randomUUID()

describe('a round', () => {
  useTown()
  let [ilze, rita, juris, vija] = [] as unknown as [Clerk, Clerk, Clerk, Clerk]

  before(async () => {
    ilze = await clerkNamed('ilze')
    rita = await clerkNamed('rita')
    juris = await clerkNamed('juris')
    vija = await clerkNamed('vija')
  })

  const entry = (roundId: number) => ({ roundId, key: newKey(), now: now() })

  /** Two people at a box with the seal off; the first is Ilze, or Juris in Madliena. */
  async function begun(slug = 'ogre', first = ilze): Promise<number> {
    const running = await db()
      .selectFrom('boxes.round as round')
      .leftJoin('boxes.removal_record as record', 'record.round_id', 'round.id')
      .innerJoin('boxes.box as box', 'box.id', 'round.box_id')
      .where('box.site_id', '=', await siteIdOf(slug))
      .where('record.round_id', 'is', null)
      .select('round.id')
      .execute()
    const boxId = (await boxIdAt(slug)) + running.length
    const beginning = { boxId, plannedRoundId: undefined, key: newKey(), now: now() }
    const roundId = await beginRound(first, beginning)
    await joinRound(rita, { roundId, isProved: true, now: now() })
    const found = { number: 'OG-00101', intact: true, remark: undefined }
    await recordSealOff(first, { ...entry(roundId), ...found })
    return roundId
  }

  async function counted(roundId: number, first: number, second: number): Promise<void> {
    for (const [clerk, number] of [
      [ilze, first],
      [rita, second],
    ] as const) {
      const count = { counted: number, personId: clerk.id, pass: undefined }
      await countItems(clerk, { ...entry(roundId), ...count })
    }
  }

  test('needs two different people, both with a post at the site', async () => {
    const boxId = await boxIdAt('ikskile')
    const beginning = { boxId, plannedRoundId: undefined, key: newKey(), now: now() }
    await assert.rejects(beginRound(juris, beginning), Forbidden)
    const roundId = await beginRound(rita, beginning)
    assert.equal(await beginRound(rita, beginning), roundId)
    await assert.rejects(
      beginRound(rita, { ...beginning, key: newKey() }),
      refusedWith('round_running'),
    )
    const joining = { roundId, isProved: true, now: now() } as const
    await assert.rejects(joinRound(rita, joining), refusedWith('one_person_twice'))
    await assert.rejects(joinRound(juris, joining), Forbidden)
    await assert.rejects(
      joinRound(vija, { roundId, joinCode: 'x', now: now() }),
      refusedWith('join_code_wrong'),
    )
    const found = { ...entry(roundId), number: 'X', intact: true, remark: undefined }
    await assert.rejects(recordSealOff(rita, found), refusedWith('second_missing'))
  })

  test('of many who join at once one is the second', async () => {
    const boxId = await boxIdAt('tinuzi')
    const beginning = { boxId, plannedRoundId: undefined, key: newKey(), now: now() }
    const roundId = await beginRound(rita, beginning)
    const joined = await Promise.allSettled(
      Array.from({ length: 5 }, () => joinRound(vija, { roundId, isProved: true, now: now() })),
    )
    assert.equal(joined.filter(({ status }) => status === 'fulfilled').length, 1)
  })

  test('closes when every item is registered, returned, no document or handed on', async () => {
    const roundId = await begun()
    const codes = await labelsAt(ilze, 'ogre', 4)
    for (const text of codes) await scanLabel(ilze, { ...entry(roundId), text })
    const record = { ...entry(roundId), sealNumber: 'OG-00102' }
    await assert.rejects(makeRemovalRecord(ilze, record), refusedWith('counts_missing'))
    await counted(roundId, 4, 4)
    await makeRemovalRecord(ilze, record)
    await makeRemovalRecord(ilze, record)
    await assert.rejects(
      closeRound(ilze, { roundId, now: now() }),
      refusedWith('unexplained_items_open'),
    )
    const siteIds = [await siteIdOf('ogre')]
    const open = await listOpenItems(db(), { siteIds, channel: 'box', limit: 100 })
    const mine = open.filter(({ code }) => codes.includes(code))
    assert.equal(mine.length, 4)
    const kinds = ['registered', 'returned', 'not_a_document', 'handed_on'] as const
    for (const [at, kind] of kinds.entries()) {
      const settling = { itemId: mine[at]?.id ?? 0, kind, reason: 'x', now: now() }
      await inTransaction(tx => settleItem(tx, ilze, settling))
    }
    await closeRound(ilze, { roundId, now: now() })
    await assert.rejects(closeRound(ilze, { roundId, now: now() }), refusedWith('round_closed'))
  })

  test('that does not agree closes with a record of every problem, naming both people', async () => {
    const roundId = await begun()
    await labelItem(ilze, entry(roundId))
    await counted(roundId, 1, 2)
    const record = { ...entry(roundId), sealNumber: 'OG-00103' }
    await assert.rejects(makeRemovalRecord(ilze, record), refusedWith('unexplained_seal_number'))
    for (const kind of ['seal_number', 'counts_differ', 'labels_differ'] as const) {
      await recordRoundDiscrepancy(ilze, { roundId, kind, reason: 'Nav zināms', now: now() })
    }
    await makeRemovalRecord(ilze, record)
    await recordRoundDiscrepancy(rita, { roundId, kind: 'items_open', reason: 'x', now: now() })
    await closeRound(rita, { roundId, now: now() })
    const sheet = await findRoundSheet(db(), roundId)
    assert.equal(sheet?.round.record?.takenOut, 2)
    assert.deepEqual(sheet.discrepancies[0]?.people, ['Ilze Kalniņa', 'Rita Zariņa'])
  })

  test('gives no number twice: one seal for two rounds at once closes one box', async () => {
    const rounds = [await begun(), await begun()]
    for (const roundId of rounds) {
      await counted(roundId, 0, 0)
      await recordRoundDiscrepancy(ilze, {
        roundId,
        kind: 'seal_number',
        reason: 'x',
        now: now(),
      })
    }
    const sealNumber = 'OG-00105'
    const made = await Promise.allSettled(
      rounds.map(roundId => makeRemovalRecord(ilze, { ...entry(roundId), sealNumber })),
    )
    const failed = made.flatMap(each => (each.status === 'rejected' ? [each.reason] : []))
    assert.equal(failed.length, 1)
    assert.ok(refusedWith('seal_used')(failed[0]), String(failed[0]))
    const left = rounds[made.findIndex(({ status }) => status === 'rejected')] ?? 0
    const elsewhere = { ...entry(left), sealNumber: 'MA-00101' }
    await assert.rejects(makeRemovalRecord(ilze, elsewhere), refusedWith('seal_elsewhere'))
    await makeRemovalRecord(ilze, { ...entry(left), sealNumber: 'OG-00106' })
    const numbers = await db().selectFrom('boxes.removal_record').select('number').execute()
    const running = numbers.map(({ number }) => Number(number.slice(-5))).sort((a, b) => a - b)
    assert.deepEqual(
      running,
      Array.from(running, (_, at) => at + 1),
    )
  })

  test('takes a label once, wherever it is scanned, and gives it back when undone', async () => {
    const rounds = [await begun(), await begun()] as const
    const [text = ''] = await labelsAt(ilze, 'ogre', 1)
    const scans = await Promise.allSettled(
      rounds.map(roundId => scanLabel(ilze, { ...entry(roundId), text })),
    )
    assert.equal(scans.filter(({ status }) => status === 'fulfilled').length, 1)
    const winner = rounds[scans.findIndex(({ status }) => status === 'fulfilled')] ?? 0
    const other = rounds.find(id => id !== winner) ?? 0
    await assert.rejects(scanLabel(ilze, { ...entry(winner), text }), refusedWith('label_twice'))
    await undoScan(ilze, { ...entry(winner), code: text })
    await scanLabel(ilze, { ...entry(other), text })
    const traces = await db()
      .selectFrom('boxes.undone_scan')
      .where('code', '=', text)
      .select('round_id')
      .execute()
    assert.deepEqual(traces, [{ round_id: winner }])
    const wrong = { ...entry(other), text: '4750000000000' }
    await assert.rejects(scanLabel(ilze, wrong), refusedWith('label_unreadable'))
    const unprinted = { ...entry(other), text: 'LZ26-0000-0000-E' }
    await assert.rejects(scanLabel(ilze, unprinted), Refusal)
    const [known] = await db().selectFrom('intake.item').select('code').limit(1).execute()
    const used = { ...entry(other), text: known?.code ?? '' }
    await assert.rejects(scanLabel(ilze, used), refusedWith('label_used'))
  })

  test('two counts at once are both kept, one a person, and neither is seen before', async () => {
    const roundId = await begun('madliena', juris)
    const people = [juris, juris, rita, rita]
    const counts = await Promise.allSettled(
      people.map((clerk, at) => {
        const count = { counted: at, personId: clerk.id, pass: undefined }
        return countItems(clerk, { ...entry(roundId), ...count })
      }),
    )
    // Of one person's two at once one is refused, or it opens the next attempt.
    const kept = counts.filter(({ status }) => status === 'fulfilled').length
    const sheet = await findRoundSheet(db(), roundId)
    assert.equal(sheet?.counts.length, kept)
    const first = sheet.counts.filter(({ attempt }) => attempt === 1)
    assert.deepEqual(first.map(({ personId }) => personId).sort(), [juris.id, rita.id].sort())
    const foreign = { ...entry(roundId), counted: 1, personId: rita.id, pass: 'guessed' }
    await assert.rejects(countItems(juris, foreign), refusedWith('pass_missing'))
  })

  test('sent again by a line that lost the answer, an entry counts once', async () => {
    const roundId = await begun('lielvarde', vija)
    const [text = ''] = await labelsAt(vija, 'lielvarde', 1)
    const same = { ...entry(roundId), text }
    await Promise.all(Array.from({ length: 6 }, () => scanLabel(vija, same)))
    assert.equal((await findRoundSheet(db(), roundId))?.scans.length, 1)
    await assert.rejects(undoScan(vija, { ...same, code: text }), refusedWith('entry_key_used'))
  })

  test('an item is in nobody’s list before the removal record, and counts from the day it left', async () => {
    const roundId = await begun('kegums', vija)
    const [text = ''] = await labelsAt(vija, 'kegums', 1)
    await scanLabel(vija, { ...entry(roundId), text })
    assert.equal(await findItemOfCode(db(), text), undefined)
  })
})
