import type { Clerk } from '../../house/actor.ts'
import { inTransaction } from '../../house/database.ts'
import { writeJournal } from '../../house/journal.ts'
import { refuseIf } from '../../house/refusal.ts'
import { holdLetter } from './letter.ts'
import { insertRetraction } from './letter-state.store.ts'
import { resendingObstacle } from './letter-state.ts'
import { tellOfReturn } from './return.ts'

type Retracting = { letterId: number; reason: string; now: Temporal.Instant }

/**
 * The return of a letter was noted by mistake: it stands again where it stood. An item that ended
 * with the return keeps its end. Refuses with `letter_not_returned` and `letter_resent`.
 */
export async function retractReturn(clerk: Clerk, retracting: Retracting): Promise<void> {
  const { letterId, reason, now } = retracting
  await inTransaction(async tx => {
    const letter = await holdLetter(tx, clerk, letterId)
    refuseIf(resendingObstacle(letter))
    const n = letter.retractions + 1
    await insertRetraction(tx, { letterId, n, reason, by: clerk.id, at: now })
    await writeJournal(tx, clerk, 'letter_return_retracted', {
      subject: { kind: 'letter', id: letterId },
      at: now,
      details: { code: letter.code, reason },
    })
    await tellOfReturn(tx, clerk, { letter, isRetracted: true, now })
  })
}
