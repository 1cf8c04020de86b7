import { type Clerk, requireRole } from '../../house/actor.ts'
import { constraintOf, inTransaction } from '../../house/database.ts'
import { writeJournal } from '../../house/journal.ts'
import { NotFound, Refusal } from '../../house/refusal.ts'
import { dayOf } from '../../kit/dates.ts'
import { slugOf } from '../../kit/slug.ts'
import { insertEService, updateEndOfEService } from './e-service.store.ts'
import { wordingFaults } from './mandate-wording.ts'
import { insertWording, type MandateSetting, updateSetting } from './setting.store.ts'

type At = { now: Temporal.Instant }

/** The limits of the settings; the table's checks hold the same. */
export const settingLimits = {
  visitMinutes: { min: 15, max: 600 },
  longestDays: { min: 0, max: 1100 },
  retentionYears: { min: 1, max: 75 },
} as const

/** How long mandates hold and are kept. Mandates that are made keep the end they were made with. */
export async function changeSetting(
  clerk: Clerk,
  { setting, now }: At & { setting: MandateSetting },
): Promise<void> {
  requireRole(clerk, ['head'])
  await inTransaction(async tx => {
    await updateSetting(tx, setting)
    await writeJournal(tx, clerk, 'mandate_setting_changed', { at: now, details: { ...setting } })
  })
}

/** A new wording for mandates made from now on. Refuses with `wording_unusable`. */
export async function writeWording(
  clerk: Clerk,
  { lv, en, now }: At & { lv: string; en: string },
): Promise<void> {
  requireRole(clerk, ['head'])
  if ([lv, en].some(text => wordingFaults(text).length > 0)) throw new Refusal('wording_unusable')
  await inTransaction(async tx => {
    await insertWording(tx, { lv, en, sample: false, writtenBy: clerk.id, at: now })
    await writeJournal(tx, clerk, 'mandate_wording_written', { at: now })
  })
}

type NewService = At & { nameLv: string; nameEn: string; givesCertificate: boolean }

/** One more e-service that mandates can name. Refuses with `e_service_twice`. */
export async function addEService(
  clerk: Clerk,
  { nameLv, nameEn, givesCertificate, now }: NewService,
): Promise<void> {
  requireRole(clerk, ['head'])
  const code = slugOf(nameLv)
  try {
    await inTransaction(async tx => {
      await insertEService(tx, { code, nameLv, nameEn, givesCertificate })
      await writeJournal(tx, clerk, 'e_service_added', { at: now, details: { code } })
    })
  } catch (error) {
    if (constraintOf(error) === 'e_service_code_key') throw new Refusal('e_service_twice')
    throw error
  }
}

/** From today on no new mandate names it, or again one may; mandates that name it stay as they are. */
export async function endEService(
  clerk: Clerk,
  { id, ended, now }: At & { id: number; ended: boolean },
): Promise<void> {
  requireRole(clerk, ['head'])
  await inTransaction(async tx => {
    const endedFrom = ended ? dayOf(now) : undefined
    const service = await updateEndOfEService(tx, { id, endedFrom })
    if (!service) throw new NotFound('e-service')
    const deed = ended ? 'e_service_ended' : 'e_service_reopened'
    await writeJournal(tx, clerk, deed, { at: now, details: { code: service.code } })
  })
}
