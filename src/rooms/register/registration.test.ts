import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { codeOf, newestEntry } from '../../../fixtures/mandates.ts'
import {
  colleague,
  registerNow as now,
  numbersOf,
  paper,
  indexOf as planOf,
  submission,
} from '../../../fixtures/register-papers.ts'
import { useTown } from '../../../fixtures/town.ts'
import { db, inTransaction, sqlState } from '../../house/database.ts'
import { Forbidden } from '../../house/refusal.ts'
import { findItem, settleItem } from '../intake/index.ts'
import { voidNumber } from './correction.ts'
import { findEntryOfItem, findEntryOfNumber } from './entry.store.ts'
import { registerEntry, registerEntryIn, registerOutgoing } from './registration.ts'
import { findTerm, listTerms } from './term.store.ts'
import { extendTerm } from './term-change.ts'

const rita = () => colleague('rita@paraugs.lv', ['registrar'])

describe('a paper that is registered', () => {
  useTown({ clock: now.toString() })

  test('gets index, year and the next number, its terms, an end and a line in the journal', async () => {
    const clerk = await rita()
    const item = await paper(clerk)
    const entry = await registerEntry(clerk, await submission(item.id))
    assert.equal(entry.number, '1-10/2026/1')
    assert.equal(entry.code, item.code)
    assert.equal((await findItem(db(), item.id))?.outcome?.kind, 'registered')
    const terms = (await listTerms(db(), entry.id)).map(({ kind, due }) => `${kind} ${due}`)
    assert.deepEqual(terms, ['reply 2026-12-23', 'forwarding 2026-12-02'])
    assert.equal((await newestEntry('entry_registered')).details.number, entry.number)
    assert.equal((await findEntryOfNumber(db(), '1-10/2026/1'))?.id, entry.id)
  })

  test('is registered once, however often the form is sent', async () => {
    const clerk = await rita()
    const registering = await submission((await paper(clerk)).id)
    const sent = await Promise.all([1, 2, 3, 4].map(() => registerEntry(clerk, registering)))
    assert.equal(new Set(sent.map(({ id }) => id)).size, 1)
    const again = await submission(registering.itemId)
    await assert.rejects(registerEntry(clerk, again), codeOf('item_registered'))
  })

  test('is refused with a reason, and takes no number then', async () => {
    const clerk = await rita()
    const item = await paper(clerk)
    const before = (await numbersOf(await planOf('1-10'))).length
    const refused = async (code: string, more: object) =>
      assert.rejects(registerEntry(clerk, await submission(item.id, more)), codeOf(code))
    await refused('index_wrong_direction', { filePlanId: await planOf('1-11') })
    await refused('restriction_basis_missing', { filePlanId: await planOf('3-4') })
    await refused('reply_address_missing', { replyTo: null })
    const yesterday = Temporal.PlainDate.from('2026-11-22')
    await refused('received_reason_missing', { receivedOn: yesterday })
    await refused('received_in_future', { receivedOn: yesterday.add({ days: 9 }) })
    await refused('sender_date_in_future', { senderDate: yesterday.add({ days: 9 }) })
    const nobody = { code: null, address: null, phone: null, residentId: null, name: null }
    await refused('party_missing', { party: { kind: 'person', ...nobody } })
    await inTransaction(tx =>
      settleItem(tx, clerk, { itemId: item.id, kind: 'returned', reason: 'nav mums', now }),
    )
    await refused('item_returned', {})
    assert.equal((await numbersOf(await planOf('1-10'))).length, before)
  })

  test('is registered by a clerk at the own site only, by nobody without the role', async () => {
    const item = await paper(await rita())
    const juris = await colleague('juris@paraugs.lv', ['clerk'], ['madliena'])
    await assert.rejects(registerEntry(juris, await submission(item.id)), Forbidden)
    const maija = await colleague('maija@paraugs.lv', ['cashier'])
    await assert.rejects(registerEntry(maija, await submission(item.id)), Forbidden)
    const ilze = await colleague('ilze@paraugs.lv', ['clerk'], ['ogre'])
    assert.ok(await registerEntry(ilze, await submission(item.id)))
  })
})

describe('a number that was given in error', () => {
  useTown({ clock: now.toString() })

  test('stays with its reason; the paper gets another one, once', async () => {
    const clerk = await rita()
    const item = await paper(clerk)
    const entry = await registerEntry(clerk, await submission(item.id))
    await voidNumber(clerk, { entryId: entry.id, reason: 'Nepareizs indekss', now })
    await assert.rejects(
      voidNumber(clerk, { entryId: entry.id, reason: 'Vēlreiz', now }),
      codeOf('entry_void'),
    )
    assert.ok((await listTerms(db(), entry.id)).every(({ metAt }) => metAt !== null))
    assert.equal((await findItem(db(), item.id))?.outcome?.kind, 'registered')
    const anew = { filePlanId: await planOf('6-3') }
    const next = await registerEntry(clerk, await submission(item.id, anew))
    assert.equal(next.number, '6-3/2026/1')
    assert.equal((await findEntryOfItem(db(), item.id))?.id, next.id)
    const third = await submission(item.id, anew)
    await assert.rejects(registerEntry(clerk, third), codeOf('item_registered'))
  })

  test('a clerk does not make numbers void', async () => {
    const clerk = await rita()
    const entry = await registerEntry(clerk, await submission((await paper(clerk)).id))
    const ilze = await colleague('ilze@paraugs.lv', ['clerk'], ['ogre'])
    const voiding = voidNumber(ilze, { entryId: entry.id, reason: 'Kļūda', now })
    await assert.rejects(voiding, Forbidden)
  })

  test('the database lets no number stand for nothing', async () => {
    const filePlanId = await planOf('1-12')
    const alone = inTransaction(tx =>
      sql`insert into register.number (file_plan_id, year, n, text, taken_at)
        values (${filePlanId}, 2026, 1, '1-12/2026/1', now())`.execute(tx),
    )
    await assert.rejects(alone, error => sqlState(error) === '23514')
  })
})

