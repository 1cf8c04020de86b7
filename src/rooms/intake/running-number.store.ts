import { sql } from 'kysely'
import type { Tx } from '../../house/database.ts'

/**
 * The next number of a series in its year, without gaps, since the row is held to the end: `IA`
 * removal records, `S` bags, `VL` letters.
 */
export async function nextRunningNumber(
  tx: Tx,
  series: 'IA' | 'S' | 'VL',
  year: number,
): Promise<number> {
  const { last } = await tx
    .insertInto('intake.running_number')
    .values({ series, year, last: 1 })
    .onConflict(conflict =>
      conflict
        .columns(['series', 'year'])
        .doUpdateSet({ last: sql<number>`intake.running_number.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return last
}

/** The next number of a paper that names its series and year: `IA-2026/00017`. */
export async function nextPaperNumber(tx: Tx, series: 'IA' | 'S', year: number): Promise<string> {
  const number = await nextRunningNumber(tx, series, year)
  return `${series}-${year}/${String(number).padStart(5, '0')}`
}
