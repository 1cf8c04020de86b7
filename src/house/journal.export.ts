import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { db, type Reader } from './database.ts'
import {
  type ChainedEntry,
  type JournalHead,
  type JournalVerdict,
  verifyChain,
} from './journal.chain.ts'
import { listJournalHeads, readJournalEntries } from './journal.store.ts'

/** The first line of an export; the entries follow, one JSON object a line. */
type ExportHeader = {
  journal: 'lodzins'
  version: 1
  exportedAt: string
  heads: readonly JournalHead[]
}

/** The file is not an export of a journal. */
export class NotAnExport extends Error {}

/** The whole journal as of one moment, however many deeds are done meanwhile. */
async function atOneMoment<T>(work: (reader: Reader) => Promise<T>): Promise<T> {
  return db()
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(work)
}

async function* exportLines(reader: Reader, now: Temporal.Instant): AsyncGenerator<string> {
  const heads = await listJournalHeads(reader)
  const header: ExportHeader = {
    journal: 'lodzins',
    version: 1,
    exportedAt: now.toString(),
    heads,
  }
  yield `${JSON.stringify(header)}\n`
  for await (const entry of readJournalEntries(reader)) yield `${JSON.stringify(entry)}\n`
}

/**
 * Writes the journal to a file that only its owner can read: whole or not at all. Returns how many
 * entries the heads name.
 */
export async function exportJournal(path: string, now: Temporal.Instant): Promise<number> {
  const unfinished = `${path}.part`
  try {
    const entries = await atOneMoment(async reader => {
      const file = createWriteStream(unfinished, { mode: 0o600 })
      await pipeline(Readable.from(exportLines(reader, now)), file)
      const heads = await listJournalHeads(reader)
      return heads.reduce((sum, head) => sum + head.number, 0)
    })
    await rename(unfinished, path)
    return entries
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

/** Checks the journal in the database. */
export async function verifyLiveJournal(
  earlier: readonly JournalHead[] = [],
): Promise<JournalVerdict> {
  return atOneMoment(async reader =>
    verifyChain(await listJournalHeads(reader), readJournalEntries(reader), earlier),
  )
}

const longestLine = 200_000

/** The lines of a file, none longer than a line of an export can be; a longer one is nothing. */
async function* linesOf(path: string): AsyncGenerator<string | undefined> {
  let rest = ''
  for await (const chunk of createReadStream(path, { encoding: 'utf8' })) {
    const parts = `${rest}${chunk}`.split('\n')
    rest = parts.pop() ?? ''
    yield* parts
    if (rest.length > longestLine) {
      yield undefined
      return
    }
  }
  if (rest !== '') yield rest
}

function parse(line: string | undefined): Partial<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line ?? '')
    return typeof value === 'object' && value !== null ? { ...value } : undefined
  } catch {
    return undefined
  }
}

const isHash = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0

function readHead(value: unknown): JournalHead {
  const { lane, number, hash } = Object(value)
  if (!isCount(lane) || !isCount(number) || !isHash(hash)) throw new NotAnExport()
  return { lane, number, hash }
}

function readHeader(line: string | undefined): readonly JournalHead[] {
  const header = parse(line)
  if (header?.journal !== 'lodzins' || header.version !== 1) throw new NotAnExport()
  if (!Array.isArray(header.heads) || header.heads.length > 1000) throw new NotAnExport()
  return header.heads.map(readHead)
}

function readEntry(line: string | undefined): ChainedEntry | undefined {
  const { lane, number, at, content, hash } = parse(line) ?? {}
  const isWhole = isCount(lane) && isCount(number) && isHash(hash)
  if (!isWhole || typeof at !== 'string' || typeof content !== 'string') return undefined
  return { lane, number, at, content, hash }
}

async function* entriesOf(
  lines: AsyncGenerator<string | undefined>,
): AsyncGenerator<ChainedEntry | undefined> {
  for await (const line of lines) yield readEntry(line)
}

/** The heads that an export names: kept from day to day they prove that nothing was rewritten. */
export async function readExportedHeads(path: string): Promise<readonly JournalHead[]> {
  for await (const line of linesOf(path)) return readHeader(line)
  throw new NotAnExport()
}

/** Checks an export: pure, no database, no server. Throws {@link NotAnExport}. */
export async function verifyExport(
  path: string,
  earlier: readonly JournalHead[] = [],
): Promise<JournalVerdict> {
  const lines = linesOf(path)
  const { value: first } = await lines.next()
  return verifyChain(readHeader(first ?? undefined), entriesOf(lines), earlier)
}
