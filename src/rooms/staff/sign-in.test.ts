import { strict as assert } from 'node:assert'
import { describe, test } from 'node:test'
import { useTown } from '../../../fixtures/town.ts'
import { now } from '../../house/clock.ts'
import { db, inTransaction } from '../../house/database.ts'
import { waitAfter } from './attempt.ts'
import { checkPassword, hashPassword, passwordObstacle } from './password.ts'
import { setPasswordHash, setTotpSecret } from './person.store.ts'
import { localAddress } from './sign-in.page.ts'
import { newTotpSecret, totpCode } from './totp.ts'

const secretWord = 'zaļais vilciens brauc'

/** Somebody who is no sample person: `maris@ogre.lv` with a password of his own. */
async function hire(email: string, role: 'clerk' | 'head', totpSecret: string | null = null) {
  const { id } = await db()
    .insertInto('staff.person')
    .values({ name: 'Māris Bērzs', email })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db().insertInto('staff.role_grant').values({ person_id: id, role, site_id: null }).execute()
  const hash = await hashPassword(secretWord)
  await inTransaction(async tx => {
    await setPasswordHash(tx, id, hash)
    if (totpSecret) await setTotpSecret(tx, id, totpSecret)
  })
  return id
}

async function idOf(email: string): Promise<string> {
  const { id } = await db()
    .selectFrom('staff.person')
    .where('email', '=', email)
    .select('id')
    .executeTakeFirstOrThrow()
  return String(id)
}

describe('the entrance for staff', () => {
  const town = useTown()

  test('lets one in as Ilze with one press while the sample is loaded', async () => {
    const browser = town.resident()
    const entrance = await browser.get('/sign-in')
    assert.match(entrance.text, /Ilze Kalniņa/)
    await browser.post('/sign-in/sample', { person: await idOf('ilze@paraugs.lv') })
    assert.match((await browser.get('/sign-in')).path, /^\/desk/)
  })

  test('takes the sample password from sample people only', async () => {
    await hire('janis@ogre.lv', 'clerk')
    const ilze = await town.resident().post('/sign-in', {
      email: 'Ilze@Paraugs.lv ',
      password: 'lodzins-paraugs',
    })
    assert.match(ilze.path, /^\/desk/)
    const janis = await town.resident().post('/sign-in', {
      email: 'janis@ogre.lv',
      password: 'lodzins-paraugs',
    })
    assert.equal(janis.status, 422)
  })

  test('says the same of a wrong password and of somebody unknown, and keeps the address', async () => {
    await hire('anna@ogre.lv', 'clerk')
    const wrong = { email: 'anna@ogre.lv', password: 'nepareizi vārdi' }
    const known = await town.resident().post('/sign-in', wrong)
    const unknown = await town.resident().post('/sign-in', { ...wrong, email: 'nav@ogre.lv' })
    const bare = (page: { text: string }) => page.text.replaceAll(/anna|nav/g, '')
    assert.equal(bare(known), bare(unknown))
    assert.equal(known.status, unknown.status)
    assert.match(known.body, /value="anna@ogre.lv"/)
    assert.doesNotMatch(known.body, /nepareizi/)
  })

  test('leads on to where one was bound for, but never out of the house', async () => {
    const bound = await town.resident().get('/settings/sign-in?x=1')
    assert.match(bound.path, /\/sign-in\?to=%2Fsettings%2Fsign-in%3Fx%3D1/)
    const entered = await town.resident().post('/sign-in', {
      email: 'ilze@paraugs.lv',
      password: 'lodzins-paraugs',
      to: '/en/desk?day=2026-11-24',
    })
    assert.match(entered.path, /^\/en\/desk/)
    const hostile = ['//evil.lv', '/\\evil.lv', 'https://evil.lv', '/\tx', '/sign-out', 'desk']
    assert.deepEqual(
      hostile.map(localAddress),
      hostile.map(() => ''),
    )
  })

  test('makes guessing slow for one person, known or not, and says how long to wait', async () => {
    const guess = () =>
      town.resident().post('/sign-in', { email: 'guessed@ogre.lv', password: 'x' })
    const answers = await Promise.all(Array.from({ length: 8 }, guess))
    assert.deepEqual(
      answers.map(answer => answer.status).sort(),
      [422, 422, 422, 422, 422, 429, 429, 429],
    )
    assert.match((await guess()).text, /Pārāk daudz mēģinājumu\. Mēģiniet vēlreiz pēc 15 sek/)
    const person = await idOf('ilze@paraugs.lv')
    assert.match((await town.resident().post('/sign-in/sample', { person })).path, /^\/desk/)
  })

  test('gives a new token with each sign-in, and keeps only its hash', async () => {
    const typed = { email: 'juris@paraugs.lv', password: 'lodzins-paraugs' }
    await town.resident().post('/sign-in', typed)
    await town.resident().post('/sign-in', typed)
    const sessions = await db()
      .selectFrom('staff.session')
      .where('person_id', '=', Number(await idOf('juris@paraugs.lv')))
      .select('token_hash')
      .execute()
    assert.equal(new Set(sessions.map(row => row.token_hash.toString('hex'))).size, 2)
  })

  test('ends the session when one leaves, whoever kept the cookie', async () => {
    const browser = town.resident()
    await browser.post('/sign-in', { email: 'rita@paraugs.lv', password: 'lodzins-paraugs' })
    const left = await browser.post('/sign-out', {})
    assert.match(left.text, /Jūs izgājāt/)
    const rita = Number(await idOf('rita@paraugs.lv'))
    const rest = await db().selectFrom('staff.session').where('person_id', '=', rita).execute()
    assert.equal(rest.length, 0)
  })

  test('ends the session after two quiet hours and after twelve in any case', async () => {
    const browser = await town.staff('maija@paraugs.lv')
    for (const clock of ['07:00', '08:50', '10:40', '12:30', '14:20', '16:10']) {
      town.itIs(`2026-11-23T${clock}:00Z`)
      assert.equal((await browser.get('/settings/sign-in')).path, '/settings/sign-in', clock)
    }
    town.itIs('2026-11-23T18:00:00Z')
    assert.match((await browser.get('/settings/sign-in')).path, /^\/sign-in/)
    const idle = await town.staff('maija@paraugs.lv')
    town.itIs('2026-11-23T20:00:00Z')
    assert.match((await idle.get('/settings/sign-in')).path, /^\/sign-in/)
    town.itIs('2026-11-23T06:00:00Z')
  })
})

