import type { Clerk } from '../../house/actor.ts'
import type { Tx } from '../../house/database.ts'
import { postLater } from '../../house/mail.ts'
import { findEntryOfNumber } from '../register/index.ts'
import { assignments, findWorkMail } from './assignment.store.ts'
import { rejectedMail, retractedMail, returnedMail } from './letter.mail.ts'

/** A letter as the post or the e-address tells of it. */
type Undelivered = { entryNumber: string | null; now: Temporal.Instant }

/**
 * A letter that answered something came back, or did not after all: whoever answers learns of it,
 * in the transaction of the return. The mail holds the number alone.
 */
export function tellOfReturn(
  tx: Tx,
  _clerk: Clerk,
  { isRetracted, ...letter }: Undelivered & { isRetracted: boolean },
): Promise<void> {
  return tellWhoAnswers(tx, letter, isRetracted ? retractedMail : returnedMail)
}

/** The same for a letter that the e-address did not deliver. */
export function tellOfRejection(tx: Tx, letter: Undelivered): Promise<void> {
  return tellWhoAnswers(tx, letter, rejectedMail)
}

async function tellWhoAnswers(
  tx: Tx,
  { entryNumber, now }: Undelivered,
  mailOf: (number: string) => { subject: string; text: string },
): Promise<void> {
  const outgoing = entryNumber === null ? undefined : await findEntryOfNumber(tx, entryNumber)
  const answered = outgoing?.answersId
  if (!outgoing || !answered) return
  const people = (await assignments.listPeopleOf(tx, [answered])).get(answered) ?? []
  for (const id of people) {
    const to = await findWorkMail(tx, id)
    if (to) await postLater(tx, { to: to.email, ...mailOf(outgoing.number) }, now)
  }
}
