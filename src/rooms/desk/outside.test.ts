import { strict as assert } from 'node:assert'
import { describe, test } from 'node:test'
import { visit } from '../../../fixtures/bookings.ts'
import { useTown } from '../../../fixtures/town.ts'
import { resident } from '../../house/actor.ts'
import { bookAppointment } from '../appointments/index.ts'

const week = { day1: '8-17', day2: '8-15', day3: '8-17', day4: '8-17', day5: '8-16' }

describe('visits that no longer fit', () => {
  const town = useTown()

  test('shorter hours show whom they touch, and each gets another time', async () => {
    const clerk = await town.staff('ilze@paraugs.lv')
    assert.match((await clerk.get('/desk/outside')).text, /Nevienam nav jāzvana/)
    await bookAppointment(resident, visit('ogre', '2026-11-24T16:45:00+02:00'))
    const head = await town.staff('vija@paraugs.lv')
    const path = '/settings/sites/ogre/hours'
    const version = /name="version" value="([^"]*)"/.exec((await head.get(path)).body)?.[1] ?? ''
    const preview = await head.post(path, { ...week, version, step: 'preview' })
    assert.match(preview.text, /1 pieraksts paliktu ārpus/)
    await head.post(path, { ...week, version, step: 'save' })
    const page = await clerk.get('/desk/outside')
    const move = /name="move" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
    assert.match(move, /^\d+ ogre /)
    assert.match((await clerk.post('/desk/outside', { move })).text, /Pārcelti pieraksti: 1/)
    assert.match((await clerk.get('/desk/outside')).text, /Nevienam nav jāzvana/)
  })

  test('what was ticked and is nonsense moves nothing', async () => {
    const browser = await town.staff('ilze@paraugs.lv')
    const page = await browser.post('/desk/outside', { move: ['x', '1 ogre 2026-99-99T10:00:00Z'] })
    assert.match(page.text, /Pārcelti pieraksti: 0/)
  })
})
