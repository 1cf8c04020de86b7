import type { Reader, Tx } from '../../house/database.ts'

export type NewForwarding = {
  entryId: number
  bodyName: string
  bodyAddress: string | null
  letterId: number
  noticeId: number | null
  dueOn: Temporal.PlainDate | null
  isLate: boolean
  by: number
  at: Temporal.Instant
}

export async function insertForwarding(tx: Tx, forwarding: NewForwarding): Promise<void> {
  await tx
    .insertInto('tasks.forwarding')
    .values({
      entry_id: forwarding.entryId,
      body_name: forwarding.bodyName,
      body_address: forwarding.bodyAddress,
      letter_id: forwarding.letterId,
      notice_id: forwarding.noticeId,
      due_on: forwarding.dueOn,
      is_late: forwarding.isLate,
      forwarded_by: forwarding.by,
      forwarded_at: forwarding.at,
    })
    .execute()
}

export async function findForwarding(reader: Reader, entryId: number) {
  return reader
    .selectFrom('tasks.forwarding')
    .where('entry_id', '=', entryId)
    .select(['body_name as bodyName', 'is_late as isLate', 'due_on as dueOn'])
    .executeTakeFirst()
}

export const grounds = ['anonymous', 'illegible', 'offensive', 'already_answered'] as const
export type Ground = (typeof grounds)[number]

export async function insertUnexamined(
  tx: Tx,
  row: { entryId: number; ground: Ground; earlierId: number | null; noticeId: number | null },
): Promise<void> {
  await tx
    .insertInto('tasks.unexamined')
    .values({
      entry_id: row.entryId,
      ground: row.ground,
      earlier_id: row.earlierId,
      notice_id: row.noticeId,
    })
    .execute()
}

export async function findUnexamined(reader: Reader, entryId: number) {
  return reader
    .selectFrom('tasks.unexamined')
    .where('entry_id', '=', entryId)
    .select(['ground', 'earlier_id as earlierId'])
    .$narrowType<{ ground: Ground }>()
    .executeTakeFirst()
}
