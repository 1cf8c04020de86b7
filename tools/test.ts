// Runs every test, or those whose path holds one of the arguments: `npm test -- appointments`.
// The last line reads `N passed, N failed`.
import { globSync } from 'node:fs'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { stopTestServer } from '../fixtures/town.database.ts'

const wanted = process.argv.slice(2)
const files = globSync('{src,tools,fixtures}/**/*.test.{ts,tsx}')
  .filter(file => wanted.length === 0 || wanted.some(part => file.includes(part)))
  .sort()

let passed = 0
let failed = 0
const tests = run({ files, isolation: 'none', concurrency: false, timeout: 300_000 })
tests.on('test:pass', ({ details, skip }) => {
  if (details.type !== 'suite' && skip === undefined) passed++
})
// A suite is its tests; but one whose closing went wrong failed by itself.
tests.on('test:fail', ({ details: { type, error } }) => {
  if (type !== 'suite' || ('failureType' in error && error.failureType === 'hookFailed')) failed++
})
tests.compose(spec).pipe(process.stdout)
tests.on('end', () => {
  setTimeout(async () => {
    await stopTestServer()
    console.log(`${passed} passed, ${failed} failed`)
    process.exit(failed > 0 || passed === 0 ? 1 : 0)
  }, 100)
})
