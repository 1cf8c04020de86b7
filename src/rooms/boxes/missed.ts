import { program } from '../../house/actor.ts'
import { now as presentMoment } from '../../house/clock.ts'
import { inTransaction, type Tx } from '../../house/database.ts'
import type { Job } from '../../house/jobs.ts'
import { writeJournal } from '../../house/journal.ts'
import { postLater } from '../../house/mail.ts'
import { listRecipients } from '../staff/index.ts'
import { findBox } from './box.store.ts'
import { missedMail } from './missed.mail.ts'
import { insertAlarm, listMissedRounds } from './plan.store.ts'

/** A round that has not begun so long after its time counts as missed. */
const graceMinutes = 60
const mostAtOnce = 200

/** Planned before this moment and not begun: missed. */
export function missedBefore(now: Temporal.Instant): Temporal.Instant {
  return now.subtract({ minutes: graceMinutes })
}

/** Tells the heads of each missed round once, in their language. Gives how many were new. */
export async function raiseAlarms(tx: Tx, now: Temporal.Instant): Promise<number> {
  const missed = await listMissedRounds(tx, {
    before: missedBefore(now),
    siteIds: 'all',
    limit: mostAtOnce,
  })
  let raised = 0
  for (const { id, boxId, siteId, plannedAt } of missed) {
    if (!(await insertAlarm(tx, id, now))) continue
    raised++
    const box = await findBox(tx, boxId)
    const heads = await listRecipients(tx, { role: 'head', siteId })
    for (const head of heads) {
      if (box) await postLater(tx, missedMail(head, box, plannedAt), now)
    }
    const subject = { kind: 'planned_round', id }
    const details = { boxId, told: heads.length }
    await writeJournal(tx, program, 'round_missed', { subject, at: now, details })
  }
  return raised
}

/** Looks every quarter of an hour. */
export const missedRoundJob: Job = {
  name: 'missed_rounds',
  cron: '*/15 * * * *',
  run: async () => {
    await inTransaction(tx => raiseAlarms(tx, presentMoment()))
  },
}
