import { sql } from 'kysely'
import type { Tx } from '../../house/database.ts'

const prefixes = { record: 'IA', bag: 'S' } as const

/** `IA-2026/00017`: running within the year, without gaps, since the row is held to the end. */
export async function nextNumber(
  tx: Tx,
  series: keyof typeof prefixes,
  year: number,
): Promise<string> {
  const { last } = await tx
    .insertInto('boxes.running_number')
    .values({ series, year, last: 1 })
    .onConflict(conflict =>
      conflict
        .columns(['series', 'year'])
        .doUpdateSet({ last: sql<number>`boxes.running_number.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return `${prefixes[series]}-${year}/${String(last).padStart(5, '0')}`
}
