// A return that was noted by mistake.
import { strict as assert } from 'node:assert'
import { describe, test } from 'node:test'
import { codeOf, idsOf, newestEntry, now } from '../../../fixtures/mandates.ts'
import { useTown } from '../../../fixtures/town.ts'
import { db, inTransaction } from '../../house/database.ts'
import { closeList, openList } from './dispatch.ts'
import { findLetter } from './letter.store.ts'
import { postLetter, writeLetter } from './letter.ts'
import { stateOf } from './letter-state.ts'
import { retractReturn } from './retraction.ts'
import { connectReturns, noteReturn, type ReturnedLetter } from './return.ts'

describe('a return noted by mistake', () => {
  const town = useTown()

  async function returned(): Promise<number> {
    const { ilze, ogre } = await idsOf()
    const address = 'Brīvības iela 33-12, Ogre, Ogres nov., LV-5001'
    const posting = { siteId: ogre, kind: 'ordinary', recipient: 'Jānis Bērziņš', now } as const
    const letterId = await writeLetter(ilze, { ...posting, address, entryNumber: '2-5.1/341' })
    const listId = await openList(ilze, { siteId: ogre, now })
    await closeList(ilze, { listId, now })
    await noteReturn(ilze, { letterId, reason: 'moved', now })
    return letterId
  }

  const stateNow = async (id: number) => {
    const letter = await findLetter(db(), id)
    return letter && stateOf(letter)
  }

  test('is taken back once, is told to who was told, and the letter may come back truly', async () => {
    const { ilze } = await idsOf()
    const told: ReturnedLetter[] = []
    connectReturns(async (_, __, letter) => {
      told.push(letter)
    })
    const letterId = await returned()
    const retracting = { letterId, reason: 'Noskenēta cita aploksne', now }
    const both = await Promise.allSettled([
      retractReturn(ilze, retracting),
      retractReturn(ilze, retracting),
    ])
    assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
    assert.equal(await stateNow(letterId), 'dispatched')
    assert.deepEqual(
      told.map(({ isRetracted }) => isRetracted),
      [false, true],
    )
    assert.equal((await newestEntry('letter_return_retracted')).details.reason, retracting.reason)
    await noteReturn(ilze, { letterId, reason: 'unknown', now })
    assert.equal((await findLetter(db(), letterId))?.returned?.reason, 'unknown')
  })

  test('stays where the letter was sent again because of it', async () => {
    const { ilze, ogre } = await idsOf()
    const letterId = await returned()
    const address = 'Skolas iela 4, Ogre, LV-5001'
    const again = { siteId: ogre, kind: 'ordinary', recipient: 'J', address, now } as const
    await inTransaction(tx => postLetter(tx, ilze, { ...again, resendsId: letterId }))
    const late = retractReturn(ilze, { letterId, reason: 'Kļūda', now })
    await assert.rejects(late, codeOf('letter_resent'))
  })

  test('is taken back on the page of the letter, with a reason', async () => {
    const letterId = await returned()
    const ilze = await town.staff('ilze@paraugs.lv')
    const path = `/register/post/letters/${letterId}`
    assert.match((await ilze.get(path)).text, /Atgriešanās ierakstīta kļūdas dēļ\?/)
    const bare = await ilze.post(`${path}/retraction`, { why: '' })
    assert.equal(bare.status, 422)
    assert.match(bare.text, /Uzrakstiet, kāpēc tā bija kļūda/)
    const done = await ilze.post(`${path}/retraction`, { why: 'Noskenēta cita aploksne' })
    assert.ok(!done.text.includes('atgriezusies'))
  })
})
