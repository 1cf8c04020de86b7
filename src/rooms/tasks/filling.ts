import type { Tx } from '../../house/database.ts'
import { listUnits } from '../register/index.ts'
import { setUnitHead } from './assignment.store.ts'

/** Who heads which unit: the code of the unit, the e-mail address of the person. */
export type TasksFilling = { heads: readonly { unit: string; person: string }[] }

/** Names the heads of units in an empty house. */
export async function fillTasks(
  tx: Tx,
  { heads }: TasksFilling,
  staffIds: ReadonlyMap<string, number>,
): Promise<void> {
  const units = new Map((await listUnits(tx)).map(({ code, id }) => [code, id]))
  for (const { unit, person } of heads) {
    const [unitId, personId] = [units.get(unit), staffIds.get(person)]
    if (unitId !== undefined && personId !== undefined) await setUnitHead(tx, unitId, personId)
  }
}
