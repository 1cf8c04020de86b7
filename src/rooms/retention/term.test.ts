import assert from 'node:assert/strict'
import { test } from 'node:test'
import { destructionObstacle, keptUntil } from './term.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const fiveYears = { retention: 'short', years: 5 } as const

test('a submission closed in March 2021 is kept until the end of 2026', () => {
  assert.equal(String(keptUntil(fiveYears, day('2021-03-02'))), '2026-12-31')
})

test('what is open, and what is kept for ever, has no last day', () => {
  assert.equal(keptUntil(fiveYears, undefined), undefined)
  assert.equal(keptUntil({ retention: 'permanent', years: null }, day('1991-01-01')), undefined)
})

test('a paper is destroyed after its last day only, and not while it is held', () => {
  const paper = { keptUntil: day('2026-12-31'), isHeld: false }
  assert.equal(destructionObstacle(paper, day('2026-12-31')), 'term_not_over')
  assert.equal(destructionObstacle(paper, day('2027-01-01')), undefined)
  assert.equal(destructionObstacle({ ...paper, isHeld: true }, day('2030-01-01')), 'held')
  const forEver = { keptUntil: undefined, isHeld: false }
  assert.equal(destructionObstacle(forEver, day('2090-01-01')), 'kept_for_ever_or_open')
})
