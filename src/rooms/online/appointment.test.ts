// A resident sees, moves and cancels a visit with its code and the family name.
import { strict as assert } from 'node:assert'
import { describe, test } from 'node:test'
import { useTown } from '../../../fixtures/town.ts'
import { resident } from '../../house/actor.ts'
import { now } from '../../house/clock.ts'
import { bookAppointment } from '../appointments/index.ts'

describe('the appointment of a resident', () => {
  const town = useTown()

  /** An appointment of Zenta's; an hour later with each. */
  async function zentasCode(hour: number): Promise<string> {
    const { code } = await bookAppointment(resident, {
      service: 'iesnieguma-pienemsana',
      site: 'ogre',
      startsAt: Temporal.Instant.from(`2026-11-25T${String(hour).padStart(2, '0')}:00:00Z`),
      resident: { givenName: 'Zenta', familyName: 'Ābelīte', reachedBy: 'none' },
      channel: 'phone',
      language: 'lv',
      now: now(),
    })
    return code
  }

  async function opened(hour: number) {
    const code = await zentasCode(hour)
    const browser = town.resident()
    await browser.get('/appointment')
    const page = await browser.post('/appointment', { code, familyName: 'Ābelīte' })
    return { code, browser, page }
  }

  test('is found by code and name, however they are written', async () => {
    const code = await zentasCode(7)
    for (const [written, familyName] of [
      [code.toLowerCase().replace('-', ' '), 'abelite'],
      [`  ${code} `, 'ĀBELĪTE'],
    ] as const) {
      const browser = town.resident()
      await browser.get('/appointment')
      const page = await browser.post('/appointment', { code: written, familyName })
      assert.equal(page.path, `/appointment/${code}`)
      assert.match(page.text, /Jūsu vizīte.*trešdien, 25.\snovembrī, plkst\.\s9.00/)
    }
  })

  test('wrong name and wrong code get the same answer', async () => {
    const code = await zentasCode(8)
    const browser = town.resident()
    await browser.get('/appointment')
    const wrongName = await browser.post('/appointment', { code, familyName: 'Ozoliņa' })
    const wrongCode = await browser.post('/appointment', {
      code: 'LADOKU-478',
      familyName: 'Ābelīte',
    })
    for (const page of [wrongName, wrongCode]) {
      assert.match(page.body, /<title>Jāpalabo: /)
      assert.match(page.text, /Ar šādu kodu un uzvārdu vizīti neatradām/)
    }
    const direct = await browser.get(`/appointment/${code}`)
    assert.match(direct.text, /Ierakstiet vizītes kodu un uzvārdu/)
    assert.doesNotMatch(direct.text, /Zenta/)
    for (const rest of ['calendar.ics', 'slip.pdf', 'move', 'cancel']) {
      const page = await browser.get(`/appointment/${code}/${rest}`)
      assert.doesNotMatch(page.text, /Zenta|25\.\snovembrī/)
    }
  })

  test('is moved; sent again, it stays where it is', async () => {
    const { code, browser } = await opened(9)
    const times = await browser.get(`/appointment/${code}/move`)
    assert.match(times.text, /Uz kuru laiku pārcelt\?.*Kamēr neapstiprināsiet/)
    const at = '2026-11-26T08:00Z_ogre'
    const check = await browser.get(`/appointment/${code}/move/check?at=${at}`)
    assert.match(check.text, /Vai pārcelt vizīti\?.*Turpmāk ceturtdien, 26.\snovembrī/)
    for (let times = 0; times < 2; times++) {
      const moved = await browser.post(`/appointment/${code}/move`, { at })
      assert.match(moved.text, /Vizīte ir pārcelta.*ceturtdien, 26.\snovembrī, plkst\.\s10.00/)
    }
  })

  test('keeps its time when the new one cannot be had', async () => {
    const { code, browser } = await opened(10)
    for (const at of ['2020-01-01T08:00Z_ogre', '2026-12-25T08:00Z_ogre', 'kaut-kad']) {
      const page = await browser.post(`/appointment/${code}/move`, { at })
      assert.equal(page.status, 409)
      assert.match(page.text, /līdzšinējais laiks palika spēkā/)
    }
    const page = await browser.get(`/appointment/${code}`)
    assert.match(page.text, /plkst\.\s12.00/)
  })

  test('is cancelled after a question; twice does no harm', async () => {
    const { code, browser } = await opened(11)
    const question = await browser.get(`/appointment/${code}/cancel`)
    assert.match(question.text, /Vai tiešām atcelt vizīti\?/)
    for (let times = 0; times < 2; times++) {
      const page = await browser.post(`/appointment/${code}/cancel`, {})
      assert.match(page.text, /Vizīte ir atcelta.*Nākt nevajag/)
    }
    const move = await browser.get(`/appointment/${code}/move`)
    assert.match(move.text, /Vizīte ir atcelta/)
  })

  test('goes into a calendar and onto a slip, and can be forgotten', async () => {
    const { code, browser } = await opened(12)
    const calendar = await browser.get(`/appointment/${code}/calendar.ics`)
    assert.match(calendar.body, /BEGIN:VEVENT[\s\S]*20261125T120000Z/)
    const slip = await browser.get(`/appointment/${code}/slip.pdf`)
    assert.equal(slip.bytes.subarray(0, 5).toString(), '%PDF-')
    await browser.post(`/appointment/${code}/leave`, {})
    const page = await browser.get(`/appointment/${code}`)
    assert.doesNotMatch(page.text, /Zenta/)
  })

  test('cannot be cancelled once it has begun', async () => {
    const { code, browser } = await opened(13)
    town.itIs('2026-11-25T13:05:00Z')
    const page = await browser.post(`/appointment/${code}/cancel`, {})
    assert.equal(page.status, 409)
    assert.match(page.text, /jau ir sākusies/)
    const shown = await browser.get(`/appointment/${code}`)
    assert.match(shown.text, /Vizītes laiks ir pagājis/)
    town.itIs('2026-11-23T06:00:00Z')
  })

  test('guessing is stopped after a while', async () => {
    const code = await zentasCode(14)
    const browser = town.resident()
    await browser.get('/appointment')
    let last = ''
    for (let guess = 0; guess < 20; guess++) {
      last = (await browser.post('/appointment', { code, familyName: `Minu${guess}` })).text
    }
    assert.match(last, /Pagaidiet, lūdzu, desmit minūtes/)
    const right = await browser.post('/appointment', { code, familyName: 'Ābelīte' })
    assert.match(right.text, /Pagaidiet, lūdzu, desmit minūtes/)
  })
})
