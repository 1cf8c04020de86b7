import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import fc from 'fast-check'
import { bagClosingObstacle, bagProblems } from './bag-balance.ts'

const few = fc.integer({ min: 0, max: 6 })

test('a bag closes when what was sent has arrived, item by item, under the same seal', () => {
  const items = fc.uniqueArray(few, { maxLength: 5 })
  fc.assert(
    fc.property(items, items, fc.boolean(), (sent, arrived, intact) => {
      const receipt = { sealNumber: 'M-1', intact, arrived }
      const bag = { sealNumber: 'M-1', sent, receipt, isClosed: false, recorded: [] }
      const isSame = [...sent].sort().join() === [...arrived].sort().join()
      assert.equal(bagClosingObstacle(bag) === undefined, isSame && intact)
      const all = { ...bag, recorded: bagProblems(bag) }
      assert.equal(bagClosingObstacle(all), undefined)
    }),
  )
})
