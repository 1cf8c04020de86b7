import { program } from '../../house/actor.ts'
import { now as clockNow } from '../../house/clock.ts'
import { db, inTransaction } from '../../house/database.ts'
import type { Job } from '../../house/jobs.ts'
import { writeJournal } from '../../house/journal.ts'
import { dayOf } from '../../kit/dates.ts'
import { forgetBefore, getSetting } from './setting.store.ts'

/**
 * The first day whose mandates are still kept: a file plan counts whole years from the end of the
 * year in which the mandate ended.
 */
export function keptFrom(today: Temporal.PlainDate, retentionYears: number): Temporal.PlainDate {
  return Temporal.PlainDate.from({ year: today.year - retentionYears, month: 1, day: 1 })
}

/** Forgets mandates past their retention with their signatures, revocations and handovers. */
export async function forgetOldMandates(now: Temporal.Instant): Promise<number> {
  const { retentionYears } = await getSetting(db())
  const day = keptFrom(dayOf(now), retentionYears)
  return inTransaction(async tx => {
    const count = await forgetBefore(tx, day)
    if (count > 0) {
      const details = { count, endedBefore: day.toString() }
      await writeJournal(tx, program, 'mandates_forgotten', { at: now, details })
    }
    return count
  })
}

/** Every night; a mandate itself ends by its own moment and needs no job. */
export const mandateRetentionJob: Job = {
  name: 'mandates-retention',
  cron: '40 2 * * *',
  async run() {
    await forgetOldMandates(clockNow())
  },
}
