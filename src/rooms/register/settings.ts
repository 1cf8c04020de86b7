import { type Clerk, requireRole } from '../../house/actor.ts'
import { constraintOf, inTransaction, type Tx } from '../../house/database.ts'
import { writeJournal } from '../../house/journal.ts'
import { Refusal } from '../../house/refusal.ts'
import { dayOf } from '../../kit/dates.ts'
import { slugOf } from '../../kit/slug.ts'
import type { Bilingual } from '../sites/index.ts'
import { insertFilePlan, updateFilePlanEnd } from './file-plan.store.ts'
import type { FilePlan, NewFilePlan } from './file-plan.ts'
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

/** What a register begins with: its units with their people, and the file plan. */
export type RegisterFilling = {
  /** `site` is a site's slug, `members` are e-mail addresses of staff. */
  units: readonly { code: string; name: Bilingual; site?: string; members?: readonly string[] }[]
  filePlan: readonly (Pick<FilePlan, 'index' | 'direction' | 'retention' | 'medium'> & {
    title: Bilingual
    termClass?: FilePlan['termClass']
    retentionYears?: number
    /** The code of the responsible unit. */
    unit?: string
    restricted?: boolean
  })[]
}

type Known = {
  siteIds: ReadonlyMap<string, number>
  staffIds: ReadonlyMap<string, number>
}

/** Writes units and the file plan into an empty register. */
export async function fillRegister(
  tx: Tx,
  { units, filePlan }: RegisterFilling,
  { siteIds, staffIds }: Known,
): Promise<void> {
  const unitIds = new Map<string, number>()
  for (const { code, name, site, members } of units) {
    const siteId = site === undefined ? null : (siteIds.get(site) ?? null)
    const id = await insertUnit(tx, { code, nameLv: name.lv, nameEn: name.en, siteId })
    unitIds.set(code, id)
    for (const email of members ?? []) {
      const personId = staffIds.get(email)
      if (personId !== undefined) await insertUnitMember(tx, id, personId)
    }
  }
  for (const line of filePlan) {
    await insertFilePlan(tx, {
      index: line.index,
      titleLv: line.title.lv,
      titleEn: line.title.en,
      direction: line.direction,
      termClass: line.termClass ?? 'none',
      retention: line.retention,
      retentionYears: line.retentionYears ?? null,
      unitId: line.unit === undefined ? null : (unitIds.get(line.unit) ?? null),
      medium: line.medium,
      restricted: line.restricted ?? false,
    })
  }
}
