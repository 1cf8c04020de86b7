// Residents book for themselves: through HTTP, without an account and without JavaScript.
import { strict as assert } from 'node:assert'
import { describe, test } from 'node:test'
import { type Town, useTown } from '../../../fixtures/town.ts'
import { db } from '../../house/database.ts'

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

/** The hidden fields of the page on which everything is checked. */
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
  const { path } = await browser.get(address)
  return browser.post(path, who)
}

async function count(table: 'appointments.appointment' | 'appointments.avoided_visit') {
  const { n } = await db()
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return n
}

const booked = () => count('appointments.appointment')

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
    assert.match(check.text, /Vai viss pareizi\?.*otrdien, 24.\snovembrī, plkst\.\s10.00/)
    assert.equal(await booked(), 0)
    const done = await browser.post('/book', fieldsOf(check.body))
    assert.equal(done.status, 200)
    assert.match(done.text, /Vizīte ir pierakstīta.*Vizītes kods [A-Z]{6}-\d{3}/)
    assert.doesNotMatch(done.path, /Kal/)
    assert.equal(await booked(), 1)
  })

  test('a double click and a second tab book once', async () => {
    const browser = town.resident()
    const before = await booked()
    const check = await upToCheck(browser, '2026-11-24T09:00Z_ogre')
    const fields = fieldsOf(check.body)
    const [one, two] = await Promise.all([
      browser.post('/book', fields),
      browser.post('/book', fields),
    ])
    const third = await browser.post('/book', fields)
    const codes = [one, two, third].map(({ path }) => path)
    assert.deepEqual(new Set(codes).size, 1, codes.join(' '))
    assert.equal(await booked(), before + 1)
    const other = await browser.post('/book', { ...fields, at: '2026-11-24T10:00Z_ogre' })
    assert.equal(other.path, one.path)
    assert.equal(await booked(), before + 1)
  })

  test('twelve browsers want one time at a counter: one gets it, the others the next', async () => {
    const at = '2026-11-25T07:00Z_madliena'
    const address = `/book/person?service=${submission}&site=madliena&at=${at}`
    const orders = []
    for (let n = 0; n < 12; n++) {
      const browser = town.resident()
      const { path } = await browser.get(address)
      const check = await browser.post(path, { ...marta, phone: `2612340${n % 10}` })
      orders.push({ browser, fields: fieldsOf(check.body) })
    }
    const before = await booked()
    const answers = await Promise.all(
      orders.map(({ browser, fields }) => browser.post('/book', fields)),
    )
    assert.equal(answers.filter(({ status }) => status === 200).length, 1)
    assert.equal(await booked(), before + 1)
    const [lost] = answers.flatMap((answer, n) => (answer.status === 409 ? [{ answer, n }] : []))
    assert.match(lost?.answer.text ?? '', /Šis laiks vairs nav brīvs.*plkst\./)
    const buttons = [...(lost?.answer.body ?? '').matchAll(/name="at" value="([^"]+)"/g)]
    assert.equal(buttons.length, 3)
    const { browser, fields } = orders[lost?.n ?? 0] ?? orders[0] ?? { browser: town.resident() }
    const again = await browser.post('/book', { ...fields, at: buttons[0]?.[1] ?? '' })
    assert.match(again.text, /Vizīte ir pierakstīta/)
  })

  test('what is wrong is said on top, and what was written is kept', async () => {
    const browser = town.resident()
    const wrong = { ...marta, familyName: '', phone: '12', note: 'Mans kods 131141-12345' }
    const page = await upToCheck(browser, '2026-11-26T08:00Z_ogre', wrong)
    assert.match(page.path, /^\/book\/person\?/)
    assert.doesNotMatch(page.path, /Mart|131141/)
    assert.match(page.text, /Vēl jāpalabo.*Aizpildiet lauku „Uzvārds“.*8 ciparus/)
    assert.match(page.text, /nerakstiet šeit personas kodu/)
    assert.match(page.body, /value="Marta"/)
    assert.match(page.body, /Mans kods/)
    assert.match(page.body, /<title>Jāpalabo: /)
  })

  test('every answer can be changed without writing the others again', async () => {
    const browser = town.resident()
    const check = await upToCheck(browser, '2026-11-26T08:00Z_ogre')
    const change = [...check.body.matchAll(/href="(\/book\/person[^"]+)"/g)][0]?.[1] ?? ''
    const person = await browser.get(change.replaceAll('&amp;', '&'))
    assert.match(person.body, /value="Kalēja"/)
    const toDay = [...check.body.matchAll(/href="(\/book\/day[^"]+)"/g)][0]?.[1] ?? ''
    const day = await browser.get(toDay.replaceAll('&amp;', '&'))
    const start = /href="(\/book\/check[^"]+at=[^"]+)"/.exec(day.body)?.[1] ?? ''
    const again = await browser.get(start.replaceAll('&amp;', '&'))
    assert.match(again.text, /Vai viss pareizi\?.*Marta Kalēja/)
  })

  test('an avoided visit is counted once, and how to do it is shown', async () => {
    const browser = town.resident()
    const need = await browser.get(`/book/need?service=${submission}`)
    const fields = fieldsOf(need.body)
    const page = await browser.post(`/book/need?service=${submission}`, fields)
    await browser.post(`/book/need?service=${submission}`, fields)
    assert.match(page.text, /Labi – nākt nevajag.*pa pastu/)
    assert.equal(await count('appointments.avoided_visit'), 1)
  })

  const nonsense: readonly (readonly [string, number, RegExp])[] = [
    ['/book/need?service=nav-tada', 404, /Tāda pakalpojuma sarakstā nav/],
    ["/book/need?service=';drop%20table", 404, /Tāda pakalpojuma sarakstā nav/],
    [`/book/day?service=${submission}&site=atlantida`, 404, /Tādas apkalpošanas vietas/],
    [`/book/day?service=${submission}`, 422, /Izvēlieties vietu/],
    [`/book/day?service=${submission}&site=ogre&month=1999-01`, 200, /novembris/],
    [`/book/day?service=${submission}&site=ogre&month=9999-99`, 200, /novembris/],
    [`/book/time?service=${submission}&site=ogre&day=2020-01-01`, 409, /brīvu laiku nav/],
    [`/book/time?service=${submission}&site=ogre&day=2026-12-24`, 409, /brīvu laiku nav/],
    [`/book/person?service=${submission}&site=ogre&day=2026-11-24`, 422, /Izvēlieties laiku/],
    [
      `/book/person?service=${submission}&site=ogre&at=2020-01-01T08:00Z_ogre`,
      409,
      /jau ir pagājis/,
    ],
    [
      `/book/person?service=${submission}&site=ogre&at=2027-11-24T08:00Z_ogre`,
      409,
      /Tik tālu uz priekšu/,
    ],
    [
      `/book/person?service=${submission}&site=ogre&at=2027-03-28T03:30_ogre`,
      404,
      /Tāda laika nav/,
    ],
    [
      `/book/person?service=${submission}&site=ogre&at=2026-11-24T08:07Z_ogre`,
      409,
      /vairs nav brīvs/,
    ],
    [`/book/person?service=${submission}&site=ogre&at=99`, 404, /Tāda laika nav/],
    [`/book/check?service=${submission}&site=ogre&at=${atTen}x&draft=zz`, 404, /Tāda laika/],
  ]

  for (const [address, status, sentence] of nonsense) {
    test(`answers ${address} with a sentence`, async () => {
      const page = await town.resident().get(address)
      assert.equal(page.status, status, page.text.slice(0, 300))
      assert.match(page.text, sentence)
    })
  }

  test('names of 500 characters, NFD, markup and repeated fields do no harm', async () => {
    const browser = town.resident()
    const long = await upToCheck(browser, '2026-11-27T08:00Z_ogre', {
      ...marta,
      familyName: 'A'.repeat(500),
    })
    assert.match(long.text, /Vēl jāpalabo.*Uzvārds/)
    const markup = await upToCheck(browser, '2026-11-27T08:00Z_ogre', {
      ...marta,
      givenName: '<b>x</b>',
    })
    assert.match(markup.text, /Vēl jāpalabo.*Vārds/)
    assert.doesNotMatch(markup.body, /<b>x/)
    const decomposed = await upToCheck(browser, '2026-11-27T08:00Z_ogre', {
      ...marta,
      familyName: 'Kalēja'.normalize('NFD'),
    })
    assert.match(decomposed.text, /Marta Kalēja/)
    const check = fieldsOf(decomposed.body)
    const before = await booked()
    const tooMany = await browser.post('/book', { ...check, persons: '6' })
    assert.match(tooMany.text, /Vēl jāpalabo.*Kas nāks\?/)
    assert.equal(await booked(), before)
  })

  test('a health-related service is not named in the subject of its mail', async () => {
    const service = 'covid-19-sertifikata-izsniegsana'
    const address = `/book/person?service=${service}&site=ogre&at=2026-11-26T09:00Z_ogre`
    const browser = town.resident()
    const { path } = await browser.get(address)
    const check = await browser.post(path, { ...marta, email: 'marta@example.com' })
    const done = await browser.post('/book', fieldsOf(check.body))
    assert.match(done.text, /Apstiprinājumu nosūtījām uz marta@example.com/)
    const mails = await db().selectFrom('house.mail').selectAll().execute()
    assert.equal(mails.length, 1)
    assert.doesNotMatch(JSON.stringify(mails[0]), /[Cc]ovid/)
  })
})
