// Residents book for themselves: through HTTP, without an account and without JavaScript.
import { strict as assert } from 'node:assert'
import { describe, test } from 'node:test'
import { type Town, useTown } from '../../../fixtures/town.ts'

const submission = 'iesnieguma-pienemsana'
/** Tuesday 24 November 2026, ten o'clock in Riga. */
const atTen = '2026-11-24T08:00Z_ogre'
const marta = {
  givenName: 'Marta',
  familyName: 'Kalēja',
  phone: '26 123 456',
  email: '',
  persons: '1',
  note: '',
}

type Resident = ReturnType<Town['resident']>

/** The hidden fields and the form's own of the page on which everything is checked. */
function fieldsOf(body: string): Record<string, string> {
  const pairs = [...body.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)]
  return Object.fromEntries(
    pairs
      .filter(([, name]) => name !== '_csrf')
      .map(([, name = '', value = '']) => [name, value.replaceAll('&amp;', '&')]),
  )
}

async function upToCheck(browser: Resident, at = atTen, who: Record<string, string> = marta) {
  const address = `/book/person?service=${submission}&site=ogre&at=${at}`
  await browser.get(address)
  return browser.post(address, who)
}

describe('booking on the web', () => {
  const town = useTown()

  test('Marta walks from what for to the code of her visit', async () => {
    const browser = town.resident()
    const start = await browser.get('/book')
    assert.match(start.text, /Iesnieguma pieņemšana/)
    const need = await browser.get(`/book/need?service=${submission}`)
    assert.match(need.text, /Vai tiešām jānāk\?.*slēgtajā kastē/)
    const place = await browser.get(`/book/place?service=${submission}`)
    assert.match(place.text, /Ogres klientu apkalpošanas centrs/)
    const day = await browser.get(`/book/day?service=${submission}&site=ogre`)
    assert.match(day.text, /Tuvākie brīvie laiki/)
    const time = await browser.get(`/book/time?service=${submission}&site=ogre&day=2026-11-24`)
    assert.ok(time.body.includes(atTen))
    const check = await upToCheck(browser)
    assert.equal(check.status, 200)
    assert.match(check.text, /Vai viss pareizi\?.*otrdien, 24. novembrī, plkst. 10.00/)
    const done = await browser.post('/book', fieldsOf(check.body))
    assert.equal(done.status, 200)
    assert.match(done.text, /Vizīte ir pierakstīta.*Vizītes kods [A-Z]{6}-\d{3}/)
    assert.doesNotMatch(done.path, /Kalēja|Kal/)
  })
})
