// Whoever goes back meets a page, never the browser's „send again?“: no form answers with a page.
import { strict as assert } from 'node:assert'
import { describe, test } from 'node:test'
import { useJourney } from '../../../fixtures/journey.ts'
import type { Walker } from '../../../fixtures/journey.walker.ts'
import { useTown } from '../../../fixtures/town.ts'
import { resident } from '../../house/actor.ts'
import { now } from '../../house/clock.ts'
import { db } from '../../house/database.ts'
import { bookAppointment } from '../appointments/index.ts'
import { appointmentPages } from './appointment.page.ts'
import { bookPages } from './book.page.ts'
import { checkPages } from './check.page.ts'
import { movePages } from './move.page.ts'
import { personPages } from './person.page.ts'

const service = 'iesnieguma-pienemsana'
const query = `service=${service}&site=ogre&at=2026-11-24T08:00Z_ogre`

async function bookFor(familyName: string, startsAt: string, site = 'ogre'): Promise<string> {
  const { code } = await bookAppointment(resident, {
    service,
    site,
    startsAt: Temporal.Instant.from(startsAt),
    resident: { givenName: 'Zenta', familyName, reachedBy: 'none' },
    channel: 'phone',
    language: 'lv',
    now: now(),
  })
  return code
}

async function booked(): Promise<number> {
  const rows = await db().selectFrom('appointments.appointment').select('id').execute()
  return rows.length
}

describe('going back', () => {
  const town = useTown()
  const journey = useJourney(town)

  const person = { givenName: 'Velta', familyName: 'Šķēle', phone: '', email: '', persons: '1' }
  const nonsense: readonly Record<string, string>[] = [
    {},
    { ...person, note: '', service, site: 'ogre', at: '2026-11-24T08:00Z_ogre' },
    { ...person, note: 'x'.repeat(9000), service: 'nav-tada', site: 'atlantida', at: 'kaut-kad' },
    { ...person, service, site: 'ogre', at: '2020-01-01T08:00Z_ogre', draft: 'a'.repeat(22) },
    { code: 'LADOKU-478', familyName: 'Neviena', at: '2026-11-24T08:00Z_nekur', site: 'nekur' },
  ]
  const forms = [bookPages, personPages, checkPages, appointmentPages, movePages]
    .flat()
    .filter(({ method }) => method === 'POST')
  for (const [n, { path }] of forms.entries()) {
    test(`no answer to POST ${path} is a page of its own`, async () => {
      const browser = town.resident()
      const code = await bookFor('Ābelīte', `2026-11-25T${String(n + 7).padStart(2, '0')}:00:00Z`)
      await browser.get('/appointment')
      await browser.post('/appointment', { code, familyName: 'Ābelīte' })
      const addresses = path.includes(':code')
        ? [path.replace(':code', code), path.replace(':code', 'LADOKU-478')]
        : [`${path}?${query}`, `${path}?service=nav-tada&site=x&at=y&draft=z`]
      for (const address of addresses) {
        for (const fields of nonsense) {
          const shown = await browser.post(address, fields)
          assert.ok(shown.hops > 0, `${address} with ${JSON.stringify(fields)}: ${shown.text}`)
          assert.ok(shown.status < 500)
          assert.doesNotMatch(decodeURI(shown.path), /Velta|Šķēle|Neviena/)
        }
      }
    })
  }

  /** Back, and what stands there came without asking whether to send something again. */
  async function back(walker: Walker, path: RegExp): Promise<void> {
    const answer = await walker.page.goBack()
    assert.equal(answer?.request().method(), 'GET')
    assert.match(walker.path, path)
    assert.doesNotMatch(await walker.text(), /ERR_CACHE_MISS/)
  }

  const field = (walker: Walker, name: string) =>
    walker.page.locator(`[name=${name}]`).first().inputValue()

  test('after a mistake, mended: nothing is sent again, nothing lost, nothing doubled', async () => {
    const velta = await journey.walker({ width: 390 })
    await velta.go(`/book/time?service=${service}&site=ogre&day=2026-11-26`)
    await velta.choose('10.00')
    await velta.press('Turpināt')
    await velta.write('Vārds', 'Velta')
    await velta.write('Tālrunis', '12')
    await velta.press('Turpināt')
    await velta.sees('Vēl jāpalabo')
    assert.match(await velta.page.title(), /^Jāpalabo: /)
    await velta.write('Uzvārds', 'Šķēle')
    await velta.write('Tālrunis', '26123456')
    await velta.press('Turpināt')
    await velta.sees('Vai viss pareizi?')
    await back(velta, /^\/book\/person/)
    assert.equal(await field(velta, 'familyName'), 'Šķēle')
    assert.equal(await field(velta, 'phone'), '26123456')
    assert.doesNotMatch(await velta.text(), /Vēl jāpalabo/)
    await back(velta, /^\/book\/person/)
    assert.equal(await field(velta, 'givenName'), 'Velta')
    await velta.page.goForward()
    await velta.page.goForward()
    assert.match(await velta.text(), /Vai viss pareizi\?.*Velta Šķēle.*26 123 456/)
    const before = await booked()
    await velta.press('Pierakstīties')
    await velta.sees('Vizīte ir pierakstīta')
    const { path } = velta
    await back(velta, /^\/appointment\//)
    assert.ok(path.startsWith(velta.path))
    await back(velta, /^\/appointment\//)
    assert.equal(await booked(), before + 1)
  })

  test('after a time that was gone: the answers are kept and the next time books once', async () => {
    const anna = await journey.walker({ width: 390 })
    const at = '2026-11-25T07:00Z_madliena'
    await anna.go(`/book/person?service=${service}&site=madliena&at=${at}`)
    await anna.write('Vārds', 'Anna')
    await anna.write('Uzvārds', 'Paraudziņa')
    await anna.press('Turpināt')
    await bookFor('Steidzīgais', '2026-11-25T07:00:00Z', 'madliena')
    const before = await booked()
    await anna.press('Pierakstīties')
    await anna.sees('Šis laiks vairs nav brīvs')
    await back(anna, /^\/book\/check/)
    await anna.page.goForward()
    await anna.press(/plkst\./)
    await anna.sees('Vizīte ir pierakstīta')
    assert.equal(await booked(), before + 1)
  })

  test('after a wrong code, and after moving: every page is one to come back to', async () => {
    const code = await bookFor('Zīle', '2026-11-27T08:00:00Z')
    const zenta = await journey.walker({ width: 390 })
    await zenta.go('/appointment')
    await zenta.write('Vizītes kods', code)
    await zenta.write('Uzvārds', 'Zālīte')
    await zenta.press('Parādīt vizīti')
    await zenta.sees('vizīti neatradām')
    assert.equal(await field(zenta, 'code'), code)
    await zenta.write('Uzvārds', 'Zīle')
    await zenta.press('Parādīt vizīti')
    await zenta.sees('Jūsu vizīte')
    await back(zenta, /^\/appointment\?/)
    await back(zenta, /^\/appointment$/)
    await zenta.go(`/appointment/${code}/move/check?site=ogre&at=2026-11-30T08:00Z_ogre`)
    await zenta.press('Jā, pārcelt')
    await zenta.sees('Vizīte ir pārcelta')
    await back(zenta, new RegExp(`^/appointment/${code}$`))
    assert.match(await zenta.text(), /pirmdien, 30\.\snovembrī/)
  })

  test('no page on the way had a barrier', () => {
    journey.assertNoBarriers()
  })
})
