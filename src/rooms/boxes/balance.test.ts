// What is taken out of a box and what becomes of it, as numbers.
import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import fc from 'fast-check'
import { discrepancyKinds } from '../intake/index.ts'
import {
  closingObstacle,
  countStanding,
  type RoundFigures,
  recordObstacle,
  roundProblems,
  settledOf,
  takenOutOf,
} from './balance.ts'

const counted = (first: number, second: number, attempt = 1) => [
  { attempt, personId: 1, counted: first },
  { attempt, personId: 2, counted: second },
]

const none = { registered: 0, returned: 0, not_a_document: 0, handed_on: 0 }

const whole: RoundFigures = {
  people: [1, 2],
  sealOff: { number: 'OG-1', expected: 'OG-1', intact: true },
  counts: counted(4, 4),
  labelled: 4,
  outcomes: { registered: 1, returned: 1, not_a_document: 1, handed_on: 1 },
  hasRecord: true,
  isClosed: false,
  recorded: [],
}

const before = { ...whole, hasRecord: false, outcomes: none }

const recording: readonly [string, Partial<RoundFigures>, string | undefined][] = [
  ['everything agrees', {}, undefined],
  ['one person alone', { people: [1] }, 'second_missing'],
  ['nobody looked at the seal', { sealOff: undefined }, 'seal_off_missing'],
  ['one has counted', { counts: counted(4, 4).slice(0, 1) }, 'counts_missing'],
  ['the counts differ', { counts: counted(4, 5), labelled: 5 }, 'unexplained_counts_differ'],
  [
    'they differ and it is written down',
    { counts: counted(4, 5), labelled: 5, recorded: ['counts_differ'] },
    undefined,
  ],
  ['counted again they agree', { counts: [...counted(4, 5), ...counted(4, 4, 2)] }, undefined],
  ['a label is missing', { labelled: 3 }, 'unexplained_labels_differ'],
  [
    'another seal hung there',
    { sealOff: { number: 'X', expected: 'OG-1', intact: true } },
    'unexplained_seal_number',
  ],
  [
    'the first seal of a box is expected by nobody',
    { sealOff: { number: 'X', expected: null, intact: true } },
    undefined,
  ],
  ['the record is made', { hasRecord: true }, 'record_made'],
]

for (const [name, change, obstacle] of recording) {
  test(`the removal record when ${name}: ${obstacle ?? 'can be made'}`, () => {
    assert.equal(recordObstacle({ ...before, ...change }), obstacle)
  })
}

const closing: readonly [string, Partial<RoundFigures>, string | undefined][] = [
  ['all four are settled', {}, undefined],
  ['one waits', { outcomes: { ...whole.outcomes, registered: 0 } }, 'unexplained_items_open'],
  [
    'one is lost and that is written down',
    { outcomes: { ...whole.outcomes, registered: 0 }, recorded: ['items_open'] },
    undefined,
  ],
  ['there is no record yet', { hasRecord: false }, 'record_missing'],
  ['it is closed', { isClosed: true }, 'round_closed'],
]

for (const [name, change, obstacle] of closing) {
  test(`a round when ${name}: ${obstacle ?? 'closes'}`, () => {
    assert.equal(closingObstacle({ ...whole, ...change }), obstacle)
  })
}

test('nobody knows what was taken out before both have counted; the larger number stands', () => {
  assert.equal(takenOutOf([]), undefined)
  assert.equal(takenOutOf(counted(3, 5).slice(0, 1)), undefined)
  assert.equal(takenOutOf(counted(3, 5)), 5)
  assert.equal(takenOutOf([...counted(3, 5), ...counted(5, 5, 2).slice(1)]), undefined)
  assert.equal(countStanding([...counted(3, 5), ...counted(4, 4, 2)]).state, 'agreed')
})

const few = fc.integer({ min: 0, max: 6 })
const figures: fc.Arbitrary<RoundFigures> = fc.record({
  people: fc.constant([1, 2]),
  sealOff: fc.record({
    number: fc.constantFrom('A', 'B'),
    expected: fc.constantFrom('A', 'B', null),
    intact: fc.boolean(),
  }),
  counts: fc.tuple(few, few).map(([one, other]) => counted(one, other)),
  labelled: few,
  outcomes: fc.record({ registered: few, returned: few, not_a_document: few, handed_on: few }),
  hasRecord: fc.constant(true),
  isClosed: fc.constant(false),
  recorded: fc.subarray([...discrepancyKinds]),
})

/** No more items end than were labelled: the table's keys see to it. */
const possible = (round: RoundFigures) => settledOf(round.outcomes) <= round.labelled

test('a round that closes without any record has lost nothing', () => {
  fc.assert(
    fc.property(figures.filter(possible), round => {
      if (closingObstacle({ ...round, recorded: [] }) !== undefined) return
      assert.equal(takenOutOf(round.counts), settledOf(round.outcomes))
      assert.equal(round.sealOff?.intact, true)
    }),
  )
})

test('a round closes exactly when every problem has its own record', () => {
  fc.assert(
    fc.property(figures.filter(possible), round => {
      const isExplained = roundProblems(round).every(kind => round.recorded.includes(kind))
      assert.equal(closingObstacle(round) === undefined, isExplained)
    }),
  )
})
