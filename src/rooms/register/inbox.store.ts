import { sql } from 'kysely'
import type { Reader, Tx } from '../../house/database.ts'
import type { DueLine, ScanFault, Twin } from './lines.ts'
import type { Sight } from './reading.ts'
import { seen } from './search.store.ts'

/** Open terms up to a day, the earliest first; those that stand still come last. */
export async function listDue(
  reader: Reader,
  sight: Sight,
  { until, limit }: { until: Temporal.PlainDate; limit: number },
): Promise<DueLine[]> {
  const { rows } = await sql<DueLine>`
    select entry.id as "entryId", entry.number, term.kind, term.due_on as due,
           entry.party_name as "partyName", entry.subject, plan.unit_id as "unitId",
           standing.id is not null as "isSuspended"
      from register.term
      join register.entry on entry.id = term.entry_id
      join register.file_plan plan on plan.id = entry.file_plan_id
      left join register.suspension standing
        on standing.entry_id = entry.id and standing.resumed_on is null
     where term.met_at is null and term.due_on <= ${until} and ${seen(sight) ?? sql`true`}
     order by standing.id is not null, term.due_on, term.entry_id, term.kind
     limit ${limit}`.execute(reader)
  return rows
}

/** Terms that have passed and do not stand still. */
export async function countOverdue(reader: Reader, today: Temporal.PlainDate): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from register.term
     where met_at is null and due_on < ${today} and not exists (
       select from register.suspension
        where suspension.entry_id = term.entry_id and resumed_on is null)`.execute(reader)
  return rows[0]?.n ?? 0
}

/** How many files each of these items has, and whether one is infected. */
export async function countDocuments(
  reader: Reader,
  itemIds: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const rows = await reader
    .selectFrom('intake.document')
    .select(['item_id', ({ fn }) => fn.countAll<number>().as('count')])
    .where('item_id', 'in', [0, ...itemIds])
    .groupBy('item_id')
    .execute()
  return new Map(rows.map(row => [row.item_id, Number(row.count)]))
}

/** Entries with the same sender's number and date, by the same sender. */
export async function listTwins(
  reader: Reader,
  asked: { senderNumber: string; senderDate: Temporal.PlainDate | null; partyName: string | null },
  besidesId: number,
): Promise<Twin[]> {
  const { rows } = await sql<Twin>`
    select id, number from register.entry
     where sender_number is not null and lower(sender_number) = ${asked.senderNumber.toLowerCase()}
       and sender_date is not distinct from ${asked.senderDate}::date
       and party_key is not distinct from house.search_key(${asked.partyName}::text)
       and id <> ${besidesId}
     order by id limit 10`.execute(reader)
  return rows
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
