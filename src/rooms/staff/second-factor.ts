import { inTransaction, type Tx } from '../../house/database.ts'
import { countAttempt, forgetAttempts } from './attempt.ts'
import { lockChallenge, takeChallenge } from './challenge.ts'
import { findPerson, type Person, setTotpSecret, useTotpStep } from './person.store.ts'
import { completeSignIn, recordFailure, type SignIn } from './sign-in.ts'
import { totpAddress, totpStep } from './totp.ts'

/** What the page of the second factor asks for. */
export type SecondFactorStep = {
  person: Person
  method: string
  /** Set where the person has no second factor yet and has to set one up now. */
  newTotp: { secret: string; address: string } | undefined
}

async function readStep(tx: Tx, ticket: string | undefined, now: Temporal.Instant) {
  const challenge = await lockChallenge(tx, ticket, { kind: 'second_factor', now })
  const person = challenge?.personId && (await findPerson(tx, challenge.personId))
  if (!challenge || !person) return undefined
  const { method, newTotp } = JSON.parse(challenge.secret) as { method: string; newTotp?: string }
  const isNew = newTotp !== undefined
  const setup = isNew ? { secret: newTotp, address: totpAddress(newTotp, person.email) } : undefined
  return { person, method, newTotp: setup } satisfies SecondFactorStep
}

/** The step a ticket stands at; nothing once it has expired. */
export async function findSecondFactorStep(
  ticket: string | undefined,
  now: Temporal.Instant,
): Promise<SecondFactorStep | undefined> {
  return inTransaction(tx => readStep(tx, ticket, now))
}

type CodeGiven = {
  ticket: string | undefined
  code: string
  address: string
  now: Temporal.Instant
}

/**
 * Signs in with the one-time code. A code serves once: a step that was used is refused even to its
 * owner. Nothing when the ticket has expired and the sign-in starts again.
 */
export async function signInByCode(given: CodeGiven): Promise<SignIn | undefined> {
  const { ticket, address, now } = given
  const step = await findSecondFactorStep(ticket, now)
  if (!step) return undefined
  const trying = `code of ${step.person.id}`
  const seconds = await countAttempt({ person: trying, address, now })
  if (seconds > 0) return { kind: 'wait', seconds }
  const signIn = await inTransaction(tx => completeByCode(tx, given))
  if (signIn?.kind === 'signed_in') await forgetAttempts(trying)
  if (signIn?.kind === 'refused') await recordFailure(step.person, 'code', now)
  return signIn
}

async function completeByCode(tx: Tx, given: CodeGiven): Promise<SignIn | undefined> {
  const { ticket, code, now } = given
  const step = await readStep(tx, ticket, now)
  if (!step) return undefined
  const { person, method, newTotp } = step
  const secret = newTotp?.secret ?? person.totpSecret
  const used = secret ? totpStep(secret, code, now) : undefined
  if (used === undefined) return { kind: 'refused' }
  if (newTotp) await setTotpSecret(tx, person.id, newTotp.secret)
  if (!(await useTotpStep(tx, person.id, used))) return { kind: 'refused' }
  await takeChallenge(tx, ticket, { kind: 'second_factor', now })
  return completeSignIn(tx, person, { method: `${method}+code`, secondFactor: true, now })
}
