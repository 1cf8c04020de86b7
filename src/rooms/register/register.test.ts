import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import {
  colleague,
  indexOf,
  registerNow as now,
  paper,
  siteOf,
  submission,
} from '../../../fixtures/register-papers.ts'
import { useTown } from '../../../fixtures/town.ts'
import { program } from '../../house/actor.ts'
import { db, inTransaction } from '../../house/database.ts'
import { findItem, listDocuments, makeLabels, takeIn } from '../intake/index.ts'
import { printLabel } from './label.print.ts'
import { proveNumbers } from './proof.ts'
import { type Sight, sightOf } from './reading.ts'
import { registerEntry } from './registration.ts'
import { takeScans } from './scan.ts'
import { searchEntries } from './search.ts'
import { warnOfTerms } from './warning.ts'

const rita = () => colleague('rita@paraugs.lv', ['registrar'])
const formOf = async (index: string) => ({
  formKey: `page-${index}-${Math.random()}`,
  index: String(await indexOf(index)),
  received: '23.11.2026.',
  partyKind: 'person',
  partyName: 'Jānis Kalniņš',
  subject: 'Par bedrēm ceļā',
  language: 'lv',
})

describe('the registrar at the screen', () => {
  const town = useTown({ clock: now.toString() })

  test('registers what waits, reads why it is due, prints and puts right', async () => {
    const item = await paper(await rita(), { subject: 'Par ceļu' })
    const browser = await town.staff('rita@paraugs.lv')
    assert.match((await browser.get('/register')).text, new RegExp(item.code))
    const page = await browser.get(`/register/items/${item.id}/registration`)
    assert.match(page.body, /value="Anna Āboliņa"/)
    const path = `/register/items/${item.id}/registration`
    const fields = await formOf('1-10')
    const wrong = await browser.post(path, { ...fields, subject: '' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.body, /Jānis Kalniņš/)
    const entry = await browser.post(path, fields)
    assert.match(entry.text, /Nr\. 1-10\/2026\/1 /)
    assert.match(entry.text, /Kāpēc līdz 23\.12\.2026\.\?/)
    const again = await browser.post(path, fields)
    assert.equal(again.path, entry.path)
    const own = entry.path.split('?')[0] ?? ''
    assert.equal((await browser.get(`${own}/stamp`)).bytes.subarray(0, 4).toString(), '%PDF')
    const extension = { to: '20.02.2027.', extensionReason: 'Vajag atzinumu' }
    assert.match((await browser.post(`${own}/extension`, extension)).text, /Termiņš pagarināts/)
    const late = await browser.post(`${own}/extension`, { ...extension, to: '1.12.2027.' })
    assert.equal(late.status, 409)
    assert.match(late.text, /četrus mēnešus/)
    assert.match(late.body, /Vajag atzinumu/)
    assert.match((await browser.get('/register/search?q=kalnins bedrem')).text, /1-10\/2026\/1/)
    assert.match((await browser.get('/en/register/overdue')).text, /Nothing is overdue/)
  })

  test('ends what is no document with a reason, and does not lose it', async () => {
    const item = await paper(await rita())
    const browser = await town.staff('rita@paraugs.lv')
    const path = `/register/items/${item.id}/outcome`
    assert.equal((await browser.post(path, { kind: 'not_a_document', reason: '' })).status, 422)
    await browser.post(path, { kind: 'not_a_document', reason: 'Reklāma' })
    assert.equal((await findItem(db(), item.id))?.outcome?.reason, 'Reklāma')
  })

  test('takes nothing in person on a day when the contact rules close the counter', async () => {
    const ilze = await town.staff('ilze@paraugs.lv')
    const site = String(await siteOf('ogre'))
    const spoken = { ...(await formOf('1-10')), way: 'oral', site }
    const empty = await ilze.post('/register/new', spoken)
    assert.match(empty.text, /Pierakstiet, ko cilvēks teica/)
    const done = await ilze.post('/register/new', { ...spoken, content: 'Lūdzu salabot ceļu' })
    assert.match(done.text, /mutvārdos/)
    await sql`insert into services.contact_rules_switch (contact_rules_id, from_day, switched_at)
      select min(id), '2026-11-01', now() from services.contact_rules
       where 'in_person' = any(closed_channels)`.execute(db())
    const closed = { ...(await formOf('1-10')), way: 'counter', site }
    assert.equal((await ilze.post('/register/new', closed)).status, 409)
  })
})

describe('files brought to the counter', () => {
  const town = useTown({ clock: now.toString() })
  const photo = { field: 'file', name: 'bedre.jpg', type: 'image/jpeg' }
  const bytesOf = (text: string) => ({ bytes: new TextEncoder().encode(text) })

  test('stay when the form is not right, can be taken out, and stand with the entry', async () => {
    const ilze = await town.staff('ilze@paraugs.lv')
    const form = { ...(await formOf('1-10')), way: 'counter', site: String(await siteOf('ogre')) }
    const wrong = { ...form, subject: '' }
    await ilze.get('/register/new')
    const up = await ilze.upload('/register/new', wrong, { ...photo, ...bytesOf('bedre') })
    assert.equal(up.status, 422)
    assert.match(up.text, /bedre\.jpg 5\sbaiti/)
    await ilze.upload('/register/new', wrong, { ...photo, name: 'lieka.jpg', ...bytesOf('lieka') })
    const without = await ilze.post('/register/new', { ...wrong, remove: '2' })
    assert.doesNotMatch(without.text, /lieka\.jpg/)
    assert.match(without.text, /bedre\.jpg/)
    const scan = { ...photo, name: 'iesniegums.pdf', type: 'application/pdf', ...bytesOf('%PDF-') }
    const done = await ilze.upload('/register/new', form, scan)
    assert.match(done.text, /bedre\.jpg pielikums.*iesniegums\.pdf pielikums/s)
    const again = await ilze.post('/register/new', form)
    assert.equal(again.path, done.path)
  })

  test('an empty one is refused in words, another clerk’s form shows none of them', async () => {
    const form = { ...(await formOf('1-10')), subject: '', site: String(await siteOf('ogre')) }
    const ilze = await town.staff('ilze@paraugs.lv')
    await ilze.get('/register/new')
    const empty = await ilze.upload('/register/new', form, { ...photo, bytes: new Uint8Array() })
    assert.match(empty.text, /Fails ir tukšs/)
    await ilze.upload('/register/new', form, { ...photo, ...bytesOf('bedre') })
    const rita = await town.staff('rita@paraugs.lv')
    assert.doesNotMatch((await rita.post('/register/new', form)).text, /bedre\.jpg/)
  })
})

describe('who may see an entry', () => {
  const town = useTown({ clock: now.toString() })

  test('a restricted one: its unit and the keepers; any: the clerks of its own site', async () => {
    const clerk = await rita()
    const restricted = await submission((await paper(clerk)).id, {
      filePlanId: await indexOf('3-4'),
      restrictionBasis: 'Personas dati',
    })
    const secret = await registerEntry(clerk, restricted)
    const open = await registerEntry(clerk, await submission((await paper(clerk)).id))
    const status = async (who: string, id: number) =>
      (await (await town.staff(`${who}@paraugs.lv`)).get(`/register/entries/${id}`)).status
    assert.equal(await status('rita', secret.id), 200)
    assert.equal(await status('ilze', secret.id), 200)
    assert.equal(await status('juris', secret.id), 403)
    assert.equal(await status('juris', open.id), 403)
    assert.equal(await status('ilze', open.id), 200)
    const juris = await colleague('juris@paraugs.lv', ['clerk'], ['madliena'])
    const sight = await sightOf(db(), juris)
    assert.deepEqual(await searchEntries(db(), sight, { search: { text: '' } }), [])
    const { rows } = await sql<{ count: number }>`select count(*) from house.journal_entry
      where deed = 'read' and subject = ${`entry ${secret.id}`}`.execute(db())
    assert.equal(rows[0]?.count, 2)
  })
})

describe('the search', () => {
  useTown({ clock: now.toString() })
  const sight: Sight = { isKeeper: true, siteIds: 'all', unitIds: [], entryIds: [] }

  test('finds by half a name, without marks and endings, misheard, and by any number', async () => {
    const clerk = await rita()
    const senderNumber = 'VARAM-12/77'
    const more = { senderNumber, senderDate: Temporal.PlainDate.from('2026-11-20') }
    const item = await paper(clerk)
    const entry = await registerEntry(clerk, await submission(item.id, more))
    const asked = ['abolin', 'ĀBOLIŅAI', 'apgaismojums skolas', 'Abuolina', '1-10/2026/1', '2026/1']
    for (const text of [...asked, '1', 'varam-12/77', item.code.toLowerCase(), '']) {
      const found = await searchEntries(db(), sight, { search: { text } })
      assert.deepEqual(
        found.map(({ id }) => id),
        [entry.id],
        text,
      )
    }
    for (const text of ['Bērziņš', '2025/1', '2026/2', "a' & (b"]) {
      assert.deepEqual(await searchEntries(db(), sight, { search: { text } }), [], text)
    }
  })
})

describe('the night', () => {
  useTown({ clock: now.toString() })

  test('proves the numbers, and alarms the head when a row is broken', async () => {
    const clerk = await rita()
    for (let n = 0; n < 3; n++) {
      await registerEntry(clerk, await submission((await paper(clerk)).id))
    }
    assert.deepEqual(await proveNumbers(program, now), { numbers: 3, void: 0, faults: [] })
    await sql`update register.running_number set last = 4`.execute(db())
    const { faults } = await proveNumbers(program, now)
    assert.deepEqual(faults, [{ index: '1-10', year: 2026, n: 4, fault: 'missing' }])
    const { rows } = await sql<{ recipient: string; body: string }>`
      select recipient, body from house.mail`.execute(db())
    assert.equal(rows[0]?.recipient, 'vija@paraugs.lv')
    assert.match(rows[0]?.body ?? '', /1-10\/2026\/4: trūkst/)
  })

  test('warns each person once a day, by numbers alone', async () => {
    const later = Temporal.Instant.from('2026-12-22T05:10:00Z')
    assert.equal(await warnOfTerms(later), 2)
    assert.equal(await warnOfTerms(later), 0)
    const { rows } = await sql<{ body: string }>`
      select body from house.mail where recipient = 'rita@paraugs.lv'`.execute(db())
    assert.match(rows[0]?.body ?? '', /1-10\/2026\/1 – 23\.12\.2026\./)
    assert.doesNotMatch(rows[0]?.body ?? '', /Āboliņa|apgaismojum/)
  })

  test('takes scans that lie still, to the item whose label they bear, and deletes nothing', async () => {
    const clerk = await rita()
    const siteId = await siteOf('ogre')
    const labels = { siteId, count: 1, now }
    const [code = ''] = await inTransaction(tx => makeLabels(tx, clerk, labels))
    const arrival = { channel: 'box' as const, siteId, arrivedAt: now, code, now }
    const { item } = await inTransaction(tx => takeIn(tx, clerk, arrival))
    const receivedOn = Temporal.PlainDate.from('2026-11-23')
    const printing = { language: 'lv' as const, municipality: 'Ogre', now }
    const labelled = await printLabel({ number: '1-10/2026/1', code, receivedOn }, printing)
    const folder = await mkdtemp(join(tmpdir(), 'lodzins-scans-'))
    try {
      const write = async (name: string, bytes: Uint8Array | string, age: number) => {
        await writeFile(join(folder, name), bytes)
        const at = now.epochMilliseconds / 1000 - age
        await utimes(join(folder, name), at, at)
      }
      await write('ar uzlīmi.pdf', labelled, 60)
      await write('tukšs.pdf', '', 60)
      await write('vēl skenē.pdf', labelled, 1)
      assert.equal(await takeScans(folder, now), 2)
      assert.deepEqual(await readdir(join(folder, 'done')), ['ar uzlīmi.pdf'])
      assert.deepEqual(await readdir(join(folder, 'failed')), ['tukšs.pdf'])
      await write('ar uzlīmi.pdf', labelled, 60)
      await takeScans(folder, now)
      const scans = (await listDocuments(db(), item.id)).map(({ role }) => role)
      assert.deepEqual(scans, ['scan'])
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
})
