import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { codeOf, newestEntry } from '../../../fixtures/mandates.ts'
import {
  colleague,
  registerNow as now,
  paper,
  submission,
} from '../../../fixtures/register-papers.ts'
import { useTown } from '../../../fixtures/town.ts'
import { db, inTransaction } from '../../house/database.ts'
import { listCorrections } from './correction.store.ts'
import { correctEntry } from './correction.ts'
import { findEntry } from './entry.store.ts'
import { registerEntry } from './registration.ts'
import { findTerm, listTerms } from './term.store.ts'
import { extendTerm, meetTerm, resumeTerm, suspendTerm } from './term-change.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

describe('the term of an entry', () => {
  useTown({ clock: now.toString() })

  async function registered() {
    const clerk = await colleague('rita@paraugs.lv', ['registrar'])
    const entry = await registerEntry(clerk, await submission((await paper(clerk)).id))
    return { clerk, entryId: entry.id }
  }

  test('is made longer, four months from receipt at most, and says why', async () => {
    const { clerk, entryId } = await registered()
    const reason = 'Vajadzīgs būvvaldes atzinums'
    const tooLong = { entryId, to: day('2027-03-24'), reason, now }
    await assert.rejects(extendTerm(clerk, tooLong), codeOf('extension_too_long'))
    await extendTerm(clerk, { entryId, to: day('2027-02-20'), reason, now })
    const term = await findTerm(db(), entryId, 'reply')
    assert.equal(term?.due.toString(), '2027-02-22')
    assert.equal(term?.steps.at(-1)?.reason, reason)
    assert.equal((await newestEntry('term_extended')).details.until, '2027-02-22')
  })

  test('stands still and goes on later by as many days', async () => {
    const { clerk, entryId } = await registered()
    await suspendTerm(clerk, { entryId, reason: 'Gaidām trūkstošo parakstu', now })
    const again = suspendTerm(clerk, { entryId, reason: 'Vēlreiz', now })
    await assert.rejects(again, codeOf('term_suspended'))
    const early = resumeTerm(clerk, { entryId, on: day('2026-11-22'), now })
    await assert.rejects(early, codeOf('resumed_too_early'))
    await resumeTerm(clerk, { entryId, now: now.add({ hours: 24 * 7 }) })
    const due = (await listTerms(db(), entryId)).map(term => term.due.toString())
    assert.deepEqual(due, ['2026-12-30', '2026-12-09'])
    const noMore = resumeTerm(clerk, { entryId, now })
    await assert.rejects(noMore, codeOf('term_not_suspended'))
  })

  test('a reply meets the time for handing on as well, and a met term is not made longer', async () => {
    const { clerk, entryId } = await registered()
    await inTransaction(tx => meetTerm(tx, clerk, { entryId, kind: 'reply', at: now }))
    const terms = await listTerms(db(), entryId)
    assert.ok(terms.every(({ metAt }) => metAt?.equals(now)))
    const late = extendTerm(clerk, { entryId, to: day('2027-01-20'), reason: 'Vēl', now })
    await assert.rejects(late, codeOf('term_met'))
  })

  test('an entry is put right, and what it said before stays', async () => {
    const { clerk, entryId } = await registered()
    const reason = 'Pārrakstīšanās kļūda'
    const sheets = { entryId, field: 'sheets' as const, reason, now }
    await correctEntry(clerk, { ...sheets, after: '3' })
    await assert.rejects(correctEntry(clerk, { ...sheets, after: '3' }), codeOf('correction_same'))
    const empty = { entryId, field: 'subject' as const, after: null, reason, now }
    await assert.rejects(correctEntry(clerk, empty), codeOf('field_not_correctable'))
    assert.equal((await findEntry(db(), entryId))?.sheets, 3)
    const [correction] = await listCorrections(db(), entryId)
    assert.deepEqual([correction?.before, correction?.after], ['2', '3'])
  })
})
