import type { Clerk } from '../../house/actor.ts'
import type { Tx } from '../../house/database.ts'
import { postLater } from '../../house/mail.ts'
import { findEntryOfNumber } from '../register/index.ts'
import { assignments, findWorkMail } from './assignment.store.ts'
import { returnedMail } from './letter.mail.ts'

/** A letter as the post tells of it. */
type Returned = { entryNumber: string | null; isRetracted: boolean; now: Temporal.Instant }

/**
 * A letter that answered something came back: whoever answers learns of it, in the transaction of
 * the return. The mail holds the number alone.
 */
export async function tellOfReturn(
  tx: Tx,
  _clerk: Clerk,
  { entryNumber, isRetracted, now }: Returned,
): Promise<void> {
  const outgoing = entryNumber === null ? undefined : await findEntryOfNumber(tx, entryNumber)
  const answered = outgoing?.answersId
  if (!outgoing || !answered) return
  const people = (await assignments.listPeopleOf(tx, [answered])).get(answered) ?? []
  for (const id of people) {
    const to = await findWorkMail(tx, id)
    if (to)
      await postLater(tx, { to: to.email, ...returnedMail(outgoing.number, isRetracted) }, now)
  }
}
