import { type Actor, program } from '../../house/actor.ts'
import { db, inTransaction, type Tx } from '../../house/database.ts'
import { writeJournal } from '../../house/journal.ts'
import { Refusal } from '../../house/refusal.ts'
import { countAttempt, forgetAttempts } from './attempt.ts'
import { openChallenge } from './challenge.ts'
import { checkPassword, hashPassword } from './password.ts'
import {
  actingAs,
  findPerson,
  findPersonByEmail,
  type Person,
  setPasswordHash,
} from './person.store.ts'
import { openSessionIn } from './session.ts'
import { newTotpSecret } from './totp.ts'

/** How somebody proved who they are, as the journal names it. */
export type SignInMethod = 'password' | 'passkey' | 'oidc' | 'sample' | 'link'

export type SignIn =
  | { kind: 'signed_in'; token: string; personId: number }
  /** The first factor was right; the ticket opens the page of the second. */
  | { kind: 'second_factor'; ticket: string }
  | { kind: 'refused' }
  | { kind: 'wait'; seconds: number }

const stepMinutes = 10

type Proof = { method: SignInMethod; isStrong: boolean; now: Temporal.Instant }

/** Heads and administrators can do harm to many: a password alone is not enough for them. */
export function needsSecondFactor({ sample, roles }: Pick<Person, 'sample' | 'roles'>): boolean {
  return !sample && roles.some(role => role === 'head' || role === 'administrator')
}

/**
 * Goes on from a right first factor: a session, or the step of the second factor. Until that is
 * passed there is no session at all, so the token of one is new after every step.
 */
export async function passFirstFactor(tx: Tx, person: Person, proof: Proof): Promise<SignIn> {
  const { method, isStrong, now } = proof
  const hasOne = person.totpSecret !== null || person.passkeys > 0
  if (isStrong || person.sample || !(hasOne || needsSecondFactor(person))) {
    return completeSignIn(tx, person, { method, secondFactor: isStrong, now })
  }
  // Somebody who needs a second factor and has none sets one up on the next page.
  const secret = JSON.stringify({ method, newTotp: hasOne ? undefined : newTotpSecret() })
  const step = { kind: 'second_factor', personId: person.id, secret } as const
  return {
    kind: 'second_factor',
    ticket: await openChallenge(tx, step, { now, minutes: stepMinutes }),
  }
}

type Completion = { method: string; secondFactor: boolean; now: Temporal.Instant }

/** Opens the session and tells the journal. */
export async function completeSignIn(
  tx: Tx,
  person: Person,
  { method, secondFactor, now }: Completion,
): Promise<Extract<SignIn, { kind: 'signed_in' }>> {
  const token = await openSessionIn(tx, person.id, { now, secondFactor })
  const details = { method, secondFactor }
  await writeJournal(tx, actingAs(person), 'signed_in', { at: now, details })
  return { kind: 'signed_in', token, personId: person.id }
}

type PasswordSignIn = {
  email: string
  password: string
  address: string
  now: Temporal.Instant
  /** The password all sample people share, while the sample municipality is loaded. */
  samplePassword: string | undefined
}

/** Signs in by e-mail and password. The answer and its time are the same for unknown people. */
export async function signInByPassword(given: PasswordSignIn): Promise<SignIn> {
  const { email, password, address, now, samplePassword } = given
  const seconds = await countAttempt({ person: email, address, now })
  if (seconds > 0) return { kind: 'wait', seconds }
  const person = await findPersonByEmail(db(), email)
  const { fits, isStale } = await checkPassword(person?.passwordHash, password)
  const isSample = person?.sample === true && samplePassword === password
  if (!person || !(fits || isSample)) {
    await recordFailure(person, 'password', now)
    return { kind: 'refused' }
  }
  await forgetAttempts(email)
  const renewed = fits && isStale ? await hashPassword(password) : undefined
  return inTransaction(async tx => {
    if (renewed) await setPasswordHash(tx, person.id, renewed)
    return passFirstFactor(tx, person, { method: 'password', isStrong: false, now })
  })
}

/** What was typed is not written down: people type passwords into the field above. */
export async function recordFailure(
  person: Pick<Person, 'id'> | undefined,
  factor: string,
  now: Temporal.Instant,
): Promise<void> {
  const actor: Actor = program
  await inTransaction(tx =>
    writeJournal(tx, actor, 'sign_in_failed', {
      at: now,
      details: { factor },
      ...(person && { subject: { kind: 'staff', id: person.id } }),
    }),
  )
}

/** Signs in as one of the sample people; there is no other way in without a proof. */
export async function signInAsSample(
  personId: number,
  { isSampleLoaded, now }: { isSampleLoaded: boolean; now: Temporal.Instant },
): Promise<SignIn> {
  const person = isSampleLoaded ? await findPerson(db(), personId) : undefined
  if (!person?.sample) throw new Refusal('not_a_sample_person')
  return inTransaction(tx =>
    passFirstFactor(tx, person, { method: 'sample', isStrong: false, now }),
  )
}
