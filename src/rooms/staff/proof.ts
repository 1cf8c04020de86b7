import { createHash, randomBytes } from 'node:crypto'
import type { Clerk } from '../../house/actor.ts'
import { db, inTransaction } from '../../house/database.ts'
import { countAttempt, forgetAttempts } from './attempt.ts'
import { checkPassword } from './password.ts'
import { findPersonByEmail, type Person, useTotpStep } from './person.store.ts'
import { findClerkOfPerson } from './proof.store.ts'
import { needsSecondFactor, recordFailure } from './sign-in.ts'
import { totpStep } from './totp.ts'

/** What came of a proof: who it is, or what is to be done. */
export type Proof =
  | { kind: 'proved'; clerk: Clerk }
  | { kind: 'refused' }
  | { kind: 'wait'; seconds: number }
  /** The password was right; the code of the app is missing or wrong. */
  | { kind: 'code_needed' }
  /** Their second factor works in a session of their own only (passkey), or is not set up yet. */
  | { kind: 'session_needed' }

type Proving = {
  email: string
  password: string
  /** The one-time code, for those who have an authenticator app. */
  code: string
  address: string
  now: Temporal.Instant
  samplePassword: string | undefined
}

/**
 * A second person proves who they are on the page of somebody else. No session is opened: whoever
 * sits at the screen cannot go on in that person's name. The same limits as at the sign-in.
 */
export async function proveByPassword(given: Proving): Promise<Proof> {
  const { email, password, address, now, samplePassword } = given
  const seconds = await countAttempt({ person: email, address, now })
  if (seconds > 0) return { kind: 'wait', seconds }
  const person = await findPersonByEmail(db(), email)
  const { fits } = await checkPassword(person?.passwordHash, password)
  const isSample = person?.sample === true && samplePassword === password
  if (!person || !(fits || isSample)) {
    await recordFailure(person, 'password', now)
    return { kind: 'refused' }
  }
  const obstacle = await secondFactorObstacle(person, given)
  if (obstacle) return { kind: obstacle }
  await forgetAttempts(email)
  const clerk = await findClerkOfPerson(db(), person.id)
  return clerk ? { kind: 'proved', clerk } : { kind: 'refused' }
}

async function secondFactorObstacle(person: Person, { code, now }: Proving) {
  if (person.sample) return undefined
  const { totpSecret } = person
  if (totpSecret === null) {
    return person.passkeys > 0 || needsSecondFactor(person) ? 'session_needed' : undefined
  }
  const step = code === '' ? undefined : totpStep(totpSecret, code, now)
  const fits = step !== undefined && (await inTransaction(tx => useTotpStep(tx, person.id, step)))
  if (!fits && code !== '') await recordFailure(person, 'code', now)
  return fits ? undefined : 'code_needed'
}

/** A pass for one piece of work: the token its holder keeps, and the hash to store. */
export function newPass(): { token: string; hash: Buffer } {
  const token = randomBytes(32).toString('base64url')
  return { token, hash: passHash(token) }
}

export function passHash(token: string): Buffer {
  return createHash('sha256').update(token.slice(0, 100)).digest()
}
