import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { codeOf } from '../../../fixtures/mandates.ts'
import { registerNow as now } from '../../../fixtures/register-papers.ts'
import { assigningTo, letterFromTheBox, taskPeople } from '../../../fixtures/task-papers.ts'
import { useTown } from '../../../fixtures/town.ts'
import { db } from '../../house/database.ts'
import { Forbidden } from '../../house/refusal.ts'
import { findEntry } from '../register/index.ts'
import { assignTask } from './assignment.ts'
import { listHandovers } from './paper.store.ts'
import { handOverPaper, takePaper, withdrawPaper } from './paper.ts'

describe('the paper', () => {
  const town = useTown()

  async function assigned() {
    const { rita } = await taskPeople()
    const entry = await letterFromTheBox()
    await assignTask(rita, await assigningTo(entry.id))
    return entry.id
  }

  test('goes from hand to hand: one says given, the other taken; then the register knows', async () => {
    const { rita, liene, anna } = await taskPeople()
    const entryId = await assigned()
    const giving = { entryId, toId: liene.id, place: '214. kabinets', now }
    await handOverPaper(rita, giving)
    const [handover] = await listHandovers(db(), entryId)
    assert.ok(handover)
    await assert.rejects(handOverPaper(rita, giving), codeOf('paper_on_its_way'))
    assert.equal((await findEntry(db(), entryId))?.paperAt, 'Kanceleja, 2. plaukts')
    const taking = { entryId, handoverId: handover.id, now }
    await assert.rejects(takePaper(anna, taking), Forbidden)
    await takePaper(liene, taking)
    assert.equal((await findEntry(db(), entryId))?.paperAt, '214. kabinets, Liene Vanaga')
    await assert.rejects(takePaper(liene, taking), codeOf('handover_over'))
    await assert.rejects(handOverPaper(rita, giving), codeOf('paper_held_by_another'))
    await handOverPaper(liene, { ...giving, toId: anna.id })
  })

  test('that was not given after all is taken back by the giver', async () => {
    const { rita, liene } = await taskPeople()
    const entryId = await assigned()
    await handOverPaper(rita, { entryId, toId: liene.id, place: '214. kabinets', now })
    const [handover] = await listHandovers(db(), entryId)
    const ending = { entryId, handoverId: handover?.id ?? 0, now }
    await assert.rejects(withdrawPaper(liene, ending), Forbidden)
    await withdrawPaper(rita, ending)
    await handOverPaper(rita, { entryId, toId: liene.id, place: '214. kabinets', now })
  })

  test('is not given to somebody who may not read it', async () => {
    const { rita, karlis } = await taskPeople()
    const entryId = await assigned()
    const giving = { entryId, toId: karlis.id, place: 'Sociālais dienests', now }
    await assert.rejects(handOverPaper(rita, giving), codeOf('taker_unknown'))
  })

  test('is given by Rita and taken by Liene in the browser', async () => {
    const { liene } = await taskPeople()
    const path = `/register/entries/${await assigned()}/paper`
    const rita = await town.staff('rita@paraugs.lv')
    assert.equal((await rita.post(path, { to: '', place: '' })).status, 422)
    const given = await rita.post(path, { to: String(liene.id), place: '214. kabinets' })
    assert.match(given.text, /Gaida, kad saņēmējs apstiprinās/)
    const her = await town.staff('liene@paraugs.lv')
    const seen = await her.get(path)
    const action = /action="([^"]+\/paper\/\d+)"/.exec(seen.body)?.[1] ?? ''
    const taken = await her.post(action, { do: 'take' })
    assert.match(taken.text, /Pēc reģistra papīrs ir: 214\. kabinets, Liene Vanaga/)
  })
})
