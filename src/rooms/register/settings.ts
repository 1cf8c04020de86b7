import { type Clerk, requireRole } from '../../house/actor.ts'
import { constraintOf, inTransaction, type Tx } from '../../house/database.ts'
import { writeJournal } from '../../house/journal.ts'
import { Refusal } from '../../house/refusal.ts'
import { dayOf } from '../../kit/dates.ts'
import { slugOf } from '../../kit/slug.ts'
import { insertFilePlan, updateFilePlanEnd } from './file-plan.store.ts'
import type { NewFilePlan } from './file-plan.ts'
import { deleteUnitMember, insertUnit, insertUnitMember } from './unit.store.ts'

type At = { now: Temporal.Instant }

/** Why a line of the file plan can't be as asked, or nothing: the retention classes of the law. */
export function filePlanObstacle(
  plan: Pick<NewFilePlan, 'retention' | 'retentionYears' | 'direction' | 'termClass'>,
): 'yearsWrong' | 'termWrong' | undefined {
  const { retention, retentionYears, direction, termClass } = plan
  if (direction !== 'incoming' && termClass !== 'none') return 'termWrong'
  if ((retention === 'permanent') !== (retentionYears === null)) return 'yearsWrong'
  if (retentionYears === null) return undefined
  return (retention === 'short') === retentionYears <= 10 ? undefined : 'yearsWrong'
}

async function inSettings(
  clerk: Clerk,
  { deed, details, now }: At & { deed: string; details: Record<string, string | number> },
  write: (tx: Tx) => Promise<unknown>,
): Promise<void> {
  requireRole(clerk, ['head'])
  await inTransaction(async tx => {
    await write(tx)
    await writeJournal(tx, clerk, deed, { at: now, details })
  })
}

/** Adds a line to the file plan. Refuses with `index_twice`. */
export async function addFilePlan(clerk: Clerk, plan: NewFilePlan & At): Promise<void> {
  const told = { deed: 'file_plan_added', details: { index: plan.index }, now: plan.now }
  try {
    await inSettings(clerk, told, tx => insertFilePlan(tx, plan))
  } catch (error) {
    if (constraintOf(error) === 'file_plan_index_key') throw new Refusal('index_twice')
    throw error
  }
}

/** From today on no new number is given in this index, or again. */
export function endFilePlan(
  clerk: Clerk,
  { id, isEnded, now }: At & { id: number; isEnded: boolean },
): Promise<void> {
  const deed = isEnded ? 'file_plan_ended' : 'file_plan_reopened'
  return inSettings(clerk, { deed, details: { id }, now }, tx =>
    updateFilePlanEnd(tx, id, isEnded ? dayOf(now) : null),
  )
}

/** Adds a department. Refuses with `unit_twice`. */
export async function addUnit(
  clerk: Clerk,
  { nameLv, nameEn, now }: At & { nameLv: string; nameEn: string },
): Promise<void> {
  const code = slugOf(nameLv).slice(0, 60)
  try {
    await inSettings(clerk, { deed: 'unit_added', details: { code }, now }, tx =>
      insertUnit(tx, { code, nameLv, nameEn, siteId: null }),
    )
  } catch (error) {
    if (constraintOf(error) === 'unit_code_key') throw new Refusal('unit_twice')
    throw error
  }
}

/** Somebody belongs to a department from now on, or no longer. */
export function changeMembership(
  clerk: Clerk,
  { unitId, personId, joins, now }: At & { unitId: number; personId: number; joins: boolean },
): Promise<void> {
  const deed = joins ? 'unit_joined' : 'unit_left'
  return inSettings(clerk, { deed, details: { unitId, personId }, now }, tx =>
    joins ? insertUnitMember(tx, unitId, personId) : deleteUnitMember(tx, unitId, personId),
  )
}
