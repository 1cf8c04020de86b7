import { type Actor, program, requireRole, staffId } from '../../house/actor.ts'
import { now as clockNow } from '../../house/clock.ts'
import { inTransaction } from '../../house/database.ts'
import type { Job } from '../../house/jobs.ts'
import { writeJournal } from '../../house/journal.ts'
import { postLater } from '../../house/mail.ts'
import type { Proof } from './lines.ts'
import { examineNumbers, insertProof, listHeads } from './proof.store.ts'
import { proofMail } from './register.mail.ts'

type Proved = Pick<Proof, 'numbers' | 'void' | 'faults'>

/**
 * Proves that every row of numbers is whole from 1 to its last, keeps the proof, writes it into the
 * journal, and alarms the heads by mail when it is not.
 */
export async function proveNumbers(actor: Actor, now: Temporal.Instant): Promise<Proved> {
  if (actor.kind === 'clerk') requireRole(actor, ['registrar', 'head'])
  return inTransaction(async tx => {
    const proved = await examineNumbers(tx)
    await insertProof(tx, { ...proved, at: now, by: staffId(actor) })
    await writeJournal(tx, actor, 'numbers_proved', {
      at: now,
      details: { numbers: proved.numbers, void: proved.void, faults: proved.faults.length },
    })
    if (proved.faults.length > 0) {
      for (const head of await listHeads(tx)) {
        await postLater(tx, proofMail(head, proved.faults), now)
      }
    }
    return proved
  })
}

/** Every night, after the day's last registration. */
export const numberProofJob: Job = {
  name: 'register-proof',
  cron: '20 1 * * *',
  async run() {
    await proveNumbers(program, clockNow())
  },
}
