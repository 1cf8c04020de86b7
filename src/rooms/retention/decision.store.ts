import { sql } from 'kysely'
import type { Reader, Tx } from '../../house/database.ts'
import type { Hold } from './destruction-list.ts'

type By = { by: number; at: Temporal.Instant }

export async function insertApproval(
  tx: Tx,
  {
    listId,
    reference,
    on,
    by,
    at,
  }: By & {
    listId: number
    reference: string
    on: Temporal.PlainDate
  },
): Promise<void> {
  await tx
    .insertInto('retention.approval')
    .values({ list_id: listId, reference, approved_on: on, recorded_by: by, recorded_at: at })
    .execute()
}

export async function insertWithdrawal(
  tx: Tx,
  { listId, reason, by, at }: By & { listId: number; reason: string },
): Promise<void> {
  await tx
    .insertInto('retention.withdrawal')
    .values({ list_id: listId, reason, withdrawn_by: by, withdrawn_at: at })
    .execute()
}

export async function insertDestruction(
  tx: Tx,
  { listId, papers, by, at }: By & { listId: number; papers: number },
): Promise<void> {
  await tx
    .insertInto('retention.destruction')
    .values({ list_id: listId, papers, carried_out_by: by, carried_out_at: at })
    .execute()
}

/** Papers that may not be destroyed now. */
export async function listHolds(reader: Reader): Promise<Hold[]> {
  return reader
    .selectFrom('retention.hold as hold')
    .innerJoin('register.entry as entry', 'entry.id', 'hold.entry_id')
    .innerJoin('staff.person as person', 'person.id', 'hold.placed_by')
    .select([
      'hold.id',
      'hold.entry_id as entryId',
      'entry.number',
      'hold.reason',
      'person.name as placedBy',
      'hold.placed_at as placedAt',
    ])
    .where('hold.lifted_at', 'is', null)
    .orderBy('hold.id', 'desc')
    .limit(500)
    .execute()
}

export async function insertHold(
  tx: Tx,
  { entryId, reason, by, at }: By & { entryId: number; reason: string },
): Promise<void> {
  await tx
    .insertInto('retention.hold')
    .values({ entry_id: entryId, reason, placed_by: by, placed_at: at })
    .execute()
}

/** Lifts an open hold; nothing when there is none of this id. */
export async function liftHold(
  tx: Tx,
  { id, reason, by, at }: By & { id: number; reason: string },
): Promise<number | undefined> {
  const row = await tx
    .updateTable('retention.hold')
    .set({ lifted_by: by, lifted_at: at, lift_reason: reason })
    .where('id', '=', id)
    .where('lifted_at', 'is', null)
    .returning('entry_id')
    .executeTakeFirst()
  return row?.entry_id
}

/** Holds the papers of a list against a hold that is placed at this moment. */
export async function listHeldNumbers(tx: Tx, listId: number): Promise<string[]> {
  await sql`lock table retention.hold in share mode`.execute(tx)
  const rows = await tx
    .selectFrom('retention.destruction_line as line')
    .innerJoin('retention.hold as hold', 'hold.entry_id', 'line.entry_id')
    .innerJoin('register.entry as entry', 'entry.id', 'line.entry_id')
    .select('entry.number')
    .where('line.list_id', '=', listId)
    .where('hold.lifted_at', 'is', null)
    .execute()
  return rows.map(({ number }) => number)
}
