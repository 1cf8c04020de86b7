import type { Tx } from '../../house/database.ts'
import type { Bilingual } from '../sites/index.ts'
import { insertFilePlan } from './file-plan.store.ts'
import type { FilePlan } from './file-plan.ts'
import { insertUnit, insertUnitMember } from './unit.store.ts'

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
