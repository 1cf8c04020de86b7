import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Town, useTown } from '../../../fixtures/town.ts'
import { db } from '../../house/database.ts'

type Resident = ReturnType<Town['resident']>

const about = {
  kind: 'complaint',
  subject: 'Nedeg lampa Skolas ielā',
  text: 'Jau otro nedēļu ir tumšs.\nLūdzu salabot!',
}
const byMail = { name: 'Marta Kalēja', way: 'email', email: 'marta@example.lv' }

const photo = {
  name: 'C:\\fotogrāfijas\\lampa.jpg',
  type: 'image/jpeg',
  bytes: new TextEncoder().encode('tumsa'),
}

async function begin(browser: Resident) {
  await browser.get('/submit')
  return browser.post('/submit', {})
}

async function fill(browser: Resident, answer: Record<string, string> = byMail) {
  await begin(browser)
  await browser.post('/submit/about', about)
  await browser.upload('/submit/files', {}, photo)
  return browser.post('/submit/answer', answer)
}

const items = () =>
  db()
    .selectFrom('intake.item')
    .selectAll()
    .where('channel', '=', 'web')
    .orderBy('id', 'desc')
    .execute()

describe('writing to the municipality', () => {
  const town = useTown()

  test('Marta writes about a lamp and gets a code', async () => {
    const browser = town.resident()
    const check = await fill(browser)
    assert.equal(check.path, '/submit/check')
    assert.match(check.text, /Sūdzība.*Nedeg lampa Skolas ielā.*lampa\.jpg.*Marta Kalēja/)
    assert.equal((await items()).length, 0)
    const done = await browser.post('/submit/check', {})
    assert.equal(done.status, 200)
    const [item] = await items()
    assert.ok(item)
    assert.ok(done.text.includes(item.code))
    assert.equal(item.subject, 'Sūdzība: Nedeg lampa Skolas ielā')
    assert.equal(item.body, about.text)
    assert.equal(item.reply_to, 'marta@example.lv')
    assert.doesNotMatch(done.path, /Marta|Kal/)
    const documents = await db()
      .selectFrom('intake.document')
      .select(['name', 'role'])
      .where('item_id', '=', item.id)
      .execute()
    assert.deepEqual(documents, [{ name: 'lampa.jpg', role: 'attachment' }])
  })

  test('the receipt by e-mail names the code and nothing that was written', async () => {
    const { subject, body, recipient } = await db()
      .selectFrom('house.mail')
      .selectAll()
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
    const [item] = await items()
    assert.equal(recipient, 'marta@example.lv')
    assert.ok(subject.includes(item?.code ?? '?') && body.includes(item?.code ?? '?'))
    assert.doesNotMatch(subject + body, /lamp|Kalēj/i)
  })

  test('a double click, and going back and sending again, is one submission', async () => {
    const browser = town.resident()
    const before = (await items()).length
    await fill(browser)
    const ends = await Promise.all([
      browser.post('/submit/check', {}),
      browser.post('/submit/check', {}),
    ])
    const again = await browser.post('/submit/check', {})
    assert.equal(new Set([...ends, again].map(({ path }) => path)).size, 1)
    assert.equal((await items()).length, before + 1)
    const back = await browser.get('/submit/answer')
    assert.equal(back.path, again.path)
  })

  test('what is missing is said on top of the page, and what was typed stays', async () => {
    const browser = town.resident()
    await begin(browser)
    const wrong = await browser.post('/submit/about', { ...about, kind: '' })
    assert.equal(wrong.path, '/submit/about')
    assert.match(wrong.body, /class="error-summary"/)
    assert.match(wrong.body, /<title>[^<]*Kļūda|<title>[^<]*labo/i)
    assert.match(wrong.text, /Lūdzu salabot!/)
    const check = await browser.get('/submit/check')
    assert.equal(check.path, '/submit/about')
  })

  test('each way of answering asks for its address', async () => {
    const browser = town.resident()
    await fill(browser)
    for (const way of ['email', 'post', 'eaddress']) {
      const answer = await browser.post('/submit/answer', { name: 'Marta', way })
      assert.equal(answer.path, '/submit/answer', way)
      assert.match(answer.body, /class="error-summary"/)
    }
    const counter = await browser.post('/submit/answer', { name: 'Marta', way: 'counter' })
    assert.equal(counter.path, '/submit/check')
  })

  test('the same file twice is attached once, and can be taken out again', async () => {
    const browser = town.resident()
    await fill(browser)
    const twice = await browser.upload('/submit/files', {}, photo)
    assert.match(twice.text, /Pievienots: 1 fails/)
    const without = await browser.post('/submit/files/removal', { position: '1' })
    assert.doesNotMatch(without.text, /lampa\.jpg/)
  })

  test('an eleventh file and an empty one are refused in words, and nothing is lost', async () => {
    const browser = town.resident()
    await begin(browser)
    await browser.post('/submit/about', about)
    for (let n = 1; n <= 10; n++) {
      await browser.upload('/submit/files', {}, { ...photo, bytes: new Uint8Array([n]) })
    }
    const eleventh = await browser.upload('/submit/files', {}, photo)
    assert.match(eleventh.text, /Failu ir par daudz.*Pievienots: 10 failu/)
    const empty = await browser.upload('/submit/files', {}, { ...photo, bytes: new Uint8Array() })
    assert.match(empty.text, /Fails ir tukšs|Vispirms izvēlieties/)
    assert.match(empty.text, /Pievienots: 10 failu/)
  })

  test('whoever has begun nothing is led to the beginning, and another browser sees nothing', async () => {
    const stranger = town.resident()
    const lost = await stranger.get('/submit/check')
    assert.equal(lost.status, 404)
    assert.match(lost.text, /Sāksim no sākuma/)
  })

  test('the code says how it stands, whatever way it is written; a wrong one says nothing', async () => {
    const browser = town.resident()
    const [item] = await items()
    const code = (item?.code ?? '').toLowerCase().replaceAll('-', '')
    const state = await browser.get(`/submission?code=${code}`)
    assert.match(state.text, /Saņemts.*Reģistrēsim un nodosim/)
    assert.doesNotMatch(state.text, /lampa|Kalēj/)
    const wrong = await browser.get('/submission?code=LZ26-0000-0000-0')
    assert.equal(wrong.status, 404)
    assert.match(wrong.text, /Tāda koda nav/)
    const english = await browser.get(`/en/submission/${item?.code}`)
    assert.match(english.text, /Received.*We register it/)
  })
})
