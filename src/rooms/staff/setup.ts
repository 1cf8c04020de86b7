import { db, inTransaction, type Tx } from '../../house/database.ts'
import { findFirstWithoutKey, takeSetupDraft } from './challenge.store.ts'
import { changeChallenge, lockChallenge, openChallenge, takeChallenge } from './challenge.ts'

/** How long the link of the first set-up works; each start prints a new one. */
const setupMinutes = 24 * 60

/** Signs that a draft may hold. */
export const longestDraft = 4000

/** Opens a new link for the first set-up: links before it work no more, answers given stay. */
export async function renewSetup(now: Temporal.Instant): Promise<string> {
  return inTransaction(async tx => {
    const secret = (await takeSetupDraft(tx)) ?? '{}'
    const kept = { kind: 'setup', personId: null, secret } as const
    return openChallenge(tx, kept, { now, minutes: setupMinutes })
  })
}

/** The answers given so far behind a link; nothing when the link works no more. */
export async function findSetupDraft(
  ticket: string,
  now: Temporal.Instant,
): Promise<string | undefined> {
  return inTransaction(async tx => {
    const challenge = await lockChallenge(tx, ticket, { kind: 'setup', now })
    return challenge?.personId === null ? challenge.secret : undefined
  })
}

/** Keeps the answers given so far; false when the link works no more. */
export async function keepSetupDraft(
  ticket: string,
  draft: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const kept = { kind: 'setup', now, secret: draft } as const
  return inTransaction(tx => changeChallenge(tx, ticket, kept))
}

/** Takes the link, in the transaction that writes everything: it works once. */
export async function takeSetup(tx: Tx, ticket: string, now: Temporal.Instant): Promise<boolean> {
  const challenge = await takeChallenge(tx, ticket, { kind: 'setup', now })
  return challenge?.personId === null
}

/** Somebody who could sign in if they had a link, while nobody has chosen a password yet. */
export async function firstWithoutKey(): Promise<number | undefined> {
  return findFirstWithoutKey(db())
}
