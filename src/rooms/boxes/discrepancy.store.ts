import type { Reader, Tx } from '../../house/database.ts'
import { type Discrepancy, type DiscrepancyKind, listDiscrepancies } from '../intake/index.ts'

type Tie = { discrepancyId: number; roundId: number; kind: DiscrepancyKind }

export async function insertRoundDiscrepancy(tx: Tx, tie: Tie): Promise<void> {
  const { discrepancyId, roundId, kind } = tie
  await tx
    .insertInto('boxes.round_discrepancy')
    .values({ discrepancy_id: discrepancyId, round_id: roundId, kind })
    .execute()
}

export async function listRoundDiscrepancies(
  reader: Reader,
  roundId: number,
): Promise<Discrepancy[]> {
  const rows = await reader
    .selectFrom('boxes.round_discrepancy')
    .where('round_id', '=', roundId)
    .select('discrepancy_id as id')
    .limit(200)
    .execute()
  return listDiscrepancies(
    reader,
    rows.map(({ id }) => id),
  )
}
