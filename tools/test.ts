// Runs every test, or those whose path holds one of the arguments: `npm test -- appointments`.
// Where there are processors for it, the files are dealt to three hands: processes with a database
// and a browser of their own. The last line reads `N passed, N failed`.
import { createHook } from 'node:async_hooks'
import { spawn } from 'node:child_process'
import { globSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { createInterface } from 'node:readline'
import { after, run } from 'node:test'
import { spec } from 'node:test/reporters'
import { fileURLToPath } from 'node:url'
import { stopTestServer } from '../fixtures/town.database.ts'
import { folderInMemory } from './memory-folder.ts'

const wanted = process.argv.slice(2).filter(argument => !argument.startsWith('--'))
const hand = /--hand=(\d)/.exec(process.argv.join(' '))?.[1]
const files = globSync('{src,tools,fixtures}/**/*.test.{ts,tsx}')
  .filter(file => wanted.length === 0 || wanted.some(part => file.includes(part)))
  .sort()

/** Hands wait for browsers, databases and other processes: one more than two keeps two busy. */
const hands = 3

/** A test may take five minutes at most; after six, in milliseconds, a silent hand hangs. */
const longestSilence = 360_000

/** How many seconds the long ones take beside two other hands; any other file takes about one. */
const seconds: Readonly<Record<string, number>> = {
  'doors/previews': 103,
  'journey-paper': 42,
  'doors/access': 40,
  'web-journey': 39,
  'journey-offline': 39,
  'journey-round': 38,
  'journey-counter': 38,
  'doors/start': 38,
  'house/embedded-postgres': 32,
  'certificates/paper': 31,
  'house/restoration': 30,
  'book.browser': 30,
  'house/backup': 28,
  'mailbox/listener': 26,
  'doors/mail-outage': 20,
  'doors/processes': 20,
  'journey-refusals': 18,
  'no-trace': 17,
  'journey-web': 17,
  'going-back': 15,
  'certificates/counter': 10,
  'house/migration': 10,
  'register/regist': 9,
  'web.files': 9,
  'mailbox/reading': 9,
  'desk/counter-call': 8,
  'hcert/verdict.hostile': 7,
  'files.check': 7,
  'house/live': 6,
  'house/picture': 5,
}

const secondsOf = (file: string) =>
  Object.entries(seconds).find(([part]) => file.includes(part))?.[1] ?? 1

/** Deals the longest first, each to the hand that has the least so far. */
function filesOf(to: number): string[] {
  const dealt = Array.from({ length: hands }, () => ({ files: [] as string[], seconds: 0 }))
  for (const file of files.toSorted((one, other) => secondsOf(other) - secondsOf(one))) {
    const least = dealt.reduce((a, b) => (b.seconds < a.seconds ? b : a))
    least.files.push(file)
    least.seconds += secondsOf(file)
  }
  return dealt[to]?.files ?? []
}

/**
 * The runner follows each promise, to tell of an error that nobody caught whose it is: a twentieth
 * of all the work. Its hook is told to leave promises alone, which hooks can be told by now; where
 * Node's name for that changes, it follows them as before.
 */
function followNoPromises(): void {
  const hooks = Object.getPrototypeOf(createHook({}))
  const { enable } = hooks
  hooks.enable = function enableOnce(this: object) {
    const symbols = Object.getOwnPropertySymbols(this)
    const leavesPromises = symbols.find(({ description }) => description === 'kNoPromiseHook')
    if (leavesPromises) Reflect.set(this, leavesPromises, true)
    hooks.enable = enable
    return enable.call(this)
  }
}

function runHere(chosen: readonly string[]): void {
  let passed = 0
  let failed = 0
  followNoPromises()
  const tests = run({ files: [...chosen], isolation: 'none', concurrency: false, timeout: 300_000 })
  after(endWhenHeldOpen)
  tests.on('test:pass', ({ details, skip }) => {
    if (details.type !== 'suite' && skip === undefined) passed++
  })
  // A suite is its tests; but one whose closing went wrong failed by itself.
  tests.on('test:fail', ({ details: { type, error } }) => {
    if (type !== 'suite' || ('failureType' in error && error.failureType === 'hookFailed')) failed++
  })
  // An error that nobody caught, and of which the runner can't tell whose it is.
  tests.on('test:summary', ({ file, success }) => {
    if (file === undefined && !success && failed === 0) failed++
  })
  tests.compose(spec).pipe(process.stdout)
  tests.on('end', () => setTimeout(() => end(passed, failed), 100))
}

/**
 * The runner is done when nothing is left to wait for. What a test left open, or a browser that
 * was asked to close and never did, would keep it for ever: it is named, and not waited for.
 */
function endWhenHeldOpen(): void {
  const endAnyway = () => {
    const open = process.getActiveResourcesInfo().join(', ')
    console.log(`The tests are over, but held open by: ${open}`)
    process.emit('beforeExit', 0)
  }
  setTimeout(endAnyway, 20_000).unref()
}

async function end(passed: number, failed: number): Promise<void> {
  await stopTestServer()
  console.log(`${passed} passed, ${failed} failed`)
  process.exit(failed > 0 || passed === 0 ? 1 : 0)
}

/** Passes a hand's lines on as they come; gives what it counted, a hand that broke off as failed. */
async function runHand(n: number): Promise<{ passed: number; failed: number }> {
  const own = fileURLToPath(import.meta.url)
  // Much is made and forgotten at once: with room for it there is less to collect.
  const args = [
    ...process.execArgv,
    '--max-semi-space-size=64',
    '--single-threaded-gc',
    own,
    `--hand=${n}`,
    ...wanted,
  ]
  const child = spawn(process.execPath, args, { stdio: ['inherit', 'pipe', 'inherit'] })
  process.on('exit', () => child.kill())
  const lines = createInterface({ input: child.stdout })
  let last = ''
  // Whoever holds the other end of the pipe, a hand that was ended is not waited for.
  const giveUp = () => {
    console.log(`✖ hand ${n} says nothing for ${longestSilence / 60_000} minutes and is ended`)
    child.kill('SIGKILL')
    lines.close()
  }
  const silence = setTimeout(giveUp, longestSilence)
  for await (const line of lines) {
    silence.refresh()
    if (last) console.log(last)
    last = line
  }
  clearTimeout(silence)
  const [, passed, failed] = /^(\d+) passed, (\d+) failed$/.exec(last) ?? []
  if (passed !== undefined && failed !== undefined)
    return { passed: Number(passed), failed: Number(failed) }
  console.log(last)
  return { passed: 0, failed: 1 }
}

async function runHands(): Promise<void> {
  const folder = folderInMemory()
  if (folder) process.env.TMPDIR = folder
  // Also when the run is broken off: what is left in memory stays there.
  process.on('exit', () => folder && rmSync(folder, { recursive: true, force: true }))
  process.once('SIGINT', () => process.exit(130)).once('SIGTERM', () => process.exit(143))
  const counted = await Promise.all(Array.from({ length: hands }, (_, n) => runHand(n)))
  const sum = (what: 'passed' | 'failed') => counted.reduce((all, hand) => all + hand[what], 0)
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
  process.exit(sum('failed') > 0 || sum('passed') === 0 ? 1 : 0)
}

if (hand !== undefined) runHere(filesOf(Number(hand)))
else if (files.length < 20 || availableParallelism() < 2) runHere(files)
else await runHands()
