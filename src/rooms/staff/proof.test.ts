// A second person proves who they are on somebody else's page.
import { strict as assert } from 'node:assert'
import { describe, test } from 'node:test'
import { useTown } from '../../../fixtures/town.ts'
import { now } from '../../house/clock.ts'
import { db } from '../../house/database.ts'
import { hashPassword } from './password.ts'
import { proveByPassword } from './proof.ts'
import { newTotpSecret, totpCode } from './totp.ts'

describe('the proof of a second person', () => {
  useTown()
  const email = 'rita@paraugs.lv'
  const password = 'zila-govs-ganās-2026'
  const proving = { email, password, code: '', address: '::1', samplePassword: undefined }

  test('asks for the code where there is a second factor, takes it once, opens no session', async () => {
    const secret = newTotpSecret()
    await db()
      .updateTable('staff.person')
      .set({ sample: false, totp_secret: secret, password_hash: await hashPassword(password) })
      .where('email', '=', email)
      .execute()
    const moment = now()
    assert.equal((await proveByPassword({ ...proving, now: moment })).kind, 'code_needed')
    const code = totpCode(secret, moment)
    const proof = await proveByPassword({ ...proving, code, now: moment })
    assert.equal(proof.kind === 'proved' && proof.clerk.name, 'Rita Zariņa')
    assert.equal((await proveByPassword({ ...proving, code, now: moment })).kind, 'code_needed')
    assert.deepEqual(await db().selectFrom('staff.session').select('person_id').execute(), [])
  })

  test('sends a head without a second factor to a session of their own', async () => {
    const head = { ...proving, email: 'vija@paraugs.lv', now: now() }
    await db()
      .updateTable('staff.person')
      .set({ sample: false, password_hash: await hashPassword(password) })
      .where('email', '=', head.email)
      .execute()
    assert.equal((await proveByPassword(head)).kind, 'session_needed')
    assert.equal((await proveByPassword({ ...head, password: 'x' })).kind, 'refused')
  })
})
