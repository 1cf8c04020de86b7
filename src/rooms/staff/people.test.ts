import { strict as assert } from 'node:assert'
import { describe, test } from 'node:test'
import { useTown } from '../../../fixtures/town.ts'
import { db } from '../../house/database.ts'
import { newTotpSecret } from './totp.ts'

async function idOf(email: string): Promise<number> {
  const { id } = await db()
    .selectFrom('staff.person')
    .where('email', '=', email)
    .select('id')
    .executeTakeFirstOrThrow()
  return id
}

async function deedsAbout(id: number): Promise<string[]> {
  const rows = await db()
    .selectFrom('house.journal_entry')
    .where('subject', '=', `staff ${id}`)
    .orderBy('at')
    .select('deed')
    .execute()
  return rows.map(row => row.deed)
}

const newcomer = { name: 'Baiba Kļava', email: 'Baiba@ogre.lv', roles: ['clerk'], reach: 'all' }

describe('the people of the house', () => {
  const town = useTown()

  test('Andris adds Baiba; her link lets her choose a password once', async () => {
    const andris = await town.staff('andris@paraugs.lv')
    const added = await andris.post('/settings/people/new', newcomer)
    assert.match(added.text, /Darbinieks ir pievienots, saite nosūtīta/)
    const mail = await db()
      .selectFrom('house.mail')
      .where('recipient', '=', 'Baiba@ogre.lv')
      .select('body')
      .executeTakeFirstOrThrow()
    const path = /http:\/\/localhost(\/sign-in\/link\/\S+)/.exec(mail.body)?.[1] ?? ''
    const baiba = town.resident()
    assert.match((await baiba.get(path)).text, /Labdien, Baiba Kļava/)
    const weak = await baiba.post(path, { password: 'Kļava12345!!' })
    assert.equal(weak.status, 422)
    assert.match((await baiba.post(path, { password: 'sarkans vilciens gaida' })).path, /^\/desk/)
    assert.equal((await town.resident().get(path)).status, 404)
    const typed = { email: 'baiba@ogre.lv', password: 'sarkans vilciens gaida' }
    assert.match((await town.resident().post('/sign-in', typed)).path, /^\/desk/)
  })

  test('a link is void after three days and when a newer one was sent', async () => {
    const andris = await town.staff('andris@paraugs.lv')
    await andris.post('/settings/people/new', { ...newcomer, email: 'ieva@ogre.lv' })
    const id = await idOf('ieva@ogre.lv')
    await andris.post(`/settings/people/${id}/link`, {})
    const mails = await db()
      .selectFrom('house.mail')
      .where('recipient', '=', 'ieva@ogre.lv')
      .orderBy('id')
      .select('body')
      .execute()
    const paths = mails.map(({ body }) => /localhost(\/sign-in\/link\/\S+)/.exec(body)?.[1] ?? '')
    assert.equal((await town.resident().get(paths[0] ?? '')).status, 404)
    assert.equal((await town.resident().get(paths[1] ?? '')).status, 200)
    town.itIs('2026-11-26T06:00:01Z')
    assert.equal((await town.resident().get(paths[1] ?? '')).status, 404)
    town.itIs('2026-11-23T06:00:00Z')
  })

  test('an address serves one person, and every field says what is missing', async () => {
    const andris = await town.staff('andris@paraugs.lv')
    const taken = { ...newcomer, email: 'ILZE@paraugs.lv' }
    const again = await andris.post('/settings/people/new', taken)
    assert.equal(again.status, 422)
    assert.match(again.text, /Ar šo e-pastu jau ir darbinieks/)
    assert.match(again.body, /value="Baiba Kļava"/)
    const empty = await andris.post('/settings/people/new', { reach: 'some' })
    assert.match(empty.text, /„Vārds un uzvārds“/)
    assert.match(empty.text, /Atzīmējiet vismaz vienu darbu/)
    assert.match(empty.text, /Atzīmējiet vismaz vienu centru/)
  })

  test('roles hold from the next page on, and the journal tells it', async () => {
    const rita = await town.staff('rita@paraugs.lv')
    assert.equal((await rita.get('/settings/people')).status, 403)
    const andris = await town.staff('andris@paraugs.lv')
    const id = await idOf('rita@paraugs.lv')
    const post = { roles: ['registrar', 'administrator'], reach: 'all' }
    await andris.post(`/settings/people/${id}/post`, post)
    assert.equal((await rita.get('/settings/people')).status, 200)
    await andris.post(`/settings/people/${id}/post`, { roles: ['registrar'], reach: 'all' })
    assert.equal((await rita.get('/settings/people')).status, 403)
    assert.deepEqual(await deedsAbout(id), ['staff_post_changed', 'staff_post_changed'])
  })

  test('whoever leaves is out at once', async () => {
    const juris = await town.staff('juris@paraugs.lv')
    assert.equal((await juris.get('/settings/sign-in')).path, '/settings/sign-in')
    const andris = await town.staff('andris@paraugs.lv')
    await andris.post(`/settings/people/${await idOf('juris@paraugs.lv')}/end`, {})
    assert.match((await juris.get('/settings/sign-in')).path, /^\/sign-in/)
    const typed = { email: 'juris@paraugs.lv', password: 'lodzins-paraugs' }
    assert.equal((await town.resident().post('/sign-in', typed)).status, 422)
  })

  test('the last administrator stays, even when two try to remove each other', async () => {
    const andris = await town.staff('andris@paraugs.lv')
    const id = await idOf('andris@paraugs.lv')
    const alone = await andris.post(`/settings/people/${id}/end`, {})
    assert.equal(alone.status, 409)
    assert.match(alone.text, /Šis ir pēdējais administrators/)
    const demoted = await andris.post(`/settings/people/${id}/post`, {
      roles: ['head'],
      reach: 'all',
    })
    assert.equal(demoted.status, 409)
    const vijaId = await idOf('vija@paraugs.lv')
    const post = { roles: ['head', 'administrator'], reach: 'all' }
    await andris.post(`/settings/people/${vijaId}/post`, post)
    const vija = await town.staff('vija@paraugs.lv')
    await andris.get('/settings/people/new')
    await vija.get('/settings/people/new')
    const answers = await Promise.all([
      andris.post(`/settings/people/${vijaId}/end`, {}),
      vija.post(`/settings/people/${id}/end`, {}),
    ])
    const left = await db()
      .selectFrom('staff.person')
      .innerJoin('staff.role_grant as grant', 'grant.person_id', 'staff.person.id')
      .where('grant.role', '=', 'administrator')
      .where('ended_at', 'is', null)
      .select('staff.person.id')
      .execute()
    assert.equal(left.length, 1, answers.map(answer => answer.status).join(' '))
  })
})

describe('a lost phone', () => {
  const town = useTown()

  test('takes the second factor and every session with it', async () => {
    const andris = await town.staff('andris@paraugs.lv')
    await andris.post('/settings/people/new', newcomer)
    const id = await idOf('baiba@ogre.lv')
    const secret = newTotpSecret()
    await db()
      .updateTable('staff.person')
      .set({ totp_secret: secret })
      .where('id', '=', id)
      .execute()
    const baiba = await town.staff('baiba@ogre.lv')
    await andris.post(`/settings/people/${id}/second-factor`, {})
    assert.match((await baiba.get('/settings/sign-in')).path, /^\/sign-in/)
    const kept = await db()
      .selectFrom('staff.person')
      .where('id', '=', id)
      .select('totp_secret')
      .executeTakeFirstOrThrow()
    assert.equal(kept.totp_secret, null)
    assert.ok((await deedsAbout(id)).includes('staff_second_factor_reset'))
  })
})
