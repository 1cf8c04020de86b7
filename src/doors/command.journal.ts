import { stat } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { now } from '../house/clock.ts'
import { closeDatabase, openDatabase } from '../house/database.ts'
import type { JournalVerdict } from '../house/journal.chain.ts'
import {
  exportJournal,
  NotAnExport,
  readExportedHeads,
  verifyExport,
  verifyLiveJournal,
} from '../house/journal.export.ts'
import { onGround } from './command.database.ts'
import { journalTexts } from './command.journal.words.en.ts'

/** Wrong usage: the sentence says what to do. */
class BadUsage extends Error {}

const options = { json: { type: 'boolean' }, heads: { type: 'string' } } as const

type Options = { json?: boolean; heads?: string }

/**
 * `journal export FILE` and `journal verify [FILE] [--heads EARLIER-EXPORT]`. With a file, verify
 * needs neither database nor server. Exit codes: 0 whole, 1 the journal was judged bad, 2 usage.
 */
export async function journalCommand(args: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const [verb, file, ...others] = positionals
    if (others.length > 0) throw new BadUsage(journalTexts.oneFile)
    if (verb === 'verify') return await verify(file, values)
    if (verb === 'export' && file) return await exportTo(file, values)
    throw new BadUsage(journalTexts.usage)
  } catch (error) {
    const badOption = error instanceof TypeError && 'code' in error
    if (!(error instanceof BadUsage) && !badOption) throw error
    process.stderr.write(`${error.message}\n`)
    return 2
  }
}

async function exportTo(file: string, { json }: Options): Promise<number> {
  const entries = await onDatabase(() => exportJournal(file, now()))
  const line = json ? JSON.stringify({ file, entries }) : journalTexts.exported(file, entries)
  process.stdout.write(`${line}\n`)
  return 0
}

async function onDatabase<T>(work: () => Promise<T>): Promise<T> {
  return onGround(async ({ appUrl }) => {
    openDatabase(appUrl)
    try {
      return await work()
    } finally {
      await closeDatabase()
    }
  })
}

async function verify(file: string | undefined, { json, heads }: Options): Promise<number> {
  for (const path of [file, heads]) await mustExist(path)
  try {
    const earlier = heads ? await readExportedHeads(heads) : []
    const verdict = file
      ? await verifyExport(file, earlier)
      : await onDatabase(() => verifyLiveJournal(earlier))
    tell(verdict, json ?? false)
    return verdict.verdict === 'valid' ? 0 : 1
  } catch (error) {
    if (!(error instanceof NotAnExport)) throw error
    const bad = { verdict: 'invalid', entries: 0, firstBad: null, reason: 'not_an_export' }
    process.stdout.write(`${json ? JSON.stringify(bad) : journalTexts.notAnExport}\n`)
    return 1
  }
}

async function mustExist(path: string | undefined): Promise<void> {
  if (path === undefined) return
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) throw new BadUsage(journalTexts.noFile(path))
}

function tell(verdict: JournalVerdict, json: boolean): void {
  const { entries, firstBad } = verdict
  if (json) process.stdout.write(`${JSON.stringify(verdict)}\n`)
  else if (firstBad) process.stdout.write(`${journalTexts.bad(firstBad)}\n`)
  else process.stdout.write(`${journalTexts.whole(entries)}\n`)
}
