import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { residentId } from '../../../fixtures/bookings.ts'
import type { Browser, Shown } from '../../../fixtures/town.browser.ts'
import { useTown } from '../../../fixtures/town.ts'
import { validateHtml } from '../../../tools/examine.ts'
import { db } from '../../house/database.ts'

const times = ({ body }: Shown) =>
  [...body.matchAll(/name="time" value="([^"]+)"/g)].map(([, value]) => value ?? '')
const keyOf = ({ body }: Shown) => /name="key" value="([^"]+)"/.exec(body)?.[1] ?? ''
const service = 'iesnieguma-pienemsana'

describe('the telephone desk', () => {
  const town = useTown()
  const at = (person: number) => `/desk/book?person=${person}&service=${service}`

  async function booked(desk: Browser, person: number): Promise<Shown> {
    const form = await desk.get(at(person))
    return desk.post(at(person), { key: keyOf(form), time: times(form)[0] ?? '' })
  }

  test('finds people without diacritics, by typing slips, phone, code, and through the carer', async () => {
    const ilze = await town.staff('ilze@paraugs.lv')
    for (const [typed, name] of [
      ['abolins', 'Āboliņš'],
      ['aabolin', 'Āboliņš'],
      ['kenin', 'Ķeniņa'],
      ['chakste', 'Čakste'],
      ['zagars', 'Žagars'],
      ['ERNESTS ZAG', 'Žagars'],
      ['žagars'.normalize('NFD'), 'Žagars'],
      ['nikiforof', 'Ņikiforovs'],
    ]) {
      const page = await ilze.get(`/desk/book?q=${encodeURIComponent(typed ?? '')}`)
      assert.ok(page.text.includes(name ?? ''), `${typed}: ${page.text.slice(0, 500)}`)
    }
    const carer = await ilze.get('/desk/book?q=sandra')
    assert.match(carer.text, /Marta Bērziņa\s+runā Sandra Čakste \(sociālais dienests\)/)
    const marta = await residentId('Marta', 'Bērziņa')
    const { personal_code: code } = await db()
      .selectFrom('residents.resident')
      .select('personal_code')
      .where('id', '=', marta)
      .executeTakeFirstOrThrow()
    const withHyphen = `${code?.slice(0, 6)}-${code?.slice(6)}`
    for (const written of [code ?? '', withHyphen]) {
      const found = await ilze.get(`/desk/book?q=${written}`)
      assert.equal(found.path, `/desk/book?person=${marta}`, 'the code stays in no address')
    }
    for (const odd of ['%', '_', "'", '\\', 'x'.repeat(500), '    ', '12', '🙂', 'Ā'.repeat(500)]) {
      assert.equal((await ilze.get(`/desk/book?q=${encodeURIComponent(odd)}`)).status, 200, odd)
    }
  })

  test('reads the address of each step without trust', async () => {
    const ilze = await town.staff('ilze@paraugs.lv')
    const marta = await residentId('Marta', 'Bērziņa')
    assert.equal((await ilze.get('/desk/book?person=999999')).status, 404)
    assert.equal((await ilze.get(`/desk/book?person=${marta}&service=nothing`)).status, 404)
    assert.equal((await ilze.get(`${at(marta)}&site=nowhere`)).status, 404)
    for (const odd of [
      'after=2026-13-45T99:99:99Z',
      'after=9999-12-31T23:59:59Z',
      'after=0001-01-01T00:00:00Z',
      'step=month&month=0000-00',
      'step=month&month=9999-12',
      'step=place',
      'step=month&on=32.13.',
    ]) {
      const page = await ilze.get(`${at(marta)}&${odd}`)
      assert.equal(page.status, 200, odd)
      assert.deepEqual(await validateHtml(page.body), [], odd)
    }
    const day = await ilze.get(`${at(marta)}&step=month&on=1.12.`)
    assert.match(day.text, /Otrdien, pirmajā decembrī/)
  })

  test('one form sent twice books once; two clerks at one time: one is offered the next', async () => {
    const ilze = await town.staff('ilze@paraugs.lv')
    const juris = await town.staff('juris@paraugs.lv')
    const marta = await residentId('Marta', 'Bērziņa')
    const ernests = await residentId('Ernests', 'Žagars')
    const form = await ilze.get(at(marta))
    const other = await juris.get(at(ernests))
    const [time = ''] = times(form)
    const sent = { key: keyOf(form), time }
    const [first, again] = [await ilze.post(at(marta), sent), await ilze.post(at(marta), sent)]
    assert.equal(first.path, again.path)
    assert.match(first.text, /Vizītes kods ir/)
    const taken: Shown[] = []
    for (let n = 0; n < 6; n++) {
      taken.push(await juris.post(at(ernests), { key: `${keyOf(other)}${n}`, time }))
    }
    const refused = taken.find(({ status }) => status === 409)
    assert.match(refused?.text ?? '', /Šo laiku neizdevās paņemt/)
    assert.equal(times(refused ?? first).length, 3)
    assert.ok(!times(refused ?? first).includes(time))
  })

  test('notes that no visit is needed, once', async () => {
    const ilze = await town.staff('ilze@paraugs.lv')
    const count = () =>
      db()
        .selectFrom('appointments.avoided_visit')
        .selectAll()
        .execute()
        .then(rows => rows.length)
    const before = await count()
    const sent = { service, key: 'a-key-of-this-form' }
    await ilze.post('/desk/book/avoided', sent)
    const page = await ilze.post('/desk/book/avoided', sent)
    assert.match(page.text, /Viens ceļš ietaupīts/)
    assert.equal(await count(), before + 1)
  })

  test('writes down somebody new with a name alone; the same form twice is one person', async () => {
    const ilze = await town.staff('ilze@paraugs.lv')
    const name = { givenName: `${'Ž'.normalize('NFD')}anna`, familyName: 'Jaunā' }
    const [first, again] = [
      await ilze.post('/desk/book/newcomer', name),
      await ilze.post('/desk/book/newcomer', name),
    ]
    assert.match(first.path, /person=\d+$/)
    assert.equal(first.path, again.path)
    assert.match(first.text, /Žanna Jaunā/)
    const long = await ilze.post('/desk/book/newcomer', { ...name, familyName: 'Ā'.repeat(500) })
    assert.equal(long.status, 422)
    assert.ok(long.body.includes('Ā'.repeat(500)), 'nothing that was written is lost')
    const bad = await ilze.post('/desk/book/newcomer', { ...name, phone: '12', personalCode: 'x' })
    assert.equal(bad.status, 422)
    assert.deepEqual(await validateHtml(bad.body), [])
  })

  test('moves, prints and cancels an appointment, and finds it by its code', async () => {
    const ilze = await town.staff('ilze@paraugs.lv')
    const done = await booked(ilze, await residentId('Jēkabs', 'Ļaudams'))
    const id = done.path.split('/').at(-1)
    const own = `/desk/appointments/${id}`
    const page = await ilze.get(own)
    const code = /Pieraksts ([A-Z]{6}-\d{3})/.exec(page.text)?.[1] ?? ''
    for (const search of ['/desk/search', '/desk/book']) {
      const found = await ilze.get(`${search}?q=${code.toLowerCase().replace('-', ' ')}`)
      assert.equal(found.path, own)
    }
    const moved = await ilze.post(`${own}/move`, { time: times(page)[2] ?? '' })
    assert.match(moved.text, /Kods paliek tas pats/)
    for (const paper of ['slip', 'letter']) {
      const pdf = await ilze.get(`${own}/${paper}`)
      assert.equal(pdf.headers['content-type'], 'application/pdf', paper)
    }
    assert.equal((await ilze.post(`${own}/cancellation`, {})).status, 422)
    const cancelled = await ilze.post(`${own}/cancellation`, { reason: 'resident' })
    assert.match(cancelled.text, /Laiks atkal ir brīvs/)
    const twice = await ilze.post(`${own}/cancellation`, { reason: 'resident' })
    assert.equal(twice.status, 409)
    assert.equal((await ilze.post(`${own}/move`, { time: times(page)[1] ?? '' })).status, 409)
    assert.equal((await ilze.get('/desk/appointments/999999')).status, 404)
  })

  test('calls those without e-mail, the carer where there is no telephone, and frees a time', async () => {
    const ilze = await town.staff('ilze@paraugs.lv')
    const marta = await residentId('Marta', 'Bērziņa')
    const tomorrow = `${at(marta)}&site=ogre&after=2026-11-24T00:00:00Z`
    const form = await ilze.get(tomorrow)
    const done = await ilze.post(tomorrow, { key: keyOf(form), time: times(form)[0] ?? '' })
    const id = done.path.split('/').at(-1)
    const list = await ilze.get(`/desk/calls?day=24.11.2026&at=${id}`)
    assert.deepEqual(await validateHtml(list.body), [])
    assert.match(list.text, /Zvaniet: Sandra Čakste \(sociālais dienests\)/)
    assert.match(list.text, /Atgādinām par vizīti: Marta Bērziņa, otrdien/)
    const missed = await ilze.post(`/desk/calls/${id}`, { outcome: 'not_reached' })
    assert.match(missed.text, /nesasniedza/)
    const comes = await ilze.post(`/desk/calls/${id}`, { outcome: 'comes' })
    assert.match(comes.text, /[1-9]\d* no \d+/)
    const off = await ilze.post(`/desk/calls/${id}`, { outcome: 'cancelled' })
    assert.match(off.text, /Laiks atkal ir brīvs/)
    const again = await ilze.post(`/desk/calls/${id}`, { outcome: 'comes' })
    assert.equal(again.status, 409)
    assert.equal((await ilze.post(`/desk/calls/${id}`, { outcome: 'x' })).status, 404)
    const print = await ilze.get('/desk/calls/print?day=2026-11-24')
    assert.equal(print.headers['content-type'], 'application/pdf')
    assert.equal((await ilze.get('/desk/calls?day=2026-11-29')).status, 200)
  })

  test('a resident: names corrected, code replaced and still found, a carer with consent', async () => {
    const ilze = await town.staff('ilze@paraugs.lv')
    const named = { givenName: 'Zenta', familyName: 'Pārbaude', personalCode: '161175-19997' }
    const { path } = await ilze.post('/desk/book/newcomer', named)
    const own = `/desk/residents/${path.split('=').at(-1)}`
    const saved = await ilze.post(own, {
      ...named,
      personalCode: '320000-00001',
      note: 'Runāt lēnām.',
    })
    assert.match(saved.text, /Agrākie personas kodi: 161175-19997/)
    const found = await ilze.get('/desk/search?q=16117519997')
    assert.equal(found.path, own)
    const twin = await ilze.post('/desk/book/newcomer', {
      givenName: 'Zenta',
      familyName: 'Parbaude',
      personalCode: '320000-00001',
    })
    assert.equal(twin.status, 409)
    assert.match(twin.text, /jau ir ierakstīts citam/)
    const sandra = await residentId('Sandra', 'Čakste')
    const search = await ilze.get(`${own}?speaker=sandra`)
    assert.deepEqual(await validateHtml(search.body), [])
    const contact = { contact: String(sandra), relation: 'carer', consent: 'spoken' }
    assert.equal((await ilze.post(`${own}/contacts`, { ...contact, consent: '' })).status, 422)
    const added = await ilze.post(`${own}/contacts`, contact)
    assert.match(added.text, /Sandra Čakste.*aprūpe, piekrita mutiski/)
    const row = /contacts\/end".*?name="contact" value="(\d+)"/s.exec(added.body)?.[1] ?? ''
    const ended = await ilze.post(`${own}/contacts/end`, { contact: row })
    assert.match(ended.text, /Nav nevienas/)
    const self = await ilze.post(`${own}/contacts`, {
      ...contact,
      contact: own.split('/').at(-1) ?? '',
    })
    assert.equal(self.status, 409)
  })

  test('is nothing for the cashier or for strangers', async () => {
    const maija = await town.staff('maija@paraugs.lv')
    for (const path of ['/desk/book', '/desk/search?q=a', '/desk/calls', '/desk/residents/1']) {
      assert.equal((await maija.get(path)).status, 403, path)
      assert.match((await town.resident().get(path)).path, /sign-in/)
    }
  })
})
