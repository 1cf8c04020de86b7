import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { codeOf, newestEntry } from '../../../fixtures/mandates.ts'
import {
  colleague,
  registerNow as now,
  paper,
  submission,
} from '../../../fixtures/register-papers.ts'
import { useTown } from '../../../fixtures/town.ts'
import { db, inTransaction } from '../../house/database.ts'
import type { WorkingDayOracle } from '../../kit/working-days.ts'
import { holidayOn } from '../sites/index.ts'
import { listCorrections } from './correction.store.ts'
import { correctEntry } from './correction.ts'
import { findEntry } from './entry.store.ts'
import { registerEntry } from './registration.ts'
import { findTerm, listTerms } from './term.store.ts'
import {
  extended,
  extensionCap,
  extensionObstacle,
  forwardingTerm,
  replyTerm,
  resumed,
  type TermClass,
} from './term.ts'
import { extendTerm, meetTerms, resumeTerm, suspendTerm } from './term-change.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

/** Monday to Friday without holidays; where the municipality moved 19 November to the 13th, so. */
const calendar =
  (isMoved: boolean): WorkingDayOracle =>
  date => {
    if (isMoved && date.equals('2021-11-19')) return false
    if (isMoved && date.equals('2021-11-13')) return true
    return date.dayOfWeek < 6 && holidayOn(date) === undefined
  }
const moved = calendar(true)
const usual = calendar(false)

describe('one month from receipt', () => {
  const cases: [received: string, raw: string, end: string, notMoved: string][] = [
    ['2021-10-13', '2021-11-13', '2021-11-13', '2021-11-15'],
    ['2021-10-19', '2021-11-19', '2021-11-22', '2021-11-19'],
    ['2021-10-21', '2021-11-21', '2021-11-22', '2021-11-22'],
    ['2022-01-31', '2022-02-28', '2022-02-28', '2022-02-28'],
    ['2024-01-31', '2024-02-29', '2024-02-29', '2024-02-29'],
    ['2022-11-25', '2022-12-25', '2022-12-27', '2022-12-27'],
    ['2023-06-10', '2023-07-10', '2023-07-11', '2023-07-11'],
  ]
  for (const [received, raw, end, notMoved] of cases) {
    test(`received on ${received} it is due on ${end}`, () => {
      for (const [isWorking, due] of [
        [moved, end],
        [usual, notMoved],
      ] as const) {
        const term = replyTerm('submission', day(received), isWorking)
        assert.equal(term?.steps[0]?.rawEnd.toString(), raw)
        assert.equal(term?.due.toString(), due)
        assert.equal(replyTerm('administrative_act', day(received), isWorking)?.due.toString(), due)
      }
    })
  }

  test('each day off that moves the end is named', () => {
    const term = replyTerm('submission', day('2022-11-25'), usual)
    const said = term?.steps[0]?.shifts.map(({ from, to, reason }) => `${from} ${to} ${reason}`)
    assert.deepEqual(said, [
      '2022-12-25 2022-12-26 holiday:christmas',
      '2022-12-26 2022-12-27 holiday:christmas_second',
    ])
    const overWeekend = replyTerm('submission', day('2021-10-19'), moved)?.steps[0]?.shifts
    assert.deepEqual(
      overWeekend?.map(({ reason }) => reason),
      ['day_off', 'weekend', 'weekend'],
    )
  })
})

describe('the other terms', () => {
  test('seven working days to hand on', () => {
    const cases = [
      ['2021-11-05', '2021-11-15', '2021-11-16'],
      ['2021-11-15', '2021-11-26', '2021-11-25'],
    ] as const
    for (const [received, end, notMoved] of cases) {
      assert.equal(forwardingTerm(day(received), moved).due.toString(), end)
      assert.equal(forwardingTerm(day(received), usual).due.toString(), notMoved)
    }
  })

  test('the days that counted otherwise than usual are named', () => {
    const said = (received: string) =>
      forwardingTerm(day(received), moved).steps[0]?.shifts.map(
        ({ from, reason }) => `${from} ${reason}`,
      )
    assert.deepEqual(said('2021-11-05'), ['2021-11-13 worked_day'])
    assert.deepEqual(said('2021-11-15'), ['2021-11-18 holiday:republic_day', '2021-11-19 day_off'])
  })

  test('an information request has fifteen days and no extension', () => {
    const term = replyTerm('information_request', day('2021-11-04'), moved)
    assert.equal(term?.steps[0]?.rawEnd.toString(), '2021-11-19')
    assert.equal(term?.due.toString(), '2021-11-22')
    assert.equal(term?.latest.toString(), term?.due.toString())
  })

  test('what no law sets a term for has none', () => {
    assert.equal(replyTerm('none', day('2021-11-04'), moved), undefined)
  })
})

