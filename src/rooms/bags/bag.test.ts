// A bag from Madliena to Ogre: what it refuses on its way.
import { strict as assert } from 'node:assert'
import { before, describe, test } from 'node:test'
import { clerkNamed, labelsAt, siteIdOf } from '../../../fixtures/rounds.ts'
import type { Browser } from '../../../fixtures/town.browser.ts'
import { useTown } from '../../../fixtures/town.ts'
import { now } from '../../house/clock.ts'
import { inTransaction } from '../../house/database.ts'
import { takeIn } from '../intake/index.ts'

describe('a bag', () => {
  const town = useTown()
  let juris: Browser
  let bag = ''
  let codes: string[] = []

  before(async () => {
    juris = await town.staff('juris@paraugs.lv')
    const clerk = await clerkNamed('juris')
    const siteId = await siteIdOf('madliena')
    codes = await labelsAt(clerk, 'madliena', 2)
    await inTransaction(async tx => {
      for (const code of codes) {
        const arrival = { channel: 'box', siteId, arrivedAt: now(), now: now(), code } as const
        await takeIn(tx, clerk, arrival)
      }
    })
    const ways = { from: String(siteId), to: String(await siteIdOf('ogre')) }
    bag = (await juris.post('/register/bags', ways)).path
  })

  test('does not leave empty, nor under a seal that is used', async () => {
    const empty = await juris.post(`${bag}/sending`, { seal: 'MA-00102' })
    assert.match(empty.text, /Maisā vēl nekā nav/)
    await juris.post(`${bag}/items`, { code: codes.slice(0, 1), codes: codes.slice(1).join('\n') })
    await juris.post('/register/seals/spoilt', { number: 'MA-00101', reason: 'Pārlauzta' })
    const used = await juris.post(`${bag}/sending`, { seal: 'MA-00101' })
    assert.match(used.text, /jau ir izlietota/)
    const sent = await juris.post(`${bag}/sending`, { seal: 'MA-00102' })
    assert.match(sent.text, /Juris Ozoliņš, 2 gab., plomba MA-00102/)
  })

  test('is not received by the one who sent it, and closes only with a reason', async () => {
    const self = await juris.post(`${bag}/receipt`, { number: 'MA-00102', intact: 'yes' })
    assert.equal(self.status, 403)
    const rita = await town.staff('rita@paraugs.lv')
    const found = { number: 'MA-00102', intact: 'yes', codes: codes.slice(1).join('\n') }
    await rita.post(`${bag}/receipt`, found)
    assert.equal((await rita.post(`${bag}/closing`, {})).status, 409)
    const blank = await rita.post(`${bag}/discrepancies`, { kind: 'items_missing', reason: '' })
    assert.match(blank.text, /Aprakstiet, kas noticis/)
  })
})
