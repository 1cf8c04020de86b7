import { createHash, randomBytes } from 'node:crypto'
import type { Tx } from '../../house/database.ts'
import {
  deleteChallenge,
  findChallenge,
  insertChallenge,
  updateChallengeSecret,
} from './challenge.store.ts'

export type ChallengeKind =
  | 'passkey_registration'
  | 'passkey_sign_in'
  | 'oidc'
  | 'setup'
  | 'second_factor'
  | 'code_app'

export type Challenge = { kind: ChallengeKind; personId: number | null; secret: string }

/** The ticket's holder knows 32 random bytes; stored is a UUID made of their hash. */
function idOf(ticket: string): string {
  const hex = createHash('sha256').update(ticket).digest('hex')
  return hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

/** Keeps something for one step of a sign-in and returns the ticket that brings it back. */
export async function openChallenge(
  tx: Tx,
  challenge: Challenge,
  { now, minutes }: { now: Temporal.Instant; minutes: number },
): Promise<string> {
  const ticket = randomBytes(32).toString('base64url')
  const expiresAt = now.add({ minutes })
  await insertChallenge(tx, { ...challenge, id: idOf(ticket), createdAt: now, expiresAt })
  return ticket
}

type Wanted = { kind: ChallengeKind; now: Temporal.Instant }

/** The challenge behind a ticket, held until the transaction ends; nothing when it has expired. */
export async function lockChallenge(
  tx: Tx,
  ticket: string | undefined,
  { kind, now }: Wanted,
): Promise<Challenge | undefined> {
  if (!ticket || ticket.length > 100) return undefined
  const found = await findChallenge(tx, idOf(ticket))
  if (found?.kind !== kind || Temporal.Instant.compare(found.expiresAt, now) <= 0) return undefined
  return { kind, personId: found.personId, secret: found.secret }
}

/** Takes a challenge so that it works once: of two that come at the same time one gets it. */
export async function takeChallenge(
  tx: Tx,
  ticket: string | undefined,
  wanted: Wanted,
): Promise<Challenge | undefined> {
  const challenge = await lockChallenge(tx, ticket, wanted)
  if (challenge && ticket) await deleteChallenge(tx, idOf(ticket))
  return challenge
}

/** Keeps another secret behind a ticket; false when the ticket works no more. */
export async function changeChallenge(
  tx: Tx,
  ticket: string,
  { secret, ...wanted }: Wanted & { secret: string },
): Promise<boolean> {
  if (!(await lockChallenge(tx, ticket, wanted))) return false
  await updateChallengeSecret(tx, idOf(ticket), secret)
  return true
}
