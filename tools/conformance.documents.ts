import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { inspectDocument, type Report, type TrustSnapshot } from '../src/rooms/signatures/index.ts'
import { authoritiesOf } from './conformance.documents.trust.ts'

const verdictShape = z.array(z.object({ file: z.string(), kind: z.string(), verdict: z.string() }))

type Expectation = (report: Report) => boolean

const is =
  (verdict: Report['verdict']): Expectation =>
  report =>
    report.verdict === verdict

/** Signatures and digests right, nobody vouches: the most that can be said without a trust list. */
const unvouched: Expectation = ({ verdict, signatures }) =>
  verdict === 'indeterminate' &&
  signatures.length > 0 &&
  signatures.every(({ reasons }) => reasons.includes('trust_not_checked'))

const remarked: Expectation = ({ verdict, reasons, signatures }) =>
  verdict === 'valid' &&
  [...reasons, ...signatures.flatMap(signature => signature.reasons)].length > 0

/** With the list: one signature stands, the container does not. Without it nothing stands. */
const mixed =
  (standing: 'valid' | 'indeterminate'): Expectation =>
  ({ verdict, signatures: [first, ...others] }) =>
    verdict === 'invalid' &&
    first?.verdict === standing &&
    others.length > 0 &&
    others.every(other => other.verdict !== 'valid')

/** Refused with a reason; or, for a PDF that can be read so far, never found good. */
const refused: Expectation = ({ verdict, reasons, signatures }) =>
  verdict === 'invalid' && (reasons.length > 0 || signatures.every(s => s.verdict === 'invalid'))

/**
 * What each kind of the samples means in verdicts of this program: with a trust list of the
 * samples' own authorities, and without any. WARNING is a container rule that all readers but the
 * strictest overlook (place of `mimetype`): valid with a remark. VALID-CRYPTO is a signature whose
 * authority is in no list: indeterminate in both.
 */
const meanings: { [kind: string]: { trusting: Expectation; alone: Expectation } | undefined } = {
  VALID: { trusting: is('valid'), alone: unvouched },
  'VALID-WARNING': { trusting: remarked, alone: unvouched },
  WARNING: { trusting: remarked, alone: unvouched },
  'VALID-CRYPTO': { trusting: is('indeterminate'), alone: unvouched },
  INDETERMINATE: { trusting: is('indeterminate'), alone: unvouched },
  INVALID: { trusting: is('invalid'), alone: is('invalid') },
  MIXED: { trusting: mixed('valid'), alone: mixed('indeterminate') },
  UNSIGNED: { trusting: is('unsigned'), alone: is('unsigned') },
  HOSTILE: { trusting: refused, alone: refused },
}

/** Kinds whose signers' authorities make up the samples' own trust list. */
const vouching = new Set(['VALID', 'VALID-WARNING', 'WARNING'])

const at = Temporal.Instant.from('2026-11-22T08:00:00Z')

/**
 * Judges the signed documents below this folder with and without a trust list and prints a table;
 * gives how many verdicts are not as expected. Without the folder it says so and gives 0.
 */
export async function documentConformance(folder: string): Promise<number> {
  const list = join(folder, 'verdicts.json')
  if (!existsSync(list)) {
    console.log('signed documents: skipped: folder absent')
    return 0
  }
  const expected = verdictShape.parse(JSON.parse(await readFile(list, 'utf8')))
  const samples = []
  for (const { file, kind } of expected)
    samples.push({ file, kind, bytes: new Uint8Array(await readFile(join(folder, file))) })
  const trust = await authoritiesOf(samples.filter(({ kind }) => vouching.has(kind)))
  const table: Record<string, { files: number; trusting: number; alone: number }> = {}
  const misses: string[] = []
  for (const { file, kind, bytes } of samples) {
    const row = table[kind] ?? { files: 0, trusting: 0, alone: 0 }
    table[kind] = row
    row.files += 1
    for (const way of ['trusting', 'alone'] as const) {
      const report = await judge(file, bytes, way === 'trusting' ? trust : undefined)
      if (meanings[kind]?.[way](report)) row[way] += 1
      else misses.push(`${file} ${way}: ${shown(report)}`)
    }
  }
  console.log('Signed documents: verdicts with and without a trust list')
  console.table(table)
  for (const miss of misses) console.log(`missed  ${miss}`)
  console.log(misses.length ? `${misses.length} missed` : `${samples.length} of ${samples.length}`)
  return misses.length
}

const judge = (file: string, bytes: Uint8Array, trust: TrustSnapshot | undefined) =>
  inspectDocument(bytes, { name: basename(file), trust, at })

const shown = ({ verdict, reasons, signatures }: Report) =>
  [verdict, reasons.join(' '), ...signatures.map(s => `${s.verdict} ${s.reasons.join(' ')}`)].join(
    '; ',
  )
