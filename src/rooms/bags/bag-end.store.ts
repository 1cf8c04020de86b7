import type { Reader, Tx } from '../../house/database.ts'
import { type Discrepancy, type DiscrepancyKind, listDiscrepancies } from '../intake/index.ts'

type Act = { bagId: number; by: number; at: Temporal.Instant }

export async function insertBagSending(
  tx: Tx,
  { bagId, by, at, seal, sent }: Act & { seal: string; sent: number },
): Promise<void> {
  await tx
    .insertInto('bags.sending')
    .values({ bag_id: bagId, sent_by: by, sent_at: at, seal, sent })
    .execute()
}

type Receipt = Act & {
  sealNumber: string
  intact: boolean
  remark: string | null
  itemIds: readonly number[]
}

export async function insertBagReceipt(tx: Tx, receipt: Receipt): Promise<void> {
  const { bagId, by, at, sealNumber, intact, remark, itemIds } = receipt
  await tx
    .insertInto('bags.receipt')
    .values({
      bag_id: bagId,
      received_by: by,
      received_at: at,
      seal_number: sealNumber,
      intact,
      remark,
    })
    .execute()
  if (itemIds.length === 0) return
  await tx
    .insertInto('bags.arrival')
    .values(itemIds.map(itemId => ({ bag_id: bagId, item_id: itemId })))
    .execute()
}

export async function insertBagClosing(tx: Tx, { bagId, by, at }: Act): Promise<void> {
  await tx
    .insertInto('bags.closing')
    .values({ bag_id: bagId, closed_by: by, closed_at: at })
    .execute()
}

type Tie = { discrepancyId: number; bagId: number; kind: DiscrepancyKind }

export async function insertBagDiscrepancy(tx: Tx, tie: Tie): Promise<void> {
  const { discrepancyId, bagId, kind } = tie
  await tx
    .insertInto('bags.bag_discrepancy')
    .values({ discrepancy_id: discrepancyId, bag_id: bagId, kind })
    .execute()
}

export async function listBagDiscrepancies(reader: Reader, bagId: number): Promise<Discrepancy[]> {
  const rows = await reader
    .selectFrom('bags.bag_discrepancy')
    .where('bag_id', '=', bagId)
    .select('discrepancy_id as id')
    .limit(200)
    .execute()
  return listDiscrepancies(
    reader,
    rows.map(({ id }) => id),
  )
}
