import { createHash, randomBytes } from 'node:crypto'
import type { Clerk } from '../../house/actor.ts'
import { now as presentMoment } from '../../house/clock.ts'
import { db, inTransaction, type Tx } from '../../house/database.ts'
import type { Job } from '../../house/jobs.ts'
import { writeJournal } from '../../house/journal.ts'
import { deleteChallengesBefore } from './challenge.store.ts'
import {
  deleteSession,
  deleteSessionsBefore,
  deleteSessionsOf,
  findCounter,
  findSession,
  insertSession,
  listSessionsOf,
  setCounter,
  touchSession,
} from './session.store.ts'

/** A session ends after this long without a page, and after this long in any case. */
export const idleHours = 2
export const absoluteHours = 12

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** Opens a session in a deed's transaction and returns its token; only the hash is stored. */
export async function openSessionIn(
  tx: Tx,
  personId: number,
  { now, secondFactor = false }: { now: Temporal.Instant; secondFactor?: boolean },
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await insertSession(tx, {
    tokenHash: hashOf(token),
    personId,
    at: now,
    expiresAt: now.add({ hours: absoluteHours }),
    secondFactorAt: secondFactor ? now : null,
  })
  return token
}

/** Opens a session and returns its token. */
export async function openSession(personId: number, now: Temporal.Instant): Promise<string> {
  return inTransaction(tx => openSessionIn(tx, personId, { now }))
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

export type OwnSession = {
  openedAt: Temporal.Instant
  lastSeenAt: Temporal.Instant
  secondFactor: boolean
  isThisOne: boolean
}

/** Where else one is signed in: sessions that still live, the newest first. */
export async function listOwnSessions(
  clerk: Clerk,
  token: string | undefined,
  now: Temporal.Instant,
): Promise<OwnSession[]> {
  const here = hashOf(token ?? '')
  const seenAfter = now.subtract({ hours: idleHours })
  const rows = await listSessionsOf(db(), clerk.id, { now, seenAfter })
  return rows.map(({ tokenHash, ...rest }) => ({ ...rest, isThisOne: tokenHash.equals(here) }))
}

/** Signs out here. */
export async function closeSession(
  clerk: Clerk,
  token: string,
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(async tx => {
    await deleteSession(tx, hashOf(token))
    await writeJournal(tx, clerk, 'signed_out', { at: now })
  })
}

/** Signs out everywhere, this session too. */
export async function closeAllSessions(clerk: Clerk, now: Temporal.Instant): Promise<void> {
  await inTransaction(async tx => {
    await deleteSessionsOf(tx, clerk.id)
    await writeJournal(tx, clerk, 'signed_out_everywhere', { at: now })
  })
}

/** Closes the other sessions after a change of how one signs in. */
export async function closeOtherSessions(tx: Tx, personId: number, token: string): Promise<void> {
  await deleteSessionsOf(tx, personId, hashOf(token))
}

/** Notes at which counter the clerk works now; nothing means at none. */
export async function workAtCounter(clerk: Clerk, counterId: number | undefined): Promise<void> {
  await inTransaction(tx => setCounter(tx, clerk.id, counterId ?? null))
}

/** The counter at which the clerk works, in the session used last. */
export async function counterOfClerk(clerk: Clerk): Promise<number | undefined> {
  return findCounter(db(), clerk.id)
}

/** Sessions and steps that are over leave the database every night. */
export const sessionCleaningJob: Job = {
  name: 'session_cleaning',
  cron: '40 3 * * *',
  run: async () => {
    const now = presentMoment()
    await deleteSessionsBefore(db(), now)
    await deleteChallengesBefore(db(), now)
  },
}
