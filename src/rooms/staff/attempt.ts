import { createHash } from 'node:crypto'
import { inTransaction } from '../../house/database.ts'
import {
  deleteAttempts,
  deleteAttemptsBefore,
  insertAttempt,
  recallAttempts,
} from './attempt.store.ts'

/** Attempts older than this count no more. */
const memoryHours = 1
/** So many mistakes are free: a typing mistake is not an attack. */
const freeForPerson = 5
const freeForAddress = 30
const firstWaitSeconds = 15
const longestWaitSeconds = 900

export type Tries = { count: number; lastAt: Temporal.Instant | undefined }

/** How long after the last try the next one is heard: 15 seconds, doubling, 15 minutes at most. */
export function waitAfter(count: number, free: number): number {
  if (count < free) return 0
  return Math.min(longestWaitSeconds, firstWaitSeconds * 2 ** Math.min(count - free, 10))
}

function waitLeft({ count, lastAt }: Tries, free: number, now: Temporal.Instant): number {
  if (!lastAt) return 0
  const passed = lastAt.until(now).total('seconds')
  return Math.max(0, Math.ceil(waitAfter(count, free) - passed))
}

/** Who tries, as stored: never the address itself. */
function keyOf(kind: 'person' | 'address', who: string): string {
  const digest = createHash('sha256').update(`${kind} ${who.toLowerCase()}`).digest('base64url')
  return `${kind} ${digest}`
}

export type Trying = { person: string; address: string; now: Temporal.Instant }

/**
 * Counts a try before its password is looked at, so that a thousand tries at once are a thousand.
 * Returns the seconds to wait; above 0 the try was not counted and must not be judged.
 */
export async function countAttempt({ person, address, now }: Trying): Promise<number> {
  const keys: [string, number][] = [
    [keyOf('person', person), freeForPerson],
    [keyOf('address', address), freeForAddress],
  ]
  const since = now.subtract({ hours: memoryHours })
  return inTransaction(async tx => {
    let wait = 0
    for (const [key, free] of keys) {
      wait = Math.max(wait, waitLeft(await recallAttempts(tx, key, since), free, now))
    }
    if (wait > 0) return wait
    for (const [key] of keys) await insertAttempt(tx, key, now)
    await deleteAttemptsBefore(tx, since)
    return 0
  })
}

/** A right password clears the person's mistakes; the address keeps its own. */
export async function forgetAttempts(person: string): Promise<void> {
  await inTransaction(tx => deleteAttempts(tx, keyOf('person', person)))
}
