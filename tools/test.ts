// Runs every test, or those whose path holds one of the arguments: `npm test -- appointments`.
// Where there are processors for it, the files are dealt to two hands: processes with a database and
// a browser of their own. The last line reads `N passed, N failed`.
import { spawn } from 'node:child_process'
import { globSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { createInterface } from 'node:readline'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { fileURLToPath } from 'node:url'
import { stopTestServer } from '../fixtures/town.database.ts'

const wanted = process.argv.slice(2).filter(argument => !argument.startsWith('--'))
const hand = /--hand=(\d)/.exec(process.argv.join(' '))?.[1]
const files = globSync('{src,tools,fixtures}/**/*.test.{ts,tsx}')
  .filter(file => wanted.length === 0 || wanted.some(part => file.includes(part)))
  .sort()

/** What takes long, whatever it is about, is dealt evenly. */
const slow = /journey|previews|browser|going-back|processes|outage|embedded|restoration|setup/

function filesOf(to: number): string[] {
  const { long = [], short = [] } = Object.groupBy(files, file =>
    slow.test(file) ? 'long' : 'short',
  )
  return [...long, ...short].filter((_, at) => at % 2 === to)
}

function runHere(chosen: readonly string[]): void {
  let passed = 0
  let failed = 0
  const tests = run({ files: [...chosen], isolation: 'none', concurrency: false, timeout: 300_000 })
  tests.on('test:pass', ({ details, skip }) => {
    if (details.type !== 'suite' && skip === undefined) passed++
  })
  // A suite is its tests; but one whose closing went wrong failed by itself.
  tests.on('test:fail', ({ details: { type, error } }) => {
    if (type !== 'suite' || ('failureType' in error && error.failureType === 'hookFailed')) failed++
  })
  tests.compose(spec).pipe(process.stdout)
  tests.on('end', () => setTimeout(() => end(passed, failed), 100))
}

async function end(passed: number, failed: number): Promise<void> {
  await stopTestServer()
  console.log(`${passed} passed, ${failed} failed`)
  process.exit(failed > 0 || passed === 0 ? 1 : 0)
}

/** Passes a hand's lines on as they come; gives what it counted, a hand that broke off as failed. */
async function runHand(n: number): Promise<{ passed: number; failed: number }> {
  const own = fileURLToPath(import.meta.url)
  const args = [...process.execArgv, own, `--hand=${n}`, ...wanted]
  const child = spawn(process.execPath, args, { stdio: ['inherit', 'pipe', 'inherit'] })
  let last = ''
  for await (const line of createInterface({ input: child.stdout })) {
    if (last) console.log(last)
    last = line
  }
  const [, passed, failed] = /^(\d+) passed, (\d+) failed$/.exec(last) ?? []
  if (passed !== undefined && failed !== undefined)
    return { passed: Number(passed), failed: Number(failed) }
  console.log(last)
  return { passed: 0, failed: 1 }
}

if (hand !== undefined) runHere(filesOf(Number(hand)))
else if (files.length < 20 || availableParallelism() < 2) runHere(files)
else {
  const hands = await Promise.all([runHand(0), runHand(1)])
  const sum = (what: 'passed' | 'failed') => hands.reduce((all, counted) => all + counted[what], 0)
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
  process.exit(sum('failed') > 0 || sum('passed') === 0 ? 1 : 0)
}
