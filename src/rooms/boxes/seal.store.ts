import { sql } from 'kysely'
import type { Reader, Tx } from '../../house/database.ts'
import type { Seal, SealUse } from './chain.ts'

export type { Seal, SealUse }

/** Puts seals into the stock; gives the numbers that were not there yet. */
export async function insertSeals(
  tx: Tx,
  numbers: readonly string[],
  { siteId, by, at }: { siteId: number; by: number | null; at: Temporal.Instant },
): Promise<string[]> {
  const rows = await tx
    .insertInto('boxes.seal')
    .values(
      numbers.map(number => ({ number, site_id: siteId, delivered_by: by, delivered_at: at })),
    )
    .onConflict(conflict => conflict.doNothing())
    .returning('number')
    .execute()
  return rows.map(({ number }) => number)
}

function seals(reader: Reader) {
  return reader
    .selectFrom('boxes.seal as seal')
    .leftJoin('boxes.seal_use as use', 'use.seal_id', 'seal.id')
    .selectAll('seal')
    .select([
      'use.kind',
      'use.round_id',
      'use.bag_number',
      'use.reason',
      'use.used_by',
      'use.used_at',
    ])
}

type SealRow = Awaited<ReturnType<ReturnType<typeof seals>['execute']>>[number]

function sealOf(row: SealRow): Seal {
  const { kind, used_by: by, used_at: at } = row
  return {
    id: row.id,
    number: row.number,
    siteId: row.site_id,
    deliveredAt: row.delivered_at,
    use:
      kind === null || by === null || at === null
        ? undefined
        : {
            // The table's check holds the word to the list of the type.
            kind: kind as SealUse['kind'],
            roundId: row.round_id,
            bagNumber: row.bag_number,
            reason: row.reason,
            by,
            at,
          },
  }
}

export async function findSeal(reader: Reader, number: string): Promise<Seal | undefined> {
  const row = await seals(reader).where('seal.number', '=', number).executeTakeFirst()
  return row && sealOf(row)
}

/** The seals of a site: unused first, by number. */
export async function listSeals(reader: Reader, siteId: number, limit: number): Promise<Seal[]> {
  const rows = await seals(reader)
    .where('seal.site_id', '=', siteId)
    .orderBy(sql`use.seal_id is not null`)
    .orderBy('use.used_at', 'desc')
    .orderBy('seal.number')
    .limit(limit)
    .execute()
  return rows.map(sealOf)
}

/** The next unused numbers of a site's stock. */
export async function listUnusedSeals(
  reader: Reader,
  siteId: number,
  limit: number,
): Promise<string[]> {
  const rows = await seals(reader)
    .where('seal.site_id', '=', siteId)
    .where('use.seal_id', 'is', null)
    .orderBy('seal.number')
    .limit(limit)
    .execute()
  return rows.map(({ number }) => number)
}

/** How many unused seals each site has. */
export async function countUnusedSeals(reader: Reader): Promise<ReadonlyMap<number, number>> {
  const rows = await reader
    .selectFrom('boxes.seal as seal')
    .leftJoin('boxes.seal_use as use', 'use.seal_id', 'seal.id')
    .where('use.seal_id', 'is', null)
    .groupBy('seal.site_id')
    .select(['seal.site_id', ({ fn }) => fn.countAll<number>().as('count')])
    .execute()
  return new Map(rows.map(({ site_id, count }) => [site_id, Number(count)]))
}

export type NewSealUse = { sealId: number; by: number; at: Temporal.Instant } & (
  | { kind: 'round'; roundId: number }
  | { kind: 'bag'; bagNumber: string }
  | { kind: 'spoilt'; reason: string }
)

/** Uses a seal; false when it has been used: the table's key forbids a second use. */
export async function insertSealUse(tx: Tx, use: NewSealUse): Promise<boolean> {
  const row = await tx
    .insertInto('boxes.seal_use')
    .values({
      seal_id: use.sealId,
      kind: use.kind,
      round_id: use.kind === 'round' ? use.roundId : null,
      bag_number: use.kind === 'bag' ? use.bagNumber : null,
      reason: use.kind === 'spoilt' ? use.reason : null,
      used_by: use.by,
      used_at: use.at,
    })
    .onConflict(conflict => conflict.column('seal_id').doNothing())
    .returning('seal_id')
    .executeTakeFirst()
  return row !== undefined
}

/** The seal that should be on a box: the one put on with its last removal record. */
export async function findSealOnBox(reader: Reader, boxId: number): Promise<string | undefined> {
  const row = await reader
    .selectFrom('boxes.seal_use as use')
    .innerJoin('boxes.seal as seal', 'seal.id', 'use.seal_id')
    .innerJoin('boxes.round as round', 'round.id', 'use.round_id')
    .where('round.box_id', '=', boxId)
    .orderBy('use.used_at', 'desc')
    .orderBy('round.id', 'desc')
    .limit(1)
    .select('seal.number')
    .executeTakeFirst()
  return row?.number
}