describe('the second factor', () => {
  const town = useTown()
  const typed = (email: string) => ({ email, password: secretWord })

  test('is asked of whoever has one; a code serves once, and a wrong one does not', async () => {
    const secret = newTotpSecret()
    await hire('dace@ogre.lv', 'clerk', secret)
    const browser = town.resident()
    const step = await browser.post('/sign-in', typed('dace@ogre.lv'))
    assert.match(step.text, /Vēl viens solis/)
    assert.match((await browser.get('/settings/sign-in')).path, /^\/sign-in/)
    const right = totpCode(secret, now())
    const wrong = right === '000000' ? '111111' : '000000'
    const refused = await browser.post('/sign-in/second-factor', { code: wrong })
    assert.equal(refused.status, 422)
    assert.match((await browser.post('/sign-in/second-factor', { code: right })).path, /^\/desk/)

    const thief = town.resident()
    await thief.post('/sign-in', typed('dace@ogre.lv'))
    const again = await thief.post('/sign-in/second-factor', { code: right })
    assert.equal(again.status, 422)
  })

  test('is set up by a head at the first sign-in, before any page opens', async () => {
    await hire('inese@ogre.lv', 'head')
    const browser = town.resident()
    const setup = await browser.post('/sign-in', typed('inese@ogre.lv'))
    assert.match(setup.text, /Pasargājiet savu kontu/)
    const secret = /totp-key[^>]*>([A-Z2-7 ]+)</.exec(setup.body)?.[1]?.replaceAll(' ', '') ?? ''
    assert.match((await browser.get('/settings/sign-in')).path, /^\/sign-in/)
    const entered = await browser.post('/sign-in/second-factor', { code: totpCode(secret, now()) })
    assert.match(entered.path, /^\/desk/)
    const next = await town.resident().post('/sign-in', typed('inese@ogre.lv'))
    assert.match(next.text, /Vēl viens solis/)
  })

  test('does not wait for ever', async () => {
    const secret = newTotpSecret()
    await hire('gatis@ogre.lv', 'clerk', secret)
    const browser = town.resident()
    await browser.post('/sign-in', typed('gatis@ogre.lv'))
    town.itIs('2026-11-23T06:11:00Z')
    const late = await browser.post('/sign-in/second-factor', { code: totpCode(secret, now()) })
    assert.match(late.text, /Sāciet no sākuma/)
    town.itIs('2026-11-23T06:00:00Z')
  })
})

test('passwords are kept as argon2id and renewed when the cost grows', async () => {
  const hash = await hashPassword(secretWord)
  assert.match(hash, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  assert.deepEqual(await checkPassword(hash, secretWord), { fits: true, isStale: false })
  assert.equal((await checkPassword(hash, `${secretWord} `)).fits, false)
  assert.equal((await checkPassword(undefined, secretWord)).fits, false)
  const decomposed = secretWord.normalize('NFD')
  assert.equal((await checkPassword(hash, decomposed)).fits, true)
})

test('a password may be anything long, but not what everybody tries first', () => {
  const person = { name: 'Māris Bērzs', email: 'maris@ogre.lv' }
  assert.equal(passwordObstacle('īsa parole', person), 'password_short')
  assert.equal(passwordObstacle('x'.repeat(201), person), 'password_long')
  assert.equal(passwordObstacle('maris@ogre.lv', person), 'password_known')
  assert.equal(passwordObstacle('Parole123456', person), 'password_known')
  assert.equal(passwordObstacle(secretWord, person), undefined)
})

test('the wait grows from nothing to a quarter of an hour and no further', () => {
  const waits = [0, 4, 5, 6, 7, 11, 12, 1000].map(count => waitAfter(count, 5))
  assert.deepEqual(waits, [0, 0, 15, 30, 60, 900, 900, 900])
})
