import { sql } from 'kysely'
import type { Reader, Tx } from '../../house/database.ts'

export type MandateSetting = { visitMinutes: number; longestDays: number; retentionYears: number }

export type Wording = { id: number; lv: string; en: string; sample: boolean }

export async function getSetting(reader: Reader): Promise<MandateSetting> {
  return reader
    .selectFrom('mandates.setting')
    .select([
      'visit_minutes as visitMinutes',
      'longest_days as longestDays',
      'retention_years as retentionYears',
    ])
    .executeTakeFirstOrThrow()
}

export async function updateSetting(tx: Tx, setting: MandateSetting): Promise<void> {
  await tx
    .updateTable('mandates.setting')
    .set({
      visit_minutes: setting.visitMinutes,
      longest_days: setting.longestDays,
      retention_years: setting.retentionYears,
    })
    .execute()
}

function wordings(reader: Reader) {
  return reader
    .selectFrom('mandates.wording')
    .select(['id', 'text_lv as lv', 'text_en as en', 'sample'])
}

/** The wording that is printed now: the newest; nothing before there is one. */
export async function findLatestWording(reader: Reader): Promise<Wording | undefined> {
  return wordings(reader).orderBy('id', 'desc').limit(1).executeTakeFirst()
}

/** The wording a mandate was printed with. */
export async function findWording(reader: Reader, id: number): Promise<Wording | undefined> {
  return wordings(reader).where('id', '=', id).executeTakeFirst()
}

type NewWording = {
  lv: string
  en: string
  sample: boolean
  writtenBy: number | undefined
  at: Temporal.Instant
}

export async function insertWording(tx: Tx, wording: NewWording): Promise<void> {
  await tx
    .insertInto('mandates.wording')
    .values({
      text_lv: wording.lv,
      text_en: wording.en,
      sample: wording.sample,
      written_by: wording.writtenBy ?? null,
      written_at: wording.at,
    })
    .execute()
}

/** Lets mandates go that ended before the day, as far as the setting allows; tells how many. */
export async function forgetBefore(tx: Tx, day: Temporal.PlainDate): Promise<number> {
  const result = await sql<{ count: number }>`
    select mandates.forget_before(${day}) as count`.execute(tx)
  return result.rows[0]?.count ?? 0
}
