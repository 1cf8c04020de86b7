import type { Clerk } from '../../house/actor.ts'
import { db, inTransaction, type Tx } from '../../house/database.ts'
import { writeJournal } from '../../house/journal.ts'
import { NotFound, refuseIf } from '../../house/refusal.ts'
import { countAttempt, forgetAttempts } from './attempt.ts'
import { lockChallenge, openChallenge, takeChallenge } from './challenge.ts'
import { deletePasskey, listPasskeys, type Passkey } from './passkey.store.ts'
import { checkPassword, hashPassword, passwordObstacle } from './password.ts'
import {
  findPerson,
  lockPerson,
  type Person,
  setPasswordHash,
  setTotpSecret,
  useTotpStep,
} from './person.store.ts'
import { closeOtherSessions } from './session.ts'
import { needsSecondFactor } from './sign-in.ts'
import { newTotpSecret, totpStep } from './totp.ts'

export type Account = { person: Person; passkeys: readonly Passkey[] }

/** How somebody signs in, for their own eyes. */
export async function getAccount(clerk: Clerk): Promise<Account> {
  const person = await findPerson(db(), clerk.id)
  if (!person) throw new NotFound('account')
  return { person, passkeys: await listPasskeys(db(), clerk.id) }
}

/** The sample stays open to everybody: nobody locks it for the others. */
export function accountObstacle({ sample }: Pick<Person, 'sample'>): 'sample_account' | undefined {
  return sample ? 'sample_account' : undefined
}

type PasswordChange = {
  current: string
  next: string
  token: string
  address: string
  now: Temporal.Instant
}

/**
 * Changes the password and signs out everywhere else. Returns the code of what is wrong with the
 * input, or nothing. Whoever came by link or OIDC has no password yet and sets the first one.
 */
export async function changePassword(
  clerk: Clerk,
  { current, next, token, address, now }: PasswordChange,
): Promise<string | undefined> {
  const { person } = await getAccount(clerk)
  refuseIf(accountObstacle(person))
  const trying = `password of ${clerk.id}`
  if ((await countAttempt({ person: trying, address, now })) > 0) return 'wait'
  if (person.passwordHash && !(await checkPassword(person.passwordHash, current)).fits) {
    return 'password_wrong'
  }
  const obstacle = passwordObstacle(next, person)
  if (obstacle) return obstacle
  await forgetAttempts(trying)
  const hash = await hashPassword(next)
  await inTransaction(async tx => {
    await setPasswordHash(tx, clerk.id, hash)
    await closeOtherSessions(tx, clerk.id, token)
    await writeJournal(tx, clerk, 'password_changed', { at: now })
  })
  return undefined
}

/** Begins the set-up of an authenticator app: the secret counts once a code of it was typed. */
export async function beginTotp(
  clerk: Clerk,
  now: Temporal.Instant,
): Promise<{ ticket: string; secret: string }> {
  const { person } = await getAccount(clerk)
  refuseIf(accountObstacle(person))
  const secret = newTotpSecret()
  const kept = { kind: 'code_app', personId: clerk.id, secret } as const
  const ticket = await inTransaction(tx => openChallenge(tx, kept, { now, minutes: 15 }))
  return { ticket, secret }
}

type Confirmation = { ticket: string; code: string; token: string; now: Temporal.Instant }

async function readSecret(tx: Tx, clerk: Clerk, ticket: string, now: Temporal.Instant) {
  const challenge = await lockChallenge(tx, ticket, { kind: 'code_app', now })
  return challenge?.personId === clerk.id ? challenge.secret : undefined
}

/** The secret being set up, to show the picture again after a wrong code. */
export async function findTotpSetup(
  clerk: Clerk,
  ticket: string,
  now: Temporal.Instant,
): Promise<string | undefined> {
  return inTransaction(tx => readSecret(tx, clerk, ticket, now))
}

/** Turns the authenticator app on. False when the code does not fit or the step has expired. */
export async function confirmTotp(
  clerk: Clerk,
  { ticket, code, token, now }: Confirmation,
): Promise<boolean> {
  return inTransaction(async tx => {
    const secret = await readSecret(tx, clerk, ticket, now)
    const step = secret && totpStep(secret, code, now)
    if (!secret || typeof step !== 'number') return false
    await takeChallenge(tx, ticket, { kind: 'code_app', now })
    await setTotpSecret(tx, clerk.id, secret)
    await useTotpStep(tx, clerk.id, step)
    await closeOtherSessions(tx, clerk.id, token)
    await writeJournal(tx, clerk, 'code_app_added', { at: now })
    return true
  })
}

/** Why the second factor must stay, or nothing: heads and administrators keep one. */
function removalObstacle(person: Person, left: number): string | undefined {
  return left === 0 && needsSecondFactor(person) ? 'second_factor_needed' : undefined
}

/** Turns the authenticator app off. */
export async function removeTotp(clerk: Clerk, now: Temporal.Instant): Promise<void> {
  await inTransaction(async tx => {
    const person = await lockPerson(tx, clerk.id)
    if (!person) throw new NotFound('account')
    refuseIf(accountObstacle(person) ?? removalObstacle(person, person.passkeys))
    await setTotpSecret(tx, clerk.id, null)
    await writeJournal(tx, clerk, 'code_app_removed', { at: now })
  })
}

/** Removes one of one's own passkeys. */
export async function removePasskey(
  clerk: Clerk,
  { id, now }: { id: string; now: Temporal.Instant },
): Promise<void> {
  await inTransaction(async tx => {
    const person = await lockPerson(tx, clerk.id)
    if (!person) throw new NotFound('account')
    const left = person.passkeys - 1 + (person.totpSecret ? 1 : 0)
    refuseIf(accountObstacle(person) ?? removalObstacle(person, left))
    if (!(await deletePasskey(tx, clerk.id, id))) throw new NotFound('passkey')
    await writeJournal(tx, clerk, 'passkey_removed', { at: now })
  })
}
