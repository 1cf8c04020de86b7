import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { judgePictures, pictureShape } from './conformance.certificates.picture.ts'
import { judgeVector, type Outcomes, vectorShape } from './conformance.certificates.vector.ts'

const manifestShape = z.object({
  vectors: z.array(
    z.object({
      file: z.string(),
      expected: z.record(z.string(), z.boolean()),
      disputed: z.array(z.string()),
    }),
  ),
  images: z.array(pictureShape),
})

type Row = { checked: number; agreed: number; excused: number; missed: number }

/**
 * Runs the public certificate vectors below this folder and prints a table; gives the number of
 * undisputed expectations missed. Without the folder it says so and gives 0.
 */
export async function certificateConformance(folder: string): Promise<number> {
  if (!existsSync(join(folder, 'manifest.json'))) {
    console.log('certificates: skipped: folder absent')
    return 0
  }
  const manifest = manifestShape.parse(await readJson(join(folder, 'manifest.json')))
  const table = new Map<string, Row>()
  const misses: string[] = []
  for (const { file, expected, disputed } of manifest.vectors) {
    const vector = vectorShape.parse(await readJson(join(folder, file)))
    const outcomes = await judgeVector(vector, expected, disputed)
    for (const name of missesOf(table, outcomes, { ...expected, DECISION: true }, disputed))
      misses.push(`${file}: ${name}`)
  }
  const pictures = await judgePictures(folder, manifest.images)
  for (const [name, outcomes] of pictures)
    for (const miss of missesOf(table, outcomes, allTrue(outcomes), []))
      misses.push(`${name}: ${miss}`)
  print(table, misses)
  return misses.length
}

const readJson = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, 'utf8'))

const allTrue = (outcomes: Outcomes) =>
  Object.fromEntries(Object.keys(outcomes).map(name => [name, true]))

function missesOf(
  table: Map<string, Row>,
  outcomes: Outcomes,
  expected: Record<string, boolean>,
  disputed: string[],
): string[] {
  const misses: string[] = []
  for (const [name, outcome] of Object.entries(outcomes)) {
    const row = table.get(name) ?? { checked: 0, agreed: 0, excused: 0, missed: 0 }
    table.set(name, row)
    row.checked += 1
    if (outcome === expected[name]) row.agreed += 1
    else if (disputed.includes(name)) row.excused += 1
    else {
      row.missed += 1
      misses.push(name)
    }
  }
  return misses
}

function print(table: Map<string, Row>, misses: string[]) {
  console.log('Certificates: public vectors, step by step')
  console.table(Object.fromEntries([...table].sort(([one], [other]) => (one < other ? -1 : 1))))
  for (const miss of misses) console.log(`missed  ${miss}`)
  console.log(misses.length ? `${misses.length} missed` : 'no undisputed expectation missed')
}