describe('a longer term', () => {
  const term = replyTerm('submission', day('2021-10-21'), moved)
  assert.ok(term)

  test('goes four months from receipt at most', () => {
    assert.equal(
      extensionCap('submission', day('2021-10-21'), moved).rawEnd.toString(),
      '2022-02-21',
    )
    assert.equal(term.latest.toString(), '2022-02-21')
  })

  test('is refused past the cap, backwards, late, met or standing still', () => {
    const open = { due: term.due, latest: term.latest, isMet: false, isSuspended: false }
    const [today, to] = [day('2021-11-01'), day('2022-02-21')]
    assert.equal(extensionObstacle(open, { to, today }), undefined)
    const later = day('2022-02-22')
    assert.equal(extensionObstacle(open, { to: later, today }), 'extension_too_long')
    assert.equal(extensionObstacle(open, { to: term.due, today }), 'extension_not_later')
    assert.equal(extensionObstacle(open, { to, today: day('2021-11-23') }), 'term_passed')
    assert.equal(extensionObstacle({ ...open, isMet: true }, { to, today }), 'term_met')
    assert.equal(extensionObstacle({ ...open, isSuspended: true }, { to, today }), 'term_suspended')
  })

  test('moves off a day off and says why it was made longer', () => {
    const longer = extended(term, {
      to: day('2022-01-01'),
      reason: 'vajag atzinumu',
      isWorking: moved,
    })
    assert.equal(longer.due.toString(), '2022-01-03')
    assert.equal(longer.steps.at(-1)?.reason, 'vajag atzinumu')
    assert.equal(longer.steps.length, 2)
  })

  test('after a standstill of ten days it ends ten days later, counted from the raw end', () => {
    const still = { from: day('2021-11-01'), resumedOn: day('2021-11-11'), reason: 'gaida' }
    const later = resumed(term, still, moved)
    assert.equal(later.steps.at(-1)?.rawEnd.toString(), '2021-12-01')
    assert.equal(later.due.toString(), '2021-12-01')
    assert.equal(later.latest.toString(), '2022-03-03')
  })
})

describe('whatever day it came', () => {
  const days = fc.integer({ min: 0, max: 20_000 }).map(n => day('2017-01-01').add({ days: n }))
  const classes = fc.constantFrom<TermClass>(
    'submission',
    'administrative_act',
    'information_request',
  )

  test('a term ends on a working day, never before its raw end, nor later for an earlier paper', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 40 }), classes, (received, more, termClass) => {
        const term = replyTerm(termClass, received, moved)
        const next = replyTerm(termClass, received.add({ days: more }), moved)
        assert.ok(term && next)
        assert.ok(moved(term.due))
        assert.ok(Temporal.PlainDate.compare(term.due, term.steps[0]?.rawEnd ?? term.due) >= 0)
        assert.ok(Temporal.PlainDate.compare(term.due, next.due) <= 0)
        assert.ok(Temporal.PlainDate.compare(term.due, term.latest) <= 0)
        const [one, two] = [received, received.add({ days: more })].map(at =>
          forwardingTerm(at, moved),
        )
        assert.ok(one && two && Temporal.PlainDate.compare(one.due, two.due) <= 0)
        assert.ok(one && moved(one.due))
      }),
    )
  })
})

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
    const terms = await listTerms(db(), entryId)
    const due = terms.map(term => term.due.toString())
    assert.equal(terms[0]?.steps.at(-1)?.resumedOn?.toString(), '2026-11-30')
    assert.deepEqual(due, ['2026-12-30', '2026-12-09'])
    const noMore = resumeTerm(clerk, { entryId, now })
    await assert.rejects(noMore, codeOf('term_not_suspended'))
  })

  test('a reply meets the time for handing on as well, and a met term is not made longer', async () => {
    const { clerk, entryId } = await registered()
    await inTransaction(tx => meetTerms(tx, clerk, { entryId, by: 'replied', at: now }))
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
