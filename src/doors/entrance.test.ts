import { strict as assert } from 'node:assert'
import { describe, test } from 'node:test'
import { useTown } from '../../fixtures/town.ts'
import { db } from '../house/database.ts'
import { forgetMunicipality } from '../rooms/sites/index.ts'

describe('the entrance for staff, seen from the doors', () => {
  const town = useTown()

  test('is closed to sample people once a real municipality has moved in', async () => {
    const { id } = await db()
      .selectFrom('staff.person')
      .where('email', '=', 'andris@paraugs.lv')
      .select('id')
      .executeTakeFirstOrThrow()
    const person = String(id)
    await db().updateTable('sites.municipality').set({ sample: false }).execute()
    forgetMunicipality()
    try {
      const browser = town.resident()
      assert.doesNotMatch((await browser.get('/sign-in')).text, /Andris/)
      assert.equal((await browser.post('/sign-in/sample', { person })).status, 409)
      const typed = { email: 'andris@paraugs.lv', password: 'lodzins-paraugs' }
      assert.equal((await browser.post('/sign-in', typed)).status, 422)
    } finally {
      await db().updateTable('sites.municipality').set({ sample: true }).execute()
      forgetMunicipality()
    }
  })
})
