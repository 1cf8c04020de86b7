import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { countMandates, idsOf, makingFor } from '../../../fixtures/mandates.ts'
import { useTown } from '../../../fixtures/town.ts'
import { lettersOf, pageLetters } from '../../house/page-letters.ts'
import { makeMandate } from './mandate.ts'

describe('a clerk at the counter', () => {
  const town = useTown()

  test('makes a mandate for Marta, prints it, confirms the signature and revokes it', async () => {
    const { marta, certificate } = await idsOf()
    const ilze = await town.staff('ilze@paraugs.lv')
    const form = await ilze.get(`/desk/mandates/new?resident=${marta}&back=/desk/visits/1`)
    assert.match(form.text, /Numuru nerakstām un kopiju netaisām/)
    const site = String((await idsOf()).ogre)
    const fields = { capacity: 'own', document: 'passport', extent: 'visit', site }
    const path = `/desk/mandates/new?resident=${marta}&back=/desk/visits/1`
    const empty = await ilze.post(path, fields)
    assert.equal(empty.status, 422)
    assert.match(empty.text, /Atzīmējiet vismaz vienu e-pakalpojumu/)
    const made = await ilze.post(path, { ...fields, services: String(certificate) })
    assert.match(made.path, /^\/desk\/mandates\/\d+\?back=/)
    assert.match(made.text, /vēl nav parakstīta/)
    const own = made.path.split('?')[0]
    const paper = await ilze.get(`${own}/print`)
    assert.equal(paper.headers['content-type'], 'application/pdf')
    assert.equal(paper.headers['cache-control'], 'private, no-store')
    const [page = ''] = await pageLetters(paper.bytes)
    assert.ok(page.includes(lettersOf('Pilnvaras devējs: Marta Bērziņa')))
    assert.ok(page.includes(lettersOf('Uzrādīts: pase')))
    const signed = await ilze.post(`${own}/signature`, {})
    assert.match(signed.text, /ir spēkā/)
    const again = await ilze.post(`${own}/signature`, {})
    assert.equal(again.status, 409)
    assert.match(again.text, /Pilnvara jau ir parakstīta/)
    const revoked = await ilze.post(`${own}/revocation`, { reason: 'principal' })
    assert.match(revoked.text, /ir atsaukta/)
  })

  test('a mandate of Ogre is none of the business of Juris in Madliena', async () => {
    const { ilze } = await idsOf()
    const { id } = await makeMandate(ilze, await makingFor())
    const juris = await town.staff('juris@paraugs.lv')
    assert.equal((await juris.get(`/desk/mandates/${id}`)).status, 403)
    assert.equal((await juris.post(`/desk/mandates/${id}/signature`, {})).status, 403)
    assert.equal(
      (await juris.post(`/desk/mandates/${id}/revocation`, { reason: 'mistake' })).status,
      403,
    )
  })

  test('what nobody asked for: unknown people, numbers, services and forms sent twice', async () => {
    const { marta, ogre, certificate } = await idsOf()
    const ilze = await town.staff('ilze@paraugs.lv')
    for (const resident of ['', '0', '-1', 'x', '9'.repeat(15), '1 or 1=1'])
      assert.equal(
        (await ilze.get(`/desk/mandates/new?resident=${resident}`)).status,
        404,
        resident,
      )
    assert.equal((await ilze.get('/desk/mandates/99999999')).status, 404)
    const fields = { capacity: 'own', document: 'passport', extent: 'visit', site: String(ogre) }
    const path = `/desk/mandates/new?resident=${marta}`
    const before = await countMandates()
    await ilze.get(path)
    const services = ['1; drop', '9'.repeat(12), '0']
    assert.equal((await ilze.post(path, { ...fields, services })).status, 409)
    const bad = { ...fields, services: String(certificate), capacity: 'king', document: ['x', 'y'] }
    assert.equal((await ilze.post(path, bad)).status, 422)
    const parent = { ...fields, services: String(certificate), capacity: 'parent' }
    const unsigned = await ilze.post(path, parent)
    assert.match(unsigned.text, /Ierakstiet, kas parakstīs/)
    assert.equal(await countMandates(), before)
  })
})