describe('a letter of ours', () => {
  useTown({ clock: now.toString() })

  test('has its own row of numbers and points at what it answers', async () => {
    const clerk = await rita()
    const entry = await registerEntry(clerk, await submission((await paper(clerk)).id))
    const { itemId: _, formKey: __, ...facts } = await submission(0)
    const filePlanId = await planOf('1-11')
    const sent = { ...facts, filePlanId, siteId: entry.siteId, channel: 'post' as const }
    const reply = await inTransaction(tx =>
      registerOutgoing(tx, clerk, { ...sent, answersId: entry.id }),
    )
    assert.equal(reply.number, '1-11/2026/1')
    assert.equal(reply.answersId, entry.id)
    assert.deepEqual(await listTerms(db(), reply.id), [])
    const answering = inTransaction(tx =>
      registerOutgoing(tx, clerk, { ...sent, answersId: reply.id }),
    )
    await assert.rejects(answering, codeOf('answered_not_incoming'))
  })
})

describe('two hundred papers at once', () => {
  useTown({ clock: now.toString() })

  test('get the numbers 1 to 200, none missing, none twice', async () => {
    const clerk = await rita()
    const filePlanId = await planOf('1-10')
    const items = await Promise.all(Array.from({ length: 200 }, () => paper(clerk)))
    const forms = await Promise.all(items.map(({ id }) => submission(id, { filePlanId })))
    const entries = await Promise.all(forms.map(form => registerEntry(clerk, form)))
    const wanted = Array.from({ length: 200 }, (_, n) => n + 1)
    const given = entries.map(({ n }) => n).sort((a, b) => a - b)
    assert.deepEqual(given, wanted)
    assert.deepEqual(await numbersOf(filePlanId), wanted)
  })

  test('leave no gap where some deeds come to nothing after the number was taken', async () => {
    const clerk = await rita()
    const filePlanId = await planOf('6-3')
    let kept = 0
    const attempts = fc.array(fc.boolean(), { minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(attempts, async wholes => {
        await Promise.all(
          wholes.map(async isWhole => {
            const form = await submission((await paper(clerk)).id, { filePlanId })
            const deed = inTransaction(async tx => {
              await registerEntryIn(tx, clerk, form)
              if (!isWhole) throw new Error('the power failed')
            })
            await deed.catch(() => {})
          }),
        )
        kept += wholes.filter(Boolean).length
        const wanted = Array.from({ length: kept }, (_, n) => n + 1)
        assert.deepEqual(await numbersOf(filePlanId), wanted)
      }),
      { numRuns: 15 },
    )
  })
})

describe('an administrative act whose facts take long to find', () => {
  useTown({ clock: now.toString() })

  test('may wait a year from receipt, by a keeper of the register, and says why', async () => {
    const clerk = await rita()
    const form = await submission((await paper(clerk)).id, { termClass: 'administrative_act' })
    const { id: entryId } = await registerEntry(clerk, form)
    const day = (text: string) => Temporal.PlainDate.from(text)
    const longer = { entryId, reason: 'Jāsagaida tiesas ekspertīze', now, isFactFinding: true }
    const [may, past] = [day('2027-09-01'), day('2027-11-24')]
    const plain = { ...longer, to: may, isFactFinding: false }
    await assert.rejects(extendTerm(clerk, plain), codeOf('extension_too_long'))
    await assert.rejects(extendTerm(clerk, { ...longer, to: past }), codeOf('extension_past_year'))
    const ilze = await colleague('ilze@paraugs.lv', ['clerk'])
    await assert.rejects(extendTerm(ilze, { ...longer, to: may }), Forbidden)
    await extendTerm(clerk, { ...longer, to: may })
    const term = await findTerm(db(), entryId, 'reply')
    assert.deepEqual([`${term?.due}`, `${term?.latest}`], ['2027-09-01', '2027-11-23'])
    const rules = term?.steps.map(({ rule }) => rule)
    assert.deepEqual(rules, ['one_month', 'one_year', 'extension'])
  })

  test('a submission never does', async () => {
    const clerk = await rita()
    const entry = await registerEntry(clerk, await submission((await paper(clerk)).id))
    const to = Temporal.PlainDate.from('2027-09-01')
    const asked = { entryId: entry.id, to, reason: 'Ilgi', isFactFinding: true, now }
    await assert.rejects(extendTerm(clerk, asked), codeOf('extension_too_long'))
  })
})
