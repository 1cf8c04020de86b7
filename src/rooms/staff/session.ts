import { createHash, randomBytes } from 'node:crypto'
import type { Clerk } from '../../house/actor.ts'
import { db, inTransaction } from '../../house/database.ts'
import { deleteSession, findSession, insertSession, touchSession } from './session.store.ts'

/** A session ends after this long without a page, and after this long in any case. */
export const idleHours = 2
export const absoluteHours = 12

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** Opens a session and returns its token; only the token's hash is stored. */
export async function openSession(personId: number, now: Temporal.Instant): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await inTransaction(tx =>
    insertSession(tx, {
      tokenHash: hashOf(token),
      personId,
      at: now,
      expiresAt: now.add({ hours: absoluteHours }),
    }),
  )
  return token
}

/** Who is signed in with this token, if the session lives still. */
export async function findClerk(
  token: string | undefined,
  now: Temporal.Instant,
): Promise<Clerk | undefined> {
  if (!token || token.length > 100) return undefined
  const session = await findSession(db(), hashOf(token))
  if (!session || Temporal.Instant.compare(session.expiresAt, now) <= 0) return undefined
  const idle = session.lastSeenAt.until(now)
  if (idle.total('hours') >= idleHours) return undefined
  // One write a minute at most: the list of pages is not a record of somebody's day.
  if (idle.total('seconds') >= 60) await touchSession(db(), hashOf(token), now)
  return session.clerk
}

export async function closeSession(token: string): Promise<void> {
  await inTransaction(tx => deleteSession(tx, hashOf(token)))
}
