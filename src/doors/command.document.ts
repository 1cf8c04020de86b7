import { readFile, stat } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { clockInWords, dayOf, shortDate, timeOf } from '../kit/dates.ts'
import { parseMoment } from '../rooms/hcert/index.ts'
import {
  documentLimits,
  importTrustSnapshot,
  inspectDocument,
  type Report,
  type TrustSnapshot,
  TrustSnapshotFault,
  verdictWords,
} from '../rooms/signatures/index.ts'

/** Where a command writes; in tests these are not the process's own. */
export type DocumentStreams = {
  out(line: string): void
  err(line: string): void
  /** Whether a person reads along: words instead of JSON. */
  terminal: boolean
}

/** Bad usage of the command: the sentence says what to do. */
class BadUsage extends Error {}

const usage = `Usage:
  document inspect FILE… [--trust FILE] [--at INSTANT] [--json]`

const options = {
  trust: { type: 'string' },
  at: { type: 'string' },
  json: { type: 'boolean' },
} as const

const words = verdictWords('en')

/**
 * `document inspect`: judges files and prints a report each, as JSON or, at a terminal without
 * `--json`, in words. Gives the exit code: 0 nothing wrong was found (that is not yet trust: the
 * verdict says), 1 a document is invalid, 2 wrong usage.
 */
export async function runDocumentCommand(
  args: readonly string[],
  streams: DocumentStreams,
): Promise<number> {
  try {
    const [verb, ...rest] = args
    if (verb !== 'inspect') throw new BadUsage('Say what to do: inspect.')
    return await inspectFiles(rest, streams)
  } catch (error) {
    const badOption = error instanceof TypeError && 'code' in error
    if (!(error instanceof BadUsage) && !badOption) throw error
    streams.err(`${error.message}\n${usage}`)
    return 2
  }
}

async function inspectFiles(args: string[], streams: DocumentStreams): Promise<number> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  if (positionals.length === 0) throw new BadUsage('Name at least one file.')
  const at = values.at === undefined ? Temporal.Now.instant() : parseMoment(values.at)
  if (!at) throw new BadUsage('--at takes a moment such as 2026-10-01T09:00:00Z.')
  const trust = values.trust === undefined ? undefined : await trustIn(values.trust)
  for (const file of positionals) await mustExist(file)
  const inWords = streams.terminal && !values.json
  let bad = false
  for (const file of positionals) {
    const name = file.split(/[\\/]/).at(-1) ?? file
    const report = await inspectDocument(await bytesOf(file), { name, trust, at })
    const named = positionals.length > 1 ? { file, ...report } : report
    streams.out(inWords ? inSentences(file, report) : JSON.stringify(named))
    bad ||= report.verdict === 'invalid'
  }
  return bad ? 1 : 0
}

async function trustIn(file: string): Promise<TrustSnapshot> {
  await mustExist(file)
  try {
    return importTrustSnapshot(await readFile(file), undefined).snapshot
  } catch (error) {
    if (!(error instanceof TrustSnapshotFault)) throw error
    throw new BadUsage(`${file}: ${words.trustList[error.reason]}`)
  }
}

async function mustExist(file: string): Promise<void> {
  const found = await stat(file).catch(() => undefined)
  if (!found?.isFile()) throw new BadUsage(`There is no file ${file}.`)
}

/** The file's bytes; of one above the limit as many as are enough to refuse it. */
async function bytesOf(file: string): Promise<Uint8Array> {
  const { size } = await stat(file)
  const most = documentLimits.bytes
  return size > most ? new Uint8Array(most + 1) : new Uint8Array(await readFile(file))
}

/** A moment of a report as the clock in Latvia showed it. */
function timeIn(instant: string): string {
  const at = Temporal.Instant.from(instant)
  return `${shortDate(dayOf(at), 'en')} ${clockInWords(timeOf(at), 'en')}`
}

/** The report for a person: names from outside are stripped of what would move the cursor. */
function inSentences(file: string, report: Report): string {
  const { trust, signatures, parts, reasons } = report
  const lines = [`${file} (${report.kind}): ${words.document[report.verdict]}`]
  lines.push(...reasons.map(reason => `  - ${words.reasons[reason]}`))
  for (const signature of signatures) {
    const from = signature.timeFrom ? ` (${words.timeFrom[signature.timeFrom]})` : ''
    const when = signature.time ? `, ${timeIn(signature.time)}${from}` : ''
    lines.push(
      `  ${signature.signer ?? words.nobody}${when}: ${words.signature[signature.verdict]}`,
    )
    if (signature.qualification) lines.push(`    ${words.qualification[signature.qualification]}`)
    if (signature.archivedAt) lines.push(`    ${words.archivedAt(signature.archivedAt)}`)
    lines.push(...signature.reasons.map(reason => `    - ${words.reasons[reason]}`))
    const { covers } = signature
    lines.push(`    ${covers.length > 0 ? words.covers(covers) : words.coversNothing}`)
  }
  for (const { name, type, bytes, signed } of parts)
    lines.push(`  ${name}, ${type}, ${bytes} B${signed ? '' : `, ${words.notSigned}`}`)
  const taken = trust?.takenAt && Temporal.Instant.from(trust.takenAt)
  const dated = taken ? words.trust.takenAt(shortDate(dayOf(taken), 'en')) : words.trust.undated
  lines.push(`  ${trust ? dated : words.trust.none}`, `  ${words.policy}`)
  return lines.join('\n').replace(/(?!\n)\p{Cc}/gu, '?')
}

/** The command as `command.ts` calls it, on the process's own streams. */
export const documentCommand = (args: readonly string[]): Promise<number> =>
  runDocumentCommand(args, {
    out: line => void process.stdout.write(`${line}\n`),
    err: line => void process.stderr.write(`${line}\n`),
    terminal: process.stdout.isTTY === true,
  })
