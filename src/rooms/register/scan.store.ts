import type { Reader, Tx } from '../../house/database.ts'

/** Why a scanned file could not be taken. */
export type ScanFault = {
  name: string
  fault: 'empty' | 'too_large' | 'unreadable' | 'kind_unknown'
}

export type Taken = {
  sourceKey: string
  name: string
  at: Temporal.Instant
  itemId: number | null
  fault: ScanFault['fault'] | null
}

/** Notes a file of the folder; false when it was taken before. */
export async function insertScan(tx: Tx, scan: Taken): Promise<boolean> {
  const row = await tx
    .insertInto('register.scan')
    .values({
      source_key: scan.sourceKey,
      name: scan.name,
      taken_at: scan.at,
      item_id: scan.itemId,
      fault: scan.fault,
    })
    .onConflict(conflict => conflict.doNothing())
    .returning('source_key')
    .executeTakeFirst()
  return row !== undefined
}

/** Files that could not be taken since a moment, the newest first. */
export async function listScanFaults(
  reader: Reader,
  since: Temporal.Instant,
): Promise<ScanFault[]> {
  const rows = await reader
    .selectFrom('register.scan')
    .select(['name', 'fault'])
    .where('taken_at', '>=', since)
    .where('fault', 'is not', null)
    .orderBy('taken_at', 'desc')
    .limit(20)
    .execute()
  // The table's check holds the word to the list of the type.
  return rows.map(({ name, fault }) => ({ name, fault: fault as ScanFault['fault'] }))
}
