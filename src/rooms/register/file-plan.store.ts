import type { Reader, Tx } from '../../house/database.ts'
import { keptQuery } from '../../house/kept-query.ts'
import type { Direction, FilePlan, NewFilePlan } from './file-plan.ts'
import type { TermClass } from './term.ts'

function filePlans(reader: Reader) {
  return reader
    .selectFrom('register.file_plan')
    .select([
      'id',
      'index',
      'title_lv as titleLv',
      'title_en as titleEn',
      'direction',
      'term_class as termClass',
      'retention',
      'retention_years as retentionYears',
      'unit_id as unitId',
      'medium',
      'restricted',
      'ended_from as endedFrom',
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof filePlans>['execute']>>[number]

// The table's checks hold these words to the lists of the types.
const filePlanOf = (row: Row): FilePlan => ({
  ...row,
  direction: row.direction as Direction,
  termClass: row.termClass as TermClass,
  retention: row.retention as FilePlan['retention'],
  medium: row.medium as FilePlan['medium'],
})

/** The whole classification scheme in its order, ended lines as well. */
export async function listFilePlan(reader: Reader): Promise<FilePlan[]> {
  const rows = await filePlans(reader).orderBy('position').orderBy('id').execute()
  return rows.map(filePlanOf)
}

const filePlanOfId = keptQuery((reader, { id }: { id: number }) =>
  filePlans(reader).where('id', '=', id),
)

export async function findFilePlan(reader: Reader, id: number): Promise<FilePlan | undefined> {
  const [row] = await filePlanOfId(reader, { id })
  return row && filePlanOf(row)
}

/** Stores a line behind those that are there. */
export async function insertFilePlan(tx: Tx, plan: NewFilePlan): Promise<number> {
  const { last } = await tx
    .selectFrom('register.file_plan')
    .select(({ fn }) => fn.max('position').as('last'))
    .executeTakeFirstOrThrow()
  const { id } = await tx
    .insertInto('register.file_plan')
    .values({
      index: plan.index,
      title_lv: plan.titleLv,
      title_en: plan.titleEn,
      direction: plan.direction,
      term_class: plan.termClass,
      retention: plan.retention,
      retention_years: plan.retentionYears,
      unit_id: plan.unitId,
      medium: plan.medium,
      restricted: plan.restricted,
      position: Number(last ?? 0) + 1,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function updateFilePlanEnd(
  tx: Tx,
  id: number,
  endedFrom: Temporal.PlainDate | null,
): Promise<void> {
  await tx
    .updateTable('register.file_plan')
    .set({ ended_from: endedFrom })
    .where('id', '=', id)
    .execute()
}
