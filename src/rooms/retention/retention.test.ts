import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { sql } from 'kysely'
import {
  colleague,
  indexOf,
  registerNow as now,
  paper,
  submission,
} from '../../../fixtures/register-papers.ts'
import { useTown } from '../../../fixtures/town.ts'
import type { Clerk } from '../../house/actor.ts'
import { constraintOf, db, inTransaction } from '../../house/database.ts'
import { registerFile, storeFile } from '../../house/files.ts'
import { Forbidden, Refusal } from '../../house/refusal.ts'
import { type Entry, numberProofJob, registerEntry } from '../register/index.ts'
import { approveList, carryOut, makeList, withdrawList } from './destruction.ts'
import { endHold, placeHold } from './hold.ts'
import { listDuePapers } from './retention.store.ts'

const codeOf = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code
const later = Temporal.Instant.from('2033-03-01T08:00:00Z')
const approval = { reference: 'LNA-2033/17', on: Temporal.PlainDate.from('2033-02-20') }

describe('papers past their time', () => {
  const town = useTown({ clock: later.toString() })
  let rita: Clerk
  let vija: Clerk

  before(async () => {
    rita = await colleague('rita@paraugs.lv', ['registrar'])
    vija = await colleague('vija@paraugs.lv', ['head'])
  })

  /** A submission of 2026 with one file, answered in that year: kept five years. */
  async function closed(): Promise<Entry> {
    const bytes = new TextEncoder().encode(`vēstule ${Math.random()}`)
    const file = await storeFile(bytes, { maxBytes: 1000 })
    await inTransaction(tx => registerFile(tx, file, now))
    const document = { role: 'original', name: 'v.txt', mediaType: 'text/plain' } as const
    const item = await paper(rita, { documents: [{ ...document, sha256: file.sha256 }] })
    const entry = await registerEntry(rita, await submission(item.id))
    await sql`insert into tasks.closing (entry_id, kind, note, closed_by, closed_at)
      values (${entry.id}, 'noted', 'zināšanai', ${rita.id}, ${now.toString()})`.execute(db())
    return entry
  }

  test('are due when five whole years have passed, open ones never', async () => {
    const entry = await closed()
    const open = await registerEntry(rita, await submission((await paper(rita)).id))
    const numbers = async (year: number) =>
      (await listDuePapers(db(), { year, limit: 1000 })).map(({ number }) => number)
    assert.ok(!(await numbers(2030)).includes(entry.number))
    assert.ok((await numbers(2031)).includes(entry.number))
    assert.ok(!(await numbers(2040)).includes(open.number))
  })

  test('go in two steps by two people; the register stays whole', async () => {
    const entry = await closed()
    const list = await makeList(rita, { year: 2031, now: later })
    assert.match(list.number, /^IA-2033\/\d{3}$/)
    const destroying = { listId: list.id, now: later }
    await assert.rejects(carryOut(vija, destroying), codeOf('not_approved'))
    await approveList(vija, { ...destroying, ...approval })
    await assert.rejects(carryOut(rita, destroying), codeOf('maker_may_not_destroy'))
    await carryOut(vija, destroying)
    await assert.rejects(carryOut(vija, destroying), codeOf('already_destroyed'))
    const row = await db()
      .selectFrom('register.entry')
      .selectAll()
      .where('id', '=', entry.id)
      .executeTakeFirstOrThrow()
    assert.equal(row.number, entry.number)
    assert.equal(row.party_name, null)
    assert.equal(row.content, null)
    const left = await db()
      .selectFrom('intake.document')
      .select('id')
      .where('item_id', '=', entry.itemId ?? 0)
      .execute()
    assert.deepEqual(left, [])
    const item = await db()
      .selectFrom('intake.item')
      .select(['sender_name', 'code'])
      .where('id', '=', entry.itemId ?? 0)
      .executeTakeFirstOrThrow()
    assert.deepEqual([item.sender_name, item.code], [null, entry.code])
    const files = await sql<{ n: number }>`select count(*)::int as n from house.file_unclaimed
      where sha256 not in (select sha256 from house.file)`.execute(db())
    assert.ok((files.rows[0]?.n ?? 0) > 0)
  })

  test('take along what was sent by the e-address: that a message left stays, no more', async () => {
    const entry = await closed()
    const [sent] = await db()
      .insertInto('eaddress.sending')
      .values({
        reference: `r-${entry.id}`,
        recipient: '_DEFAULT@40003000642',
        subject: 'Atbilde',
        body: 'Labdien, Anna!',
        entry_number: entry.number,
        queued_by: rita.id,
        queued_at: now,
      })
      .returning('id')
      .execute()
    const file = await storeFile(new TextEncoder().encode(entry.number), { maxBytes: 1000 })
    await inTransaction(tx => registerFile(tx, file, now))
    const document = { position: 1, name: 'Anna.pdf', media_type: 'application/pdf' }
    await db()
      .insertInto('eaddress.sending_document')
      .values({ ...document, sending_id: sent?.id ?? 0, sha256: file.sha256 })
      .execute()
    const list = await makeList(rita, { year: 2031, now: later })
    await approveList(vija, { listId: list.id, now: later, ...approval })
    await carryOut(vija, { listId: list.id, now: later })
    const left = await db()
      .selectFrom('eaddress.sending')
      .select(['recipient', 'subject', 'body', 'entry_number'])
      .where('id', '=', sent?.id ?? 0)
      .executeTakeFirst()
    const forgotten = { recipient: '–––', subject: '–', body: '', entry_number: entry.number }
    assert.deepEqual(left, forgotten)
    const files = db().selectFrom('house.file').select('sha256').where('sha256', '=', file.sha256)
    assert.deepEqual(await files.execute(), [])
  })

  test('under a void number go as well; the number, its reason and the proof stay', async () => {
    const [alone, moved] = [await closed(), await closed()]
    town.itIs(now.toString())
    const browser = await town.staff('rita@paraugs.lv')
    for (const { id } of [alone, moved]) {
      const voiding = { voidingReason: 'Nepareizs indekss' }
      await browser.post(`/register/entries/${id}/voiding`, voiding)
    }
    const living = await registerEntry(rita, await submission(moved.itemId ?? 0))
    town.itIs(later.toString())
    const list = await makeList(rita, { year: 2031, now: later })
    await approveList(vija, { listId: list.id, now: later, ...approval })
    await carryOut(vija, { listId: list.id, now: later })
    const names = async (ids: readonly number[]) =>
      (
        await sql<{ name: string | null }>`select party_name as name from register.entry
          where id = any(${ids}::bigint[]) order by id`.execute(db())
      ).rows.map(({ name }) => name)
    assert.deepEqual(await names([alone.id, moved.id, living.id]), [null, null, 'Anna Āboliņa'])
    const { rows: kept } = await sql<{ item: number; files: number }>`
      select item_id as item, count(*)::int as files from intake.document
       where item_id in (${alone.itemId}, ${living.itemId}) group by item_id`.execute(db())
    assert.deepEqual(kept, [{ item: living.itemId, files: 1 }])
    const yearsLater = await town.staff('rita@paraugs.lv')
    const { text } = await yearsLater.get(`/register/entries/${alone.id}`)
    assert.match(text, /Numurs anulēts.*Nepareizs indekss/s)
    await numberProofJob.run({})
    const { rows } = await sql<{ faults: unknown; void: number }>`
      select faults, void from register.proof order by id desc limit 1`.execute(db())
    assert.deepEqual(rows, [{ faults: [], void: 2 }])
  })

  test('that are held stay, whatever was approved before', async () => {
    const entry = await closed()
    const list = await makeList(rita, { year: 2031, now: later })
    const destroying = { listId: list.id, now: later }
    await approveList(rita, { ...destroying, ...approval })
    const hold = { number: entry.number, reason: 'Tiesvedība', now: later }
    await placeHold(vija, hold)
    await assert.rejects(placeHold(rita, hold), codeOf('held_already'))
    await assert.rejects(carryOut(vija, destroying), codeOf('paper_held'))
    await withdrawList(vija, { ...destroying, reason: 'Tiesvedība' })
    await assert.rejects(makeList(rita, { year: 2031, now: later }), codeOf('nothing_to_destroy'))
    const { id } = await db()
      .selectFrom('retention.hold')
      .select('id')
      .where('entry_id', '=', entry.id)
      .executeTakeFirstOrThrow()
    await endHold(vija, { id, reason: 'Tiesa beigusies', now: later })
    await makeList(rita, { year: 2031, now: later })
  })

  test('the database itself forgets nothing that nobody decided to destroy', async () => {
    const entry = await closed()
    const forgetting = sql`select register.forget_entries(${[entry.id]}::bigint[])`.execute(db())
    await assert.rejects(forgetting, error => constraintOf(error) === 'destruction_is_decided')
    const deleting = db().deleteFrom('intake.document').execute()
    await assert.rejects(deleting, /permission denied/)
  })

  test('a year that is not over, an unknown number, and a clerk are refused', async () => {
    await assert.rejects(makeList(rita, { year: 2033, now: later }), codeOf('year_not_over'))
    const hold = { number: '9-9/2026/1', reason: 'Tiesa', now: later }
    await assert.rejects(placeHold(rita, hold), codeOf('number_unknown'))
    const ilze = await colleague('ilze@paraugs.lv', ['clerk'])
    await assert.rejects(makeList(ilze, { year: 2031, now: later }), Forbidden)
  })

  test('on the page Rita makes the list, prints it, and Vija carries it out', async () => {
    await closed()
    const browser = await town.staff('rita@paraugs.lv')
    assert.match((await browser.get('/register/retention')).text, /glabāšanas termiņš beidzies/)
    const list = await browser.post('/register/retention/lists', { year: '2031' })
    assert.match(list.text, /Iznīcināšanas akts IA-2033/)
    const printed = await browser.get(`${list.path}/print`)
    assert.equal(printed.headers['content-type'], 'application/pdf')
    const unfinished = await browser.post(`${list.path}/approval`, { reference: '', on: '' })
    assert.match(unfinished.text, /Aizpildiet visus laukus/)
    const form = { reference: 'LNA-2033/18', on: '20.02.2033.' }
    assert.match((await browser.post(`${list.path}/approval`, form)).text, /LNA-2033\/18/)
    const other = await town.staff('vija@paraugs.lv')
    await other.get(list.path)
    assert.match((await other.post(`${list.path}/destruction`, {})).text, /izdarīts Vija|Vija/)
    assert.ok((await indexOf('1-10')) > 0)
  })
})
