import { readFile, stat, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { mostCopies, type PaperFormat, printCertificate } from '../rooms/certificates/index.ts'
import {
  type CertificateVerdict,
  certificateFileLimits,
  joinTrustLists,
  judgeCertificateFile,
  noTrust,
  parseMoment,
  parseTrustList,
  TrustListFault,
  type VerifyOptions,
} from '../rooms/hcert/index.ts'

/** What a command reads and writes besides files; in tests these are not the process's own. */
export type CommandStreams = {
  stdin: AsyncIterable<Uint8Array>
  out(line: string): void
  err(line: string): void
}

/** Bad usage of a command: the sentence says what to do. */
class BadUsage extends Error {}

const usage = `Usage:
  certificate read FILE…|- [--trust FILE]… [--at INSTANT]
  certificate print FILE --copies N --out FILE.pdf [--format folded|wallet|large] [--trust FILE]…`

/**
 * `certificate read` and `certificate print`. Gives the exit code: 0 done, 1 a certificate was
 * judged bad (the JSON on standard output says why), 2 wrong usage.
 */
export async function runCertificateCommand(
  args: readonly string[],
  streams: CommandStreams,
): Promise<number> {
  try {
    const [verb, ...rest] = args
    if (verb === 'read') return await readCertificates(rest, streams)
    if (verb === 'print') return await printOne(rest, streams)
    throw new BadUsage('Say what to do: read or print.')
  } catch (error) {
    const badOption = error instanceof TypeError && 'code' in error
    if (!(error instanceof BadUsage) && !badOption) throw error
    streams.err(`${error.message}\n${usage}`)
    return 2
  }
}

const options = {
  trust: { type: 'string', multiple: true },
  at: { type: 'string' },
  copies: { type: 'string' },
  out: { type: 'string' },
  format: { type: 'string' },
  json: { type: 'boolean' },
} as const

async function readCertificates(args: string[], streams: CommandStreams): Promise<number> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  if (positionals.length === 0) throw new BadUsage('Name at least one file, or - for the input.')
  const verify = await verifyOptions(values)
  for (const file of positionals) await mustExist(file)
  let bad = false
  for (const file of positionals) {
    const verdict = await judgeCertificateFile(await bytesOf(file, streams), verify)
    const named = positionals.length > 1 ? { file, ...asJson(verdict) } : asJson(verdict)
    streams.out(JSON.stringify(named))
    bad ||= verdict.verdict !== 'valid'
  }
  return bad ? 1 : 0
}

/** The contract's members, with remarks among the reasons: they too say what is wrong. */
function asJson({ fields: _fields, ...verdict }: CertificateVerdict) {
  return { ...verdict, reasons: [...verdict.reasons, ...verdict.warnings] }
}

async function verifyOptions(values: { trust?: string[]; at?: string }): Promise<VerifyOptions> {
  const at = values.at === undefined ? Temporal.Now.instant() : parseMoment(values.at)
  if (!at) throw new BadUsage('--at takes a moment such as 2021-10-01T09:00:00Z.')
  if (!values.trust) return { trust: noTrust, at }
  const lists = []
  for (const file of values.trust) lists.push(await trustListIn(file))
  return { trust: joinTrustLists(lists), at }
}

async function trustListIn(file: string) {
  await mustExist(file)
  try {
    return parseTrustList(await readFile(file))
  } catch (error) {
    if (error instanceof TrustListFault) throw new BadUsage(`${file}: ${error.message}`)
    throw error
  }
}

async function mustExist(file: string): Promise<void> {
  if (file === '-') return
  const found = await stat(file).catch(() => undefined)
  if (!found?.isFile()) throw new BadUsage(`There is no file ${file}.`)
}

/** The file's bytes, no more than one byte above the limit: that is enough to refuse it. */
async function bytesOf(file: string, { stdin }: CommandStreams): Promise<Uint8Array> {
  const most = certificateFileLimits.bytes
  if (file !== '-') {
    const { size } = await stat(file)
    return size > most ? new Uint8Array(most + 1) : new Uint8Array(await readFile(file))
  }
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stdin) {
    chunks.push(chunk)
    size += chunk.length
    if (size > most) break
  }
  return new Uint8Array(Buffer.concat(chunks))
}

const formats: readonly PaperFormat[] = ['folded', 'wallet', 'large']

async function printOne(args: string[], streams: CommandStreams): Promise<number> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  const [file, ...others] = positionals
  const copies = Number(values.copies ?? '1')
  const format = formats.find(name => name === (values.format ?? 'folded'))
  if (!file || others.length > 0) throw new BadUsage('Name one file, or - for the input.')
  if (!Number.isInteger(copies) || copies < 1 || copies > mostCopies)
    throw new BadUsage(`--copies takes a number from 1 to ${mostCopies}.`)
  if (!values.out) throw new BadUsage('Say where to write the PDF: --out FILE.pdf.')
  if (!format) throw new BadUsage(`--format is one of ${formats.join(', ')}.`)
  const verify = await verifyOptions(values)
  await mustExist(file)
  const verdict = await judgeCertificateFile(await bytesOf(file, streams), verify)
  if (!verdict.fields || !mayPrint(verdict, values.trust !== undefined)) {
    streams.out(JSON.stringify(asJson(verdict)))
    return 1
  }
  const { text, fields, sample } = verdict
  const order = { text, fields, sample, format, copies, now: verify.at }
  const { pdf, pages, readBack } = await printCertificate(order)
  await writeFile(values.out, pdf)
  const { verdict: judged, reasons, warnings } = asJson(verdict)
  const result = { out: values.out, copies, pages, readBack, verdict: judged, reasons, warnings }
  streams.out(JSON.stringify(result))
  return 0
}

/** With a trust list only what is valid; without one the same text again, whoever signed it. */
const mayPrint = ({ verdict }: CertificateVerdict, judged: boolean) =>
  verdict === 'valid' || (!judged && verdict === 'unknown_signer')

/** The command as `command.ts` calls it, on the process's own streams. */
export const certificateCommand = (args: readonly string[]): Promise<number> =>
  runCertificateCommand(args, {
    stdin: process.stdin,
    out: line => void process.stdout.write(`${line}\n`),
    err: line => void process.stderr.write(`${line}\n`),
  })
