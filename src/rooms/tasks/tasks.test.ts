import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { indexOf } from '../../../fixtures/register-papers.ts'
import {
  assigningTo,
  letterFromTheBox,
  replying,
  taskPeople,
  unitOf,
} from '../../../fixtures/task-papers.ts'
import { useTown } from '../../../fixtures/town.ts'
import { lettersOf, pageLetters } from '../../house/page-letters.ts'
import { assignTask } from './assignment.ts'
import { replyTo } from './reply.ts'

/** A final reply as it is typed. */
const typed = async (more: Readonly<Record<string, string>> = {}) => ({
  do: 'send',
  kind: 'final',
  subject: 'Par ielas apgaismojumu',
  salutation: 'Labdien, Anna Āboliņa!',
  text: 'Paldies, ka rakstījāt.\n\nLampu nomainīsim līdz 11. decembrim.',
  closing: 'Ar cieņu',
  post: 'Attīstības nodaļa',
  channel: 'post',
  to: 'Brīvības iela 33-7, Ogre, LV-5001',
  index: String(await indexOf('1-11')),
  ...more,
})

describe('in the browser a letter from the box', () => {
  const town = useTown()

  /** Assigned to Liene of the development department. */
  async function assigned() {
    const { rita } = await taskPeople()
    const entry = await letterFromTheBox()
    await assignTask(rita, await assigningTo(entry.id))
    return { entry, path: `/register/entries/${entry.id}` }
  }

  test('is handed by Rita to the development department, and Liene finds it in her list', async () => {
    const { liene } = await taskPeople()
    const entry = await letterFromTheBox()
    const rita = await town.staff('rita@paraugs.lv')
    assert.ok((await rita.get('/register/tasks')).text.includes(entry.number))
    const own = `/register/entries/${entry.id}/assignment`
    assert.match((await rita.get(own)).text, /Kas izskatīs un atbildēs\?/)
    const unfinished = await rita.post(own, { to: '', resolution: 'Lūdzu atbildēt' })
    assert.equal(unfinished.status, 422)
    assert.match(unfinished.body, /Lūdzu atbildēt/)
    const to = `${await unitOf('attistiba')}/${liene.id}`
    const done = await rita.post(own, { to, resolution: 'Lūdzu pārbaudīt un atbildēt.', seen: '' })
    assert.match(done.text, /Uzdevums ir nodots/)
    const list = await (await town.staff('liene@paraugs.lv')).get('/register/tasks?whose=mine')
    assert.ok(list.text.includes(entry.number), list.text)
    assert.match(list.text, /izpildē/)
  })

  test('is open to Liene in the register, with its files and the reply; not to Kārlis', async () => {
    const { rita, liene } = await taskPeople()
    const entry = await letterFromTheBox()
    await assignTask(rita, await assigningTo(entry.id))
    const { outgoingId } = await replyTo(liene, await replying(entry.id))
    const [reader, other] = [
      await town.staff('liene@paraugs.lv'),
      await town.staff('karlis@paraugs.lv'),
    ]
    const page = await reader.get(`/register/entries/${entry.id}`)
    assert.ok(page.text.includes(entry.number))
    assert.doesNotMatch(page.body, /\/correction"/)
    assert.equal((await reader.get(`/register/entries/${outgoingId}`)).status, 200)
    for (const id of [entry.id, outgoingId]) {
      assert.equal((await other.get(`/register/entries/${id}`)).status, 403)
    }
    const anna = await town.staff('anna@paraugs.lv')
    assert.equal((await anna.get(`/register/entries/${entry.id}`)).status, 200)
  })

  test('is looked at as a PDF without a number, kept as a draft, and sent by post', async () => {
    const { entry, path } = await assigned()
    const liene = await town.staff('liene@paraugs.lv')
    const form = await liene.get(`${path}/reply`)
    assert.match(form.body, /value="Labdien, Anna Āboliņa!"/)
    const preview = await liene.post(`${path}/reply`, await typed({ do: 'preview' }))
    assert.equal(preview.headers['content-type'], 'application/pdf')
    const [page = ''] = await pageLetters(preview.bytes)
    assert.ok(page.includes(lettersOf('Priekšskatījums')) && page.includes(entry.code))
    const draft = await liene.get(`${path}/reply`)
    assert.match(draft.text, /Melnraksts: Liene Vanaga/)
    assert.match(draft.body, /Lampu nomainīsim līdz 11\. decembrim\./)
    const sent = await liene.post(`${path}/reply`, await typed())
    assert.match(sent.text, /Atbilde Nr\. 1-11\/2026\/\d+ ir reģistrēta un nosūtīta/)
    assert.match(sent.text, /Vēstule ir nosūtāmo sarakstā/)
    const again = await liene.post(`${path}/reply`, await typed())
    assert.equal(again.status, 409)
    assert.match(again.text, /jau ir pabeigts/)
    const letter = /href="([^"]+\/letters\/\d+)"/.exec(sent.body)?.[1] ?? ''
    const pdf = await liene.get(letter)
    assert.ok(((await pageLetters(pdf.bytes))[0] ?? '').includes(lettersOf(entry.number)))
  })

  test('with an empty text is not sent, and what was typed stays', async () => {
    const { path } = await assigned()
    const liene = await town.staff('liene@paraugs.lv')
    const shown = await liene.post(`${path}/reply`, await typed({ text: '', subject: 'Par lampu' }))
    assert.equal(shown.status, 422)
    assert.match(shown.body, /value="Par lampu"/)
    const interim = { kind: 'interim', extendTo: '1.2.2027.' }
    const unsaid = await liene.post(`${path}/reply`, await typed(interim))
    assert.match(unsaid.text, /Ierakstiet, kāpēc vajadzīgs ilgāks laiks/)
  })

  test('waits for its author at the counter', async () => {
    const { path } = await assigned()
    const liene = await town.staff('liene@paraugs.lv')
    const sent = await liene.post(`${path}/reply`, await typed({ channel: 'counter' }))
    assert.match(sent.text, /gaida klātienē/)
    const letter = /action="([^"]+\/collection)"/.exec(sent.body)?.[1] ?? ''
    const handed = await liene.post(letter, { takenBy: 'Anna Āboliņa' })
    assert.match(handed.text, /izsniegta/)
  })

  test('is none of the business of Kārlis, whatever address he types', async () => {
    const { path } = await assigned()
    const karlis = await town.staff('karlis@paraugs.lv')
    for (const page of ['assignment', 'reply', 'forwarding', 'unexamined', 'paper']) {
      assert.equal((await karlis.get(`${path}/${page}`)).status, 404, page)
    }
    assert.equal((await karlis.post(`${path}/reply`, await typed())).status, 404)
  })

  test('the head sees where it is late, and names who heads a department', async () => {
    const { entry } = await assigned()
    town.itIs('2026-12-28T07:00:00Z')
    const vija = await town.staff('vija@paraugs.lv')
    const list = await vija.get('/register/tasks?whose=all&state=overdue')
    assert.ok(list.text.includes(entry.number), list.text)
    assert.match(list.text, /kavēts par 5 dienām/)
    const { karlis } = await taskPeople()
    const unit = await unitOf('socialais')
    const named = { [`person-${unit}`]: String(karlis.id) }
    const saved = await vija.post(`/register/tasks/units/${unit}/head`, named)
    assert.match(saved.text, /Saglabāts/)
    town.itIs('2026-11-23T07:00:00Z')
  })

  test('a department keeps a view of its tasks under a name', async () => {
    const liene = await town.staff('liene@paraugs.lv')
    const unit = String(await unitOf('attistiba'))
    const view = { unit, name: 'Steidzamie', filter: 'whose=unit&state=soon' }
    const kept = await liene.post('/register/tasks/views', view)
    assert.match(kept.text, /Steidzamie/)
    assert.equal((await liene.post('/register/tasks/views', view)).status, 409)
    const anna = await town.staff('anna@paraugs.lv')
    assert.match((await anna.get('/register/tasks')).text, /Steidzamie/)
    const karlis = await town.staff('karlis@paraugs.lv')
    assert.ok(!(await karlis.get('/register/tasks')).text.includes('Steidzamie'))
    assert.equal((await karlis.post('/register/tasks/views', view)).status, 403)
  })
})
