import { sql } from 'kysely'
import type { Tx } from '../../house/database.ts'

/** `IA-2026/00017`: running within the year, without gaps, since the row is held to the end. */
export async function nextNumber(tx: Tx, year: number): Promise<string> {
  const { last } = await tx
    .insertInto('boxes.running_number')
    .values({ year, last: 1 })
    .onConflict(conflict =>
      conflict.column('year').doUpdateSet({ last: sql<number>`boxes.running_number.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return `IA-${year}/${String(last).padStart(5, '0')}`
}
