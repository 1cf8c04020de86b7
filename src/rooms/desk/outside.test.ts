import { strict as assert } from 'node:assert'
import { describe, test } from 'node:test'
import { useTown } from '../../../fixtures/town.ts'

describe('visits that no longer fit', () => {
  const town = useTown()

  test('nobody has to be called while all fit', async () => {
    const page = await (await town.staff('ilze@paraugs.lv')).get('/desk/outside')
    assert.equal(page.status, 200)
  })

  test('what was ticked and is nonsense moves nothing', async () => {
    const browser = await town.staff('ilze@paraugs.lv')
    const page = await browser.post('/desk/outside', { move: ['x', '1 ogre 2026-99-99T10:00:00Z'] })
    assert.match(page.text, /Pārcelti pieraksti: 0/)
  })
})
