import { parseArgs } from 'node:util'
import { setClock } from '../house/clock.ts'
import { readConfig } from '../house/config.ts'
import { closeDatabase, openDatabase } from '../house/database.ts'
import { type CheckProgress, checkFiles } from '../house/files.check.ts'
import { onGround } from './command.database.ts'
import { commandTexts } from './command.words.en.ts'

/** `lodzins files check`: reads every file, as the night does; exit 1 when something is wrong. */
export async function filesCommand(args: readonly string[]): Promise<number> {
  const wish = readWish(args)
  if (!wish) return 2
  return onGround(async ({ appUrl }) => {
    setClock(readConfig().clock)
    openDatabase(appUrl)
    try {
      const { report, end } = showProgress()
      const check = await checkFiles(report).finally(end)
      const { startedAt, endedAt, ...counts } = check
      const dates = { startedAt: startedAt.toString(), endedAt: endedAt.toString() }
      const text = wish.json ? `${JSON.stringify({ ...dates, ...counts })}\n` : undefined
      process.stdout.write(text ?? commandTexts.filesChecked(counts))
      if (check.missing + check.changed === 0) return 0
      process.stderr.write(commandTexts.filesFaulty)
      return 1
    } finally {
      await closeDatabase()
    }
  })
}

function readWish(args: readonly string[]): { json: boolean } | undefined {
  try {
    const options = { json: { type: 'boolean' } } as const
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    if (positionals.join(' ') === 'check') return { json: values.json ?? false }
  } catch {
    // An option that is not known: the usage says what is.
  }
  process.stderr.write(commandTexts.filesUsage)
  return undefined
}

/** One line that grows in a terminal; elsewhere a line every ten seconds. */
function showProgress() {
  const isTerminal = process.stderr.isTTY === true
  const pauseMs = isTerminal ? 100 : 10_000
  let shownAt = isTerminal ? 0 : performance.now()
  const report = (progress: CheckProgress) => {
    if (performance.now() - shownAt < pauseMs) return
    shownAt = performance.now()
    const line = commandTexts.filesRead(progress)
    process.stderr.write(isTerminal ? `\r\x1b[K${line}` : `${line}\n`)
  }
  const end = () => {
    if (isTerminal && shownAt > 0) process.stderr.write('\n')
  }
  return { report, end }
}
