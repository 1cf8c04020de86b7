import type { Reader, Tx } from '../../house/database.ts'
import type { Scan } from './chain.ts'

export type { Scan }

/** Stores a scan; false when the code stands in a round already. */
export async function insertScan(
  tx: Tx,
  { roundId, code, by, at }: { roundId: number; code: string; by: number; at: Temporal.Instant },
): Promise<boolean> {
  const row = await tx
    .insertInto('boxes.scan')
    .values({ round_id: roundId, code, scanned_by: by, scanned_at: at })
    .onConflict(conflict => conflict.doNothing())
    .returning('code')
    .executeTakeFirst()
  return row !== undefined
}

/** In which round a code stands. */
export async function findRoundOfScan(reader: Reader, code: string): Promise<number | undefined> {
  const row = await reader
    .selectFrom('boxes.scan')
    .where('code', '=', code)
    .select('round_id')
    .executeTakeFirst()
  return row?.round_id
}

const mostScans = 2000

/** The items of a round in the order in which they left the box, with how they ended. */
export async function listScans(reader: Reader, roundId: number): Promise<Scan[]> {
  const rows = await reader
    .selectFrom('boxes.scan as scan')
    .leftJoin('intake.item as item', 'item.id', 'scan.item_id')
    .leftJoin('intake.outcome as outcome', 'outcome.item_id', 'item.id')
    .where('scan.round_id', '=', roundId)
    .orderBy('scan.scanned_at')
    .orderBy('scan.code')
    .limit(mostScans)
    .select([
      'scan.code',
      'scan.scanned_by as scannedBy',
      'scan.scanned_at as at',
      'scan.item_id as itemId',
      'item.received_on as receivedOn',
      'outcome.kind as outcome',
    ])
    .execute()
  return rows.map(row => ({ ...row, outcome: row.outcome as Scan['outcome'] }))
}

/** Takes a scan out and keeps its trace; false when it is not in this round. */
export async function moveToUndone(
  tx: Tx,
  { roundId, code, by, at }: { roundId: number; code: string; by: number; at: Temporal.Instant },
): Promise<boolean> {
  const gone = await tx
    .deleteFrom('boxes.scan')
    .where('round_id', '=', roundId)
    .where('code', '=', code)
    .returning(['scanned_by', 'scanned_at'])
    .executeTakeFirst()
  if (!gone) return false
  await tx
    .insertInto('boxes.undone_scan')
    .values({ round_id: roundId, code, ...gone, undone_by: by, undone_at: at })
    .execute()
  return true
}

export async function listUndoneScans(reader: Reader, roundId: number) {
  return reader
    .selectFrom('boxes.undone_scan')
    .where('round_id', '=', roundId)
    .orderBy('id')
    .limit(mostScans)
    .select(['id', 'code', 'undone_by as by', 'undone_at as at'])
    .execute()
}

/** Ties a scan to the item that was taken in for it. */
export async function setItemOfScan(tx: Tx, code: string, itemId: number): Promise<void> {
  await tx.updateTable('boxes.scan').set({ item_id: itemId }).where('code', '=', code).execute()
}

/** How the items of rounds ended, by round: what is registered, returned, open … */
export async function countOutcomes(
  reader: Reader,
  roundIds: readonly number[],
): Promise<ReadonlyMap<number, { labelled: number; settled: number }>> {
  const rows = await reader
    .selectFrom('boxes.scan as scan')
    .leftJoin('intake.outcome as outcome', 'outcome.item_id', 'scan.item_id')
    .where('scan.round_id', 'in', [0, ...roundIds])
    .groupBy('scan.round_id')
    .select([
      'scan.round_id',
      ({ fn }) => fn.countAll<number>().as('labelled'),
      ({ fn }) => fn.count<number>('outcome.item_id').as('settled'),
    ])
    .execute()
  return new Map(
    rows.map(({ round_id, labelled, settled }) => [
      round_id,
      { labelled: Number(labelled), settled: Number(settled) },
    ]),
  )
}
