import { strict as assert } from 'node:assert'
import { describe, test } from 'node:test'
import { Authenticator } from '../../../fixtures/authenticator.ts'
import type { Browser } from '../../../fixtures/town.browser.ts'
import { useTown } from '../../../fixtures/town.ts'
import { db } from '../../house/database.ts'

const origin = 'http://localhost'

async function ask(browser: Browser, path: string) {
  const { body } = await browser.post(path, {})
  const { ticket, options } = JSON.parse(body) as { ticket: string; options: { challenge: string } }
  return { ticket, challenge: options.challenge }
}

describe('a passkey', () => {
  const town = useTown()
  const authenticator = new Authenticator()

  const enter = async (answer: (challenge: string) => string) => {
    const browser = town.resident()
    const { ticket, challenge } = await ask(browser, '/sign-in/passkey/options')
    const fields = { ticket, response: answer(challenge) }
    return { fields, page: await browser.post('/sign-in/passkey', fields) }
  }

  test('is added in one’s own account and then opens the door without a name', async () => {
    const { id } = await db()
      .insertInto('staff.person')
      .values({ name: 'Laura Egle', email: 'laura@ogre.lv' })
      .returning('id')
      .executeTakeFirstOrThrow()
    const grant = { person_id: id, role: 'head', site_id: null }
    await db().insertInto('staff.role_grant').values(grant).execute()
    const laura = await town.staff('laura@ogre.lv')
    const { ticket, challenge } = await ask(laura, '/settings/sign-in/passkeys/options')
    const response = authenticator.create(challenge, origin)
    const added = await laura.post('/settings/sign-in/passkeys', {
      name: 'dators',
      ticket,
      response,
    })
    assert.match(added.text, /Piekļuves atslēga ir pievienota/)
    const { page } = await enter(asked => authenticator.get(asked, origin))
    assert.match(page.path, /^\/desk/)
  })

  test('does not open for another origin, without a finger, with another key, or twice', async () => {
    const elsewhere = await enter(asked => authenticator.get(asked, 'http://evil.lv'))
    assert.equal(elsewhere.page.status, 422)
    const asleep = await enter(asked => authenticator.get(asked, origin, { verified: false }))
    assert.equal(asleep.page.status, 422)
    const stranger = await enter(asked => new Authenticator().get(asked, origin))
    assert.equal(stranger.page.status, 422)
    const right = await enter(asked => authenticator.get(asked, origin))
    assert.match(right.page.path, /^\/desk/)
    const again = await town.resident().post('/sign-in/passkey', right.fields)
    assert.equal(again.status, 422)
    const nonsense = await enter(() => '{"id":')
    assert.ok(nonsense.page.status < 500)
  })

  test('stays while it is the only second factor of a head', async () => {
    const laura = await town.staff('laura@ogre.lv')
    const id = authenticator.id.toString('base64url')
    const removed = await laura.post('/settings/sign-in/passkeys/removal', { id })
    assert.equal(removed.status, 409)
    assert.match(removed.text, /vajag otro soli/)
  })
})
